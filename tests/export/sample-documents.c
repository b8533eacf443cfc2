/* sample-documents.c: invented documents that the tests write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-documents.h"

#include <archive.h>
#include <archive_entry.h>

GDateTime *
sample_time (void)
{
  return g_date_time_new_utc (2026, 7, 10, 9, 30, 0);
}

/* A document with every part of head, text, signature and imprint. */
ZerenOfficialDocument *
sample_red_head (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);

  zeren_official_builder_set_draft (builder, TRUE);
  zeren_official_builder_set_seal (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPY_NUMBER, "000007");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_URGENCY, "加急");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发[2026]8号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于开展电梯安全检查的通知");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "局属各单位");
  zeren_official_builder_add_paragraph (builder, 1, "一、检查范围");
  zeren_official_builder_add_paragraph (builder, 2, "（一）重点部位");
  zeren_official_builder_begin_paragraph (builder, 0);
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_PLAIN, "按照方案“");
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_QUOTE, "电梯每半年检查一次");
  zeren_official_builder_append (
    builder, ZEREN_OFFICIAL_RUN_PLAIN, "”的规定，由【待填：牵头科室】组织，<逐台>登记 & 留存。");
  zeren_official_builder_add_attachment (builder, "检查表");
  zeren_official_builder_add_attachment (builder, "电梯清单");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NOTE, "此件公开发布");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "云桥市电梯安全办公室");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_PRINTING_ORGAN, "云桥市园林管理局办公室");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "2026年7月11日");

  return zeren_official_builder_finish (builder);
}

/* Minutes with more present than one line takes. */
ZerenOfficialDocument *
sample_minutes (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_MINUTES);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "局长办公会议纪要");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "第3号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "研究电梯安全检查工作会议纪要");
  zeren_official_builder_add_paragraph (builder, 0, "会议听取了检查情况汇报。");
  zeren_official_builder_add_paragraph (builder, 1, "一、议定事项");
  zeren_official_builder_add_paragraph (builder, 0, "逐台登记，限期整改。");
  zeren_official_builder_add_attendance (
    builder,
    "出席",
    "方圆、丁一、何为、于是、安然、常在、向前、高远、成林、万里、东方、左右、平正");
  zeren_official_builder_add_attendance (builder, "请假", "江河");

  return zeren_official_builder_finish (builder);
}

/* A letter of two pages; 印发 is given and belongs into none. */
ZerenOfficialDocument *
sample_letter (gboolean urgent)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_LETTER);

  zeren_official_builder_set_seal (builder, TRUE);
  if (urgent)
    {
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPY_NUMBER, "000007");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_URGENCY, "加急");
    }
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园函〔2026〕5号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于商请派员检查电梯的函");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "市市场监督管理局");
  for (guint i = 0; i < 20; i++)
    zeren_official_builder_add_paragraph (builder, 0, "请派员参加检查，并于月底前函复。");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "云桥市电梯安全办公室");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_PRINTING_ORGAN, "云桥市园林管理局办公室");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "2026年7月11日");

  return zeren_official_builder_finish (builder);
}

/* Paragraphs of nothing but Han characters, each of @length. */
ZerenOfficialDocument *
sample_of_han (guint n_paragraphs, guint length)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  static const char *const han[] = { "检", "查", "记", "录", "存", "档", "备", "用" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (text, han[i % G_N_ELEMENTS (han)]);
  for (guint i = 0; i < n_paragraphs; i++)
    zeren_official_builder_add_paragraph (builder, 0, text->str);

  return zeren_official_builder_finish (builder);
}

ZerenOfficialDocument *
sample_long_table (guint n_rows)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  const guint shares[] = { 1, 2, 1 };

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "检查登记表");
  zeren_official_builder_begin_table (builder, shares, 3, 1);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, "序号");
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 2, 1, "表头内容");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("行%u", i + 1);

      zeren_official_builder_begin_row (builder, 1);
      zeren_official_builder_add_cell (
        builder, ZEREN_OFFICIAL_CELL_LABEL, 1, i == 0 ? 2 : 1, i == 0 ? "合并格" : "");
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, number);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "合格");
      if (i == 0)
        {
          zeren_official_builder_begin_row (builder, 1);
          zeren_official_builder_add_cell (
            builder, ZEREN_OFFICIAL_CELL_TEXT, 2, 1, "第一段\n第二段");
        }
    }

  return zeren_official_builder_finish (builder);
}

