/* zeren-plan-posts-dialog.h: sets up the posts that a plan names, and appoints members to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_PLAN_POSTS_DIALOG (zeren_plan_posts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanPostsDialog,
                      zeren_plan_posts_dialog,
                      ZEREN,
                      PLAN_POSTS_DIALOG,
                      AdwDialog)

AdwDialog *zeren_plan_posts_dialog_new (ZerenSession *session, gint64 plan);

G_END_DECLS
