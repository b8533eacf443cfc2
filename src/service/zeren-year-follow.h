/* zeren-year-follow.h: open tasks follow the appointments and the bindings, within the year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"

G_BEGIN_DECLS

gboolean zeren_year_follow_post (ZerenContext *context,
                                 gint64 post,
                                 guint *n_tasks,
                                 GError **error);
gboolean zeren_year_follow_duty (ZerenContext *context,
                                 gint64 duty,
                                 guint *n_tasks,
                                 GError **error);

G_END_DECLS
