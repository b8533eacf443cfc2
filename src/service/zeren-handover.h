/* zeren-handover.h: the work goes to a successor: one package with everything, and a list to sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-backup.h"

G_BEGIN_DECLS

/**
 * ZerenHandoverTerms:
 * @from: the member who hands over
 * @to: the member who takes over
 * @on: the day
 */
typedef struct
{
  gint64 from;
  gint64 to;
  ZerenDate on;
} ZerenHandoverTerms;

char *zeren_handover_dup_name (ZerenDate on);
gboolean zeren_handover_get_paper (ZerenContext *context, char **paper, GError **error);
gboolean zeren_handover_set_paper (ZerenContext *context, const char *paper, GError **error);
char *zeren_handover_dup_paper_note (const char *paper);

ZerenBackupResult *zeren_handover_write (ZerenContext *context,
                                         const ZerenHandoverTerms *terms,
                                         const char *path,
                                         GCancellable *cancellable,
                                         ZerenProgressFunc progress,
                                         gpointer progress_data,
                                         GError **error);

G_END_DECLS
