/* test-template-office.c: fields survive LibreOffice, and what is filled opens there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"
#include "template-files.h"
#include "zeren-docx-writer.h"
#include "zeren-export-error.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>

static void
delete_tree (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) &&
         child != NULL)
    delete_tree (child);
  g_file_delete (folder, NULL, NULL);
}

/* Fields in runs of their own, in a header, in a content control, in a repeated row, in conditions
 */
static GBytes *
make_template (void)
{
  return template_new (
    "<w:p><w:r><w:t>由{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{单位</w:t></w:r>"
    "<w:r><w:t>}}办理</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>期限</w:t></w:r><w:sdt><w:sdtPr><w:tag w:val=\"完成期限\"/></w:sdtPr>"
    "<w:sdtContent><w:r><w:t>单击输入</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    "<w:p><w:r><w:t>{{如有：参加人员}}</w:t></w:r></w:p>"
    "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/></w:tblPr>"
    "<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
    "<w:tr><w:tc><w:p><w:r><w:t>{{参加人员.序号}}</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>{{参加人员.姓名}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>{{完}}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{{如无：参加人员}}无人参加</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>{{文件名称}}</w:t></w:r></w:p>");
}

static GBytes *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, "out", name, NULL);
  char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));

  return g_bytes_new_take (content, size);
}

static void
save (const char *folder, const char *name, GBytes *docx)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (zeren_export_save (docx, path, NULL));
}

static GBytes *
write_ours (void)
{
  g_autoptr (ZerenOfficialDocument) document = zeren_template_file_begin (ZEREN_TEMPLATE_NOTICE);
  g_autoptr (GDateTime) now = sample_time ();

  return zeren_docx_write (document, now, NULL);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* One call of LibreOffice reads and writes a template of an office, ours, and a filled one. */
static void
test_fields_survive_libreoffice (void)
{
  g_autofree char *tool = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("zeren-template-XXXXXX", NULL);
  g_autoptr (GFile) tree = g_file_new_for_path (folder);
  const char *command[] = { "timeout",  "120", "soffice",     "--headless", "--convert-to", "docx",
                            "--outdir", "out", "office.docx", "ours.docx",  "filled.docx",  NULL };
  g_autoptr (GBytes) template = make_template ();
  g_autoptr (GBytes) ours = write_ours ();
  g_autoptr (GBytes) filled = template_fill_notice (template, 2, NULL);
  g_autoptr (GBytes) office_back = NULL;
  g_autoptr (GBytes) ours_back = NULL;
  g_autoptr (GBytes) filled_back = NULL;
  g_autoptr (GBytes) office_filled = NULL;
  g_autoptr (GBytes) ours_filled = NULL;
  g_autofree char *output = NULL;
  g_autofree char *office_text = NULL;
  g_autofree char *ours_text = NULL;
  g_autofree char *filled_text = NULL;
  g_auto (GStrv) lines = NULL;

  if (tool == NULL)
    {
      delete_tree (tree);
      g_test_skip ("LibreOffice is not installed");
      return;
    }
  save (folder, "office.docx", template);
  save (folder, "ours.docx", ours);
  save (folder, "filled.docx", filled);
  output = sample_run (command, folder);
  office_back = load (folder, "office.docx");
  ours_back = load (folder, "ours.docx");
  filled_back = load (folder, "filled.docx");
  delete_tree (tree);

  office_filled = template_fill_notice (office_back, 2, NULL);
  office_text = template_dup_text (office_filled, "word/document.xml");
  g_assert_cmpstr (
    office_text, ==, "由苗圃管理处办理\n期限2026年6月30日\n1\n|人员1\n|\n2\n|人员2\n|\n");

  ours_filled = template_fill_notice (ours_back, 2, NULL);
  ours_text = template_dup_text (ours_filled, "word/document.xml");
  assert_says (ours_text, "关于召开<消防 & 安全>例会的通知");
  assert_says (ours_text, "一、会议内容\n");
  g_assert_null (strstr (ours_text, "{{"));

  filled_text = template_dup_text (filled_back, "word/document.xml");
  lines = g_strsplit (office_text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    assert_says (filled_text, lines[i]);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/template/fields-survive-libreoffice", test_fields_survive_libreoffice);
  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
