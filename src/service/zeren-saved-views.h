/* zeren-saved-views.h: ways of looking at the list of tasks, kept under names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-saved-view.h"
#include "zeren-task-criteria.h"

G_BEGIN_DECLS

GPtrArray *zeren_saved_views_list (ZerenContext *context, GError **error);
ZerenSavedView *zeren_saved_views_find (ZerenContext *context, const char *name, GError **error);

ZerenSavedView *zeren_saved_views_add (ZerenContext *context,
                                       const char *name,
                                       const ZerenTaskArrangement *arrangement,
                                       GError **error);
ZerenSavedView *zeren_saved_views_rename (ZerenContext *context,
                                          gint64 id,
                                          const char *name,
                                          GError **error);
ZerenSavedView *zeren_saved_views_change (ZerenContext *context,
                                          gint64 id,
                                          const ZerenTaskArrangement *arrangement,
                                          GError **error);
gboolean zeren_saved_views_remove (ZerenContext *context, gint64 id, GError **error);

GPtrArray *zeren_task_views_list_arranged (ZerenContext *context,
                                           const ZerenTaskArrangement *arrangement,
                                           GError **error);

G_END_DECLS
