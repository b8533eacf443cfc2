/* zeren-template-check.c: says what is wrong with a template, naming the field and its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-walk-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whoever has this many to put right does not read more. */
#define LIMIT_FAULTS 50

static void
free_fault (gpointer data)
{
  ZerenTemplateFault *fault = data;

  g_free (fault->field);
  g_free (fault->place);
  g_free (fault->message);
  g_free (fault);
}

ZerenTemplateReport *
zeren_template_report_new (void)
{
  ZerenTemplateReport *self = g_new0 (ZerenTemplateReport, 1);

  self->faults = g_ptr_array_new_with_free_func (free_fault);

  return self;
}

void
zeren_template_report_free (ZerenTemplateReport *self)
{
  g_strfreev (self->fields);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/* --- places ------------------------------------------------------------------------------- */

/* The first words of a paragraph, by which it is found */
static char *
dup_first_words (const char *line)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (line));
  glong length = g_utf8_strlen (trimmed, -1);
  g_autofree char *words = g_utf8_substring (trimmed, 0, MIN (length, 16));

  return length > 16 ? g_strconcat (words, "…", NULL) : g_steal_pointer (&words);
}

static char *
dup_place_in_part (ZerenTemplateWalk *self, const char *line)
{
  g_autofree char *words = dup_first_words (line);

  if (self->boxes > 0)
    /* Translators: where something stands in a document; %s are its first words */
    return g_strdup_printf (_ ("text box (“%s”)"), words);
  if (self->row > 0)
    /* Translators: where something stands in a document; %s are the first words of the cell */
    return g_strdup_printf (
      _ ("table %u, row %u, cell %u (“%s”)"), self->table, self->row, self->column, words);

  /* Translators: where something stands in a document; %s are its first words */
  return g_strdup_printf (_ ("paragraph %u (“%s”)"), self->paragraph, words);
}

static char *
dup_place (ZerenTemplateWalk *self, const char *line)
{
  g_autofree char *place = dup_place_in_part (self, line);

  switch (self->place)
    {
    case ZEREN_TEMPLATE_IN_HEADER:
      /* Translators: %s is a place such as “paragraph 1” */
      return g_strdup_printf (_ ("header, %s"), place);
    case ZEREN_TEMPLATE_IN_FOOTER:
      /* Translators: %s is a place such as “paragraph 1” */
      return g_strdup_printf (_ ("footer, %s"), place);
    case ZEREN_TEMPLATE_IN_NOTE:
      /* Translators: %s is a place such as “paragraph 1” */
      return g_strdup_printf (_ ("footnotes, %s"), place);
    case ZEREN_TEMPLATE_IN_TEXT:
    default:
      return g_steal_pointer (&place);
    }
}

static gboolean
is_noted (GPtrArray *faults, const char *message)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const ZerenTemplateFault *fault = g_ptr_array_index (faults, i);

      if (g_str_equal (fault->message, message))
        return TRUE;
    }

  return FALSE;
}

/**
 * zeren_template_walk_blame:
 * @self: a way through a template that is checked; else nothing happens
 * @words: what stands between the braces
 * @line: the paragraph that it stands in
 * @format: what is wrong and what to do, in whole sentences
 *
 * The same twice is noted once: a text box is in a file twice.
 */
void
zeren_template_walk_blame (ZerenTemplateWalk *self,
                           const char *words,
                           const char *line,
                           const char *format,
                           ...)
{
  g_autofree char *place = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;
  ZerenTemplateFault *fault;
  va_list arguments;

  if (self->report == NULL || self->report->faults->len >= LIMIT_FAULTS)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  place = dup_place (self, line);
  /* Translators: a place in a document, and a sentence that says what is wrong there */
  message = g_strdup_printf (_ ("In %s: %s"), place, sentence);
  if (is_noted (self->report->faults, message))
    return;

  fault = g_new0 (ZerenTemplateFault, 1);
  fault->field = g_strdup (words);
  fault->place = g_steal_pointer (&place);
  fault->message = g_steal_pointer (&message);
  g_ptr_array_add (self->report->faults, fault);
}

/* --- marks -------------------------------------------------------------------------------- */

static void
note_field (ZerenTemplateWalk *self, const ZerenTemplateMark *mark)
{
  g_autofree char *name = NULL;

  if (mark->list != NULL && mark->field != NULL)
    name = g_strconcat (mark->list->name, ".", mark->field->name, NULL);
  else
    name = g_strdup (mark->list != NULL ? mark->list->name : mark->field->name);
  if (!g_ptr_array_find_with_equal_func (self->fields, name, g_str_equal, NULL))
    g_ptr_array_add (self->fields, g_steal_pointer (&name));
}

