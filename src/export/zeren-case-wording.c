/* zeren-case-wording.c: wording that the drafts of a case share
 *
 * The documents are Chinese whatever the language of the program: they go to Chinese organs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-drafts-private.h"

char *
zeren_case_dup_person (const ZerenCaseBreach *breach)
{
  g_autofree char *person = zeren_draft_value (breach->person, "当日负责人姓名");
  g_autofree char *post = zeren_draft_value (breach->post, "当日职务");

  return g_strconcat (person, "（", post, "）", NULL);
}

char *
zeren_case_dup_limit (const ZerenCaseBreach *breach)
{
  g_autofree char *limit = zeren_draft_value (breach->limit, "规定期限");

  if (breach->limit_basis == NULL)
    return g_strdup (limit);

  return g_strconcat (limit, "（", breach->limit_basis, "）", NULL);
}

char *
zeren_case_dup_confirmation (const ZerenCaseBreach *breach)
{
  g_autofree char *by = zeren_draft_value (breach->confirmed_by, "核对确认人");
  g_autofree char *reason = zeren_draft_value (breach->confirmed_reason, "确认的理由");

  return g_strconcat ("经",
                      by,
                      "核对确认，该事项在期限内未履行。确认理由：",
                      reason,
                      zeren_draft_get_stop (reason),
                      NULL);
}

/* What is filed for a breach, in one sentence, or that nothing is. */
char *
zeren_case_dup_evidence (const ZerenCaseBreach *breach)
{
  g_autoptr (GString) text = NULL;

  if (breach->evidence->len == 0)
    return g_strdup ("台账中未登记与该事项有关的佐证材料。");

  text = g_string_new ("台账中登记的佐证材料：");
  for (guint i = 0; i < breach->evidence->len; i++)
    {
      const ZerenCaseLine *line = g_ptr_array_index (breach->evidence, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "；" : "", line->what);
      if (line->when != NULL)
        g_string_append_printf (text, "（%s）", line->when);
    }
  g_string_append (text, "。");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where the matter comes from: a check of the ledger, or an incident. */
char *
zeren_case_dup_source (const ZerenCaseFacts *facts)
{
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "涉及单位");
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  if (facts->incident == NULL)
    return g_strdup_printf ("本事项来源于对%s责任台账的核对。", organisation);

  if (facts->incident->organisation != NULL)
    g_set_str (&organisation, facts->incident->organisation);
  title = zeren_draft_value (facts->incident->title, "事件名称");
  when = zeren_draft_value (facts->incident->occurred_at, "发生时间");

  return g_strdup_printf ("本事项来源于%s%s发生的“%s”（%s）应对情况的核对。",
                          when,
                          organisation,
                          title,
                          facts->incident->kind != NULL ? facts->incident->kind : "事件");
}

/* The measures that the plan lists, each after @mark. */
char *
zeren_case_dup_measures (const ZerenCaseFacts *facts, const char *mark)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < facts->measures->len; i++)
    g_string_append_printf (text,
                            "%s%s%s",
                            i == 0 ? "" : (*mark != '\0' ? "　" : "、"),
                            mark,
                            (const char *)g_ptr_array_index (facts->measures, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The grounds that the clerk named; where none was named, all candidates. */
GPtrArray *
zeren_case_list_grounds (const ZerenCaseFacts *facts)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < facts->grounds->len; i++)
    {
      ZerenCaseGround *ground = g_ptr_array_index (facts->grounds, i);

      if (ground->chosen)
        g_ptr_array_add (chosen, ground);
    }
  if (chosen->len == 0)
    g_ptr_array_extend (chosen, facts->grounds, NULL, NULL);

  return chosen;
}

char *
zeren_case_dup_ground (const ZerenCaseGround *ground)
{
  g_autofree char *place = zeren_draft_dup_place (
    ground->plan_title, ground->clause_path, ground->page);

  return g_strconcat (place, "：“", ground->quote, "”", NULL);
}

/* A paragraph that quotes the clause and says where it stands. */
void
zeren_case_add_quote (ZerenOfficialBuilder *builder, const ZerenCaseBreach *breach)
{
  g_autofree char *place = zeren_draft_dup_place (
    breach->plan_title, breach->clause_path, breach->page);
  g_autofree char *quote = zeren_draft_value (breach->quote, "条款原文");
  g_autofree char *quoted = g_strconcat ("“", quote, "”", NULL);

  zeren_official_builder_begin_paragraph (builder, 0);
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_PLAIN, "依据：");
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_PLAIN, place);
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_PLAIN, "规定：");
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_QUOTE, quoted);
  zeren_official_builder_append (builder, ZEREN_OFFICIAL_RUN_PLAIN, zeren_draft_get_stop (quote));
}
