/* zeren-quota.h: how many times of those that a duty asks for in a year it was done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-tasks.h"

G_BEGIN_DECLS

/**
 * ZerenQuota:
 * @year: the year
 * @duty: the duty
 * @organisation: the organisation that it falls on
 * @post: the post, 0 for none
 * @member: where each holder has tasks of their own, the holder; else 0
 * @n_asked: how many times the duty asks for it in the year; what was waived is not counted
 * @n_done: how many of them were done
 * @done_on: (element-type ZerenDate): the days, the earliest first
 * @n_early: how many were done before the one before them fell due
 *
 * 每年至少两次, "1 of 2". A second one done in the first half of the year counts, and so do two in
 * December; both can be seen.
 */
typedef struct
{
  guint year;
  gint64 duty;
  gint64 organisation;
  gint64 post;
  gint64 member;
  guint n_asked;
  guint n_done;
  GArray *done_on;
  guint n_early;
} ZerenQuota;

GPtrArray *zeren_quotas_list (ZerenContext *context, const ZerenTaskQuery *query, GError **error);
GHashTable *zeren_quotas_of_tasks (ZerenContext *context, GPtrArray *tasks, GError **error);

char *zeren_quota_to_label (const ZerenQuota *self);
char *zeren_quota_to_remark (const ZerenQuota *self);
void zeren_quota_free (ZerenQuota *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenQuota, zeren_quota_free)

G_END_DECLS
