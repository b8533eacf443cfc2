/* zeren-cli-plan-json.c: plans and duties of the database as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-plan.h"

#include "zeren-reason.h"

#include <glib/gi18n-lib.h>

void
zeren_cli_json_plan_head (JsonBuilder *builder, ZerenPlan *plan)
{
  zeren_cli_json_int (builder, "id", zeren_plan_get_id (plan));
  zeren_cli_json_id (builder, "organisation", zeren_plan_get_organisation (plan));
  zeren_cli_json_string (builder, "title", zeren_plan_get_title (plan));
  zeren_cli_json_string (builder, "issuer", zeren_plan_get_issuer (plan));
  zeren_cli_json_string (builder, "number", zeren_plan_get_number (plan));
  zeren_cli_json_date (builder, "issued", zeren_plan_get_issued (plan));
  zeren_cli_json_string (builder, "file", zeren_plan_get_file_name (plan));
  zeren_cli_json_string (builder, "sha256", zeren_plan_get_file (plan));
  zeren_cli_json_string (builder, "format", zeren_plan_get_format (plan));
  zeren_cli_json_int (builder, "pages", zeren_plan_get_pages (plan));
  zeren_cli_json_time (builder, "imported_at", zeren_plan_get_imported_at (plan));
  zeren_cli_json_string (builder, "state", zeren_plan_state_to_id (zeren_plan_get_state (plan)));
  zeren_cli_json_id (builder, "supersedes", zeren_plan_get_supersedes (plan));
}

static double
round_tenth (double value)
{
  return (gint64)(value * 10 + (value < 0 ? -0.5 : 0.5)) / 10.0;
}

static double
round_hundredth (double value)
{
  return (gint64)(value * 100 + 0.5) / 100.0;
}

static void
add_box (JsonBuilder *builder, const ZerenBox *box)
{
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, box->page);
  json_builder_add_double_value (builder, round_tenth (box->x));
  json_builder_add_double_value (builder, round_tenth (box->y));
  json_builder_add_double_value (builder, round_tenth (box->width));
  json_builder_add_double_value (builder, round_tenth (box->height));
  json_builder_end_array (builder);
}

/* The members page, span and boxes */
void
zeren_cli_json_passage (JsonBuilder *builder, ZerenPassage *passage)
{
  zeren_cli_json_id (builder, "page", passage != NULL ? passage->page : 0);
  json_builder_set_member_name (builder, "span");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, passage != NULL ? passage->start : 0);
  json_builder_add_int_value (builder, passage != NULL ? passage->end : 0);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "boxes");
  json_builder_begin_array (builder);
  for (guint i = 0; passage != NULL && i < passage->n_boxes; i++)
    add_box (builder, &passage->boxes[i]);
  json_builder_end_array (builder);
}

