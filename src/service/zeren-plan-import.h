/* zeren-plan-import.h: a plan file comes in: read, extracted, kept; and a plan goes out of force
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-reading.h"

G_BEGIN_DECLS

/**
 * ZerenProgressFunc:
 * @message: what is being done, in the user's language
 * @fraction: how far, 0 to 1
 */
typedef void (*ZerenProgressFunc) (const char *message, double fraction, gpointer user_data);

gint64 zeren_plan_import (ZerenContext *context,
                          const char *path,
                          gint64 organisation,
                          GCancellable *cancellable,
                          ZerenProgressFunc progress,
                          gpointer progress_data,
                          GError **error);

void zeren_plan_import_async (ZerenContext *context,
                              const char *path,
                              gint64 organisation,
                              GCancellable *cancellable,
                              ZerenProgressFunc progress,
                              gpointer progress_data,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gint64 zeren_plan_import_finish (ZerenContext *context, GAsyncResult *result, GError **error);

gint64 zeren_plan_import_store (ZerenContext *context,
                                const ZerenPlanReading *reading,
                                gint64 organisation,
                                GError **error);

gboolean zeren_plan_withdraw (ZerenContext *context,
                              gint64 plan,
                              const char *reason,
                              GError **error);

G_END_DECLS
