/* zeren-template-begin.c: our own layout with fields in the place of facts, for an office to change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-file.h"

typedef void (*Add) (ZerenOfficialBuilder *builder);

static void
set_head (ZerenOfficialBuilder *builder)
{
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "{{发文机关标志}}");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "{{发文字号}}");
}

static void
set_signature (ZerenOfficialBuilder *builder)
{
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "{{署名}}");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "{{成文日期}}");
}

static void
add_lines (ZerenOfficialBuilder *builder, const char *const *lines)
{
  for (; *lines != NULL; lines++)
    zeren_official_builder_add_paragraph (builder, 0, *lines);
}

static void
add_cells (ZerenOfficialBuilder *builder, ZerenOfficialCellStyle style, const char *const *cells)
{
  zeren_official_builder_begin_row (builder, 1);
  for (; *cells != NULL; cells++)
    zeren_official_builder_add_cell (builder, style, 1, 1, *cells);
}

/* --- documents with a text ---------------------------------------------------------------- */

static void
add_letter (ZerenOfficialBuilder *builder)
{
  set_head (builder);
  zeren_official_builder_set_seal (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "{{主送机关}}");
  zeren_official_builder_add_paragraph (builder, 0, "{{正文}}");
  zeren_official_builder_add_paragraph (builder, 0, "{{如有：附件}}{{附件说明}}");
  set_signature (builder);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NOTE, "{{附注}}");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_ORGAN, "{{印发机关}}");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "{{印发日期}}");
}

static void
add_minutes (ZerenOfficialBuilder *builder)
{
  set_head (builder);
  zeren_official_builder_add_paragraph (builder, 0, "{{正文}}");
  zeren_official_builder_add_attendance (builder, "出席", "{{出席}}");
  zeren_official_builder_add_attendance (builder, "请假", "{{请假}}");
  zeren_official_builder_add_attendance (builder, "列席", "{{列席}}");
  set_signature (builder);
}

static void
add_lines_table (ZerenOfficialBuilder *builder, const char *const *heads, const char *const *fields)
{
  const guint shares[] = { 34, 48, 18 };

  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  add_cells (builder, ZEREN_OFFICIAL_CELL_HEAD, heads);
  add_cells (builder, ZEREN_OFFICIAL_CELL_TEXT, fields);
}

static void
add_statement (ZerenOfficialBuilder *builder)
{
  static const char *const breach[] = {
    "{{每项：责任事项}}",
    "（{{责任事项.序数}}）{{责任事项.单位}}：{{责任事项.事项}}",
    "依据：{{责任事项.依据}}",
    "期限：{{责任事项.期限}}（{{责任事项.期限依据}}）。",
    "当日负责人（按任职记录）：{{责任事项.负责人}}（{{责任事项.职务}}）。",
    "{{责任事项.确认情况}}",
    "{{责任事项.佐证材料}}",
    "{{完}}",
    NULL,
  };
  static const char *const evidence_heads[] = { "时间", "佐证材料", "登记人", NULL };
  static const char *const evidence[] = {
    "{{佐证材料.时间}}", "{{佐证材料.名称}}", "{{佐证材料.登记人}}", NULL
  };
  static const char *const history_heads[] = { "时间", "记录", "记录人", NULL };
  static const char *const history[] = {
    "{{台账记录.时间}}", "{{台账记录.内容}}", "{{台账记录.记录人}}", NULL
  };
  static const char *const timeline_heads[] = { "时间", "经过", "记录人", NULL };
  static const char *const timeline[] = {
    "{{事件经过.时间}}", "{{事件经过.内容}}", "{{事件经过.记录人}}", NULL
  };
  const guint shares[] = { 22, 78 };

  zeren_official_builder_add_paragraph (
    builder, 0, "本材料只列明已记录的事实，供本人核对并签署意见，不涉及责任认定和处理。");
  zeren_official_builder_add_paragraph (builder, 1, "一、事项来源");
  zeren_official_builder_add_paragraph (builder, 0, "{{事项来源}}");
  zeren_official_builder_add_paragraph (builder, 1, "二、责任事项和履行情况");
  add_lines (builder, breach);
  zeren_official_builder_add_paragraph (builder, 0, "{{如有：事件经过}}");
  zeren_official_builder_add_paragraph (builder, 0, "事件应对经过：");
  add_lines_table (builder, timeline_heads, timeline);
  zeren_official_builder_add_paragraph (builder, 0, "{{完}}");
  zeren_official_builder_add_paragraph (builder, 1, "三、佐证材料目录");
  zeren_official_builder_add_paragraph (
    builder,
    0,
    "{{如无：佐证材料}}截至起草之日，台账中未登记与上述事项有关的佐证材料。未登记不等于未履行；"
    "被核对单位和人员可以补充。");
  zeren_official_builder_add_paragraph (builder, 0, "{{如有：佐证材料}}");
  add_lines_table (builder, evidence_heads, evidence);
  zeren_official_builder_add_paragraph (builder, 0, "{{完}}");
  zeren_official_builder_add_paragraph (builder, 0, "{{如有：台账记录}}");
  zeren_official_builder_add_paragraph (builder, 0, "台账记录：");
  add_lines_table (builder, history_heads, history);
  zeren_official_builder_add_paragraph (builder, 0, "{{完}}");
  zeren_official_builder_add_paragraph (builder, 1, "四、本人意见和陈述申辩");
  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 0);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, "{{栏目.名称}}");
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "{{栏目.内容}}");
  set_signature (builder);
}