static void
blame_unknown (ZerenTemplateWalk *self, const ZerenTemplateMark *mark, const char *line)
{
  g_autofree char *meant = zeren_template_suggest (self->kind, mark->words);

  if (*mark->words == '\0')
    zeren_template_walk_blame (
      self,
      "",
      line,
      "%s",
      _ ("nothing stands between the braces. Write the name of a field there."));
  else if (meant != NULL)
    zeren_template_walk_blame (self,
                               mark->words,
                               line,
                               /* Translators: both are names of fields */
                               _ ("there is no field “%s” for this document. Is “%s” meant?"),
                               mark->words,
                               meant);
  else
    zeren_template_walk_blame (
      self,
      mark->words,
      line,
      /* Translators: %s is the name of a field */
      _ ("there is no field “%s” for this document. Take a name from the list of fields."),
      mark->words);
}

static void
check_field (ZerenTemplateWalk *self,
             const ZerenTemplateMark *mark,
             const char *line,
             const ZerenTemplateScope *scope)
{
  if (mark->field == NULL && mark->list == NULL)
    blame_unknown (self, mark, line);
  else if (mark->field == NULL && mark->kind == ZEREN_TEMPLATE_FIELD)
    zeren_template_walk_blame (
      self,
      mark->words,
      line,
      /* Translators: both are the name of a list, the second with a field of its items */
      _ ("“%s” is a list. Name what is wanted of its items, as in “%s.%s”."),
      mark->words,
      mark->list->name,
      mark->list->fields->name);
  else if (mark->field != NULL && mark->list != NULL &&
           (scope == NULL || scope->list != mark->list))
    zeren_template_walk_blame (
      self,
      mark->words,
      line,
      /* Translators: a field, then the name of its list; keep the braces and the words in them */
      _ ("“%s” is one of a list. Put it into a row of a table, or between the lines {{每项：%s}} "
         "and {{完}}."),
      mark->words,
      mark->list->name);
  else
    note_field (self, mark);
}

/** zeren_template_walk_check_mark: Checks a mark that stands among the words of a paragraph */
void
zeren_template_walk_check_mark (ZerenTemplateWalk *self,
                                const ZerenTemplateMark *mark,
                                const char *line,
                                const ZerenTemplateScope *scope)
{
  switch (mark->kind)
    {
    case ZEREN_TEMPLATE_OPEN:
      zeren_template_walk_blame (self,
                                 mark->words,
                                 line,
                                 /* Translators: %s is what follows the braces */
                                 _ ("“{{%s” has no “}}” in the same paragraph. Write both braces "
                                    "behind the name."),
                                 mark->words);
      break;
    case ZEREN_TEMPLATE_STRAY:
      zeren_template_walk_blame (
        self,
        "}}",
        line,
        "%s",
        _ ("“}}” stands without “{{” before it. Write both braces before the name."));
      break;
    case ZEREN_TEMPLATE_EACH:
      zeren_template_walk_blame (
        self,
        mark->words,
        line,
        /* Translators: keep the braces and the words in them */
        _ ("{{每项：%s}} has to be a paragraph of its own, outside of a line with other words."),
        mark->words);
      break;
    case ZEREN_TEMPLATE_END:
      zeren_template_walk_blame (self,
                                 mark->words,
                                 line,
                                 "%s",
                                 /* Translators: keep the braces and the word in them */
                                 _ ("{{完}} has to be a paragraph of its own, behind {{每项：…}}, "
                                    "{{如有：…}} or {{如无：…}}, in the same text or cell."));
      break;
    case ZEREN_TEMPLATE_ROW_IF:
    case ZEREN_TEMPLATE_ROW_UNLESS:
      if (self->row == 0)
        zeren_template_walk_blame (self,
                                   mark->words,
                                   line,
                                   "%s",
                                   /* Translators: keep the words in quotation marks */
                                   _ ("“本行如有” and “本行如无” are only for rows of a table. "
                                      "Write “如有” or “如无” here."));
      else
        check_field (self, mark, line, scope);
      break;
    case ZEREN_TEMPLATE_FIELD:
    case ZEREN_TEMPLATE_IF:
    case ZEREN_TEMPLATE_UNLESS:
    default:
      check_field (self, mark, line, scope);
      break;
    }
}
