/* zeren-outline.c: the clauses of a plan and the paragraphs that belong to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-outline-private.h"

#include "zeren-clause-stack-private.h"
#include "zeren-found-private.h"
#include "zeren-pieces-private.h"
#include "zeren-sections-private.h"

#define HEADING_CHARS 30

typedef struct
{
  ZerenOutline *outline;
  GPtrArray *pieces;
  ZerenClauseStack stack;
  int document;
  ZerenSection document_section, title_section;
  gboolean under_heading; /* text, not yet a clause, behind a heading without a number */
  guint current;          /* clause that unmarked text belongs to */
  guint last;             /* clause whose text runs on, 0 for none */
  GString *words;         /* of the last clause */
  gboolean after_colon;
  gboolean after_content_lead;
  gboolean after_text;                         /* the last paragraph had no number */
  gboolean lists_content[ZEREN_N_MARKERS + 1]; /* by level */
  gboolean item_is_whole; /* the last item was a whole sentence, the end of its list */
} Builder;

static void
free_outline_clause (gpointer data)
{
  ZerenOutlineClause *clause = data;

  g_clear_pointer (&clause->found, zeren_found_clause_free);
  g_free (clause);
}

static ZerenOutlineClause *
get_clause (const ZerenOutline *self, guint id)
{
  return id > 0 && id <= self->clauses->len ? self->clauses->pdata[id - 1] : NULL;
}

const ZerenOutlineClause *
zeren_outline_get_clause (const ZerenOutline *self, guint id)
{
  return get_clause (self, id);
}

const ZerenParagraph *
zeren_outline_get_paragraph (const ZerenOutline *self, guint position)
{
  return position < self->paragraphs->len ? self->paragraphs->pdata[position] : NULL;
}

/* 「1、」 is 1 in a path, 「（一）」 stays. */
static char *
dup_path (const ZerenOutline *self, guint parent, const ZerenParagraph *paragraph, gsize n_chars)
{
  const ZerenOutlineClause *above = get_clause (self, parent);
  g_autofree char *label = NULL;

  while (n_chars > 1 &&
         (paragraph->chars[n_chars - 1] == '.' || paragraph->chars[n_chars - 1] == 0x3001 ||
          paragraph->chars[n_chars - 1] == 0xFF0C))
    n_chars--;
  label = zeren_paragraph_dup_shadow (paragraph, 0, n_chars);

  return above != NULL ? g_strconcat (above->found->path, "/", label, NULL)
                       : g_steal_pointer (&label);
}

/* Up to the first 。；： or 30 characters. */
static gsize
find_heading_end (const ZerenParagraph *paragraph)
{
  gsize end = paragraph->body;

  while (end < paragraph->n_chars && end - paragraph->body < HEADING_CHARS &&
         paragraph->chars[end] != 0x3002 && paragraph->chars[end] != 0xFF1B &&
         paragraph->chars[end] != 0xFF1A)
    end++;

  return end;
}

static GStrv
dup_flags (ZerenClauseFlags flags)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv strings;

  if (flags & ZEREN_CLAUSE_ODD_MARKER)
    g_strv_builder_add (builder, "odd marker");
  if (flags & ZEREN_CLAUSE_MISSING_NUMBER)
    g_strv_builder_add (builder, "missing number");
  if (flags & (ZEREN_CLAUSE_REPEATED_NUMBER | ZEREN_CLAUSE_RESTARTED))
    g_strv_builder_add (builder, "repeated number");
  if (flags & ZEREN_CLAUSE_WRONG_ORDER)
    g_strv_builder_add (builder, "wrong order");
  strings = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return strings;
}

static char *
dup_heading (const ZerenParagraph *paragraph, ZerenText *text)
{
  gsize end = find_heading_end (paragraph);

  return end > paragraph->body ? zeren_paragraph_dup_quote (paragraph, text, paragraph->body, end)
                               : NULL;
}

/* The text of a clause grows until something else begins. */
static void
finish_words (Builder *self)
{
  ZerenOutlineClause *clause = get_clause (self->outline, self->last);

  if (clause != NULL && clause->found->text == NULL)
    clause->found->text = g_strndup (self->words->str, self->words->len);
  g_string_truncate (self->words, 0);
  self->last = 0;
}

