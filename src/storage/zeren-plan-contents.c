/* zeren-plan-contents.c: what was found in a plan, on its way into the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-repo.h"

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/** zeren_plan_contents_new: Returns: (transfer full): empty lists */
ZerenPlanContents *
zeren_plan_contents_new (void)
{
  ZerenPlanContents *self = g_new0 (ZerenPlanContents, 1);

  self->documents = new_list ();
  self->clauses = new_list ();
  self->duties = new_list ();
  self->softs = new_list ();
  self->grounds = new_list ();
  self->measures = new_list ();
  self->tables = new_list ();
  self->rules = new_list ();
  self->posts = new_list ();

  return self;
}

void
zeren_plan_contents_free (ZerenPlanContents *self)
{
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->duties);
  g_ptr_array_unref (self->softs);
  g_ptr_array_unref (self->grounds);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->posts);
  g_free (self);
}
