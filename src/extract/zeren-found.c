/* zeren-found.c: freeing findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-found-private.h"

#include "zeren-outline-private.h"

void
zeren_found_document_free (ZerenFoundDocument *self)
{
  g_free (self->title);
  g_free (self->issuer);
  g_free (self->number);
  g_free (self);
}

void
zeren_found_clause_free (ZerenFoundClause *self)
{
  g_free (self->label);
  g_free (self->path);
  g_free (self->heading);
  g_free (self->text);
  g_strfreev (self->flags);
  g_free (self);
}

void
zeren_found_duty_free (ZerenFoundDuty *self)
{
  g_free (self->path);
  g_free (self->quote);
  g_free (self->actor);
  g_free (self->action);
  g_free (self->recipient);
  g_free (self->deliverable);
  g_clear_pointer (&self->frequency, zeren_frequency_unref);
  g_strfreev (self->points);
  g_strfreev (self->reasons);
  g_free (self);
}

void
zeren_found_soft_free (ZerenFoundSoft *self)
{
  g_free (self->quote);
  g_free (self);
}

void
zeren_found_ground_free (ZerenFoundGround *self)
{
  g_free (self->path);
  g_free (self->quote);
  g_free (self);
}

void
zeren_found_measure_free (ZerenFoundMeasure *self)
{
  g_free (self->name);
  g_free (self->tier);
  g_free (self);
}

void
zeren_found_table_free (ZerenFoundTable *self)
{
  g_strfreev (self->header);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->scopes, g_array_unref);
  g_free (self);
}

void
zeren_found_rule_free (ZerenFoundRule *self)
{
  g_free (self->key);
  g_free (self->quote);
  g_free (self);
}

void
zeren_found_post_free (ZerenFoundPost *self)
{
  g_free (self->title);
  g_free (self->holder_title);
  g_free (self);
}

/** zeren_found_duties_new: Returns: (transfer full) (element-type ZerenFoundDuty): an array */
GPtrArray *
zeren_found_duties_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_duty_free);
}

/** zeren_found_softs_new: Returns: (transfer full) (element-type ZerenFoundSoft): an array */
GPtrArray *
zeren_found_softs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_soft_free);
}
