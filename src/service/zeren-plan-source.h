/* zeren-plan-source.h: what a plan is read from: a file as it was loaded, or text that was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZerenPlanSource:
 * @path: what messages call it: the path of the file, or the title of a text
 * @name: the name that the file is kept under
 * @title: (nullable): what a person calls the plan, where the text need not say it
 * @bytes: its content; what is hashed and kept is what is read
 * @sha256: the digest of @bytes, in lower-case hexadecimal
 *
 * Loaded once, on any thread; never changes.
 */
typedef struct
{
  char *path;
  char *name;
  char *title;
  GBytes *bytes;
  char *sha256;
} ZerenPlanSource;

#define ZEREN_TYPE_PLAN_SOURCE (zeren_plan_source_get_type ())

GType zeren_plan_source_get_type (void) G_GNUC_CONST;

ZerenPlanSource *zeren_plan_source_load (const char *path,
                                         GCancellable *cancellable,
                                         GError **error);
ZerenPlanSource *zeren_plan_source_new_text (const char *title, const char *text, GError **error);
ZerenPlanSource *zeren_plan_source_ref (ZerenPlanSource *self);
void zeren_plan_source_unref (ZerenPlanSource *self);

gboolean zeren_plan_source_is_text (ZerenPlanSource *self);
gboolean zeren_plan_source_is_doubtful (ZerenPlanSource *self);
GPtrArray *zeren_plan_source_list_encodings (ZerenPlanSource *self);
const char *zeren_plan_source_find_encoding (const char *name, GError **error);
char *zeren_plan_source_dup_beginning (ZerenPlanSource *self, const char *encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPlanSource, zeren_plan_source_unref)

G_END_DECLS
