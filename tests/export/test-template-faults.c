/* test-template-faults.c: a template that cannot be used is refused with the field and its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "template-files.h"
#include "zeren-export-error.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TABLE(cells)                                                                               \
  "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" P ("头") "</w:tc></w:tr><w:tr>" cells                \
                                                       "</w:tr></w:tbl><w:p/>"

static const struct
{
  const char *name, *body, *header;
  const char *field; /* what is named */
  const char *place; /* where */
  const char *word;  /* of the message */
} cases[] = {
  { "unknown",
    P ("一") P ("由{{责任单为}}办理"),
    NULL,
    "责任单为",
    "paragraph 2 (“由{{责任单为}}办理”)",
    "no field “责任单为”" },
  { "meant", P ("{{完成的期限}}"), NULL, "完成的期限", "paragraph 1 ", "Is “完成期限” meant?" },
  { "of another document",
    P ("{{责任事项.期限}}"),
    NULL,
    "责任事项.期限",
    "paragraph 1 ",
    "no field “责任事项.期限”" },
  { "empty", P ("{{ }}"), NULL, "", "paragraph 1 ", "nothing stands between the braces" },
  { "not ended", P ("{{标题") P ("}}"), NULL, "标题", "paragraph 1 ", "has no “}}”" },
  { "not begun", P ("标题}}"), NULL, "}}", "paragraph 1 ", "without “{{”" },
  { "one of a list alone",
    P ("{{参加人员.姓名}}"),
    NULL,
    "参加人员.姓名",
    "paragraph 1 ",
    "{{每项：参加人员}}" },
  { "a list as a field", P ("{{参加人员}}"), NULL, "参加人员", "paragraph 1 ", "“参加人员.序号”" },
  { "two lists in a row",
    TABLE ("<w:tc>" P ("{{参加人员.姓名}}") "</w:tc><w:tc>" P ("{{附件.名称}}") "</w:tc>"),
    NULL,
    "附件.名称",
    "table 1, row 2, cell 1 ",
    "repeated for one list" },
  { "in a cell",
    TABLE ("<w:tc>" P ("") "</w:tc><w:tc>" P ("{{姓名字}}") "</w:tc>"),
    NULL,
    "姓名字",
    "table 1, row 2, cell 2 (“{{姓名字}}”)",
    "no field" },
  { "in the header",
    P ("{{标题}}"),
    P ("{{文件号}}"),
    "文件号",
    "header, paragraph 1 ",
    "no field" },
  { "in a text box",
    "<w:p><w:r><w:pict><w:txbxContent>" P ("{{文件号}}") "</w:txbxContent></w:pict></w:r></w:p>",
    NULL,
    "文件号",
    "text box (",
    "no field" },
  { "in a content control",
    "<w:sdt><w:sdtPr><w:tag w:val=\"{{文件号}}\"/></w:sdtPr><w:sdtContent>" P (
      "甲") "</w:sdtContent></w:sdt>",
    NULL,
    "文件号",
    "paragraph 1 ",
    "no field" },
  { "a block not ended",
    P ("{{如有：参加人员}}") P ("有"),
    NULL,
    "参加人员",
    "paragraph 1 ",
    "is not ended" },
  { "an end alone", P ("{{标题}}") P ("{{完}}"), NULL, "完", "paragraph 2 ", "behind {{每项：…}}" },
  { "a block over cells",
    TABLE ("<w:tc>" P ("{{如有：负责人}}") "</w:tc><w:tc>" P ("乙") "</w:tc>"),
    NULL,
    "负责人",
    "table 1, row 2, cell 1 ",
    "is not ended" },
  { "an end with words",
    P ("{{如无：负责人}}有") P ("末{{完}}"),
    NULL,
    "完",
    "paragraph 2 ",
    "paragraph of its own" },
  { "each with words",
    P ("{{每项：附件}}{{附件.名称}}"),
    NULL,
    NULL,
    "paragraph 1 ",
    "paragraph of its own" },
  { "each of no list",
    P ("{{每项：标题}}") P ("甲") P ("{{完}}"),
    NULL,
    "标题",
    "paragraph 1 ",
    "no list “标题”" },
  { "each within each",
    P ("{{每项：附件}}") P ("{{每项：参加人员}}") P ("甲") P ("{{完}}") P ("{{完}}"),
    NULL,
    "参加人员",
    "paragraph 2 ",
    "within another" },
  { "a row of another list within each",
    P ("{{每项：附件}}") TABLE ("<w:tc>" P ("{{参加人员.姓名}}") "</w:tc>") P ("{{完}}"),
    NULL,
    "参加人员",
    "table 1, row 2, cell 1 ",
    "{{每项：附件}}" },
  { "a condition amid words",
    P ("如果{{标题}}{{如有：负责人}}则"),
    NULL,
    "负责人",
    "paragraph 1 ",
    "at its beginning" },
  { "a condition of a row in a paragraph",
    P ("{{本行如有：负责人}}有"),
    NULL,
    "负责人",
    "paragraph 1 ",
    "only for rows" },
  { "a condition on nothing known",
    P ("{{如有：电话}}有"),
    NULL,
    "电话",
    "paragraph 1 ",
    "no field" },
  { "a section break in a block",
    P ("{{如有：负责人}}") "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" P ("{{完}}"),
    NULL,
    "负责人",
    "paragraph 1 ",
    "section break" },
  { "no field at all", P ("甲") P ("乙"), NULL, "", "whole file", "no field in this file" },
};

