/* zeren-handover-list.c: the list that a clerk signs when the work is handed over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-handover-list.h"

#include <stdarg.h>

typedef struct
{
  const char *title;
  const char *nothing;
  guint n_columns;
  const char *heads[ZEREN_HANDOVER_MAX_COLUMNS];
  guint shares[ZEREN_HANDOVER_MAX_COLUMNS];
} Section;

static const Section sections[ZEREN_HANDOVER_N_SECTIONS] = {
  [ZEREN_HANDOVER_TASKS] = { "未完成的任务",
                             "截至移交之日，没有未完成的任务。",
                             5,
                             { "事项", "责任单位", "办理期限", "经办人", "状态" },
                             { 14, 8, 8, 6, 5 } },
  [ZEREN_HANDOVER_CLOCKS] = { "正在计时的事件",
                              "没有未办结的事件。",
                              4,
                              { "事件", "发生单位", "待办环节", "时限" },
                              { 10, 8, 13, 8 } },
  [ZEREN_HANDOVER_DRAFTS] = { "起草中的材料",
                              "没有起草中的案件材料。",
                              4,
                              { "材料", "所属单位", "起草日期", "待填处" },
                              { 16, 9, 8, 5 } },
  [ZEREN_HANDOVER_CHECKS] = { "尚待核定的内容",
                              "没有尚待核定的内容。",
                              3,
                              { "内容", "所属方案或单位", "数量" },
                              { 17, 16, 5 } },
  [ZEREN_HANDOVER_PLANS] = { "现行方案",
                             "没有现行方案。",
                             4,
                             { "名称", "文号", "所属单位", "印发日期" },
                             { 14, 9, 8, 8 } },
  [ZEREN_HANDOVER_TERMS] = { "任职到期情况",
                             "没有已定截止日期的任职。",
                             4,
                             { "姓名", "职务", "所在单位", "任职截止日期" },
                             { 7, 9, 12, 9 } },
};

static const char *const signers[] = { "移交人", "接收人", "监交人" };

ZerenHandoverFacts *
zeren_handover_facts_new (void)
{
  ZerenHandoverFacts *self = g_new0 (ZerenHandoverFacts, 1);

  for (guint i = 0; i < ZEREN_HANDOVER_N_SECTIONS; i++)
    self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  return self;
}

void
zeren_handover_facts_free (ZerenHandoverFacts *self)
{
  for (guint i = 0; i < ZEREN_HANDOVER_N_SECTIONS; i++)
    g_ptr_array_unref (self->rows[i]);
  g_free (self->organ);
  g_free (self->from);
  g_free (self->to);
  g_free (self->paper);
  g_free (self);
}

guint
zeren_handover_section_get_n_columns (ZerenHandoverSection section)
{
  g_return_val_if_fail (section < ZEREN_HANDOVER_N_SECTIONS, 0);

  return sections[section].n_columns;
}

/**
 * zeren_handover_facts_add:
 * @section: a section
 * @...: as many texts as it has columns; a dash for what is not recorded; %NULL at the end
 */
void
zeren_handover_facts_add (ZerenHandoverFacts *self, ZerenHandoverSection section, ...)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  const char *text;
  guint n = 0;
  va_list texts;

  va_start (texts, section);
  for (; (text = va_arg (texts, const char *)) != NULL; n++)
    g_strv_builder_add (row, text);
  va_end (texts);
  g_assert (n == sections[section].n_columns);
  g_ptr_array_add (self->rows[section], g_strv_builder_end (row));
}

/* --- the document --------------------------------------------------------------------------- */

static void
add_table (ZerenOfficialBuilder *builder, const Section *section, GPtrArray *rows)
{
  guint shares[ZEREN_HANDOVER_MAX_COLUMNS + 1] = { 3 };

  for (guint i = 0; i < section->n_columns; i++)
    shares[i + 1] = section->shares[i];
  zeren_official_builder_begin_table (builder, shares, section->n_columns + 1, 1);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, "序号");
  for (guint i = 0; i < section->n_columns; i++)
    zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, section->heads[i]);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      zeren_official_builder_begin_row (builder, 1);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, number);
      for (guint j = 0; j < section->n_columns; j++)
        zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, row[j]);
    }
}

static void
add_section (ZerenOfficialBuilder *builder, const ZerenHandoverFacts *facts, guint i)
{
  static const char *const numbers[] = { "一", "二", "三", "四", "五", "六" };
  g_autofree char *title = g_strconcat (numbers[i], "、", sections[i].title, NULL);
  g_autofree char *until = NULL;
  g_autofree char *later = NULL;

  zeren_official_builder_add_paragraph (builder, 1, title);
  if (facts->rows[i]->len > 0)
    add_table (builder, &sections[i], facts->rows[i]);
  else if (i != ZEREN_HANDOVER_TASKS || facts->n_later == 0)
    zeren_official_builder_add_paragraph (builder, 0, sections[i].nothing);
  if (i != ZEREN_HANDOVER_TASKS || facts->n_later == 0)
    return;

  until = zeren_date_to_chinese (facts->until);
  later = g_strdup_printf ("%s以后到期的任务另有%u项，见台账“任务”页。", until, facts->n_later);
  zeren_official_builder_add_paragraph (builder, 0, later);
}

static void
add_beginning (ZerenOfficialBuilder *builder, const ZerenHandoverFacts *facts)
{
  g_autofree char *on = zeren_date_to_chinese (facts->on);
  g_autofree char *title = g_strconcat (
    facts->organ != NULL ? facts->organ : "", "责任台账工作移交清单", NULL);
  g_autofree char *text = g_strdup_printf (
    "%s将责任台账的管理工作移交%s，移交日期为%s。截至当日，台账记录如下。",
    facts->from,
    facts->to,
    on);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
  zeren_official_builder_add_paragraph (builder, 0, text);
}

static void
add_end (ZerenOfficialBuilder *builder, const ZerenHandoverFacts *facts)
{
  static const guint shares[] = { 3, 7, 3, 7 };

  zeren_official_builder_add_paragraph (builder, 1, "七、纸质材料");
  zeren_official_builder_add_paragraph (
    builder, 0, facts->paper != NULL ? facts->paper : "【待填：纸质材料的存放地点】");
  zeren_official_builder_add_paragraph (builder, 1, "八、电子台账");
  zeren_official_builder_add_paragraph (
    builder,
    0,
    "移交包包含全部台账数据和已归档的文件。接收人在“责任台账”的主菜单中选择“恢复备份”"
    "，打开移交包即可使用；打开时程序逐项核对内容。");
  zeren_official_builder_begin_table (builder, shares, 4, 0);
  for (guint i = 0; i < G_N_ELEMENTS (signers); i++)
    {
      g_autofree char *label = g_strconcat (signers[i], "（签名）", NULL);

      zeren_official_builder_begin_row (builder, 2);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, label);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "");
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, "日期");
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "");
    }
}

/**
 * zeren_handover_list_new:
 * @facts: what is recorded
 *
 * Returns: (transfer full): the list, with lines to sign
 */
ZerenOfficialDocument *
zeren_handover_list_new (const ZerenHandoverFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);

  g_return_val_if_fail (facts != NULL, NULL);

  add_beginning (builder, facts);
  for (guint i = 0; i < ZEREN_HANDOVER_N_SECTIONS; i++)
    add_section (builder, facts, i);
  add_end (builder, facts);

  return zeren_official_builder_finish (builder);
}
