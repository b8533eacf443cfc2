/* zeren-case-drafts.c: the documents of an accountability case, drafted from recorded facts
 *
 * Structure after domain.md 2.3, nos. 1 and 5. A draft states what is recorded and where; it
 * chooses no measure and finds nobody responsible: the organ with authority does (DESIGN.md 2).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-drafts-private.h"

/**
 * zeren_case_draft_get_name:
 * @kind: which document
 *
 * Returns: its Chinese name, which also names its files
 */
const char *
zeren_case_draft_get_name (ZerenCaseDocumentKind kind)
{
  switch (kind)
    {
    case ZEREN_CASE_DOCUMENT_PROPOSAL:
      return "问责建议";
    case ZEREN_CASE_DOCUMENT_START_APPROVAL:
      return "启动问责调查审批表";
    case ZEREN_CASE_DOCUMENT_FACTS:
      return "事实材料";
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_plain (ZerenOfficialBuilder *builder, guint level, char *text)
{
  zeren_official_builder_add_paragraph (builder, level, text);
  g_free (text);
}

/* A heading `（一）责任事项：…` where there are several breaches. */
static void
add_breach_heading (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts, guint position)
{
  const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, position);
  g_autofree char *organisation = zeren_draft_value (breach->organisation, "责任单位");
  g_autofree char *duty = zeren_draft_value (breach->duty, "责任事项");

  add_plain (
    builder,
    2,
    g_strdup_printf ("（%s）%s：%s", zeren_draft_get_numeral (position + 1), organisation, duty));
}

static void
add_breach (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts, guint position)
{
  const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, position);
  g_autofree char *limit = zeren_case_dup_limit (breach);
  g_autofree char *person = zeren_case_dup_person (breach);

  add_breach_heading (builder, facts, position);
  zeren_case_add_quote (builder, breach);
  add_plain (builder, 0, g_strconcat ("期限：", limit, "。", NULL));
  add_plain (builder, 0, g_strconcat ("当日负责人（按任职记录）：", person, "。", NULL));
  add_plain (builder, 0, zeren_case_dup_confirmation (breach));
  add_plain (builder, 0, zeren_case_dup_evidence (breach));
}

static void
add_lines_table (ZerenOfficialBuilder *builder, GPtrArray *lines, const char *head)
{
  const guint shares[] = { 34, 48, 18 };

  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  zeren_official_builder_begin_row (builder, 1);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, "时间");
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, head);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, 1, 1, "记录人");
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenCaseLine *line = g_ptr_array_index (lines, i);

      zeren_official_builder_begin_row (builder, 1);
      zeren_official_builder_add_cell (
        builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, line->when != NULL ? line->when : "");
      zeren_official_builder_add_cell (
        builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, line->what != NULL ? line->what : "");
      zeren_official_builder_add_cell (
        builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, line->who != NULL ? line->who : "");
    }
}

/* --- 问责建议 (domain.md 2.3, 1) --- */

static void
add_grounds (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) grounds = zeren_case_list_grounds (facts);

  if (grounds->len == 0)
    {
      zeren_official_builder_add_paragraph (
        builder, 0, "方案未列明可对应的履职类问责情形，有关依据【待填：问责情形及其依据】。");
      return;
    }

  zeren_official_builder_add_paragraph (
    builder, 0, "方案列明的下列问责情形可能与上述事实有关，是否成立由有权机关认定：");
  for (guint i = 0; i < grounds->len; i++)
    {
      g_autofree char *ground = zeren_case_dup_ground (grounds->pdata[i]);

      add_plain (builder, 3, g_strdup_printf ("%u.%s", i + 1, ground));
    }
}

static void
add_responsibility (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts)
{
  zeren_official_builder_add_paragraph (builder, 1, "三、责任分析");
  for (guint i = 0; i < facts->breaches->len; i++)
    {
      const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, i);
      g_autofree char *person = zeren_case_dup_person (breach);
      g_autofree char *duty = zeren_draft_value (breach->duty, "责任事项");

      add_plain (
        builder, 0, g_strconcat ("按任职记录，“", duty, "”期限届满之日由", person, "负责。", NULL));
    }
  zeren_official_builder_add_paragraph (
    builder,
    0,
    "责任类别（全面领导责任、主要领导责任、重要领导责任）由有权机关在调查后认定，"
    "本建议不作认定：【待填：责任类别】。");
  add_grounds (builder, facts);
}

static void
add_suggestion (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts)
{
  g_autofree char *measures = zeren_case_dup_measures (facts, "");

  zeren_official_builder_add_paragraph (builder, 1, "四、建议");
  zeren_official_builder_add_paragraph (
    builder, 0, "建议贵机关按照管理权限，考虑是否就上述事项启动问责调查。");
  if (*measures != '\0')
    add_plain (builder,
               0,
               g_strconcat ("方案列明的问责方式有：",
                            measures,
                            "。本建议对问责方式不作选择，由有权机关在调查并听取陈述申辩后决定。",
                            NULL));
  else
    zeren_official_builder_add_paragraph (
      builder,
      0,
      "方案未列明问责方式。本建议对问责方式不作选择，由有权机关在调查并听取陈述申辩后决定。");
  zeren_official_builder_add_paragraph (builder, 0, "以上建议，请予研究。");
}