/* --- forms -------------------------------------------------------------------------------- */

static void
add_entries (ZerenOfficialBuilder *builder)
{
  const guint shares[] = { 24, 76 };

  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 0);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, "{{栏目.名称}}");
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, "{{栏目.内容}}");
}

static void
add_agenda (ZerenOfficialBuilder *builder)
{
  static const char *const heads[] = { "序号", "内容", "汇报人或者主讲人", "时长", NULL };
  static const char *const fields[] = { "{{议程.序号}}", "{{议程.内容}}", "", "", NULL };
  const guint shares[] = { 12, 50, 22, 16 };

  add_entries (builder);
  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  add_cells (builder, ZEREN_OFFICIAL_CELL_HEAD, heads);
  add_cells (builder, ZEREN_OFFICIAL_CELL_TEXT, fields);
}

static void
add_sign_in (ZerenOfficialBuilder *builder)
{
  static const char *const heads[] = { "序号", "单位", "职务", "姓名", "签名", "备注", NULL };
  static const char *const fields[] = {
    "{{参加人员.序号}}", "{{参加人员.单位}}", "{{参加人员.职务}}", "{{参加人员.姓名}}", "", "", NULL
  };
  static const char *const empty[] = { "", "", "", "", "", "", NULL };
  const guint shares[] = { 9, 25, 20, 15, 18, 13 };

  add_entries (builder);
  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  add_cells (builder, ZEREN_OFFICIAL_CELL_HEAD, heads);
  add_cells (builder, ZEREN_OFFICIAL_CELL_TEXT, fields);
  for (guint i = 0; i < 6; i++)
    add_cells (builder, ZEREN_OFFICIAL_CELL_TEXT, empty);
}

/**
 * zeren_template_file_begin:
 * @kind: for what document
 *
 * Returns: (transfer full): our layout with fields where the facts stand, to be written as DOCX
 */
ZerenOfficialDocument *
zeren_template_file_begin (ZerenTemplateKind kind)
{
  static const ZerenOfficialKind layouts[] = {
    [ZEREN_TEMPLATE_PROPOSAL] = ZEREN_OFFICIAL_LETTER,
    [ZEREN_TEMPLATE_START_APPROVAL] = ZEREN_OFFICIAL_FORM,
    [ZEREN_TEMPLATE_FACTS] = ZEREN_OFFICIAL_PLAIN,
    [ZEREN_TEMPLATE_NOTICE] = ZEREN_OFFICIAL_RED_HEAD,
    [ZEREN_TEMPLATE_AGENDA] = ZEREN_OFFICIAL_FORM,
    [ZEREN_TEMPLATE_SIGN_IN] = ZEREN_OFFICIAL_FORM,
    [ZEREN_TEMPLATE_MINUTES] = ZEREN_OFFICIAL_MINUTES,
    [ZEREN_TEMPLATE_RECORD] = ZEREN_OFFICIAL_FORM,
  };
  static const Add add[] = {
    [ZEREN_TEMPLATE_PROPOSAL] = add_letter, [ZEREN_TEMPLATE_START_APPROVAL] = add_entries,
    [ZEREN_TEMPLATE_FACTS] = add_statement, [ZEREN_TEMPLATE_NOTICE] = add_letter,
    [ZEREN_TEMPLATE_AGENDA] = add_agenda,   [ZEREN_TEMPLATE_SIGN_IN] = add_sign_in,
    [ZEREN_TEMPLATE_MINUTES] = add_minutes, [ZEREN_TEMPLATE_RECORD] = add_entries,
  };
  g_autoptr (ZerenOfficialBuilder) builder = NULL;

  g_return_val_if_fail (kind < G_N_ELEMENTS (layouts), NULL);

  builder = zeren_official_builder_new (layouts[kind]);
  zeren_official_builder_set_draft (builder, kind <= ZEREN_TEMPLATE_FACTS);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "{{标题}}");
  add[kind](builder);

  return zeren_official_builder_finish (builder);
}
