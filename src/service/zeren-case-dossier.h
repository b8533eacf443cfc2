/* zeren-case-dossier.h: all there is to look at about one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-case-records.h"
#include "zeren-case-views.h"
#include "zeren-measure.h"

G_BEGIN_DECLS

/**
 * ZerenCaseGroundView:
 * @plan_title: the plan that states it
 * @chosen: whether a person has named it for this case
 *
 * A ground of the plans that the case rests on. One of kind `conduct` is for reading only.
 */
typedef struct
{
  ZerenGround *ground;
  char *plan_title;
  gboolean chosen;
} ZerenCaseGroundView;

/**
 * ZerenCaseDossier:
 * @view: the case and its drafts
 * @records: (element-type ZerenCaseRecord): what it rests on, and what is missing
 * @grounds: (element-type ZerenCaseGroundView): those of kind `duty` first
 * @measures: (element-type ZerenMeasure): what the plans list, to read; none is ever chosen here
 * @refusal: (nullable): why the case would be refused by now, the confirmation was taken back for
 *   example; there are no records then
 * @changed: whether drafts made now would say something else than the newest ones
 * @changes: (element-type utf8): what was recorded since the newest draft
 */
typedef struct
{
  ZerenCaseView *view;
  GPtrArray *records;
  GPtrArray *grounds;
  GPtrArray *measures;
  char *refusal;
  gboolean changed;
  GPtrArray *changes;
} ZerenCaseDossier;

ZerenCaseDossier *zeren_case_dossier_load (ZerenContext *context, gint64 id, GError **error);
void zeren_case_dossier_free (ZerenCaseDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCaseDossier, zeren_case_dossier_free)

G_END_DECLS
