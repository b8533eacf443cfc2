/* zeren-draft-text.h: the words of a DOCX, and how those of two differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-paragraph-diff.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_draft_text_have_same_origin (GBytes *first, GBytes *second);
GBytes *zeren_draft_text_load (const char *path, GCancellable *cancellable, GError **error);
GStrv zeren_draft_text_read (GBytes *docx, GError **error);
GStrv zeren_draft_text_list_placeholders (const char *const *paragraphs);
GPtrArray *zeren_draft_text_compare (GBytes *before, GBytes *after, GError **error);
GPtrArray *zeren_draft_text_compare_files (const char *before, const char *after, GError **error);

G_END_DECLS