static void
test_each_fault_names_field_and_place (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) docx = template_new (cases[i].body, cases[i].header);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenTemplateReport)
        report = zeren_template_file_check (ZEREN_TEMPLATE_NOTICE, docx, NULL, &error);
      const ZerenTemplateFault *fault;

      g_assert_no_error (error);
      if (report->faults->len == 0)
        g_error ("%s: no fault was found", cases[i].name);
      fault = g_ptr_array_index (report->faults, 0);
      if ((cases[i].field != NULL && !g_str_equal (fault->field, cases[i].field)) ||
          !g_str_has_prefix (fault->place, cases[i].place) ||
          strstr (fault->message, cases[i].word) == NULL)
        g_error ("%s: “%s” in “%s”: %s", cases[i].name, fault->field, fault->place, fault->message);
    }
}

static void
test_one_fault_is_one_message (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) docx = template_new (cases[i].body, cases[i].header);
      g_autoptr (ZerenTemplateReport)
        report = zeren_template_file_check (ZEREN_TEMPLATE_NOTICE, docx, NULL, NULL);
      /* what is divided over paragraphs or lists is said of both ends */
      guint most = g_str_equal (cases[i].name, "not ended") ||
                       g_str_equal (cases[i].name, "two lists in a row") ||
                       g_str_equal (cases[i].name, "an end with words") ||
                       g_str_equal (cases[i].name, "each with words")
                     ? 2
                     : 1;

      if (report->faults->len > most)
        g_error ("%s: %u faults", cases[i].name, report->faults->len);
    }
}

static void
test_what_has_a_fault_is_not_filled (void)
{
  g_autoptr (GBytes) docx = template_of_lines ("{{标题}}\n{{标题");
  g_autoptr (ZerenTemplateValues) values = template_task_values (ZEREN_TASK_DOCUMENT_NOTICE, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) filled = zeren_template_file_fill (docx, values, NULL, NULL, &error);

  g_assert_null (filled);
  g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "paragraph 2"));
}

/* --- files that are no templates ---------------------------------------------------------- */

static void
assert_refused (GBytes *docx, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTemplateReport)
    report = zeren_template_file_check (ZEREN_TEMPLATE_NOTICE, docx, NULL, &error);

  g_assert_null (report);
  g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_READ);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” is not in: %s", word, error->message);
}

static GBytes *
change_part (const char *path, const char *from, const char *to)
{
  static const char *const paths[] = { "[Content_Types].xml",
                                       "_rels/.rels",
                                       "word/document.xml",
                                       "word/_rels/document.xml.rels",
                                       "word/header1.xml" };
  g_autoptr (GBytes) docx = template_of_lines ("{{标题}}");
  char *parts[G_N_ELEMENTS (paths)];
  GBytes *changed;

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *part = template_dup_part (docx, paths[i]);
      g_auto (GStrv) split = g_strsplit (part, from, -1);

      if (g_str_equal (paths[i], path))
        g_assert_cmpuint (g_strv_length (split), >, 1);
      parts[i] = g_str_equal (paths[i], path) ? g_strjoinv (to, split) : g_strdup (part);
    }
  changed = template_pack (paths[0],
                           parts[0],
                           paths[1],
                           parts[1],
                           paths[2],
                           parts[2],
                           paths[3],
                           parts[3],
                           paths[4],
                           parts[4],
                           NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i]);

  return changed;
}

static void
test_files_of_other_sorts_are_refused (void)
{
  static const struct
  {
    const char *path, *from, *to, *word;
  } changes[] = {
    { "[Content_Types].xml",
      "wordprocessingml.document.main",
      "wordprocessingml.template.main",
      "ordinary DOCX" },
    { "[Content_Types].xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-word.document.macroEnabled",
      "macros" },
    { "_rels/.rels", "word/document.xml", "word/none.xml", "macros" },
    { "_rels/.rels", "/officeDocument\"", "/other\"", "no DOCX" },
    { "word/document.xml", "<w:body>", "<w:body", "no DOCX" },
    { "word/document.xml", "?>", "?><!DOCTYPE w [<!ENTITY a 'aa'>]>", "no DOCX" },
    { "word/document.xml", "xmlns:w=", "xmlns:x=", "no DOCX" },
    { "word/header1.xml", "w:hdr", "w:ftr", "no DOCX" },
    { "word/_rels/document.xml.rels", "header1.xml", "header9.xml", "no DOCX" },
  };
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("{{标题}}", 10);

  assert_refused (nothing, "no DOCX");
  assert_refused (text, "no DOCX");
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GBytes) docx = change_part (changes[i].path, changes[i].from, changes[i].to);

      assert_refused (docx, changes[i].word);
    }
}

