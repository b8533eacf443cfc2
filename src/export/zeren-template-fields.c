/* zeren-template-fields.c: the names of what an office may put into a template
 *
 * docs/templates.md lists them; a test compares the two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-fields.h"

/* What every document has, whether it is printed on ours or not */
static const ZerenTemplateField common_fields[] = {
  { "标题", "title" },
  { "文件名称", "document_name" },
  { "单位", "organisation" },
  { "正文", "body" },
  { "份号", "copy_number" },
  { "紧急程度", "urgency" },
  { "发文机关标志", "organ_mark" },
  { "发文字号", "number" },
  { "签发人", "signatory" },
  { "主送机关", "recipient" },
  { "附件说明", "attachment_note" },
  { "署名", "organ" },
  { "成文日期", "date" },
  { "附注", "note" },
  { "抄送机关", "copies_to" },
  { "印发机关", "printing_organ" },
  { "印发日期", "printing_date" },
  { NULL },
};

static const ZerenTemplateField case_fields[] = {
  { "起草日期", "drafted_on" },
  { "草稿标记", "draft_mark" },
  { "提出单位", "proposer" },
  { "涉及人员", "persons" },
  { "事项来源", "source" },
  { "方案列明的问责方式", "listed_measures" },
  { "事件名称", "incident" },
  { "事件类别", "incident_kind" },
  { "事件发生时间", "incident_time" },
  { NULL },
};

static const ZerenTemplateField task_fields[] = {
  { "事项", "matter" },          { "依据", "basis" },     { "方案", "plan" },
  { "条款", "clause" },          { "页码", "page" },      { "原文", "quote" },
  { "负责人", "person" },        { "职务", "post" },      { "负责人及职务", "person_and_post" },
  { "报送对象", "reported_to" }, { "完成期限", "due" },   { "出席", "present" },
  { "请假", "excused" },         { "列席", "attending" }, { NULL },
};

static const ZerenTemplateField attachment_fields[] = {
  { "序号", "no" },
  { "名称", "name" },
  { NULL },
};

static const ZerenTemplateField entry_fields[] = {
  { "名称", "name" },
  { "内容", "content" },
  { NULL },
};

static const ZerenTemplateField breach_fields[] = {
  { "序号", "no" },
  { "序数", "numeral" },
  { "单位", "organisation" },
  { "事项", "matter" },
  { "依据", "basis" },
  { "方案", "plan" },
  { "条款", "clause" },
  { "页码", "page" },
  { "原文", "quote" },
  { "期限", "limit" },
  { "期限依据", "limit_basis" },
  { "负责人", "person" },
  { "职务", "post" },
  { "确认人", "confirmed_by" },
  { "确认理由", "confirmed_reason" },
  { "确认情况", "confirmation" },
  { "佐证材料", "evidence" },
  { NULL },
};

static const ZerenTemplateField evidence_fields[] = {
  { "序号", "no" }, { "时间", "when" }, { "名称", "name" }, { "登记人", "who" }, { NULL },
};

static const ZerenTemplateField line_fields[] = {
  { "序号", "no" }, { "时间", "when" }, { "内容", "content" }, { "记录人", "who" }, { NULL },
};

static const ZerenTemplateField ground_fields[] = {
  { "序号", "no" },   { "依据", "basis" }, { "方案", "plan" }, { "条款", "clause" },
  { "页码", "page" }, { "原文", "quote" }, { NULL },
};

static const ZerenTemplateField attendee_fields[] = {
  { "序号", "no" }, { "单位", "organisation" }, { "职务", "post" }, { "姓名", "name" }, { NULL },
};

static const ZerenTemplateField item_fields[] = {
  { "序号", "no" },
  { "内容", "content" },
  { NULL },
};

static const ZerenTemplateList common_lists[] = {
  { "附件", "attachments", attachment_fields },
  { "栏目", "entries", entry_fields },
  { NULL },
};

static const ZerenTemplateList case_lists[] = {
  { "责任事项", "breaches", breach_fields }, { "佐证材料", "evidence", evidence_fields },
  { "事件经过", "timeline", line_fields },   { "台账记录", "history", line_fields },
  { "问责情形", "grounds", ground_fields },  { NULL },
};

static const ZerenTemplateList task_lists[] = {
  { "参加人员", "attendees", attendee_fields },
  { "议程", "agenda", item_fields },
  { NULL },
};

/** zeren_template_name_is: Returns: whether @word is the one name or the other */
gboolean
zeren_template_name_is (const char *word, const char *name, const char *alias)
{
  return g_str_equal (word, name) || g_ascii_strcasecmp (word, alias) == 0;
}

static const ZerenTemplateField *
find_field (const ZerenTemplateField *fields, const char *name)
{
  for (; fields->name != NULL; fields++)
    {
      if (zeren_template_name_is (name, fields->name, fields->alias))
        return fields;
    }

  return NULL;
}

static const ZerenTemplateList *
find_list (const ZerenTemplateList *lists, const char *name)
{
  for (; lists->name != NULL; lists++)
    {
      if (zeren_template_name_is (name, lists->name, lists->alias))
        return lists;
    }

  return NULL;
}

static gboolean
is_of_case (ZerenTemplateKind kind)
{
  return kind <= ZEREN_TEMPLATE_FACTS;
}

/** zeren_template_find_field: Returns: (nullable): what documents of @kind have once under @name */
const ZerenTemplateField *
zeren_template_find_field (ZerenTemplateKind kind, const char *name)
{
  const ZerenTemplateField *found = find_field (common_fields, name);

  return found != NULL ? found : find_field (is_of_case (kind) ? case_fields : task_fields, name);
}

/** zeren_template_find_list: Returns: (nullable): the list of this name that documents of @kind
 * have
 */
const ZerenTemplateList *
zeren_template_find_list (ZerenTemplateKind kind, const char *name)
{
  const ZerenTemplateList *found = find_list (common_lists, name);

  return found != NULL ? found : find_list (is_of_case (kind) ? case_lists : task_lists, name);
}

/** zeren_template_list_find: Returns: (nullable): what the items of @list have under @name */
const ZerenTemplateField *
zeren_template_list_find (const ZerenTemplateList *list, const char *name)
{
  return find_field (list->fields, name);
}

/** zeren_template_list_fields: Returns: (transfer container) (element-type ZerenTemplateField): all
 * that documents of @kind have once */
GPtrArray *
zeren_template_list_fields (ZerenTemplateKind kind)
{
  GPtrArray *all = g_ptr_array_new ();

  for (const ZerenTemplateField *it = common_fields; it->name != NULL; it++)
    g_ptr_array_add (all, (gpointer)it);
  for (const ZerenTemplateField *it = is_of_case (kind) ? case_fields : task_fields;
       it->name != NULL;
       it++)
    g_ptr_array_add (all, (gpointer)it);

  return all;
}

/** zeren_template_list_lists: Returns: (transfer container) (element-type ZerenTemplateList): all
 * lists that documents of @kind have */
GPtrArray *
zeren_template_list_lists (ZerenTemplateKind kind)
{
  GPtrArray *all = g_ptr_array_new ();

  for (const ZerenTemplateList *it = common_lists; it->name != NULL; it++)
    g_ptr_array_add (all, (gpointer)it);
  for (const ZerenTemplateList *it = is_of_case (kind) ? case_lists : task_lists; it->name != NULL;
       it++)
    g_ptr_array_add (all, (gpointer)it);

  return all;
}
