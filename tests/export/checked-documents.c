/* checked-documents.c: documents that are right, and one fault at a time brought into their XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checked-documents.h"

#include "zeren-docx-writer.h"
#include "zeren-task-paper.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

GBytes *
checked_write (ZerenOfficialDocument *document)
{
  g_autoptr (GDateTime) made_at = sample_time ();
  g_autoptr (GError) error = NULL;
  GBytes *docx = zeren_docx_write (document, made_at, &error);

  g_assert_no_error (error);

  return docx;
}

static char *
replace_once (const char *text, const char *from, const char *to)
{
  const char *place = strstr (text, from);
  g_autofree char *before = NULL;

  if (place == NULL)
    g_error ("“%s” is not in the part that is to have a fault", from);
  before = g_strndup (text, (gsize)(place - text));

  return g_strconcat (before, to, place + strlen (from), NULL);
}

static void
copy_entry (struct archive *reading,
            struct archive_entry *entry,
            struct archive *writing,
            const char *from,
            const char *to)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree char *text = NULL;
  struct archive_entry *copy = archive_entry_new ();
  char buffer[4096];
  la_ssize_t n;

  while ((n = archive_read_data (reading, buffer, sizeof buffer)) > 0)
    g_byte_array_append (content, (const guint8 *)buffer, (guint)n);
  text = g_strndup ((const char *)content->data, content->len);
  if (from != NULL)
    {
      char *changed = replace_once (text, from, to);

      g_free (text);
      text = changed;
    }
  archive_entry_set_pathname (copy, archive_entry_pathname (entry));
  archive_entry_set_filetype (copy, AE_IFREG);
  archive_entry_set_size (copy, (la_int64_t)strlen (text));
  g_assert_cmpint (archive_write_header (writing, copy), ==, ARCHIVE_OK);
  g_assert_cmpint (
    archive_write_data (writing, text, strlen (text)), ==, (la_ssize_t)strlen (text));
  archive_entry_free (copy);
}

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint)length);

  return (la_ssize_t)length;
}

/* The package with the first @from in one of its parts put as @to. */
GBytes *
checked_replace (GBytes *docx, const char *part, const char *from, const char *to)
{
  struct archive *reading = archive_read_new ();
  struct archive *writing = archive_write_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (reading);
  g_assert_cmpint (
    archive_read_open_memory (reading, g_bytes_get_data (docx, NULL), g_bytes_get_size (docx)),
    ==,
    ARCHIVE_OK);
  archive_write_set_format_zip (writing);
  archive_write_set_bytes_in_last_block (writing, 1);
  g_assert_cmpint (archive_write_open (writing, bytes, NULL, append_cb, NULL), ==, ARCHIVE_OK);
  while (archive_read_next_header (reading, &entry) == ARCHIVE_OK)
    {
      gboolean wanted = g_str_equal (archive_entry_pathname (entry), part);

      copy_entry (reading, entry, writing, wanted ? from : NULL, to);
    }
  archive_read_free (reading);
  archive_write_close (writing);
  archive_write_free (writing);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A document with every part, of one page of text and the imprint on the second. */
ZerenOfficialDocument *
checked_whole (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);

  zeren_official_builder_set_seal (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPY_NUMBER, "000007");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_SECRECY, "秘密★1年");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_URGENCY, "加急");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发〔2026〕8号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_SIGNATORY, "方圆");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于电梯安全检查情况的报告");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "云桥市人民政府");
  zeren_official_builder_add_paragraph (builder, 0, "按照“逐台检查”的要求，现将检查情况报告如下。");
  zeren_official_builder_add_paragraph (builder, 1, "一、总体情况");
  zeren_official_builder_add_paragraph (builder, 2, "（一）检查范围");
  zeren_official_builder_add_paragraph (builder, 3, "1.客运电梯。");
  zeren_official_builder_add_paragraph (builder, 4, "（1）逐台登记。");
  zeren_official_builder_add_paragraph (builder, 1, "二、下步工作");
  zeren_official_builder_add_attachment (builder, "检查表");
  zeren_official_builder_add_attachment (builder, "电梯清单");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NOTE, "联系人：丁一，电话：5550123");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "云桥市电梯安全办公室");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_PRINTING_ORGAN, "云桥市园林管理局办公室");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "2026年7月11日");

  return zeren_official_builder_finish (builder);
}

static ZerenTaskFacts *
new_task (ZerenActKind act, gboolean full)
{
  ZerenTaskFacts *facts = zeren_task_facts_new ();

  facts->act = act;
  if (!full)
    return facts;
  facts->organisation = g_strdup ("苗圃管理处");
  facts->action = g_strdup ("开展消防安全检查");
  facts->plan_title = g_strdup ("苗圃消防安全责任制");
  facts->clause_path = g_strdup ("二/（一）");
  facts->page = 2;
  facts->quote = g_strdup ("管理处每季度开展一次消防安全检查。");
  facts->person = g_strdup ("丁一");
  facts->post = g_strdup ("处长");
  facts->due = zeren_date_new (2026, 6, 30);
  zeren_task_facts_add_attendee (facts, "苗圃管理处", "处长", "丁一");

  return facts;
}

/* Every document that the program drafts, and the samples. */
GPtrArray *
checked_all_kinds (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_official_document_unref);
  g_autoptr (ZerenCaseFacts) case_facts = sample_facts ();
  g_autoptr (ZerenCaseFacts) incident = sample_incident_facts ();

  g_ptr_array_add (all, checked_whole ());
  g_ptr_array_add (all, sample_red_head ());
  g_ptr_array_add (all, sample_minutes ());
  g_ptr_array_add (all, sample_of_han (30, 90));
  g_ptr_array_add (all, sample_long_table (60));
  for (guint kind = 0; kind <= ZEREN_CASE_DOCUMENT_FACTS; kind++)
    {
      g_ptr_array_add (all, zeren_case_draft_new (kind, case_facts));
      g_ptr_array_add (all, zeren_case_draft_new (kind, incident));
    }
  for (guint act = 0; act <= ZEREN_ACT_OTHER; act++)
    for (guint kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
      {
        g_autoptr (ZerenTaskFacts) full = new_task (act, TRUE);
        g_autoptr (ZerenTaskFacts) bare = new_task (act, FALSE);

        g_ptr_array_add (all, zeren_task_paper_new (kind, full));
        g_ptr_array_add (all, zeren_task_paper_new (kind, bare));
      }

  return all;
}
