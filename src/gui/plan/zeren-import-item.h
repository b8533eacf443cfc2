/* zeren-import-item.h: one file or text on its way to become a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-plan-import.h"

G_BEGIN_DECLS

/**
 * ZerenImportState:
 * @ZEREN_IMPORT_CHECKING: the file is looked at
 * @ZEREN_IMPORT_READY: it can be imported, or is left out if nothing else is said
 * @ZEREN_IMPORT_WAITING: others are imported before it
 * @ZEREN_IMPORT_READING: it is read now
 * @ZEREN_IMPORT_IMPORTED: it is a plan now
 * @ZEREN_IMPORT_SKIPPED: it was left out, as it is a plan already
 * @ZEREN_IMPORT_FAILED: it could not be imported
 */
typedef enum
{
  ZEREN_IMPORT_CHECKING,
  ZEREN_IMPORT_READY,
  ZEREN_IMPORT_WAITING,
  ZEREN_IMPORT_READING,
  ZEREN_IMPORT_IMPORTED,
  ZEREN_IMPORT_SKIPPED,
  ZEREN_IMPORT_FAILED,
} ZerenImportState;

/**
 * ZerenImportItem:
 *
 * Lives on the main thread; emits `changed` after each change. What it is read from is a
 * #ZerenPlanSource, which other threads may have.
 */
#define ZEREN_TYPE_IMPORT_ITEM (zeren_import_item_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportItem, zeren_import_item, ZEREN, IMPORT_ITEM, GObject)

ZerenImportItem *zeren_import_item_new_file (GFile *file);
ZerenImportItem *zeren_import_item_new_text (ZerenPlanSource *source);

const char *zeren_import_item_get_name (ZerenImportItem *self);
const char *zeren_import_item_get_path (ZerenImportItem *self);
ZerenImportState zeren_import_item_get_state (ZerenImportItem *self);
const char *zeren_import_item_get_message (ZerenImportItem *self);
char *zeren_import_item_dup_status (ZerenImportItem *self);
gboolean zeren_import_item_is_wanted (ZerenImportItem *self);

ZerenPlanSource *zeren_import_item_get_source (ZerenImportItem *self);
void zeren_import_item_set_source (ZerenImportItem *self, ZerenPlanSource *source);

gint64 zeren_import_item_get_existing (ZerenImportItem *self);
const char *zeren_import_item_get_existing_title (ZerenImportItem *self);
void zeren_import_item_set_checked (ZerenImportItem *self,
                                    ZerenPlan *existing,
                                    gboolean is_doubtful);
gboolean zeren_import_item_is_doubtful (ZerenImportItem *self);

GPtrArray *zeren_import_item_get_encodings (ZerenImportItem *self);
const char *zeren_import_item_get_encoding (ZerenImportItem *self);
void zeren_import_item_set_encoding (ZerenImportItem *self, const char *encoding);
gboolean zeren_import_item_get_replaces (ZerenImportItem *self);
void zeren_import_item_set_replaces (ZerenImportItem *self, gboolean replaces);

gint64 zeren_import_item_get_plan (ZerenImportItem *self);
void zeren_import_item_set_state (ZerenImportItem *self, ZerenImportState state);
void zeren_import_item_set_imported (ZerenImportItem *self, gint64 plan, const char *const *notes);
void zeren_import_item_set_failed (ZerenImportItem *self, const char *message);

G_END_DECLS
