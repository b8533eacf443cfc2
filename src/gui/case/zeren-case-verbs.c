/* zeren-case-verbs.c: what the window does to cases, on the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-verbs.h"

#include "zeren-cases.h"

ZerenCaseAct *
zeren_case_act_new (gint64 case_id)
{
  ZerenCaseAct *self = g_new0 (ZerenCaseAct, 1);

  self->case_id = case_id;
  self->grounds = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
zeren_case_act_free (gpointer data)
{
  ZerenCaseAct *self = data;

  g_array_unref (self->grounds);
  g_free (self);
}

gpointer
zeren_case_act_choose_grounds (ZerenContext *context,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  const ZerenCaseAct *act = data;

  return GINT_TO_POINTER (zeren_cases_choose_grounds (
    context, act->case_id, (const gint64 *)(gpointer)act->grounds->data, act->grounds->len, error));
}

gpointer
zeren_case_act_redraft (ZerenContext *context,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  const ZerenCaseAct *act = data;

  return GUINT_TO_POINTER (
    zeren_cases_redraft (context, act->case_id, act->choice, NULL, cancellable, NULL, error));
}
