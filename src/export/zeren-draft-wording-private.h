/* zeren-draft-wording-private.h: wording that all drafts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *zeren_draft_value (const char *value, const char *what);
char *zeren_draft_dup_place (const char *plan_title, const char *clause_path, guint page);
const char *zeren_draft_get_stop (const char *text);
const char *zeren_draft_get_numeral (guint number);

G_END_DECLS