/* An organ whose name takes more than a line wherever it stands. */
ZerenOfficialDocument *
sample_long_names (ZerenOfficialKind kind, gboolean seal)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (kind);
  const char *name = "云桥市青禾新区城市建设与园林绿化综合管理委员会安全生产办公室";
  g_autofree char *mark = g_strconcat (
    name, kind == ZEREN_OFFICIAL_MINUTES ? "会议纪要" : NULL, NULL);

  zeren_official_builder_set_seal (builder, seal);
  if (kind != ZEREN_OFFICIAL_PLAIN && kind != ZEREN_OFFICIAL_FORM)
    {
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, mark);
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云青安办〔2026〕128号");
    }
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于报送检查情况的报告");
  if (kind == ZEREN_OFFICIAL_RED_HEAD)
    {
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "市安全生产委员会");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "市应急管理局");
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_ORGAN, name);
      zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "2026年12月29日");
    }
  zeren_official_builder_add_paragraph (builder, 0, "现将检查情况报告如下。");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, name);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年12月28日");

  return zeren_official_builder_finish (builder);
}

static ZerenCaseBreach *
add_breach (ZerenCaseFacts *facts)
{
  ZerenCaseBreach *breach = zeren_case_facts_add_breach (facts);

  breach->organisation = g_strdup ("绿化养护科");
  breach->plan_title = g_strdup ("云桥市园林管理局安全生产责任制实施方案");
  breach->clause_path = g_strdup ("二/（三）/2");
  breach->page = 3;
  breach->quote = g_strdup ("各科室每半年向局安全生产委员会书面报告一次安全生产工作");
  breach->duty = g_strdup ("书面报告安全生产工作");
  breach->limit = g_strdup ("2026年6月30日");
  breach->limit_basis = g_strdup ("方案规定的期间的最后一日");
  breach->person = g_strdup ("丁一");
  breach->post = g_strdup ("绿化养护科科长");
  breach->confirmed_by = g_strdup ("方圆");
  breach->confirmed_reason = g_strdup ("经查阅收文登记，未见报告。");

  return breach;
}

ZerenCaseFacts *
sample_facts (void)
{
  ZerenCaseFacts *facts = zeren_case_facts_new ();
  ZerenCaseGround *ground;

  facts->organisation = g_strdup ("绿化养护科");
  facts->proposer = g_strdup ("云桥市园林管理局");
  facts->drafted_on = zeren_date_new (2026, 7, 10);
  add_breach (facts);
  ground = zeren_case_facts_add_ground (facts);
  ground->plan_title = g_strdup ("云桥市园林管理局安全生产责任制实施方案");
  ground->clause_path = g_strdup ("五/1");
  ground->page = 5;
  ground->quote = g_strdup ("未按规定报告安全生产工作的");
  ground->chosen = TRUE;
  ground = zeren_case_facts_add_ground (facts);
  ground->plan_title = g_strdup ("云桥市园林管理局安全生产责任制实施方案");
  ground->clause_path = g_strdup ("五/2");
  ground->page = 5;
  ground->quote = g_strdup ("迟报、瞒报事故的");
  g_ptr_array_add (facts->measures, g_strdup ("批评教育"));
  g_ptr_array_add (facts->measures, g_strdup ("通报批评"));
  zeren_case_lines_add (facts->history, "2026年1月5日 9:00", "接受责任条款", "办公室");

  return facts;
}

ZerenCaseFacts *
sample_incident_facts (void)
{
  ZerenCaseFacts *facts = sample_facts ();
  ZerenCaseIncident *incident = zeren_case_facts_set_incident (facts);

  incident->title = g_strdup ("仓库屋面漏雨");
  incident->kind = g_strdup ("设备设施故障");
  incident->occurred_at = g_strdup ("2026年7月1日8时30分");
  zeren_case_lines_add (
    incident->timeline, "2026年7月1日8时40分", "值班人员到场关闭电源", "办公室");

  return facts;
}

/* A part of a DOCX package, or %NULL where there is none of this name. */
GBytes *
sample_read_part (GBytes *docx, const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  GBytes *found = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (docx, &size);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, data, size), ==, ARCHIVE_OK);
  while (found == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      char buffer[4096];
      la_ssize_t length;

      if (!g_str_equal (archive_entry_pathname (entry), path))
        continue;
      while ((length = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_byte_array_append (bytes, (const guint8 *)buffer, (guint)length);
      g_assert_cmpint (length, ==, 0);
      found = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }
  archive_read_free (archive);

  return found;
}

/* Runs a tool in a folder and returns what it prints; %NULL where it is not installed. */
char *
sample_run (const char *const *command, const char *folder)
{
  g_autofree char *tool = g_find_program_in_path (command[0]);
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (tool == NULL)
    return NULL;

  environment = g_environ_setenv (environment, "HOME", folder, TRUE);
  environment = g_environ_unsetenv (environment, "LD_PRELOAD");
  g_spawn_sync (folder,
                (char **)command,
                environment,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &output,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return output;
}
