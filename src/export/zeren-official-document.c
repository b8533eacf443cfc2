/* zeren-official-document.c: what an official document or form says, before it is written anywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-document-private.h"

#include "zeren-official-title-private.h"

#include <string.h>

#define PLACEHOLDER_OPEN  "【待填"
#define PLACEHOLDER_CLOSE "】"

G_DEFINE_BOXED_TYPE (ZerenOfficialDocument,
                     zeren_official_document,
                     zeren_official_document_ref,
                     zeren_official_document_unref)

void
zeren_official_run_free (gpointer data)
{
  ZerenOfficialRun *run = data;

  g_free (run->text);
  g_free (run);
}

static void
add_run (GPtrArray *runs, ZerenOfficialRunStyle style, const char *text, gsize length)
{
  ZerenOfficialRun *run;

  if (length == 0)
    return;

  run = g_new0 (ZerenOfficialRun, 1);
  run->style = style;
  run->text = g_strndup (text, length);
  g_ptr_array_add (runs, run);
}

/* Adds @text to @runs, its placeholders in runs of their own. */
void
zeren_official_split_into (GPtrArray *runs, const char *text, ZerenOfficialRunStyle style)
{
  const char *open;

  while ((open = strstr (text, PLACEHOLDER_OPEN)) != NULL)
    {
      const char *close = strstr (open, PLACEHOLDER_CLOSE);

      if (close == NULL)
        break;
      close += strlen (PLACEHOLDER_CLOSE);
      add_run (runs, style, text, open - text);
      add_run (runs, ZEREN_OFFICIAL_RUN_PLACEHOLDER, open, close - open);
      text = close;
    }
  add_run (runs, style, text, strlen (text));
}

/**
 * zeren_official_placeholder:
 * @what: what has to be filled in, in Chinese
 *
 * Returns: (transfer full): the visible mark of a fact that is missing (domain.md 2.0)
 */
char *
zeren_official_placeholder (const char *what)
{
  g_return_val_if_fail (what != NULL, NULL);

  return g_strconcat (PLACEHOLDER_OPEN "：", what, PLACEHOLDER_CLOSE, NULL);
}

/**
 * zeren_official_split_runs:
 * @text: a text that may contain placeholders
 * @style: the style of what is no placeholder
 *
 * Returns: (transfer container) (element-type ZerenOfficialRun): the text in runs
 */
GPtrArray *
zeren_official_split_runs (const char *text, ZerenOfficialRunStyle style)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (zeren_official_run_free);

  g_return_val_if_fail (text != NULL, runs);

  zeren_official_split_into (runs, text, style);

  return runs;
}

char *
zeren_official_paragraph_dup_text (const ZerenOfficialParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (paragraph->runs, i);

      g_string_append (text, run->text);
    }

  return g_string_free (text, FALSE);
}

/** zeren_official_paragraph_is_heading: Returns: whether it stands alone above what it heads, and
 * is therefore not left at the foot of a page */
gboolean
zeren_official_paragraph_is_heading (const ZerenOfficialParagraph *paragraph)
{
  g_autofree char *text = zeren_official_paragraph_dup_text (paragraph);

  return paragraph->level > 0 && paragraph->level <= 2 && !g_str_has_suffix (text, "。");
}

ZerenOfficialDocument *
zeren_official_document_ref (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
zeren_official_document_unref (ZerenOfficialDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < ZEREN_OFFICIAL_N_PARTS; i++)
    g_free (self->parts[i]);
  g_strfreev (self->attachments);
  g_strfreev (self->attendance);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

ZerenOfficialKind
zeren_official_document_get_kind (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, ZEREN_OFFICIAL_PLAIN);

  return self->kind;
}

gboolean
zeren_official_document_is_draft (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->draft;
}

gboolean
zeren_official_document_has_seal (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->seal;
}

/** zeren_official_document_get_part: Returns: (nullable): the text of @part */
const char *
zeren_official_document_get_part (ZerenOfficialDocument *self, ZerenOfficialPart part)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (part < ZEREN_OFFICIAL_N_PARTS, NULL);

  return self->parts[part];
}

/** zeren_official_document_get_attachments: Returns: the names in the attachment note */
const char *const *
zeren_official_document_get_attachments (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->attachments;
}

/** zeren_official_document_get_attendance: Returns: 出席, 请假 and 列席, each before its names */
const char *const *
zeren_official_document_get_attendance (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->attendance;
}

