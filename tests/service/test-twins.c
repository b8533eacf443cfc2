/* test-twins.c: one text as DOCX, as PDF and as the PDF that a browser prints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-reading.h"

static ZerenPlanReading *
read_twin (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "document", "data", name, NULL);
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (GError) error = NULL;
  ZerenPlanReading *reading = zeren_plan_read (
    path, NULL, ZEREN_PICTURES_RECOGNIZED, vocabulary, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* Without white space: what is broken where differs. */
static void
append_bare (GString *lines, const char *text)
{
  for (const char *p = text != NULL ? text : "-"; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (lines, g_utf8_get_char (p));
  g_string_append_c (lines, '|');
}

static void
describe_clauses (GString *lines, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->documents->len; i++)
    {
      append_bare (lines, ((ZerenFoundDocument *)extraction->documents->pdata[i])->title);
      g_string_append_c (lines, '\n');
    }
  for (guint i = 0; i < extraction->clauses->len; i++)
    {
      const ZerenFoundClause *clause = extraction->clauses->pdata[i];

      g_string_append_printf (lines, "%d %u ", clause->document, clause->level);
      append_bare (lines, clause->path);
      append_bare (lines, clause->heading);
      append_bare (lines, clause->text);
      g_string_append_c (lines, '\n');
    }
}

static void
describe_duties (GString *lines, const ZerenExtraction *extraction)
{
  for (guint i = 0; i < extraction->duties->len; i++)
    {
      const ZerenFoundDuty *duty = extraction->duties->pdata[i];
      g_autofree char *frequency = zeren_frequency_to_label (duty->frequency);

      append_bare (lines, duty->path);
      append_bare (lines, duty->quote);
      append_bare (lines, duty->actor);
      append_bare (lines, duty->action);
      append_bare (lines, duty->recipient);
      append_bare (lines, frequency);
      g_string_append_c (lines, '\n');
    }
}

static char *
describe (const char *name)
{
  g_autoptr (ZerenPlanReading) reading = read_twin (name);
  GString *lines = g_string_new (NULL);

  describe_clauses (lines, reading->extraction);
  describe_duties (lines, reading->extraction);

  return g_string_free (lines, FALSE);
}

/* The numbers of the DOCX are automatic, cells of its table are merged down and across. */
static void
test_every_form_of_a_text_gives_the_same_clauses_and_duties (void)
{
  g_autofree char *docx = describe ("twin.docx");
  const char *const others[] = { "twin.pdf", "twin.browser.pdf" };

  g_assert_nonnull (strstr (docx, "第十三条/（二）|"));
  g_assert_nonnull (strstr (docx, "更换失效的灭火器|"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = describe (others[i]);

      g_test_message ("%s", others[i]);
      g_assert_cmpstr (other, ==, docx);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/twins/every-form-of-a-text-gives-the-same-clauses-and-duties",
                   test_every_form_of_a_text_gives_the_same_clauses_and_duties);

  return g_test_run ();
}
