/* zeren-cli-report.c: what was found in a plan, as a report to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-report.h"

#include "zeren-clause.h"
#include "zeren-reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
zeren_cli_scope_label (ZerenScope scope)
{
  return scope == ZEREN_SCOPE_RECORD ? _ ("Work of the office") : _ ("For reading only");
}

const char *
zeren_cli_ground_label (ZerenGroundKind kind)
{
  return kind == ZEREN_GROUND_DUTY ? _ ("Failure in a duty") : _ ("For reading only");
}

const char *
zeren_cli_table_label (ZerenTableKind kind)
{
  switch (kind)
    {
    case ZEREN_TABLE_SCHEDULE:
      return _ ("Schedule");
    case ZEREN_TABLE_RISK:
      return _ ("Risk list");
    case ZEREN_TABLE_OTHER:
      return _ ("Other table");
    default:
      g_assert_not_reached ();
    }
}

/* A heading with how many follow */
void
zeren_cli_print_heading (ZerenCli *cli, const char *title, guint count)
{
  /* Translators: a heading, and how many entries stand below it */
  zeren_cli_print (cli, _ ("\n%s (%u)\n"), title, count);
}

/* A line of its own: @title and @value with a colon between them, left out where it is empty */
void
zeren_cli_print_value (ZerenCli *cli, const char *indent, const char *title, const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || value[0] == '\0')
    return;
  /* Translators: the name of a field and its value */
  line = g_strdup_printf (_ ("%s: %s"), title, value);
  zeren_cli_print (cli, "%s%s\n", indent, line);
}

/* One field of an entry, left out where it is empty */
void
zeren_cli_print_field (ZerenCli *cli, const char *title, const char *value)
{
  zeren_cli_print_value (cli, "     ", title, value);
}

/* Returns: (transfer full): @text on one line: a passage may run over several lines of the page */
char *
zeren_cli_dup_line (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    {
      if (*text == '\t')
        g_string_append_c (line, ' ');
      else if (*text != '\n' && *text != '\r')
        g_string_append_c (line, *text);
    }

  return g_string_free (line, FALSE);
}

/* A quoted passage with its place; @path may be NULL */
void
zeren_cli_print_quote (ZerenCli *cli, const char *path, const char *quote, guint page)
{
  g_autofree char *line = zeren_cli_dup_line (quote);
  g_autofree char *clause = zeren_clause_path_to_name (path);
  g_autofree char *place = NULL;

  /* Translators: the place of a passage: page 3, clause 一、（九） */
  place = clause != NULL ? g_strdup_printf (_ ("page %u, clause %s"), page, clause)
                         : g_strdup_printf (_ ("page %u"), page);
  /* Translators: words of a plan, and their place such as “page 3, clause 一、（九）” */
  zeren_cli_print (cli, _ ("     “%s” (%s)\n"), line, place);
}

static const char *
label_format (ZerenDocumentFormat format)
{
  switch (format)
    {
    case ZEREN_DOCUMENT_FORMAT_PDF:
      return "PDF";
    case ZEREN_DOCUMENT_FORMAT_DOCX:
      return "DOCX";
    case ZEREN_DOCUMENT_FORMAT_TEXT:
    default:
      return _ ("text");
    }
}

static void
print_source (ZerenCli *cli, const ZerenPlanReading *reading)
{
  guint n_pages = zeren_text_get_n_pages (reading->extraction->text);
  g_auto (GStrv) notes = zeren_document_dup_notes (reading->document);

  zeren_cli_print (cli, "%s\n", reading->path);
  zeren_cli_print (
    cli,
    /* Translators: format, pages, digest of a file */
    g_dngettext (
      GETTEXT_PACKAGE, "%s, %u page, SHA-256 %s\n", "%s, %u pages, SHA-256 %s\n", n_pages),
    label_format (reading->format),
    n_pages,
    reading->sha256);
  for (guint i = 0; notes[i] != NULL; i++)
    zeren_cli_print (cli, "! %s\n", notes[i]);
}

static void
print_documents (ZerenCli *cli, GPtrArray *documents)
{
  zeren_cli_print_heading (cli, _ ("Documents"), documents->len);
  for (guint i = 0; i < documents->len; i++)
    {
      const ZerenFoundDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *issued = zeren_date_to_string (document->issued);

      zeren_cli_print (cli, "  %s\n", document->title != NULL ? document->title : _ ("No title"));
      zeren_cli_print_field (cli, _ ("Issuer"), document->issuer);
      zeren_cli_print_field (cli, _ ("Number"), document->number);
      zeren_cli_print_field (cli, _ ("Date"), issued);
    }
}

/** zeren_cli_print_irregularity: says below a clause of @level what is odd about its number */
void
zeren_cli_print_irregularity (ZerenCli *cli, guint level, const char *const *flags)
{
  g_autofree char *label = zeren_clause_flags_to_label (flags);

  if (label != NULL)
    zeren_cli_print (cli, "  %*s! %s\n", (int)(MAX (level, 1) - 1) * 2, "", label);
}

static void
print_clauses (ZerenCli *cli, GPtrArray *clauses)
{
  zeren_cli_print_heading (cli, _ ("Clauses"), clauses->len);
  for (guint i = 0; i < clauses->len; i++)
    {
      const ZerenFoundClause *clause = g_ptr_array_index (clauses, i);
      g_autofree char *heading = clause->heading != NULL ? zeren_cli_dup_line (clause->heading)
                                                         : g_strdup ("");

      zeren_cli_print (
        cli, "  %*s%s %s\n", (int)(MAX (clause->level, 1) - 1) * 2, "", clause->label, heading);
      zeren_cli_print_irregularity (cli, clause->level, (const char *const *)clause->flags);
    }
}

