/* zeren-import-run.h: what an import does apart from the main thread: looking, reading, keeping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-import-item.h"
#include "zeren-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenImportProgress:
 * @item: the item that is read, from 0
 * @message: what is being done
 * @fraction: how far that item is, 0 to 1
 *
 * Is called on the main thread.
 */
typedef void (*ZerenImportProgress) (guint item,
                                     const char *message,
                                     double fraction,
                                     gpointer user_data);

void zeren_import_run_check_async (ZerenSession *session,
                                   ZerenImportItem *item,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean zeren_import_run_check_finish (ZerenSession *session,
                                        GAsyncResult *result,
                                        GError **error);

void zeren_import_run_read_async (ZerenSession *session,
                                  GPtrArray *items,
                                  GCancellable *cancellable,
                                  ZerenImportProgress progress,
                                  gpointer progress_data,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *zeren_import_run_read_finish (ZerenSession *session,
                                         GAsyncResult *result,
                                         GError **error);

/**
 * ZerenImportOutcome:
 * @reading: (nullable): the plan as it was read
 * @supersedes: the plan that it takes the place of; 0 for none
 * @plan: the plan that it has become
 * @error: (nullable): why it could not be read or kept
 *
 * What became of one item.
 */
typedef struct
{
  ZerenPlanReading *reading;
  gint64 supersedes;
  gint64 plan;
  GError *error;
} ZerenImportOutcome;

/**
 * ZerenImportOrder:
 * @outcomes: (element-type ZerenImportOutcome): what was read
 * @organisation: whose plans they are; 0: of one that is made, with @name and @kind
 *
 * What zeren_import_run_keep() is told.
 */
typedef struct
{
  GPtrArray *outcomes;
  gint64 organisation;
  char *name;
  char *kind;
} ZerenImportOrder;

void zeren_import_order_free (ZerenImportOrder *self);
gpointer zeren_import_run_keep (ZerenContext *context,
                                gpointer order,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
