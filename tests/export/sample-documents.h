/* sample-documents.h: invented documents that the tests write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-drafts.h"

G_BEGIN_DECLS

ZerenOfficialDocument *sample_red_head (void);
ZerenOfficialDocument *sample_minutes (void);
ZerenOfficialDocument *sample_letter (gboolean urgent);
ZerenOfficialDocument *sample_of_han (guint n_paragraphs, guint length);
ZerenOfficialDocument *sample_long_table (guint n_rows);
ZerenOfficialDocument *sample_long_names (ZerenOfficialKind kind, gboolean seal);
ZerenCaseFacts *sample_facts (void);
ZerenCaseFacts *sample_incident_facts (void);
GDateTime *sample_time (void);

GBytes *sample_read_part (GBytes *docx, const char *path);
char *sample_run (const char *const *command, const char *folder);

G_END_DECLS
