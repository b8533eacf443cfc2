/* template-files.h: small templates that the tests make, and what they say when they are filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-template-file.h"

G_BEGIN_DECLS

GBytes *template_pack (const char *first, ...) G_GNUC_NULL_TERMINATED;
GBytes *template_new (const char *body, const char *header);
GBytes *template_of_lines (const char *lines);
char *template_dup_text (GBytes *docx, const char *path);
char *template_dup_part (GBytes *docx, const char *path);

ZerenTemplateValues *template_task_values (ZerenTaskDocumentKind kind, guint n_attendees);
ZerenOfficialDocument *template_task_document (ZerenTaskDocumentKind kind);
ZerenTemplateValues *template_case_values (ZerenCaseDocumentKind kind);
GBytes *template_fill_notice (GBytes *template, guint n_attendees, char ***placeholders);
char *template_say (const char *lines, guint n_attendees);

G_END_DECLS
