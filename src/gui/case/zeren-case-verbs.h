/* zeren-case-verbs.h: what the window does to cases, on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-drafts.h"
#include "zeren-session.h"

G_BEGIN_DECLS

/**
 * ZerenCaseAct:
 * @case_id: the case
 * @grounds: (element-type gint64): the grounds that are chosen now
 * @choice: what becomes of documents that were changed by hand
 */
typedef struct
{
  gint64 case_id;
  GArray *grounds;
  ZerenRedraft choice;
} ZerenCaseAct;

ZerenCaseAct *zeren_case_act_new (gint64 case_id);
void zeren_case_act_free (gpointer data);

gpointer zeren_case_act_choose_grounds (ZerenContext *context,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);
gpointer zeren_case_act_redraft (ZerenContext *context,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
