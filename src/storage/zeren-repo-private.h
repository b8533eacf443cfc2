/* zeren-repo-private.h: how repositories load and store records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-history-private.h"
#include "zeren-repo.h"
#include "zeren-statement-private.h"

G_BEGIN_DECLS

/* Whether anything was kept for a task: then it is not deleted but waived. */
#define ZEREN_TASK_HOLDS                                                                           \
  "(EXISTS (SELECT 1 FROM evidence WHERE evidence.task = task.id) "                                \
  "OR EXISTS (SELECT 1 FROM task_document WHERE task_document.task = task.id) "                    \
  "OR EXISTS (SELECT 1 FROM task_entry WHERE task_entry.task = task.id))"

gpointer zeren_repo_new (GType type, ZerenDatabase *database);

ZerenStatement *zeren_repo_prepare (gpointer repo, const char *sql);
GPtrArray *zeren_repo_read_all (ZerenStatement *statement, GType type, GError **error);
gpointer zeren_repo_read_one (ZerenStatement *statement,
                              GType type,
                              const char *missing,
                              gint64 id,
                              GError **error);
gpointer zeren_repo_load (gpointer repo,
                          const char *sql,
                          GType type,
                          const char *missing,
                          gint64 id,
                          GError **error);
gboolean zeren_repo_check_exists (gpointer repo,
                                  const char *sql,
                                  const char *missing,
                                  gint64 id,
                                  GError **error);
gboolean zeren_repo_insert (gpointer repo, const char *sql, gpointer record, GError **error);
gboolean zeren_repo_update (gpointer repo,
                            const char *sql,
                            gpointer record,
                            const char *missing,
                            GError **error);

gboolean zeren_repo_store (gpointer repo,
                           const char *sql,
                           gpointer record,
                           const char *verb,
                           const char *table,
                           const char *missing,
                           GError **error);

void zeren_repo_set_not_found (GError **error, const char *missing, gint64 id);

/* Defines TYPE, its get_type and TYPE_new: all that a repository without a state of its own is. */
#define ZEREN_DEFINE_REPO(Type, prefix)                                                            \
  struct _##Type                                                                                   \
  {                                                                                                \
    ZerenRepo parent_instance;                                                                     \
  };                                                                                               \
                                                                                                   \
  G_DEFINE_FINAL_TYPE (Type, prefix, ZEREN_TYPE_REPO)                                              \
                                                                                                   \
  static void prefix##_class_init (Type##Class *klass)                                             \
  {                                                                                                \
  }                                                                                                \
                                                                                                   \
  static void prefix##_init (Type *self)                                                           \
  {                                                                                                \
  }                                                                                                \
                                                                                                   \
  Type *prefix##_new (ZerenDatabase *database)                                                     \
  {                                                                                                \
    return zeren_repo_new (prefix##_get_type (), database);                                        \
  }

G_END_DECLS
