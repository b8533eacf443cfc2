/* zeren-case-facts.c: what is recorded about a case, as its drafts need it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-facts.h"

#include <string.h>

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

/* --- digest ----------------------------------------------------------------------------------- */

/* With its length before it, so that two fields cannot run together. */
static void
digest_text (GChecksum *checksum, const char *text)
{
  g_autofree char *length = text != NULL ? g_strdup_printf ("%zu:", strlen (text)) : NULL;

  g_checksum_update (checksum, (const guchar *)(length != NULL ? length : "-"), -1);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *)text, -1);
}

static void
digest_number (GChecksum *checksum, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u;", number);

  g_checksum_update (checksum, (const guchar *)text, -1);
}

static void
digest_lines (GChecksum *checksum, GPtrArray *lines)
{
  digest_number (checksum, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenCaseLine *line = lines->pdata[i];

      digest_text (checksum, line->when);
      digest_text (checksum, line->what);
      digest_text (checksum, line->who);
    }
}

static void
digest_breach (GChecksum *checksum, const ZerenCaseBreach *breach)
{
  const char *const texts[] = {
    breach->organisation, breach->plan_title,   breach->clause_path,      breach->quote,
    breach->duty,         breach->limit,        breach->limit_basis,      breach->person,
    breach->post,         breach->confirmed_by, breach->confirmed_reason,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    digest_text (checksum, texts[i]);
  digest_number (checksum, breach->page);
  digest_lines (checksum, breach->evidence);
}

static void
digest_incident (GChecksum *checksum, const ZerenCaseIncident *incident)
{
  digest_text (checksum, incident->organisation);
  digest_text (checksum, incident->title);
  digest_text (checksum, incident->kind);
  digest_text (checksum, incident->occurred_at);
  digest_lines (checksum, incident->timeline);
}

static void
digest_ground (GChecksum *checksum, const ZerenCaseGround *ground)
{
  digest_text (checksum, ground->plan_title);
  digest_text (checksum, ground->clause_path);
  digest_text (checksum, ground->quote);
  digest_number (checksum, ground->page);
  digest_number (checksum, ground->chosen);
}

/**
 * zeren_case_facts_dup_sha256:
 * @self: what is recorded
 *
 * Two digests are the same where drafts made from the facts would say the same, whatever the day.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
zeren_case_facts_dup_sha256 (const ZerenCaseFacts *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (self != NULL, NULL);

  digest_text (checksum, self->organisation);
  digest_text (checksum, self->proposer);
  digest_number (checksum, self->breaches->len);
  for (guint i = 0; i < self->breaches->len; i++)
    digest_breach (checksum, self->breaches->pdata[i]);
  if (self->incident != NULL)
    digest_incident (checksum, self->incident);
  digest_lines (checksum, self->history);
  digest_number (checksum, self->grounds->len);
  for (guint i = 0; i < self->grounds->len; i++)
    digest_ground (checksum, self->grounds->pdata[i]);
  digest_number (checksum, self->measures->len);
  for (guint i = 0; i < self->measures->len; i++)
    digest_text (checksum, self->measures->pdata[i]);

  return g_strdup (g_checksum_get_string (checksum));
}
