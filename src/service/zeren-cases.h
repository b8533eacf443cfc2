/* zeren-cases.h: accountability cases are drafted from recorded facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-repo.h"
#include "zeren-context.h"

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

gint64 zeren_cases_draft (ZerenContext *context,
                          const ZerenCaseBasis *basis,
                          const char *folder,
                          char ***files,
                          GError **error);

G_END_DECLS