static void
extend_clause (Builder *self, const ZerenParagraph *paragraph)
{
  ZerenOutlineClause *clause = get_clause (self->outline, self->last);
  g_autofree char *words = NULL;

  if (clause == NULL)
    return;
  words = zeren_paragraph_dup_quote (paragraph, self->outline->text, 0, paragraph->n_chars);
  if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  g_string_append (self->words, words);
  clause->found->end = zeren_paragraph_get_text_end (paragraph, paragraph->n_chars);
}

static ZerenSection
get_section_above (const Builder *self, guint parent)
{
  const ZerenOutlineClause *above = get_clause (self->outline, parent);

  return above != NULL ? above->section : self->document_section;
}

static void
add_clause (Builder *self, ZerenPiece *piece)
{
  ZerenParagraph *paragraph = piece->paragraph;
  ZerenOutlineClause *clause = g_new0 (ZerenOutlineClause, 1);
  ZerenFoundClause *found = g_new0 (ZerenFoundClause, 1);
  ZerenClauseFlags flags;
  guint parent;

  paragraph->body = piece->marker.n_chars;
  clause->found = found;
  clause->first = self->outline->paragraphs->len;
  found->level = zeren_clause_stack_enter (&self->stack, piece->marker, self->after_colon, &flags);
  if (self->after_colon || self->after_text) /* a heading without a number stands between */
    flags &= ~ZEREN_CLAUSE_RESTARTED;
  parent = found->level > 1 ? self->stack.lists[found->level - 2].clause : 0;
  found->id = self->outline->clauses->len + 1;
  found->document = self->document;
  found->parent = parent;
  found->label = zeren_paragraph_dup_quote (paragraph, self->outline->text, 0, paragraph->body);
  found->path = dup_path (self->outline, parent, paragraph, paragraph->body);
  found->heading = dup_heading (paragraph, self->outline->text);
  found->start = zeren_paragraph_get_text_start (paragraph, 0);
  found->flags = dup_flags (flags);
  if (self->after_colon || piece->marker.value == 1)
    self->lists_content[found->level] = self->after_content_lead;
  clause->section = self->lists_content[found->level]
                      ? ZEREN_SECTION_DEFINITIONS
                      : zeren_judge_section (paragraph,
                                             find_heading_end (paragraph),
                                             get_section_above (self, parent));
  self->stack.lists[found->level - 1].clause = found->id;
  g_ptr_array_add (self->outline->clauses, clause);

  finish_words (self);
  self->current = self->last = found->id;
  self->item_is_whole = self->stack.lists[found->level - 1].is_introduced &&
                        paragraph->chars[paragraph->n_chars - 1] == 0x3002;
}

static gboolean
is_clause (const Builder *self, const ZerenPiece *piece)
{
  if (piece->marker.marker_class == ZEREN_MARKER_NONE || piece->role != ZEREN_ROLE_BODY)
    return FALSE;
  if (!piece->marker.is_weak)
    return TRUE;

  return zeren_clause_stack_expects (&self->stack, piece->marker, piece->has_successor);
}

/* Unmarked text behind the last item of a list that a colon introduced belongs to what bears the
 * list: 有下列情形之一的：（一）…；（二）…。 and then a further paragraph. */
static void
leave_whole_list (Builder *self)
{
  const ZerenOutlineClause *clause = get_clause (self->outline, self->current);

  if (!self->item_is_whole || clause == NULL)
    return;
  self->current = clause->found->parent;
  self->item_is_whole = FALSE;
}

static void
push_paragraph (Builder *self, ZerenParagraph *paragraph)
{
  paragraph->document = self->document;
  g_ptr_array_add (self->outline->paragraphs, paragraph);
}

/* 责任追究 alone on a line: it says of what kind the lists below it are, up to the next such line.
 */
static void
hear_heading (Builder *self, const ZerenParagraph *paragraph)
{
  ZerenSection section;

  if (!zeren_judge_heading_line (paragraph, &section))
    return;
  if (section == ZEREN_SECTION_ORDINARY)
    section = self->title_section;
  self->under_heading |= section != self->document_section;
  self->document_section = section;
}