guint
zeren_official_document_get_n_blocks (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const ZerenOfficialBlock *
zeren_official_document_get_block (ZerenOfficialDocument *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}

/** zeren_official_document_has_end: Returns: whether anything stands below the text, on its page */
gboolean
zeren_official_document_has_end (ZerenOfficialDocument *self)
{
  gboolean signed_below;

  g_return_val_if_fail (self != NULL, FALSE);

  signed_below = self->kind != ZEREN_OFFICIAL_MINUTES &&
                 (self->parts[ZEREN_OFFICIAL_ORGAN] != NULL ||
                  self->parts[ZEREN_OFFICIAL_DATE] != NULL);

  return signed_below || self->attachments[0] != NULL || self->attendance[0] != NULL ||
         self->parts[ZEREN_OFFICIAL_NOTE] != NULL;
}

/** zeren_official_document_has_imprint: Returns: whether there is anything for the 版记 */
gboolean
zeren_official_document_has_imprint (ZerenOfficialDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->parts[ZEREN_OFFICIAL_COPIES_TO] != NULL ||
         self->parts[ZEREN_OFFICIAL_PRINTING_ORGAN] != NULL ||
         self->parts[ZEREN_OFFICIAL_PRINTING_DATE] != NULL;
}

/** zeren_official_document_dup_title_lines: Returns: (transfer full): the title, shaped in lines */
char **
zeren_official_document_dup_title_lines (ZerenOfficialDocument *self)
{
  const char *title;

  g_return_val_if_fail (self != NULL, NULL);

  title = self->parts[ZEREN_OFFICIAL_TITLE];

  return zeren_official_shape_title (title != NULL ? title : "");
}

/* What the name of an organ is divided to, in half characters of its size: a mark that would have
 * to be smaller than its title; a name beside its 2 characters; one in the imprint. */
#define MARK_LINE     40
#define ORGAN_LINE    52
#define PRINTING_LINE 58

/**
 * zeren_official_document_dup_name_lines:
 * @part: one that is the name of an organ
 *
 * Returns: (transfer full): the name in lines that fit where it stands, none where there is none
 */
char **
zeren_official_document_dup_name_lines (ZerenOfficialDocument *self, ZerenOfficialPart part)
{
  guint max_line = part == ZEREN_OFFICIAL_ORGAN_MARK ? MARK_LINE
                   : part == ZEREN_OFFICIAL_ORGAN    ? ORGAN_LINE
                                                     : PRINTING_LINE;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->parts[part] == NULL)
    return g_new0 (char *, 1);

  return zeren_official_shape_lines (self->parts[part], max_line);
}

/* A name in lines, and "" below them where what stands at the end of the last one has no room. */
static char **
dup_lines_before (ZerenOfficialDocument *self,
                  ZerenOfficialPart part,
                  const char *last,
                  guint max_line)
{
  g_auto (GStrv) lines = zeren_official_document_dup_name_lines (self, part);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_lines = g_strv_length (lines);

  g_strv_builder_addv (builder, (const char **)lines);
  if (n_lines == 0 ||
      zeren_official_width_of (lines[n_lines - 1]) + zeren_official_width_of (last) > max_line)
    g_strv_builder_add (builder, "");

  return g_strv_builder_end (builder);
}

/** zeren_official_document_dup_printing_lines: Returns: (transfer full): the name of who prints a
 * document, one line at least; the date stands at the end of the last */
char **
zeren_official_document_dup_printing_lines (ZerenOfficialDocument *self)
{
  const char *date;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  date = self->parts[ZEREN_OFFICIAL_PRINTING_DATE];
  last = date != NULL ? g_strconcat ("　", date, "印发", NULL) : g_strdup ("");

  return dup_lines_before (self, ZEREN_OFFICIAL_PRINTING_ORGAN, last, PRINTING_LINE);
}

/** zeren_official_document_dup_minutes_lines: Returns: (transfer full): the organ of minutes, one
 * line at least; their date stands at the end of the last */
char **
zeren_official_document_dup_minutes_lines (ZerenOfficialDocument *self)
{
  const char *date;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  date = self->parts[ZEREN_OFFICIAL_DATE];
  last = g_strconcat ("　", date, NULL);

  return dup_lines_before (self, ZEREN_OFFICIAL_ORGAN, last, ORGAN_LINE);
}

/* Calls @each with every text of the document, in the order of reading. */
static void
visit_texts (ZerenOfficialDocument *self,
             void (*each) (const char *text, gpointer data),
             gpointer data)
{
  for (guint i = 0; i <= ZEREN_OFFICIAL_RECIPIENT; i++)
    {
      if (self->parts[i] != NULL)
        each (self->parts[i], data);
    }

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ZerenOfficialBlock *block = g_ptr_array_index (self->blocks, i);
      g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();

      if (block->paragraph != NULL)
        g_ptr_array_add (paragraphs, block->paragraph);
      for (guint j = 0; block->table != NULL && j < block->table->cells->len; j++)
        {
          const ZerenOfficialCell *cell = g_ptr_array_index (block->table->cells, j);

          g_ptr_array_extend (paragraphs, cell->paragraphs, NULL, NULL);
        }
      for (guint j = 0; j < paragraphs->len; j++)
        {
          g_autofree char *text = zeren_official_paragraph_dup_text (paragraphs->pdata[j]);

          each (text, data);
        }
    }

  for (guint i = 0; self->attachments[i] != NULL; i++)
    each (self->attachments[i], data);
  for (guint i = 0; self->attendance[i] != NULL; i++)
    each (self->attendance[i], data);
  for (guint i = ZEREN_OFFICIAL_ORGAN; i < ZEREN_OFFICIAL_N_PARTS; i++)
    {
      if (self->parts[i] != NULL)
        each (self->parts[i], data);
    }
}

static void
collect_placeholders (const char *text, gpointer data)
{
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);

  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);

      if (run->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
        g_strv_builder_add (data, run->text);
    }
}

/**
 * zeren_official_document_dup_placeholders:
 * @self: a document
 *
 * Returns: (transfer full): every placeholder left, in the order of reading
 */
char **
zeren_official_document_dup_placeholders (ZerenOfficialDocument *self)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  visit_texts (self, collect_placeholders, found);

  return g_strv_builder_end (found);
}

guint
zeren_official_document_count_placeholders (ZerenOfficialDocument *self)
{
  g_auto (GStrv) found = NULL;

  g_return_val_if_fail (self != NULL, 0);

  found = zeren_official_document_dup_placeholders (self);

  return g_strv_length (found);
}

static void
append_text (const char *text, gpointer data)
{
  g_string_append (data, text);
  g_string_append_c (data, '\n');
}

/** zeren_official_document_dup_text: Returns: (transfer full): everything it says, line by line */
char *
zeren_official_document_dup_text (ZerenOfficialDocument *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  visit_texts (self, append_text, all);

  return g_string_free (g_steal_pointer (&all), FALSE);
}
