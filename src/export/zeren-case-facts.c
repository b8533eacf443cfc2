/* zeren-case-facts.c: what is recorded about a case, as its drafts need it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-facts.h"

static void
free_line (gpointer data)
{
  ZerenCaseLine *line = data;

  g_free (line->when);
  g_free (line->what);
  g_free (line->who);
  g_free (line);
}

static void
free_breach (gpointer data)
{
  ZerenCaseBreach *breach = data;

  g_free (breach->organisation);
  g_free (breach->plan_title);
  g_free (breach->clause_path);
  g_free (breach->quote);
  g_free (breach->duty);
  g_free (breach->limit);
  g_free (breach->limit_basis);
  g_free (breach->person);
  g_free (breach->post);
  g_free (breach->confirmed_by);
  g_free (breach->confirmed_reason);
  g_ptr_array_unref (breach->evidence);
  g_free (breach);
}

static void
free_ground (gpointer data)
{
  ZerenCaseGround *ground = data;

  g_free (ground->plan_title);
  g_free (ground->clause_path);
  g_free (ground->quote);
  g_free (ground);
}

static void
free_incident (ZerenCaseIncident *incident)
{
  g_free (incident->organisation);
  g_free (incident->title);
  g_free (incident->kind);
  g_free (incident->occurred_at);
  g_ptr_array_unref (incident->timeline);
  g_free (incident);
}

ZerenCaseFacts *
zeren_case_facts_new (void)
{
  ZerenCaseFacts *self = g_new0 (ZerenCaseFacts, 1);

  self->breaches = g_ptr_array_new_with_free_func (free_breach);
  self->history = g_ptr_array_new_with_free_func (free_line);
  self->grounds = g_ptr_array_new_with_free_func (free_ground);
  self->measures = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
zeren_case_facts_free (ZerenCaseFacts *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->organisation);
  g_free (self->proposer);
  g_ptr_array_unref (self->breaches);
  g_clear_pointer (&self->incident, free_incident);
  g_ptr_array_unref (self->history);
  g_ptr_array_unref (self->grounds);
  g_ptr_array_unref (self->measures);
  g_free (self);
}

/** zeren_case_facts_add_breach: Returns: (transfer none): an empty breach to be filled */
ZerenCaseBreach *
zeren_case_facts_add_breach (ZerenCaseFacts *self)
{
  ZerenCaseBreach *breach = g_new0 (ZerenCaseBreach, 1);

  g_return_val_if_fail (self != NULL, NULL);

  breach->evidence = g_ptr_array_new_with_free_func (free_line);
  g_ptr_array_add (self->breaches, breach);

  return breach;
}

/** zeren_case_facts_add_ground: Returns: (transfer none): an empty ground to be filled */
ZerenCaseGround *
zeren_case_facts_add_ground (ZerenCaseFacts *self)
{
  ZerenCaseGround *ground = g_new0 (ZerenCaseGround, 1);

  g_return_val_if_fail (self != NULL, NULL);

  g_ptr_array_add (self->grounds, ground);

  return ground;
}

/** zeren_case_facts_set_incident: Returns: (transfer none): the incident, to be filled */
ZerenCaseIncident *
zeren_case_facts_set_incident (ZerenCaseFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_clear_pointer (&self->incident, free_incident);
  self->incident = g_new0 (ZerenCaseIncident, 1);
  self->incident->timeline = g_ptr_array_new_with_free_func (free_line);

  return self->incident;
}

void
zeren_case_lines_add (GPtrArray *lines, const char *when, const char *what, const char *who)
{
  ZerenCaseLine *line = g_new0 (ZerenCaseLine, 1);

  g_return_if_fail (lines != NULL);

  line->when = g_strdup (when);
  line->what = g_strdup (what);
  line->who = g_strdup (who);
  g_ptr_array_add (lines, line);
}
