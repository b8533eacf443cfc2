/* zeren-official-document-private.h: what the document and its builder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"

G_BEGIN_DECLS

struct _ZerenOfficialDocument
{
  gatomicrefcount refs;
  ZerenOfficialKind kind;
  gboolean draft;
  gboolean seal;
  char *parts[ZEREN_OFFICIAL_N_PARTS];
  GStrv attachments;
  GStrv attendance; /* a label and the names, in turn */
  GPtrArray *blocks;
};

void zeren_official_run_free (gpointer run);
void zeren_official_split_into (GPtrArray *runs, const char *text, ZerenOfficialRunStyle style);

G_END_DECLS
