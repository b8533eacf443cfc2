/* zeren-bulk-group.h: the tasks that a dialog is about to do something to, and those left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-bulk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenBulkGroup:
 *
 * The tasks stand in a row that opens; in another one, open from the start, those that cannot be
 * taken, each with the reason.
 */
#define ZEREN_TYPE_BULK_GROUP (zeren_bulk_group_get_type ())

G_DECLARE_FINAL_TYPE (ZerenBulkGroup, zeren_bulk_group, ZEREN, BULK_GROUP, AdwPreferencesGroup)

GtkWidget *zeren_bulk_group_new (void);

GPtrArray *zeren_bulk_group_take (ZerenBulkGroup *self,
                                  GPtrArray *views,
                                  ZerenTaskBulkVerb verb,
                                  const char *what_holds);

G_END_DECLS