static void
test_hostile_packages_are_refused (void)
{
  g_autoptr (GBytes) outside = template_pack ("../evil.xml", "<a/>", NULL);
  g_autoptr (GBytes) absolute = template_pack ("/etc/evil.xml", "<a/>", NULL);
  g_autoptr (GBytes)
    twice = template_pack ("word/document.xml", "<a/>", "word/document.xml", "<b/>", NULL);
  g_autofree char *zeros = g_strnfill (17 * 1024 * 1024, '0');
  g_autoptr (GBytes) bomb = template_pack ("word/media/a.bin", zeros, NULL);

  assert_refused (outside, "no DOCX");
  assert_refused (absolute, "no DOCX");
  assert_refused (twice, "no DOCX");
  assert_refused (bomb, "larger than 16 MB");
}

static void
test_one_made_to_grow_without_end_stops (void)
{
  g_autoptr (GString) body = g_string_new (P ("{{每项：参加人员}}"));
  g_autoptr (GString) blocks = g_string_new (NULL);
  g_autoptr (ZerenTemplateValues) values = template_task_values (ZEREN_TASK_DOCUMENT_NOTICE, 400);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) growing = NULL;
  g_autoptr (GBytes) endless = NULL;
  g_autoptr (GBytes) filled = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (body, P ("{{参加人员.姓名}}"));
  g_string_append (body, P ("{{完}}"));
  growing = template_new (body->str, NULL);
  filled = zeren_template_file_fill (growing, values, NULL, NULL, &error);

  g_assert_null (filled);
  g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_READ);

  for (guint i = 0; i < 4000; i++)
    g_string_append (blocks, P ("{{如有：标题}}"));
  endless = template_new (blocks->str, NULL);
  assert_refused (endless, "too large");
}

static void
test_a_paragraph_without_end_is_refused (void)
{
  g_autofree char *braces = g_strnfill (300 * 1024, '{');
  g_autoptr (GBytes) docx = template_of_lines (braces);
  g_autoptr (ZerenTemplateReport)
    report = zeren_template_file_check (ZEREN_TEMPLATE_NOTICE, docx, NULL, NULL);

  g_assert_cmpuint (report->faults->len, ==, 1);
  g_assert_nonnull (strstr (((ZerenTemplateFault *)report->faults->pdata[0])->message, "too long"));
}

/* --- names -------------------------------------------------------------------------------- */

static void
test_every_name_is_documented (void)
{
  g_autofree char *path = g_build_filename (
    g_getenv ("ZEREN_SOURCE_DIR"), "docs", "templates.md", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) fields = zeren_template_list_fields (kind);
      g_autoptr (GPtrArray) lists = zeren_template_list_lists (kind);

      for (guint i = 0; i < fields->len; i++)
        {
          const ZerenTemplateField *field = g_ptr_array_index (fields, i);
          g_autofree char *row = g_strdup_printf ("| %s | `%s` |", field->name, field->alias);

          if (strstr (text, row) == NULL)
            g_error ("docs/templates.md does not say: %s", row);
        }
      for (guint i = 0; i < lists->len; i++)
        {
          const ZerenTemplateList *list = g_ptr_array_index (lists, i);

          for (const ZerenTemplateField *field = list->fields; field->name != NULL; field++)
            {
              g_autofree char *row = g_strdup_printf (
                "| %s.%s | `%s.%s` |", list->name, field->name, list->alias, field->alias);

              if (strstr (text, row) == NULL)
                g_error ("docs/templates.md does not say: %s", row);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/export/template-faults/" name, function)
  ADD ("each-names-field-and-place", test_each_fault_names_field_and_place);
  ADD ("one-fault-is-one-message", test_one_fault_is_one_message);
  ADD ("what-has-a-fault-is-not-filled", test_what_has_a_fault_is_not_filled);
  ADD ("files-of-other-sorts-are-refused", test_files_of_other_sorts_are_refused);
  ADD ("hostile-packages-are-refused", test_hostile_packages_are_refused);
  ADD ("one-made-to-grow-without-end-stops", test_one_made_to_grow_without_end_stops);
  ADD ("a-paragraph-without-end-is-refused", test_a_paragraph_without_end_is_refused);
  ADD ("every-name-is-documented", test_every_name_is_documented);
#undef ADD
  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