void
zeren_cli_json_frequency (JsonBuilder *builder, const char *key, ZerenFrequency *frequency)
{
  json_builder_set_member_name (builder, key);
  if (frequency == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  zeren_cli_json_string (builder, "kind", zeren_frequency_kind_to_id (frequency->kind));
  zeren_cli_json_int (builder, "count", frequency->count);
  zeren_cli_json_string (builder, "period", zeren_period_kind_to_id (frequency->period));
  zeren_cli_json_string (builder, "date", frequency->date);
  zeren_cli_json_bool (builder, "each", frequency->each);
  json_builder_end_object (builder);
}

/* All members of a duty except its bindings */
void
zeren_cli_json_duty (JsonBuilder *builder, ZerenDuty *duty)
{
  g_auto (GStrv) reasons = zeren_reasons_to_labels (zeren_duty_get_reasons (duty));

  zeren_cli_json_int (builder, "id", zeren_duty_get_id (duty));
  zeren_cli_json_id (builder, "plan", zeren_duty_get_plan (duty));
  zeren_cli_json_id (builder, "clause", zeren_duty_get_clause (duty));
  zeren_cli_json_string (builder, "path", zeren_duty_get_path (duty));
  zeren_cli_json_string (builder, "quote", zeren_duty_get_quote (duty));
  zeren_cli_json_string (builder, "scope", zeren_scope_to_id (zeren_duty_get_scope (duty)));
  zeren_cli_json_string (builder, "state", zeren_duty_state_to_id (zeren_duty_get_state (duty)));
  zeren_cli_json_string (builder, "actor", zeren_duty_get_actor (duty));
  zeren_cli_json_string (builder, "action", zeren_duty_get_action (duty));
  zeren_cli_json_string (builder, "recipient", zeren_duty_get_recipient (duty));
  zeren_cli_json_string (builder, "deliverable", zeren_duty_get_deliverable (duty));
  zeren_cli_json_frequency (builder, "frequency", zeren_duty_get_frequency (duty));
  zeren_cli_json_strv (builder, "points", zeren_duty_get_points (duty));
  zeren_cli_json_double (builder, "confidence", round_hundredth (zeren_duty_get_confidence (duty)));
  zeren_cli_json_strv (builder, "reason", (const char *const *)reasons);
  zeren_cli_json_passage (builder, zeren_duty_get_passage (duty));
}

static void
add_binding (JsonBuilder *builder, ZerenContext *context, ZerenBinding *binding)
{
  g_autofree char *label = zeren_duties_describe_binding (context, binding);

  json_builder_begin_object (builder);
  zeren_cli_json_string (
    builder, "kind", zeren_binding_kind_to_id (zeren_binding_get_kind (binding)));
  zeren_cli_json_id (builder, "organisation", zeren_binding_get_organisation (binding));
  zeren_cli_json_string (
    builder, "organisation_kind", zeren_binding_get_organisation_kind (binding));
  zeren_cli_json_id (builder, "post", zeren_binding_get_post (binding));
  zeren_cli_json_string (builder, "role", zeren_binding_get_role (binding));
  zeren_cli_json_string (builder, "label", label);
  json_builder_end_object (builder);
}

void
zeren_cli_json_bindings (JsonBuilder *builder,
                         ZerenContext *context,
                         const char *key,
                         GPtrArray *bindings)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < bindings->len; i++)
    add_binding (builder, context, g_ptr_array_index (bindings, i));
  json_builder_end_array (builder);
}

static void
add_document (JsonBuilder *builder, gpointer item)
{
  ZerenPlanDocument *document = item;

  zeren_cli_json_int (builder, "id", zeren_plan_document_get_id (document));
  zeren_cli_json_string (builder, "title", zeren_plan_document_get_title (document));
  zeren_cli_json_string (builder, "issuer", zeren_plan_document_get_issuer (document));
  zeren_cli_json_string (builder, "number", zeren_plan_document_get_number (document));
  zeren_cli_json_date (builder, "issued", zeren_plan_document_get_issued (document));
}

static void
add_clause (JsonBuilder *builder, gpointer item)
{
  ZerenClause *clause = item;

  zeren_cli_json_int (builder, "id", zeren_clause_get_id (clause));
  zeren_cli_json_id (builder, "document", zeren_clause_get_document (clause));
  zeren_cli_json_id (builder, "parent", zeren_clause_get_parent (clause));
  zeren_cli_json_string (builder, "label", zeren_clause_get_label (clause));
  zeren_cli_json_string (builder, "path", zeren_clause_get_path (clause));
  zeren_cli_json_int (builder, "level", zeren_clause_get_level (clause));
  zeren_cli_json_string (builder, "heading", zeren_clause_get_heading (clause));
  zeren_cli_json_string (builder, "text", zeren_clause_get_text (clause));
  zeren_cli_json_passage (builder, zeren_clause_get_passage (clause));
  zeren_cli_json_strv (builder, "flags", zeren_clause_get_flags (clause));
}

static void
add_duty (JsonBuilder *builder, gpointer item)
{
  zeren_cli_json_duty (builder, item);
}

static void
add_soft (JsonBuilder *builder, gpointer item)
{
  ZerenSoft *soft = item;

  zeren_cli_json_int (builder, "id", zeren_soft_get_id (soft));
  zeren_cli_json_id (builder, "clause", zeren_soft_get_clause (soft));
  zeren_cli_json_string (builder, "quote", zeren_soft_get_quote (soft));
  zeren_cli_json_passage (builder, zeren_soft_get_passage (soft));
}