static void
add_text (Builder *self, ZerenPiece *piece)
{
  ZerenParagraph *paragraph = piece->paragraph;

  if (is_clause (self, piece))
    {
      add_clause (self, piece);
      self->after_text = self->under_heading = FALSE;
    }
  else
    {
      leave_whole_list (self);
      hear_heading (self, paragraph);
      self->after_text = TRUE;
    }
  paragraph->clause = self->current;
  paragraph->section = get_section_above (self, self->under_heading ? 0 : self->current);
  extend_clause (self, paragraph);
  push_paragraph (self, g_steal_pointer (&piece->paragraph));
  self->after_colon = piece->ends_with_colon;
  self->after_content_lead = self->after_colon && zeren_introduces_content (paragraph);
}

static void
begin_document (Builder *self, const ZerenPiece *piece)
{
  const ZerenFoundDocument *found;

  if (piece->document == self->document)
    return;
  self->document = piece->document;
  found = self->outline->documents->pdata[self->document];
  zeren_clause_stack_reset (&self->stack);
  self->current = 0;
  self->after_colon = self->after_content_lead = FALSE;
  self->item_is_whole = FALSE;
  self->title_section = zeren_judge_title_section (found->title);
  self->document_section = self->title_section;
  self->under_heading = FALSE;
}

static void
add_frame (Builder *self, ZerenPiece *piece)
{
  if (piece->document >= 0)
    begin_document (self, piece);
  piece->paragraph->section = ZEREN_SECTION_SIGNATURE;
  finish_words (self);
  push_paragraph (self, g_steal_pointer (&piece->paragraph));
}

static void
add_table (Builder *self,
           const ZerenPage *page,
           ZerenPiece *piece,
           const ZerenVocabulary *vocabulary)
{
  g_autoptr (GPtrArray) cells = NULL;
  ZerenFoundTable *table;

  cells = zeren_page_read_table (page, piece->table_line, vocabulary, &table);
  g_ptr_array_add (self->outline->tables, table);
  for (guint i = 0; i < cells->len; i++)
    {
      ZerenParagraph *cell = cells->pdata[i];

      cell->table = self->outline->tables->len;
      cell->clause = self->current;
      push_paragraph (self, cell);
    }
  finish_words (self);
}

static void
set_document_ends (ZerenOutline *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = self->paragraphs->pdata[i];
      ZerenFoundDocument *document;

      if (paragraph->document < 0 || paragraph->n_chars == 0)
        continue;
      document = self->documents->pdata[paragraph->document];
      document->end = MAX (document->end,
                           zeren_paragraph_get_text_end (paragraph, paragraph->n_chars));
    }
}

/**
 * zeren_outline_new:
 * @text: the text of a plan
 * @vocabulary: words
 *
 * Returns: (transfer full): its paragraphs, documents, clauses and tables
 */
ZerenOutline *
zeren_outline_new (ZerenText *text, const ZerenVocabulary *vocabulary)
{
  g_autoptr (ZerenPage) page = zeren_page_new (text);
  ZerenOutline *self = g_new0 (ZerenOutline, 1);
  g_autoptr (GPtrArray) pieces = NULL;
  Builder builder = { .outline = self, .document = -1, .words = g_string_new (NULL) };

  self->text = zeren_text_ref (text);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_paragraph_free);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_document_free);
  self->clauses = g_ptr_array_new_with_free_func (free_outline_clause);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_found_table_free);

  zeren_page_find_tables (page);
  zeren_page_skip_teaser (page);
  zeren_page_skip_contents (page);
  pieces = zeren_pieces_new (page);
  zeren_pieces_find_documents (pieces, text, self->documents);
  for (guint i = 0; i < pieces->len; i++)
    {
      ZerenPiece *piece = pieces->pdata[i];

      if (piece->paragraph == NULL)
        add_table (&builder, page, piece, vocabulary);
      else if (piece->role != ZEREN_ROLE_BODY)
        add_frame (&builder, piece);
      else
        add_text (&builder, piece);
    }
  finish_words (&builder);
  g_string_free (builder.words, TRUE);
  set_document_ends (self);

  return self;
}

void
zeren_outline_free (ZerenOutline *self)
{
  zeren_text_unref (self->text);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->tables);
  g_free (self);
}