static void
print_duty (ZerenCli *cli, const ZerenExtraction *extraction, guint position)
{
  const ZerenFoundDuty *duty = g_ptr_array_index (extraction->duties, position);
  g_autofree char *frequency = zeren_frequency_to_label (duty->frequency);
  g_autofree char *points = duty->points != NULL ? g_strjoinv (_ (", "), duty->points) : NULL;
  g_auto (GStrv) labels = zeren_reasons_to_labels ((const char *const *)duty->reasons);
  g_autofree char *reasons = g_strjoinv (_ ("; "), labels);

  zeren_cli_print (
    cli,
    /* Translators: the number of a duty, how often, what, its scope, how sure this is */
    _ ("  %u. %s: %s (%s, %.2f)\n"),
    position + 1,
    frequency,
    duty->action != NULL ? duty->action : _ ("no act named"),
    zeren_cli_scope_label (duty->scope),
    duty->confidence);
  zeren_cli_print_quote (
    cli, duty->path, duty->quote, zeren_text_get_page_at (extraction->text, duty->start));
  zeren_cli_print_field (cli, _ ("Who"), duty->actor);
  zeren_cli_print_field (cli, _ ("To whom"), duty->recipient);
  zeren_cli_print_field (cli, _ ("Result"), duty->deliverable);
  zeren_cli_print_field (cli, _ ("Points"), points);
  zeren_cli_print_field (cli, _ ("Reasons"), reasons);
}

static void
print_duties (ZerenCli *cli, const ZerenExtraction *extraction)
{
  zeren_cli_print_heading (cli, _ ("Duties"), extraction->duties->len);
  for (guint i = 0; i < extraction->duties->len; i++)
    print_duty (cli, extraction, i);

  zeren_cli_print_heading (cli, _ ("Without a measurable time"), extraction->softs->len);
  for (guint i = 0; i < extraction->softs->len; i++)
    {
      const ZerenFoundSoft *soft = g_ptr_array_index (extraction->softs, i);

      zeren_cli_print_quote (
        cli, NULL, soft->quote, zeren_text_get_page_at (extraction->text, soft->start));
    }
}

static void
print_accountability (ZerenCli *cli, const ZerenExtraction *extraction)
{
  zeren_cli_print_heading (cli, _ ("Grounds for accountability"), extraction->grounds->len);
  for (guint i = 0; i < extraction->grounds->len; i++)
    {
      const ZerenFoundGround *ground = g_ptr_array_index (extraction->grounds, i);

      zeren_cli_print (cli, "  %u. %s\n", i + 1, zeren_cli_ground_label (ground->kind));
      zeren_cli_print_quote (
        cli, ground->path, ground->quote, zeren_text_get_page_at (extraction->text, ground->start));
    }

  zeren_cli_print_heading (cli, _ ("Measures"), extraction->measures->len);
  for (guint i = 0; i < extraction->measures->len; i++)
    {
      const ZerenFoundMeasure *measure = g_ptr_array_index (extraction->measures, i);

      zeren_cli_print_noted (cli, measure->name, measure->tier);
    }
}

/* A name on a line of its own; @note may be NULL */
void
zeren_cli_print_noted (ZerenCli *cli, const char *name, const char *note)
{
  if (note == NULL)
    zeren_cli_print (cli, "  %s\n", name);
  else
    /* Translators: a name, and a note to it */
    zeren_cli_print (cli, _ ("  %s (%s)\n"), name, note);
}

/* A row of a table on one line */
void
zeren_cli_print_row (ZerenCli *cli, const char *const *row)
{
  g_autofree char *joined = g_strjoinv (" | ", (GStrv)row);
  g_autofree char *line = zeren_cli_dup_line (joined);

  zeren_cli_print (cli, "     %s\n", line);
}

static void
print_rest (ZerenCli *cli, const ZerenExtraction *extraction)
{
  zeren_cli_print_heading (cli, _ ("Tables"), extraction->tables->len);
  for (guint i = 0; i < extraction->tables->len; i++)
    {
      const ZerenFoundTable *table = g_ptr_array_index (extraction->tables, i);

      zeren_cli_print (cli, "  %u. %s\n", i + 1, zeren_cli_table_label (table->kind));
      zeren_cli_print_row (cli, (const char *const *)table->header);
      for (guint row = 0; row < table->rows->len; row++)
        zeren_cli_print_row (cli, g_ptr_array_index (table->rows, row));
    }

  zeren_cli_print_heading (cli, _ ("Rules"), extraction->rules->len);
  for (guint i = 0; i < extraction->rules->len; i++)
    {
      const ZerenFoundRule *rule = g_ptr_array_index (extraction->rules, i);

      zeren_cli_print_quote (
        cli, NULL, rule->quote, zeren_text_get_page_at (extraction->text, rule->start));
    }

  zeren_cli_print_heading (cli, _ ("Posts"), extraction->posts->len);
  for (guint i = 0; i < extraction->posts->len; i++)
    {
      const ZerenFoundPost *post = g_ptr_array_index (extraction->posts, i);

      zeren_cli_print_noted (cli, post->title, post->holder_title);
    }
}

/** zeren_cli_print_reading: the whole report on one file */
void
zeren_cli_print_reading (ZerenCli *cli, const ZerenPlanReading *reading)
{
  print_source (cli, reading);
  print_documents (cli, reading->extraction->documents);
  print_clauses (cli, reading->extraction->clauses);
  print_duties (cli, reading->extraction);
  print_accountability (cli, reading->extraction);
  print_rest (cli, reading->extraction);
}
