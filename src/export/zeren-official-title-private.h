/* zeren-official-title-private.h: the shape of a title over several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenTitleJoint:
 * @ZEREN_TITLE_WITHIN: both characters belong to one word
 * @ZEREN_TITLE_UNSURE: they may belong to one
 * @ZEREN_TITLE_BETWEEN: a word begins
 */
typedef enum
{
  ZEREN_TITLE_WITHIN,
  ZEREN_TITLE_UNSURE,
  ZEREN_TITLE_BETWEEN,
} ZerenTitleJoint;

char **zeren_official_shape_title (const char *title);
char **zeren_official_shape_lines (const char *text, guint max_line);
guint zeren_official_width_of (const char *text);
ZerenTitleJoint *zeren_title_find_words (const gunichar *chars, gsize length);
gboolean zeren_title_tears_word (const char *title, gsize position);

G_END_DECLS
