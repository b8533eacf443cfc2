/* zeren-choice.h: one of several records to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenChoice:
 *
 * The id of a record with what a list says of it.
 */
#define ZEREN_TYPE_CHOICE (zeren_choice_get_type ())

G_DECLARE_FINAL_TYPE (ZerenChoice, zeren_choice, ZEREN, CHOICE, GObject)

ZerenChoice *zeren_choice_new (gint64 id, const char *title, const char *subtitle, guint depth);

gint64 zeren_choice_get_id (ZerenChoice *self);
const char *zeren_choice_get_title (ZerenChoice *self);
const char *zeren_choice_get_subtitle (ZerenChoice *self);
guint zeren_choice_get_depth (ZerenChoice *self);

G_END_DECLS
