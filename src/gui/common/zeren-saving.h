/* zeren-saving.h: something of the database is written into a file that somebody chooses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenSavingVerb:
 * @what: what is to be written
 * @target: where to, over what is there
 *
 * Runs on a worker thread.
 */
typedef gboolean (*ZerenSavingVerb) (ZerenContext *context,
                                     gconstpointer what,
                                     GFile *target,
                                     GCancellable *cancellable,
                                     GError **error);

/**
 * ZerenSavingThread:
 * @ZEREN_SAVING_READS: nothing in the database changes
 * @ZEREN_SAVING_REMEMBERS: it is remembered what was written
 */
typedef enum
{
  ZEREN_SAVING_READS,
  ZEREN_SAVING_REMEMBERS,
} ZerenSavingThread;

typedef struct _ZerenSaving ZerenSaving;

ZerenSaving *zeren_saving_new (ZerenSavingThread thread,
                               ZerenSavingVerb verb,
                               gpointer what,
                               GDestroyNotify what_free);
void zeren_saving_free (ZerenSaving *self);

void zeren_saving_start (ZerenSaving *self, GtkWidget *widget, GFile *target);
void zeren_saving_ask (ZerenSaving *self, GtkWidget *widget, const char *title, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSaving, zeren_saving_free)

G_END_DECLS
