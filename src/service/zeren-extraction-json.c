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
  ZerenJsonWriter *json;
} Writer;

/* --- values ----------------------------------------------------------------------------------- */

static void
add_string (Writer *self, const char *name, const char *value)
{
  zeren_json_writer_name (self->json, name);
  if (value == NULL || *value == '\0')
    zeren_json_writer_add_null (self->json);
  else
    zeren_json_writer_add_string (self->json, value);
}

static void
add_int (Writer *self, const char *name, gint64 value)
{
  zeren_json_writer_name (self->json, name);
  zeren_json_writer_add_int (self->json, value);
}

/* An id or index, null where there is none. */
static void
add_reference (Writer *self, const char *name, gint64 value, gboolean is_set)
{
  zeren_json_writer_name (self->json, name);
  if (is_set)
    zeren_json_writer_add_int (self->json, value);
  else
    zeren_json_writer_add_null (self->json);
}

static void
add_strings (Writer *self, const char *name, const GStrv values)
{
  zeren_json_writer_name (self->json, name);
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    zeren_json_writer_add_string (self->json, values[i]);
  zeren_json_writer_end_array (self->json);
}

static void
add_span (Writer *self, gsize start, gsize end)
{
  zeren_json_writer_name (self->json, "span");
  zeren_json_writer_begin_array (self->json);
  zeren_json_writer_add_int (self->json, (gint64)start);
  zeren_json_writer_add_int (self->json, (gint64)end);
  zeren_json_writer_end_array (self->json);
}

/* Hundredths of a point are finer than any printer. */
static void
add_box (Writer *self, const ZerenBox *box)
{
  zeren_json_writer_begin_array (self->json);
  zeren_json_writer_add_int (self->json, box->page);
  zeren_json_writer_add_hundredths (self->json, box->x);
  zeren_json_writer_add_hundredths (self->json, box->y);
  zeren_json_writer_add_hundredths (self->json, box->width);
  zeren_json_writer_add_hundredths (self->json, box->height);
  zeren_json_writer_end_array (self->json);
}

static void
add_boxes (Writer *self, gsize start, gsize end)
{
  g_autoptr (GArray) boxes = zeren_text_dup_boxes (self->extraction->text, start, end);

  zeren_json_writer_name (self->json, "boxes");
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; i < boxes->len; i++)
    add_box (self, &g_array_index (boxes, ZerenBox, i));
  zeren_json_writer_end_array (self->json);
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

/* --- findings --------------------------------------------------------------------------------- */

static void
write_source (Writer *self,
              const char *file,
              const char *sha256,
              const char *format,
              const char *const *notes)
{
  zeren_json_writer_name (self->json, "source");
  zeren_json_writer_begin_object (self->json);
  add_string (self, "file", file);
  add_string (self, "sha256", sha256);
  add_string (self, "format", format);
  add_int (self, "pages", zeren_text_get_n_pages (self->extraction->text));
  add_strings (self, "notes", (char **)notes);
  zeren_json_writer_end_object (self->json);
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
  zeren_json_writer_name (self->json, "frequency");
  zeren_json_writer_begin_object (self->json);
  add_string (self, "kind", zeren_frequency_kind_to_id (frequency->kind));
  add_int (self, "count", frequency->count);
  add_string (self, "period", zeren_period_kind_to_id (frequency->period));
  add_string (self, "date", frequency->date);
  zeren_json_writer_name (self->json, "each");
  zeren_json_writer_add_boolean (self->json, frequency->each);
  zeren_json_writer_end_object (self->json);
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
  zeren_json_writer_name (self->json, "confidence");
  zeren_json_writer_add_hundredths (self->json, duty->confidence);
  add_strings (self, "reason", reasons);
  add_reference (self, "same_as", duty->same_as, duty->same_as > 0);
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
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    {
      if (*cells[i] == '\0')
        zeren_json_writer_add_null (self->json);
      else
        zeren_json_writer_add_string (self->json, cells[i]);
    }
  zeren_json_writer_end_array (self->json);
}

/* Rows of a risk table carry their scope: what watches people is for reading only. */
static void
write_table (Writer *self, gconstpointer data)
{
  const ZerenFoundTable *table = data;

  add_string (self, "kind", zeren_table_kind_to_id (table->kind));
  zeren_json_writer_name (self->json, "header");
  add_cells (self, table->header);
  zeren_json_writer_name (self->json, "rows");
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; i < table->rows->len; i++)
    add_cells (self, table->rows->pdata[i]);
  zeren_json_writer_end_array (self->json);
  zeren_json_writer_name (self->json, "scopes");
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; table->scopes != NULL && i < table->scopes->len; i++)
    zeren_json_writer_add_string (self->json,
                                  zeren_scope_to_id (g_array_index (table->scopes, ZerenScope, i)));
  zeren_json_writer_end_array (self->json);
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
  zeren_json_writer_name (self->json, name);
  zeren_json_writer_begin_array (self->json);
  for (guint i = 0; i < items->len; i++)
    {
      zeren_json_writer_begin_object (self->json);
      write (self, items->pdata[i]);
      zeren_json_writer_end_object (self->json);
    }
  zeren_json_writer_end_array (self->json);
}

/**
 * zeren_extraction_write_json:
 * @json: where it is written
 * @file: the name of the file
 * @sha256: (nullable): the digest of its bytes
 * @format: (nullable): the id of its format
 * @notes: (nullable): sentences on what of the file is not in its text
 *
 * Writes the findings as one object.
 */
void
zeren_extraction_write_json (const ZerenExtraction *extraction,
                             ZerenJsonWriter *json,
                             const char *file,
                             const char *sha256,
                             const char *format,
                             const char *const *notes)
{
  Writer writer = { extraction, json };

  g_return_if_fail (extraction != NULL && json != NULL);

  zeren_json_writer_begin_object (json);
  write_source (&writer, file, sha256, format, notes);
  write_list (&writer, "documents", extraction->documents, write_document);
  write_list (&writer, "clauses", extraction->clauses, write_clause);
  write_list (&writer, "duties", extraction->duties, write_duty);
  write_list (&writer, "soft", extraction->softs, write_soft);
  write_list (&writer, "grounds", extraction->grounds, write_ground);
  write_list (&writer, "measures", extraction->measures, write_measure);
  write_list (&writer, "tables", extraction->tables, write_table);
  write_list (&writer, "rules", extraction->rules, write_rule);
  write_list (&writer, "posts", extraction->posts, write_post);
  zeren_json_writer_end_object (json);
}
