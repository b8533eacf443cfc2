/* zeren-found-contents.c: what the extractor found → what the database keeps of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-found-contents.h"

static void
add_documents (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->documents->len; i++)
    {
      const ZerenFoundDocument *found = g_ptr_array_index (extraction->documents, i);
      ZerenPlanDocument *document = zeren_plan_document_new ();

      zeren_plan_document_set_position (document, i + 1);
      zeren_plan_document_set_title (document, found->title);
      zeren_plan_document_set_issuer (document, found->issuer);
      zeren_plan_document_set_number (document, found->number);
      zeren_plan_document_set_issued (document, found->issued);
      zeren_plan_document_set_span_start (document, found->start);
      zeren_plan_document_set_span_end (document, found->end);
      g_ptr_array_add (contents->documents, document);
    }
}

static void
add_clauses (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->clauses->len; i++)
    {
      const ZerenFoundClause *found = g_ptr_array_index (extraction->clauses, i);
      ZerenClause *clause = zeren_clause_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_clause_set_document (clause, found->document + 1);
      zeren_clause_set_parent (clause, found->parent);
      zeren_clause_set_position (clause, i + 1);
      zeren_clause_set_level (clause, found->level);
      zeren_clause_set_label (clause, found->label);
      zeren_clause_set_path (clause, found->path);
      zeren_clause_set_heading (clause, found->heading);
      zeren_clause_set_text (clause, found->text);
      zeren_clause_set_passage (clause, passage);
      zeren_clause_set_flags (clause, (const char *const *)found->flags);
      g_ptr_array_add (contents->clauses, clause);
    }
}

/* Sums of hundredths are a little less than they look, and 0.9 is a limit. */
static double
round_hundredth (double value)
{
  return (gint64)(value * 100 + 0.5) / 100.0;
}

static void
add_duties (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->duties->len; i++)
    {
      const ZerenFoundDuty *found = g_ptr_array_index (extraction->duties, i);
      ZerenDuty *duty = zeren_duty_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_duty_set_clause (duty, found->clause);
      zeren_duty_set_path (duty, found->path);
      zeren_duty_set_quote (duty, found->quote);
      zeren_duty_set_passage (duty, passage);
      zeren_duty_set_scope (duty, found->scope);
      zeren_duty_set_actor (duty, found->actor);
      zeren_duty_set_action (duty, found->action);
      zeren_duty_set_recipient (duty, found->recipient);
      zeren_duty_set_deliverable (duty, found->deliverable);
      zeren_duty_set_frequency (duty, found->frequency);
      zeren_duty_set_points (duty, (const char *const *)found->points);
      zeren_duty_set_confidence (duty, round_hundredth (found->confidence));
      zeren_duty_set_reasons (duty, (const char *const *)found->reasons);
      g_ptr_array_add (contents->duties, duty);
    }
}

static void
add_softs (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->softs->len; i++)
    {
      const ZerenFoundSoft *found = g_ptr_array_index (extraction->softs, i);
      ZerenSoft *soft = zeren_soft_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_soft_set_clause (soft, found->clause);
      zeren_soft_set_quote (soft, found->quote);
      zeren_soft_set_passage (soft, passage);
      g_ptr_array_add (contents->softs, soft);
    }
}

static void
add_grounds (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->grounds->len; i++)
    {
      const ZerenFoundGround *found = g_ptr_array_index (extraction->grounds, i);
      ZerenGround *ground = zeren_ground_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_ground_set_clause (ground, found->clause);
      zeren_ground_set_path (ground, found->path);
      zeren_ground_set_quote (ground, found->quote);
      zeren_ground_set_kind (ground, found->kind);
      zeren_ground_set_passage (ground, passage);
      g_ptr_array_add (contents->grounds, ground);
    }
}

static void
add_measures (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->measures->len; i++)
    {
      const ZerenFoundMeasure *found = g_ptr_array_index (extraction->measures, i);
      ZerenMeasure *measure = zeren_measure_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_measure_set_name (measure, found->name);
      zeren_measure_set_tier (measure, found->tier);
      zeren_measure_set_passage (measure, passage);
      g_ptr_array_add (contents->measures, measure);
    }
}

static void
add_rows (ZerenPlanTable *table, const ZerenFoundTable *found)
{
  for (guint i = 0; i < found->rows->len; i++)
    {
      g_autoptr (ZerenTableRow) row = zeren_table_row_new ();

      zeren_table_row_set_position (row, i + 1);
      zeren_table_row_set_scope (row, g_array_index (found->scopes, ZerenScope, i));
      zeren_table_row_set_cells (row, g_ptr_array_index (found->rows, i));
      zeren_plan_table_add_row (table, row);
    }
}

static void
add_tables (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->tables->len; i++)
    {
      const ZerenFoundTable *found = g_ptr_array_index (extraction->tables, i);
      ZerenPlanTable *table = zeren_plan_table_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_plan_table_set_kind (table, found->kind);
      zeren_plan_table_set_header (table, (const char *const *)found->header);
      zeren_plan_table_set_passage (table, passage);
      add_rows (table, found);
      g_ptr_array_add (contents->tables, table);
    }
}

static void
add_rules (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->rules->len; i++)
    {
      const ZerenFoundRule *found = g_ptr_array_index (extraction->rules, i);
      ZerenRule *rule = zeren_rule_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_rule_set_clause (rule, found->clause);
      zeren_rule_set_key (rule, found->key);
      zeren_rule_set_quote (rule, found->quote);
      zeren_rule_set_passage (rule, passage);
      g_ptr_array_add (contents->rules, rule);
    }
}

static void
add_posts (ZerenPlanContents *contents, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->posts->len; i++)
    {
      const ZerenFoundPost *found = g_ptr_array_index (extraction->posts, i);
      ZerenPlanPost *post = zeren_plan_post_new ();
      g_autoptr (ZerenPassage)
        passage = zeren_passage_new_from_text (extraction->text, found->start, found->end);

      zeren_plan_post_set_clause (post, found->clause);
      zeren_plan_post_set_title (post, found->title);
      zeren_plan_post_set_holder_title (post, found->holder_title);
      zeren_plan_post_set_passage (post, passage);
      g_ptr_array_add (contents->posts, post);
    }
}

/** zeren_plan_contents_from_extraction: Returns: (transfer full): everything found, not stored yet;
 * duties are proposals */
ZerenPlanContents *
zeren_plan_contents_from_extraction (const ZerenExtraction *extraction)
{
  ZerenPlanContents *contents = zeren_plan_contents_new ();

  add_documents (contents, extraction);
  add_clauses (contents, extraction);
  add_duties (contents, extraction);
  add_softs (contents, extraction);
  add_grounds (contents, extraction);
  add_measures (contents, extraction);
  add_tables (contents, extraction);
  add_rules (contents, extraction);
  add_posts (contents, extraction);

  return contents;
}
