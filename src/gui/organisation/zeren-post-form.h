/* zeren-post-form.h: the form of a post: title and role
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-form.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_POST_FORM (zeren_post_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPostForm, zeren_post_form, ZEREN, POST_FORM, ZerenOfficeForm)

AdwDialog *zeren_post_form_new (gint64 organisation, ZerenPost *post);

G_END_DECLS