static void
add_ground (JsonBuilder *builder, gpointer item)
{
  ZerenGround *ground = item;

  zeren_cli_json_int (builder, "id", zeren_ground_get_id (ground));
  zeren_cli_json_id (builder, "clause", zeren_ground_get_clause (ground));
  zeren_cli_json_string (builder, "path", zeren_ground_get_path (ground));
  zeren_cli_json_string (builder, "quote", zeren_ground_get_quote (ground));
  zeren_cli_json_string (builder, "kind", zeren_ground_kind_to_id (zeren_ground_get_kind (ground)));
  zeren_cli_json_passage (builder, zeren_ground_get_passage (ground));
}

static void
add_measure (JsonBuilder *builder, gpointer item)
{
  ZerenMeasure *measure = item;

  zeren_cli_json_int (builder, "id", zeren_measure_get_id (measure));
  zeren_cli_json_string (builder, "name", zeren_measure_get_name (measure));
  zeren_cli_json_string (builder, "tier", zeren_measure_get_tier (measure));
  zeren_cli_json_passage (builder, zeren_measure_get_passage (measure));
}

static void
add_cells (JsonBuilder *builder, const char *const *cells)
{
  json_builder_begin_array (builder);
  for (; cells != NULL && *cells != NULL; cells++)
    {
      if (**cells != '\0')
        json_builder_add_string_value (builder, *cells);
      else
        json_builder_add_null_value (builder);
    }
  json_builder_end_array (builder);
}

/* An empty cell is null and keeps its column. */
static void
add_table (JsonBuilder *builder, gpointer item)
{
  ZerenPlanTable *table = item;
  GPtrArray *rows = zeren_plan_table_get_rows (table);

  zeren_cli_json_int (builder, "id", zeren_plan_table_get_id (table));
  zeren_cli_json_string (
    builder, "kind", zeren_table_kind_to_id (zeren_plan_table_get_kind (table)));
  json_builder_set_member_name (builder, "header");
  add_cells (builder, (const char *const *)zeren_plan_table_get_header (table));
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_cells (builder, zeren_table_row_get_cells (g_ptr_array_index (rows, i)));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "scopes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    json_builder_add_string_value (
      builder, zeren_scope_to_id (zeren_table_row_get_scope (g_ptr_array_index (rows, i))));
  json_builder_end_array (builder);
  zeren_cli_json_passage (builder, zeren_plan_table_get_passage (table));
}

static void
add_rule (JsonBuilder *builder, gpointer item)
{
  ZerenRule *rule = item;

  zeren_cli_json_int (builder, "id", zeren_rule_get_id (rule));
  zeren_cli_json_id (builder, "clause", zeren_rule_get_clause (rule));
  zeren_cli_json_string (builder, "key", zeren_rule_get_key (rule));
  zeren_cli_json_string (builder, "quote", zeren_rule_get_quote (rule));
  zeren_cli_json_passage (builder, zeren_rule_get_passage (rule));
}

static void
add_post (JsonBuilder *builder, gpointer item)
{
  ZerenPlanPost *post = item;

  zeren_cli_json_int (builder, "id", zeren_plan_post_get_id (post));
  zeren_cli_json_id (builder, "clause", zeren_plan_post_get_clause (post));
  zeren_cli_json_string (builder, "title", zeren_plan_post_get_title (post));
  zeren_cli_json_string (builder, "holder_title", zeren_plan_post_get_holder_title (post));
  zeren_cli_json_passage (builder, zeren_plan_post_get_passage (post));
}

static void
add_list (JsonBuilder *builder,
          const char *key,
          GPtrArray *items,
          void (*add_item) (JsonBuilder *builder, gpointer item))
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      add_item (builder, g_ptr_array_index (items, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The members documents, clauses, duties, soft, grounds, measures, tables, rules, posts */
void
zeren_cli_json_plan_contents (JsonBuilder *builder, const ZerenPlanContents *contents)
{
  add_list (builder, "documents", contents->documents, add_document);
  add_list (builder, "clauses", contents->clauses, add_clause);
  add_list (builder, "duties", contents->duties, add_duty);
  add_list (builder, "soft", contents->softs, add_soft);
  add_list (builder, "grounds", contents->grounds, add_ground);
  add_list (builder, "measures", contents->measures, add_measure);
  add_list (builder, "tables", contents->tables, add_table);
  add_list (builder, "rules", contents->rules, add_rule);
  add_list (builder, "posts", contents->posts, add_post);
}
