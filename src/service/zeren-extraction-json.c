/* zeren-extraction-json.c: what was found in a plan, as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The object that `plan extract --format json` prints (docs/cli.md): positions count code points of
 * the text, pages count from 1, boxes are in PDF points from the page's top left, and what the plan
 * does not say is null, never "".
 */

#include "zeren-extraction-json.h"

#include "zeren-reason.h"

typedef struct
{
  const ZerenExtraction *extraction;
  JsonBuilder *builder;
} Writer;

/* ---- values -----------------------------------------------------------------------------------
 */

static void
add_string (Writer *self, const char *name, const char *value)
{
  json_builder_set_member_name (self->builder, name);
  if (value == NULL || *value == '\0')
    json_builder_add_null_value (self->builder);
  else
    json_builder_add_string_value (self->builder, value);
}

static void
add_int (Writer *self, const char *name, gint64 value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_int_value (self->builder, value);
}

/* An id or index, null where there is none. */
static void
add_reference (Writer *self, const char *name, gint64 value, gboolean is_set)
{
  json_builder_set_member_name (self->builder, name);
  if (is_set)
    json_builder_add_int_value (self->builder, value);
  else
    json_builder_add_null_value (self->builder);
}

static void
add_strings (Writer *self, const char *name, const GStrv values)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (self->builder, values[i]);
  json_builder_end_array (self->builder);
}

static void
add_span (Writer *self, gsize start, gsize end)
{
  json_builder_set_member_name (self->builder, "span");
  json_builder_begin_array (self->builder);
  json_builder_add_int_value (self->builder, (gint64)start);
  json_builder_add_int_value (self->builder, (gint64)end);
  json_builder_end_array (self->builder);
}

/* Hundredths of a point are finer than any printer. */
static double
to_hundredths (double value)
{
  return (double)(gint64)(value * 100 + (value < 0 ? -0.5 : 0.5)) / 100;
}

static void
add_box (Writer *self, const ZerenBox *box)
{
  json_builder_begin_array (self->builder);
  json_builder_add_int_value (self->builder, box->page);
  json_builder_add_double_value (self->builder, to_hundredths (box->x));
  json_builder_add_double_value (self->builder, to_hundredths (box->y));
  json_builder_add_double_value (self->builder, to_hundredths (box->width));
  json_builder_add_double_value (self->builder, to_hundredths (box->height));
  json_builder_end_array (self->builder);
}

static void
add_boxes (Writer *self, gsize start, gsize end)
{
  g_autoptr (GArray) boxes = zeren_text_dup_boxes (self->extraction->text, start, end);

  json_builder_set_member_name (self->builder, "boxes");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < boxes->len; i++)
    add_box (self, &g_array_index (boxes, ZerenBox, i));
  json_builder_end_array (self->builder);
}

static void
add_page (Writer *self, gsize start)
{
  add_int (self, "page", zeren_text_get_page_at (self->extraction->text, start));
}

/* Where a finding stands: page, span and boxes. */
static void
add_place (Writer *self, gsize start, gsize end)
{
  add_page (self, start);
  add_span (self, start, end);
  add_boxes (self, start, end);
}

/* ---- findings ---------------------------------------------------------------------------------
 */

static void
write_source (Writer *self, const char *file, const char *sha256, const char *format)
{
  json_builder_set_member_name (self->builder, "source");
  json_builder_begin_object (self->builder);
  add_string (self, "file", file);
  add_string (self, "sha256", sha256);
  add_string (self, "format", format);
  add_int (self, "pages", zeren_text_get_n_pages (self->extraction->text));
  json_builder_end_object (self->builder);
}

static void
write_document (Writer *self, gconstpointer data)
{
  const ZerenFoundDocument *document = data;
  g_autofree char *issued = zeren_date_is_set (document->issued)
                              ? zeren_date_to_string (document->issued)
                              : NULL;

  add_string (self, "title", document->title);
  add_string (self, "issuer", document->issuer);
  add_string (self, "number", document->number);
  add_string (self, "issued", issued);
}

static void
write_clause (Writer *self, gconstpointer data)
{
  const ZerenFoundClause *clause = data;

  add_int (self, "id", clause->id);
  add_reference (self, "document", clause->document, clause->document >= 0);
  add_reference (self, "parent", clause->parent, clause->parent > 0);
  add_string (self, "label", clause->label);
  add_string (self, "path", clause->path);
  add_int (self, "level", clause->level);
  add_string (self, "heading", clause->heading);
  add_string (self, "text", clause->text);
  add_place (self, clause->start, clause->end);
  add_strings (self, "flags", clause->flags);
}

static void
write_frequency (Writer *self, const ZerenFrequency *frequency)
{
  json_builder_set_member_name (self->builder, "frequency");
  json_builder_begin_object (self->builder);
  add_string (self, "kind", zeren_frequency_kind_to_id (frequency->kind));
  add_int (self, "count", frequency->count);
  add_string (self, "period", zeren_period_kind_to_id (frequency->period));
  add_string (self, "date", frequency->date);
  json_builder_set_member_name (self->builder, "each");
  json_builder_add_boolean_value (self->builder, frequency->each);
  json_builder_end_object (self->builder);
}

