/* zeren-extraction-json.c: what was found in a plan file as JSON (docs/cli.md, plan extract)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-extraction-json.h"

#include <math.h>

/* What is missing is null, never "". */
static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL && value[0] != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/* The id of a clause; 0 stands for none. */
static void
add_id (JsonBuilder *builder, const char *key, guint id)
{
  json_builder_set_member_name (builder, key);
  if (id != 0)
    json_builder_add_int_value (builder, id);
  else
    json_builder_add_null_value (builder);
}

static void
add_strings (JsonBuilder *builder, const char *key, GStrv values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (; values != NULL && *values != NULL; values++)
    json_builder_add_string_value (builder, *values);
  json_builder_end_array (builder);
}

/* A tenth of a point is finer than any printer. */
static double
round_to_tenth (double value)
{
  return round (value * 10) / 10;
}

static void
add_boxes (JsonBuilder *builder, ZerenText *text, gsize start, gsize end)
{
  g_autoptr (GArray) boxes = zeren_text_dup_boxes (text, start, end);

  json_builder_set_member_name (builder, "boxes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < boxes->len; i++)
    {
      const ZerenBox *box = &g_array_index (boxes, ZerenBox, i);

      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, box->page);
      json_builder_add_double_value (builder, round_to_tenth (box->x));
      json_builder_add_double_value (builder, round_to_tenth (box->y));
      json_builder_add_double_value (builder, round_to_tenth (box->width));
      json_builder_add_double_value (builder, round_to_tenth (box->height));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

/* The members page, span and boxes. */
static void
add_place (JsonBuilder *builder, ZerenText *text, gsize start, gsize end)
{
  add_int (builder, "page", zeren_text_get_page_at (text, start));
  json_builder_set_member_name (builder, "span");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, start);
  json_builder_add_int_value (builder, end);
  json_builder_end_array (builder);
  add_boxes (builder, text, start, end);
}

static void
add_frequency (JsonBuilder *builder, const ZerenFrequency *frequency)
{
  json_builder_set_member_name (builder, "frequency");
  json_builder_begin_object (builder);
  add_string (builder, "kind", zeren_frequency_kind_to_id (frequency->kind));
  add_int (builder, "count", frequency->count);
  add_string (builder, "period", zeren_period_kind_to_id (frequency->period));
  add_string (builder, "date", frequency->date);
  json_builder_set_member_name (builder, "each");
  json_builder_add_boolean_value (builder, frequency->each);
  json_builder_end_object (builder);
}

static void
add_document (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundDocument *document = item;
  g_autofree char *issued = zeren_date_to_string (document->issued);

  add_string (builder, "title", document->title);
  add_string (builder, "issuer", document->issuer);
  add_string (builder, "number", document->number);
  add_string (builder, "issued", issued);
}

static void
add_clause (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundClause *clause = item;

  add_int (builder, "id", clause->id);
  json_builder_set_member_name (builder, "document");
  if (clause->document >= 0)
    json_builder_add_int_value (builder, clause->document);
  else
    json_builder_add_null_value (builder);
  add_id (builder, "parent", clause->parent);
  add_string (builder, "label", clause->label);
  add_string (builder, "path", clause->path);
  add_int (builder, "level", clause->level);
  add_string (builder, "heading", clause->heading);
  add_string (builder, "text", clause->text);
  add_place (builder, text, clause->start, clause->end);
  add_strings (builder, "flags", clause->flags);
}

static void
add_duty (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundDuty *duty = item;

  add_id (builder, "clause", duty->clause);
  add_string (builder, "path", duty->path);
  add_string (builder, "quote", duty->quote);
  add_string (builder, "scope", zeren_scope_to_id (duty->scope));
  add_place (builder, text, duty->start, duty->end);
  add_string (builder, "actor", duty->actor);
  add_string (builder, "action", duty->action);
  add_string (builder, "recipient", duty->recipient);
  add_string (builder, "deliverable", duty->deliverable);
  add_frequency (builder, duty->frequency);
  add_strings (builder, "points", duty->points);
  json_builder_set_member_name (builder, "confidence");
  json_builder_add_double_value (builder, duty->confidence);
  add_strings (builder, "reason", duty->reasons);
}

static void
add_soft (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundSoft *soft = item;

  add_id (builder, "clause", soft->clause);
  add_string (builder, "quote", soft->quote);
  add_place (builder, text, soft->start, soft->end);
}

static void
add_ground (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundGround *ground = item;

  add_id (builder, "clause", ground->clause);
  add_string (builder, "path", ground->path);
  add_string (builder, "quote", ground->quote);
  add_string (builder, "kind", zeren_ground_kind_to_id (ground->kind));
  add_place (builder, text, ground->start, ground->end);
}

static void
add_measure (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundMeasure *measure = item;

  add_string (builder, "name", measure->name);
  add_string (builder, "tier", measure->tier);
  add_place (builder, text, measure->start, measure->end);
}

static void
add_row (JsonBuilder *builder, GStrv cells)
{
  json_builder_begin_array (builder);
  for (; *cells != NULL; cells++)
    json_builder_add_string_value (builder, *cells);
  json_builder_end_array (builder);
}

/* The cells of a table keep their places: an empty one stays "" so that columns can be counted. */
static void
add_table (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundTable *table = item;

  add_string (builder, "kind", zeren_table_kind_to_id (table->kind));
  add_strings (builder, "header", table->header);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (builder, g_ptr_array_index (table->rows, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "scopes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < table->scopes->len; i++)
    json_builder_add_string_value (
      builder, zeren_scope_to_id (g_array_index (table->scopes, ZerenScope, i)));
  json_builder_end_array (builder);
  add_place (builder, text, table->start, table->end);
}

static void
add_rule (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundRule *rule = item;

  add_id (builder, "clause", rule->clause);
  add_string (builder, "key", rule->key);
  add_string (builder, "quote", rule->quote);
  add_place (builder, text, rule->start, rule->end);
}

static void
add_post (JsonBuilder *builder, ZerenText *text, gconstpointer item)
{
  const ZerenFoundPost *post = item;

  add_id (builder, "clause", post->clause);
  add_string (builder, "title", post->title);
  add_string (builder, "holder_title", post->holder_title);
  add_place (builder, text, post->start, post->end);
}

static void
add_list (JsonBuilder *builder,
          const char *key,
          ZerenText *text,
          GPtrArray *items,
          void (*add_item) (JsonBuilder *builder, ZerenText *text, gconstpointer item))
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (builder);
      add_item (builder, text, g_ptr_array_index (items, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_source (JsonBuilder *builder,
            ZerenText *text,
            const char *file,
            const char *sha256,
            const char *format)
{
  json_builder_set_member_name (builder, "source");
  json_builder_begin_object (builder);
  add_string (builder, "file", file);
  add_string (builder, "sha256", sha256);
  add_string (builder, "format", format);
  add_int (builder, "pages", zeren_text_get_n_pages (text));
  json_builder_end_object (builder);
}

/**
 * zeren_extraction_to_json:
 * @extraction: what was found
 * @file: the name of the file
 * @sha256: (nullable): its digest
 * @format: (nullable): the id of its format
 *
 * Returns: (transfer full): one object, as docs/cli.md describes it
 */
JsonNode *
zeren_extraction_to_json (const ZerenExtraction *extraction,
                          const char *file,
                          const char *sha256,
                          const char *format)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  ZerenText *text;

  g_return_val_if_fail (extraction != NULL, NULL);

  text = extraction->text;
  json_builder_begin_object (builder);
  add_source (builder, text, file, sha256, format);
  add_list (builder, "documents", text, extraction->documents, add_document);
  add_list (builder, "clauses", text, extraction->clauses, add_clause);
  add_list (builder, "duties", text, extraction->duties, add_duty);
  add_list (builder, "soft", text, extraction->softs, add_soft);
  add_list (builder, "grounds", text, extraction->grounds, add_ground);
  add_list (builder, "measures", text, extraction->measures, add_measure);
  add_list (builder, "tables", text, extraction->tables, add_table);
  add_list (builder, "rules", text, extraction->rules, add_rule);
  add_list (builder, "posts", text, extraction->posts, add_post);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
