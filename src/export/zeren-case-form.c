/* zeren-case-form.c: the approval form to start an inquiry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-drafts-private.h"

#define COLUMNS 4

static void
add_label (ZerenOfficialBuilder *builder, const char *label)
{
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, 1, 1, label);
}

static void
add_wide_row (ZerenOfficialBuilder *builder, const char *label, guint lines, const char *text)
{
  zeren_official_builder_begin_row (builder, lines);
  add_label (builder, label);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, COLUMNS - 1, 1, text);
}

static void
add_pair_row (ZerenOfficialBuilder *builder,
              const char *first_label,
              const char *first,
              const char *second_label,
              const char *second)
{
  zeren_official_builder_begin_row (builder, 1);
  add_label (builder, first_label);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, first);
  add_label (builder, second_label);
  zeren_official_builder_add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, 1, 1, second);
}

static void
append_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/* The persons who answered, each once. */
static char *
dup_persons (const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < facts->breaches->len; i++)
    {
      char *person = zeren_case_dup_person (g_ptr_array_index (facts->breaches, i));

      if (g_ptr_array_find_with_equal_func (persons, person, g_str_equal, NULL))
        g_free (person);
      else
        g_ptr_array_add (persons, person);
    }
  g_ptr_array_add (persons, NULL);

  return g_strjoinv ("\n", (char **)persons->pdata);
}

static char *
dup_facts (const ZerenCaseFacts *facts)
{
  GString *text = g_string_new (NULL);

  append_line (text, zeren_case_dup_source (facts));
  for (guint i = 0; i < facts->breaches->len; i++)
    {
      const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, i);
      g_autofree char *duty = zeren_draft_value (breach->duty, "责任事项");
      g_autofree char *limit = zeren_case_dup_limit (breach);

      append_line (text, g_strdup_printf ("%u.责任事项：%s。期限：%s。", i + 1, duty, limit));
      append_line (text, zeren_case_dup_confirmation (breach));
      append_line (text, zeren_case_dup_evidence (breach));
    }

  return g_string_free (text, FALSE);
}

static char *
dup_basis (const ZerenCaseFacts *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->breaches->len; i++)
    {
      const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, i);
      g_autofree char *place = zeren_draft_dup_place (
        breach->plan_title, breach->clause_path, breach->page);
      g_autofree char *quote = zeren_draft_value (breach->quote, "条款原文");

      append_line (text, g_strconcat (place, "：“", quote, "”", NULL));
    }
  append_line (
    text,
    g_strdup (
      "《中国共产党问责条例》第七条、第九条（【待填：由承办人对照现行条文核对适用条款】）"));

  return g_string_free (text, FALSE);
}

static char *
dup_grounds (const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) grounds = zeren_case_list_grounds (facts);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < grounds->len; i++)
    {
      g_autofree char *ground = zeren_case_dup_ground (grounds->pdata[i]);

      append_line (text, g_strconcat ("□ ", ground, NULL));
    }
  if (grounds->len == 0)
    g_string_append (text, "【待填：问责情形及其依据】");

  return g_string_free (text, FALSE);
}

static char *
dup_measures (const ZerenCaseFacts *facts)
{
  char *measures = zeren_case_dup_measures (facts, "□ ");

  if (*measures != '\0')
    return measures;
  g_free (measures);

  return g_strdup ("方案未列明");
}

static void
add_opinions (ZerenOfficialBuilder *builder)
{
  add_wide_row (builder,
                "承办部门\n意见",
                5,
                "【待填：承办部门意见】\n\n\n　　　　　　签名：　　　　　　年　　月　　日");
  add_wide_row (builder,
                "分管领导\n意见",
                5,
                "【待填：分管领导意见】\n\n\n　　　　　　签名：　　　　　　年　　月　　日");
  add_wide_row (
    builder,
    "主要负责人\n审批意见",
    5,
    "【待填：主要负责人审批意见、姓名和日期】\n\n\n　　　　　　签名：　　　　　　年　　月　　日");
}

/* 启动问责调查审批表 (domain.md 2.3, 2): what is recorded is filled in, every choice is left open.
 */
ZerenOfficialDocument *
zeren_case_draft_form (const ZerenCaseFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  const guint shares[COLUMNS] = { 20, 32, 18, 30 };
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "涉及单位");
  g_autofree char *persons = dup_persons (facts);
  g_autofree char *facts_text = dup_facts (facts);
  g_autofree char *basis = dup_basis (facts);
  g_autofree char *grounds = dup_grounds (facts);
  g_autofree char *measures = dup_measures (facts);
  g_autofree char *matter = g_strconcat (organisation, "未履行责任事项问题", NULL);

  zeren_official_builder_set_draft (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "启动问责调查审批表");
  zeren_official_builder_begin_table (builder, shares, COLUMNS, 0);
  add_pair_row (builder, "承办部门", "【待填：承办部门】", "填表日期", "【待填：填表日期】");
  add_wide_row (builder, "事项", 1, matter);
  add_pair_row (builder, "涉及单位", organisation, "涉及人员\n（当日职务）", persons);
  add_wide_row (builder, "人员基本\n情况", 1, "【待填：由承办人按档案手工填写】");
  add_wide_row (builder, "主要事实", 1, facts_text);
  add_wide_row (builder, "依据", 1, basis);
  add_wide_row (builder, "可能有关的\n问责情形\n（未认定）", 1, grounds);
  add_wide_row (
    builder, "责任类别\n（未认定）", 1, "□ 全面领导责任　□ 主要领导责任　□ 重要领导责任");
  add_wide_row (builder, "方案列明的\n问责方式\n（未选定）", 1, measures);
  add_wide_row (builder, "拟成立\n调查组", 2, "【待填：组长、成员；回避情况】");
  add_wide_row (builder, "调查方案\n和期限", 2, "【待填：调查方案和期限】");
  add_opinions (builder);
  add_wide_row (builder, "备注", 2, "");

  return zeren_official_builder_finish (builder);
}
