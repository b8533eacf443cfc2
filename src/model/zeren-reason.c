/* zeren-reason.c: why something was taken for a duty, kept apart from the language it is said in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the enumeration. The ids stand in databases. */
static const struct
{
  const char *id;
  const char *label;
} kinds[] = {
  { "pairs", N_ ("“%s” report one to the other") },
  { "actor", N_ ("“%s” is named as who acts") },
  { "actor_before", N_ ("“%s” is named as who acts in a sentence before") },
  { "actor_heading", N_ ("“%s” stands in a heading above") },
  { "actor_lead", N_ ("“%s” stands in the words that open the clause above") },
  { "recipient", N_ ("“%s” is whom it goes to") },
  { "deliverable", N_ ("“%s” is what has to be made") },
  { "date", N_ ("“%s” says by when") },
  { "limit", N_ ("“%s” sets a limit after an event") },
  { "frequency", N_ ("“%s” says how often") },
  { "carried", N_ ("The period for “%s” is said earlier in the sentence") },
  { "apart", N_ ("“%s” stands apart from what is to be done") },
  { "opinion", N_ ("“%s” is about what people say or think: for reading only") },
  { "opinion_around",
    N_ ("The words around “%s” are about what people say or think: for reading only") },
  { "same_as", N_ ("The plan asks the same of “%s”: accept one of the two, not both") },
  { "by_hand", N_ ("Added by hand") },
  { "picture", N_ ("Its words were recognized in a picture: compare them with the page") },
};

/**
 * zeren_reason_new:
 * @kind: the reason
 * @words: (nullable): the words of the plan
 *
 * Returns: (transfer full): the reason as it is stored: its id, a colon, the words
 */
char *
zeren_reason_new (ZerenReasonKind kind, const char *words)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return g_strconcat (kinds[kind].id, ":", words, NULL);
}

/**
 * zeren_reason_to_label:
 * @reason: a reason as it is stored
 *
 * A reason that was stored as a sentence, as the first versions did, is that sentence.
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *
zeren_reason_to_label (const char *reason)
{
  const char *colon;
  gsize length;

  g_return_val_if_fail (reason != NULL, NULL);

  colon = strchr (reason, ':');
  length = colon != NULL ? (gsize)(colon - reason) : 0;
  for (guint i = 0; colon != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GString) label = NULL;

      if (strlen (kinds[i].id) != length || strncmp (kinds[i].id, reason, length) != 0)
        continue;
      label = g_string_new (_ (kinds[i].label));
      g_string_replace (label, "%s", colon + 1, 1);
      return g_string_free (g_steal_pointer (&label), FALSE);
    }

  return g_strdup (reason);
}

/** zeren_reasons_to_labels: Returns: (transfer full): sentences in the user's language, none for
 * %NULL */
GStrv
zeren_reasons_to_labels (const char *const *reasons)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (; reasons != NULL && *reasons != NULL; reasons++)
    g_strv_builder_take (labels, zeren_reason_to_label (*reasons));

  return g_strv_builder_end (labels);
}
