/* zeren-duties.h: a person decides about duties: accept or reject, and who they fall on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-binding.h"
#include "zeren-context.h"
#include "zeren-duty-repo.h"

G_BEGIN_DECLS

/** From this confidence on, the extractor's finding is offered for accepting without a look at each
 * (its precision there is measured, build-aux/dev score). */
#define ZEREN_DUTIES_CONFIDENT 0.9

ZerenDuty *zeren_duties_load (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_duties_list (ZerenContext *context, const ZerenDutyQuery *query, GError **error);

gboolean zeren_duties_accept (ZerenContext *context, GArray *ids, GError **error);
GArray *zeren_duties_accept_confident (ZerenContext *context, gint64 plan, GError **error);
GArray *zeren_duties_accept_above (ZerenContext *context,
                                   gint64 plan,
                                   double confidence,
                                   GError **error);
gboolean zeren_duties_reject (ZerenContext *context, GArray *ids, GError **error);
gboolean zeren_duties_reset (ZerenContext *context, GArray *ids, GError **error);

gboolean zeren_duties_edit (ZerenContext *context, ZerenDuty *duty, GError **error);
gint64 zeren_duties_add (ZerenContext *context, ZerenDuty *duty, GError **error);

gboolean zeren_duties_bind_full (ZerenContext *context,
                                 gint64 duty,
                                 GPtrArray *bindings,
                                 guint *n_tasks,
                                 GError **error);
gboolean zeren_duties_bind (ZerenContext *context,
                            gint64 duty,
                            GPtrArray *bindings,
                            GError **error);
GPtrArray *zeren_duties_list_bindings (ZerenContext *context, gint64 duty, GError **error);
GPtrArray *zeren_duties_propose_bindings (ZerenContext *context, ZerenDuty *duty, GError **error);
gboolean zeren_duties_is_same_target (ZerenBinding *a, ZerenBinding *b);
char *zeren_duties_describe_binding (ZerenContext *context, ZerenBinding *binding);

G_END_DECLS
