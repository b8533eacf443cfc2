/* zeren-extraction.c: from the text of a plan to all findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-extraction.h"

#include "zeren-duty-finder-private.h"
#include "zeren-findings-private.h"
#include "zeren-found-private.h"
#include "zeren-outline-private.h"

static ZerenExtraction *
make_extraction (ZerenText *text)
{
  ZerenExtraction *self = g_atomic_rc_box_new0 (ZerenExtraction);

  self->text = zeren_text_ref (text);
  self->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_clause_free);
  self->duties = zeren_found_duties_new ();
  self->softs = zeren_found_softs_new ();
  self->grounds = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_ground_free);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_measure_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_rule_free);
  self->posts = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_post_free);

  return self;
}

static void
take_outline (ZerenExtraction *self, ZerenOutline *outline)
{
  self->documents = g_ptr_array_ref (outline->documents);
  self->tables = g_ptr_array_ref (outline->tables);
  for (guint i = 0; i < outline->clauses->len; i++)
    {
      ZerenOutlineClause *clause = outline->clauses->pdata[i];

      g_ptr_array_add (self->clauses, g_steal_pointer (&clause->found));
    }
}

/**
 * zeren_extract:
 * @text: the text of a plan
 * @vocabulary: the words to know
 *
 * Finds documents, clauses, duties, grounds, measures, tables, rules and posts. The same text and
 * words always give the same findings.
 *
 * Returns: (transfer full): the findings in the order of the text
 */
ZerenExtraction *
zeren_extract (ZerenText *text, const ZerenVocabulary *vocabulary)
{
  g_autoptr (ZerenOutline) outline = NULL;
  ZerenExtraction *self;

  g_return_val_if_fail (text != NULL && vocabulary != NULL, NULL);

  self = make_extraction (text);
  outline = zeren_outline_new (text, vocabulary);
  zeren_find_grounds (outline, vocabulary, self->grounds);
  zeren_find_measures (outline, self->grounds, self->measures);
  zeren_find_rules (outline, self->rules);
  zeren_find_posts (outline, self->posts);
  zeren_find_duties (outline, vocabulary, self->duties, self->softs);
  take_outline (self, outline);

  return self;
}

ZerenExtraction *
zeren_extraction_ref (ZerenExtraction *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_extraction (gpointer data)
{
  ZerenExtraction *self = data;

  zeren_text_unref (self->text);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->duties);
  g_ptr_array_unref (self->softs);
  g_ptr_array_unref (self->grounds);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->posts);
}

void
zeren_extraction_unref (ZerenExtraction *self)
{
  g_atomic_rc_box_release_full (self, clear_extraction);
}
