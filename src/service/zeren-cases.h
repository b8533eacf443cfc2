/* zeren-cases.h: accountability cases are drafted from recorded facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-repo.h"
#include "zeren-context.h"
#include "zeren-drafts.h"

G_BEGIN_DECLS

/**
 * ZerenCaseBasis:
 * @task: a task confirmed unperformed, or 0
 * @incident: an incident with a confirmed missed step, or 0
 * @grounds: (array length=n_grounds) (nullable): the grounds that the clerk names; all of kind
 *   `duty` and of the plan that the case rests on
 *
 * What a case rests on: exactly one of a task and an incident.
 */
typedef struct
{
  gint64 task;
  gint64 incident;
  const gint64 *grounds;
  guint n_grounds;
} ZerenCaseBasis;

GPtrArray *zeren_cases_list (ZerenContext *context, GError **error);
ZerenCase *zeren_cases_load (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_cases_list_grounds (ZerenContext *context, gint64 id, GError **error);
GPtrArray *zeren_cases_list_documents (ZerenContext *context, gint64 id, GError **error);

gint64 zeren_cases_find (ZerenContext *context, gint64 task, gint64 incident, GError **error);

/* Each verb is one transaction. A draft is never changed: drafting anew adds a version. */

gint64 zeren_cases_draft (ZerenContext *context,
                          const ZerenCaseBasis *basis,
                          const char *folder,
                          GCancellable *cancellable,
                          char ***files,
                          GError **error);
guint zeren_cases_redraft (ZerenContext *context,
                           gint64 id,
                           ZerenRedraft choice,
                           const char *folder,
                           GCancellable *cancellable,
                           char ***files,
                           GError **error);
GPtrArray *zeren_cases_compare_with_new (ZerenContext *context, gint64 id, GError **error);
gboolean zeren_cases_choose_grounds (ZerenContext *context,
                                     gint64 id,
                                     const gint64 *grounds,
                                     guint n_grounds,
                                     GError **error);

/* The documents of a case by version, from 1 */

guint zeren_cases_count_versions (GPtrArray *documents);
guint zeren_cases_find_version (GPtrArray *documents, ZerenCaseDocument *document);
GPtrArray *zeren_cases_pick_version (GPtrArray *documents, guint version);
char *zeren_cases_dup_file_name (ZerenCaseDocument *document, guint version, const char *extension);
GStrv zeren_cases_export (ZerenContext *context,
                          gint64 id,
                          guint version,
                          const char *folder,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
