/* zeren-session.h: the database as a window sees it: reads here, everything else on one thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-undo.h"

G_BEGIN_DECLS

/**
 * ZerenVerb:
 * @context: the context of the worker thread
 * @data: what was handed to zeren_session_run_async()
 *
 * A piece of work of the service layer. It runs on a worker thread and touches nothing of the
 * window.
 *
 * Returns: a pointer that the caller gets from zeren_session_run_finish(); %NULL with @error set
 */
typedef gpointer (*ZerenVerb) (ZerenContext *context,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/**
 * ZerenSession:
 *
 * One database folder open in a window. The writer thread owns the connection that writes; it opens
 * the database, with all that this may take, and then does one verb after the other. The reader
 * thread reads what pages show, also while the writer is at work. The main thread has a read-only
 * connection for what is as small as one record. After each commit of the writer the signal
 * `changed` of that connection is emitted on the main thread, from which pages read anew; so it is
 * when another program has written to the database.
 */
#define ZEREN_TYPE_SESSION (zeren_session_get_type ())
G_DECLARE_FINAL_TYPE (ZerenSession, zeren_session, ZEREN, SESSION, GObject)

ZerenSession *zeren_session_new (const char *folder, ZerenClock *clock);

void zeren_session_open_async (ZerenSession *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean zeren_session_open_finish (ZerenSession *self, GAsyncResult *result, GError **error);

const char *zeren_session_get_folder (ZerenSession *self);
ZerenClock *zeren_session_get_clock (ZerenSession *self);
ZerenDatabase *zeren_session_get_database (ZerenSession *self);

void zeren_session_run_async (ZerenSession *self,
                              ZerenVerb verb,
                              gpointer data,
                              GDestroyNotify data_free,
                              GDestroyNotify result_free,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void zeren_session_act_async (ZerenSession *self,
                              ZerenVerb verb,
                              gpointer data,
                              GDestroyNotify data_free,
                              GDestroyNotify result_free,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gpointer zeren_session_act_finish (ZerenSession *self,
                                   GAsyncResult *result,
                                   ZerenUndo **undo,
                                   GError **error);
void zeren_session_read_async (ZerenSession *self,
                               ZerenVerb verb,
                               gpointer data,
                               GDestroyNotify data_free,
                               GDestroyNotify result_free,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gpointer zeren_session_run_finish (ZerenSession *self, GAsyncResult *result, GError **error);
void zeren_session_read_again (ZerenSession *self);

G_END_DECLS
