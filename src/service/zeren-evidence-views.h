/* zeren-evidence-views.h: what is filed for a task, with older versions and where else it is filed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-evidence.h"
#include "zeren-file.h"

G_BEGIN_DECLS

/**
 * ZerenEvidencePlace:
 * @task: another task that has the same content as evidence
 * @label: what that is, in words
 */
typedef struct
{
  gint64 task;
  char *label;
} ZerenEvidencePlace;

/**
 * ZerenEvidenceView:
 * @evidence: what counts, or an older version
 * @file: its content
 * @older: (element-type ZerenEvidenceView): the versions before it, the newest first; empty for one
 *   of these
 * @elsewhere: (element-type ZerenEvidencePlace): other tasks that have the same content
 */
typedef struct
{
  ZerenEvidence *evidence;
  ZerenFile *file;
  GPtrArray *older;
  GPtrArray *elsewhere;
} ZerenEvidenceView;

GPtrArray *zeren_evidence_views_load (ZerenContext *context, gint64 task, GError **error);
void zeren_evidence_view_free (ZerenEvidenceView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenEvidenceView, zeren_evidence_view_free)

G_END_DECLS
