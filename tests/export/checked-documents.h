/* checked-documents.h: documents that are right, and one fault at a time brought into their XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sample-documents.h"

G_BEGIN_DECLS

/** OfficialFault: @from in @part becomes @to, once; only @rule says so */
typedef struct
{
  const char *rule;
  const char *part;
  const char *from;
  const char *to;
} OfficialFault;

GBytes *checked_write (ZerenOfficialDocument *document);
GBytes *checked_replace (GBytes *docx, const char *part, const char *from, const char *to);
ZerenOfficialDocument *checked_whole (void);
GPtrArray *checked_all_kinds (void);

G_END_DECLS