static void
write_duty (Writer *self, gconstpointer data)
{
  const ZerenFoundDuty *duty = data;
  g_auto (GStrv) reasons = zeren_reasons_to_labels ((const char *const *)duty->reasons);

  add_reference (self, "clause", duty->clause, duty->clause > 0);
  add_string (self, "path", duty->path);
  add_string (self, "quote", duty->quote);
  add_string (self, "scope", zeren_scope_to_id (duty->scope));
  add_span (self, duty->start, duty->end);
  add_page (self, duty->start);
  add_boxes (self, duty->start, duty->end);
  add_string (self, "actor", duty->actor);
  add_string (self, "action", duty->action);
  add_string (self, "recipient", duty->recipient);
  add_string (self, "deliverable", duty->deliverable);
  write_frequency (self, duty->frequency);
  add_strings (self, "points", duty->points);
  json_builder_set_member_name (self->builder, "confidence");
  json_builder_add_double_value (self->builder, to_hundredths (duty->confidence));
  add_strings (self, "reason", reasons);
}

static void
write_soft (Writer *self, gconstpointer data)
{
  const ZerenFoundSoft *soft = data;

  add_reference (self, "clause", soft->clause, soft->clause > 0);
  add_string (self, "quote", soft->quote);
}

static void
write_ground (Writer *self, gconstpointer data)
{
  const ZerenFoundGround *ground = data;

  add_reference (self, "clause", ground->clause, ground->clause > 0);
  add_string (self, "path", ground->path);
  add_string (self, "quote", ground->quote);
  add_string (self, "kind", zeren_ground_kind_to_id (ground->kind));
  add_place (self, ground->start, ground->end);
}

static void
write_measure (Writer *self, gconstpointer data)
{
  const ZerenFoundMeasure *measure = data;

  add_string (self, "name", measure->name);
  add_string (self, "tier", measure->tier);
  add_place (self, measure->start, measure->end);
}

/* An empty cell is null like all that the plan does not say, and keeps its column. */
static void
add_cells (Writer *self, const GStrv cells)
{
  json_builder_begin_array (self->builder);
  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    {
      if (*cells[i] == '\0')
        json_builder_add_null_value (self->builder);
      else
        json_builder_add_string_value (self->builder, cells[i]);
    }
  json_builder_end_array (self->builder);
}

/* Rows of a risk table carry their scope: what watches people is for reading only. */
static void
write_table (Writer *self, gconstpointer data)
{
  const ZerenFoundTable *table = data;

  add_string (self, "kind", zeren_table_kind_to_id (table->kind));
  json_builder_set_member_name (self->builder, "header");
  add_cells (self, table->header);
  json_builder_set_member_name (self->builder, "rows");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < table->rows->len; i++)
    add_cells (self, table->rows->pdata[i]);
  json_builder_end_array (self->builder);
  json_builder_set_member_name (self->builder, "scopes");
  json_builder_begin_array (self->builder);
  for (guint i = 0; table->scopes != NULL && i < table->scopes->len; i++)
    json_builder_add_string_value (
      self->builder, zeren_scope_to_id (g_array_index (table->scopes, ZerenScope, i)));
  json_builder_end_array (self->builder);
}

static void
write_rule (Writer *self, gconstpointer data)
{
  const ZerenFoundRule *rule = data;

  add_reference (self, "clause", rule->clause, rule->clause > 0);
  add_string (self, "key", rule->key);
  add_string (self, "quote", rule->quote);
  add_span (self, rule->start, rule->end);
}

static void
write_post (Writer *self, gconstpointer data)
{
  const ZerenFoundPost *post = data;

  add_reference (self, "clause", post->clause, post->clause > 0);
  add_string (self, "title", post->title);
  add_string (self, "holder_title", post->holder_title);
  add_span (self, post->start, post->end);
}

static void
write_list (Writer *self,
            const char *name,
            GPtrArray *items,
            void (*write) (Writer *self, gconstpointer data))
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < items->len; i++)
    {
      json_builder_begin_object (self->builder);
      write (self, items->pdata[i]);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

/**
 * zeren_extraction_to_json:
 * @file: the name of the file
 * @sha256: (nullable): the digest of its bytes
 * @format: (nullable): the id of its format
 *
 * Returns: (transfer full): the findings as one object
 */
JsonNode *
zeren_extraction_to_json (const ZerenExtraction *extraction,
                          const char *file,
                          const char *sha256,
                          const char *format)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Writer writer = { extraction, builder };

  g_return_val_if_fail (extraction != NULL, NULL);

  json_builder_begin_object (builder);
  write_source (&writer, file, sha256, format);
  write_list (&writer, "documents", extraction->documents, write_document);
  write_list (&writer, "clauses", extraction->clauses, write_clause);
  write_list (&writer, "duties", extraction->duties, write_duty);
  write_list (&writer, "soft", extraction->softs, write_soft);
  write_list (&writer, "grounds", extraction->grounds, write_ground);
  write_list (&writer, "measures", extraction->measures, write_measure);
  write_list (&writer, "tables", extraction->tables, write_table);
  write_list (&writer, "rules", extraction->rules, write_rule);
  write_list (&writer, "posts", extraction->posts, write_post);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
