/* zeren-context.h: what every verb of the program works on: the database, the clock, who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-clock.h"
#include "zeren-database.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CONTEXT (zeren_context_get_type ())

/**
 * ZerenContext:
 *
 * Made once by main() or by a test and handed to every service function; there are no singletons.
 * It belongs to the thread that opened it, as its database does.
 */
G_DECLARE_FINAL_TYPE (ZerenContext, zeren_context, ZEREN, CONTEXT, GObject)

ZerenContext *zeren_context_open (const char *folder,
                                  ZerenClock *clock,
                                  const char *who,
                                  GError **error);

ZerenContext *zeren_context_open_read_only (const char *folder, ZerenClock *clock, GError **error);
char *zeren_context_dup_default_folder (void);
char *zeren_context_dup_default_who (void);

const char *zeren_context_get_folder (ZerenContext *self);
ZerenDatabase *zeren_context_get_database (ZerenContext *self);
ZerenClock *zeren_context_get_clock (ZerenContext *self);
const char *zeren_context_get_who (ZerenContext *self);
ZerenDate zeren_context_get_today (ZerenContext *self);
GDateTime *zeren_context_dup_now (ZerenContext *self);

ZerenVocabulary *zeren_context_dup_vocabulary (ZerenContext *self, GError **error);

G_END_DECLS