static ZerenOfficialDocument *
draft_proposal (const ZerenCaseFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_LETTER);
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "涉及单位");
  g_autofree char *proposer = zeren_draft_value (facts->proposer, "提出建议的单位");
  g_autofree char *title = g_strconcat (
    "关于", organisation, "未履行责任事项\n启动问责调查的建议函", NULL);

  zeren_official_builder_set_draft (builder, TRUE);
  zeren_official_builder_set_seal (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, proposer);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "【待填：发文字号】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "【待填：有管理权限的机关】");

  zeren_official_builder_add_paragraph (builder, 1, "一、事项来源");
  add_plain (builder, 0, zeren_case_dup_source (facts));
  zeren_official_builder_add_paragraph (builder, 1, "二、有关事实");
  for (guint i = 0; i < facts->breaches->len; i++)
    add_breach (builder, facts, i);
  add_responsibility (builder, facts);
  add_suggestion (builder, facts);

  zeren_official_builder_add_attachment (builder, "事实材料");
  zeren_official_builder_add_attachment (builder, "佐证材料目录（见事实材料）");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, proposer);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "【待填：成文日期】");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_NOTE, "联系人：【待填：联系人及办公电话】");

  return zeren_official_builder_finish (builder);
}

/* --- 事实材料 (domain.md 2.3, 5) --- */

static void
add_evidence_table (ZerenOfficialBuilder *builder, const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < facts->breaches->len; i++)
    {
      const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, i);

      g_ptr_array_extend (all, breach->evidence, NULL, NULL);
    }

  if (all->len == 0)
    zeren_official_builder_add_paragraph (
      builder,
      0,
      "截至起草之日，台账中未登记与上述事项有关的佐证材料。未登记不等于未履行；"
      "被核对单位和人员可以补充。");
  else
    add_lines_table (builder, all, "佐证材料");
}

static void
add_opinion_table (ZerenOfficialBuilder *builder)
{
  const guint shares[] = { 22, 78 };
  static const char *const rows[][2] = {
    { "对事实的意见", "□ 属实　□ 部分属实　□ 不属实　□ 拒绝签署意见" },
    { "理由", "【待填：本人书面意见】" },
    { "陈述申辩", "【待填：陈述申辩内容】" },
    { "采纳情况", "【待填：逐条说明采纳或者不采纳及其理由】" },
    { "签名、日期", "【待填：本人签名及日期；拒绝签名的注明情况】" },
  };

  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      zeren_official_builder_begin_row (builder, i == 0 || i == 4 ? 1 : 4);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, rows[i][0]);
      zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, rows[i][1]);
    }
}

static void
add_section (ZerenOfficialBuilder *builder, guint *number, const char *heading)
{
  add_plain (builder, 1, g_strconcat (zeren_draft_get_numeral (++*number), "、", heading, NULL));
}

static ZerenOfficialDocument *
draft_statement (const ZerenCaseFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "涉及单位");
  g_autofree char *title = g_strconcat ("关于", organisation, "\n有关责任事项的事实材料", NULL);
  guint number = 0;

  zeren_official_builder_set_draft (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
  zeren_official_builder_add_paragraph (
    builder, 0, "本材料只列明已记录的事实，供本人核对并签署意见，不涉及责任认定和处理。");
  add_section (builder, &number, "事项来源");
  add_plain (builder, 0, zeren_case_dup_source (facts));
  add_section (builder, &number, "责任事项和履行情况");
  for (guint i = 0; i < facts->breaches->len; i++)
    add_breach (builder, facts, i);
  if (facts->incident != NULL)
    {
      add_section (builder, &number, "事件应对经过");
      add_lines_table (builder, facts->incident->timeline, "经过");
    }
  add_section (builder, &number, "佐证材料目录");
  add_evidence_table (builder, facts);
  if (facts->history->len > 0)
    {
      add_section (builder, &number, "台账记录");
      add_lines_table (builder, facts->history, "记录");
    }
  add_section (builder, &number, "本人意见和陈述申辩");
  add_opinion_table (builder);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "【待填：调查组】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "【待填：日期】");

  return zeren_official_builder_finish (builder);
}

/**
 * zeren_case_draft_new:
 * @kind: which document
 * @facts: what is recorded
 *
 * Drafts a document of a case. It is marked as a draft; whatever is not recorded, and every
 * personal particular, is a placeholder to be filled in by hand (domain.md 2.3).
 *
 * Returns: (transfer full): the draft
 */
ZerenOfficialDocument *
zeren_case_draft_new (ZerenCaseDocumentKind kind, const ZerenCaseFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->breaches->len > 0, NULL);

  switch (kind)
    {
    case ZEREN_CASE_DOCUMENT_PROPOSAL:
      return draft_proposal (facts);
    case ZEREN_CASE_DOCUMENT_START_APPROVAL:
      return zeren_case_draft_form (facts);
    case ZEREN_CASE_DOCUMENT_FACTS:
      return draft_statement (facts);
    default:
      g_return_val_if_reached (NULL);
    }
}
