/* zeren-task-paper.c: the papers before an act, drafted from what is recorded about its task
 *
 * Structure after domain.md 2.1. What is not recorded is a placeholder; time, place and everything
 * that will be said is filled in by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-paper-private.h"

#include "zeren-draft-wording-private.h"

#include <string.h>

#define COLUMNS 4

/* Lines of a sign-in sheet for those who are not office-holders of the organisation */
#define N_FREE_LINES 6

/* --- facts ------------------------------------------------------------------------------------ */

static void
free_attendee (gpointer data)
{
  ZerenTaskAttendee *attendee = data;

  g_free (attendee->organisation);
  g_free (attendee->post);
  g_free (attendee->name);
  g_free (attendee);
}

ZerenTaskFacts *
zeren_task_facts_new (void)
{
  ZerenTaskFacts *self = g_new0 (ZerenTaskFacts, 1);

  self->act = ZEREN_ACT_OTHER;
  self->due = ZEREN_DATE_NONE;
  self->attendees = g_ptr_array_new_with_free_func (free_attendee);

  return self;
}

void
zeren_task_facts_free (ZerenTaskFacts *self)
{
  g_free (self->organisation);
  g_free (self->action);
  g_free (self->plan_title);
  g_free (self->clause_path);
  g_free (self->quote);
  g_free (self->person);
  g_free (self->post);
  g_free (self->recipient);
  g_ptr_array_unref (self->attendees);
  g_free (self);
}

void
zeren_task_facts_add_attendee (ZerenTaskFacts *self,
                               const char *organisation,
                               const char *post,
                               const char *name)
{
  ZerenTaskAttendee *attendee = g_new0 (ZerenTaskAttendee, 1);

  attendee->organisation = g_strdup (organisation);
  attendee->post = g_strdup (post);
  attendee->name = g_strdup (name);
  g_ptr_array_add (self->attendees, attendee);
}

/* --- wording ---------------------------------------------------------------------------------- */

static gboolean
is_meeting (ZerenActKind act)
{
  return act == ZEREN_ACT_MEETING || act == ZEREN_ACT_HEARING;
}

/**
 * zeren_task_paper_get_name:
 * @kind: which paper
 * @act: for what sort of act
 *
 * Returns: its Chinese name, which also names its files
 */
const char *
zeren_task_paper_get_name (ZerenTaskDocumentKind kind, ZerenActKind act)
{
  static const char *const records[] = {
    [ZEREN_ACT_MEETING] = "会议记录",    [ZEREN_ACT_HEARING] = "听取汇报记录",
    [ZEREN_ACT_INSPECTION] = "检查记录", [ZEREN_ACT_TRAINING] = "培训记录",
    [ZEREN_ACT_DRILL] = "演练记录",      [ZEREN_ACT_OTHER] = "工作记录",
  };

  g_return_val_if_fail (act < G_N_ELEMENTS (records), NULL);

  switch (kind)
    {
    case ZEREN_TASK_DOCUMENT_NOTICE:
      return "通知";
    case ZEREN_TASK_DOCUMENT_AGENDA:
      return is_meeting (act) ? "会议议程" : "日程安排";
    case ZEREN_TASK_DOCUMENT_SIGN_IN:
      return "签到表";
    case ZEREN_TASK_DOCUMENT_MINUTES:
      return "会议纪要";
    case ZEREN_TASK_DOCUMENT_RECORD:
      return records[act];
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
zeren_task_paper_dup_matter (const ZerenTaskFacts *facts)
{
  return zeren_draft_value (facts->action != NULL ? facts->action : facts->quote, "事项");
}

/* Where the matter comes from: the clause of a plan, or the words of who asked for it. */
char *
zeren_task_paper_dup_basis (const ZerenTaskFacts *facts)
{
  g_autofree char *quote = zeren_draft_value (facts->quote, "依据原文");
  g_autofree char *place = NULL;

  if (facts->plan_title == NULL)
    return g_strconcat ("“", quote, "”", NULL);
  place = zeren_draft_dup_place (facts->plan_title, facts->clause_path, facts->page);

  return g_strconcat (place, "：“", quote, "”", NULL);
}

static char *
dup_due (const ZerenTaskFacts *facts)
{
  return zeren_date_is_set (facts->due) ? zeren_date_to_chinese (facts->due)
                                        : zeren_official_placeholder ("完成期限");
}

char *
zeren_task_paper_dup_person (const ZerenTaskFacts *facts)
{
  if (facts->person == NULL)
    return zeren_official_placeholder ("负责人");
  if (facts->post == NULL)
    return g_strdup (facts->person);

  return g_strconcat (facts->person, "（", facts->post, "）", NULL);
}

static void
add_text (ZerenOfficialBuilder *builder, guint level, char *text)
{
  zeren_official_builder_add_paragraph (builder, level, text);
  g_free (text);
}

/* Returns: (nullable): what is convened, in words of @matter; %NULL where nothing is */
static const char *
find_convened (const char *matter)
{
  static const char *const verbs[] = { "召开", "组织召开", "主持召开" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_has_prefix (matter, verbs[i]) && matter[strlen (verbs[i])] != '\0')
        return matter + strlen (verbs[i]);
    }

  return NULL;
}

/* `TITLE` of the matter over two lines: what, and what sort of paper. */
static void
set_title (ZerenOfficialBuilder *builder, ZerenTaskDocumentKind kind, const ZerenTaskFacts *facts)
{
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);
  const char *convened = find_convened (matter);
  g_autofree char *title = g_strconcat (
    convened != NULL ? convened : matter, "\n", zeren_task_paper_get_name (kind, facts->act), NULL);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
}

/* --- tables ----------------------------------------------------------------------------------- */

static void
add_cell (ZerenOfficialBuilder *builder, ZerenOfficialCellStyle style, const char *text)
{
  zeren_official_builder_add_cell (builder, style, 1, 1, text);
}

static void
begin_form (ZerenOfficialBuilder *builder)
{
  const guint shares[] = { 18, 32, 18, 32 };

  zeren_official_builder_begin_table (builder, shares, COLUMNS, 0);
}

static void
add_wide_row (ZerenOfficialBuilder *builder, const char *label, guint lines, const char *text)
{
  zeren_official_builder_begin_row (builder, lines);
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, label);
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
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, first_label);
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, first);
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, second_label);
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, second);
}

static void
add_matter_rows (ZerenOfficialBuilder *builder, const ZerenTaskFacts *facts)
{
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);
  g_autofree char *basis = zeren_task_paper_dup_basis (facts);

  add_wide_row (builder, "事项", 1, matter);
  add_wide_row (builder, "依据", 2, basis);
}

/* --- 通知 ------------------------------------------------------------------------------------- */

static const char *
get_matter_heading (ZerenActKind act)
{
  static const char *const headings[] = {
    [ZEREN_ACT_MEETING] = "一、会议内容",    [ZEREN_ACT_HEARING] = "一、汇报内容",
    [ZEREN_ACT_INSPECTION] = "一、检查内容", [ZEREN_ACT_TRAINING] = "一、培训内容",
    [ZEREN_ACT_DRILL] = "一、演练内容",      [ZEREN_ACT_OTHER] = "一、工作内容",
  };

  return headings[act];
}

static void
add_notice_body (ZerenOfficialBuilder *builder, const ZerenTaskFacts *facts)
{
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);
  g_autofree char *basis = zeren_task_paper_dup_basis (facts);
  g_autofree char *due = dup_due (facts);
  g_autofree char *person = zeren_task_paper_dup_person (facts);
  gboolean inspects = facts->act == ZEREN_ACT_INSPECTION;

  add_text (builder, 0, g_strconcat ("根据", basis, "的规定，现将有关事项通知如下：", NULL));
  zeren_official_builder_add_paragraph (builder, 1, get_matter_heading (facts->act));
  add_text (
    builder, 0, g_strconcat (matter, zeren_draft_get_stop (matter), "【待填：具体内容】。", NULL));
  zeren_official_builder_add_paragraph (builder, 1, "二、时间和地点");
  add_text (builder, 0, g_strconcat ("时间：【待填：具体时间】（应于", due, "前完成）。", NULL));
  zeren_official_builder_add_paragraph (
    builder, 0, inspects ? "地点：【待填：检查的场所或者单位】。" : "地点：【待填：地点】。");
  zeren_official_builder_add_paragraph (builder, 1, inspects ? "三、参加检查人员" : "三、参加人员");
  add_text (builder, 0, g_strconcat ("负责人：", person, "。", NULL));
  zeren_official_builder_add_paragraph (builder, 0, "【待填：参加人员范围】。");
  zeren_official_builder_add_paragraph (builder, 1, "四、有关要求");
  zeren_official_builder_add_paragraph (
    builder,
    0,
    inspects
      ? "请各有关单位备好【待填：受检资料】，并于【待填：报送时间】前将联系人报【待填：部门】。"
      : "请参加人员按时到会，因故不能参加的，于【待填：请假时限】前向【待填：部门】请假；"
        "需提交的材料于【待填：报送时间】前报送。");
  zeren_official_builder_add_paragraph (builder, 0, "特此通知。");
}

static ZerenOfficialDocument *
draft_notice (const ZerenTaskFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "发文单位");
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);
  g_autofree char *title = g_strconcat ("关于", matter, "的通知", NULL);

  zeren_official_builder_set_seal (builder, TRUE);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, organisation);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "【待填：发文字号】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, title);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "【待填：主送单位】");
  add_notice_body (builder, facts);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, organisation);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "【待填：成文日期】");
  zeren_official_builder_set_part (
    builder, ZEREN_OFFICIAL_NOTE, "联系人：【待填：联系人及办公电话】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_ORGAN, "【待填：印发机关】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_PRINTING_DATE, "【待填：印发日期】");

  return zeren_official_builder_finish (builder);
}

/* --- 议程、日程 --------------------------------------------------------------------------------
 */

/* Rows: what is usual for the sort of act; `%s` is the matter. */
static const char *const *
get_items (ZerenActKind act)
{
  static const char *const meeting[] = {
    "主持人说明会议事由和依据", "学习、传达有关文件【待填：文件名称】", "%s",
    "与会人员发言、讨论",       "明确议定事项、责任单位和完成时限",     NULL
  };
  static const char *const hearing[] = { "主持人说明听取汇报的事由和依据",
                                         "%s",
                                         "提问和答复",
                                         "提出意见，明确下一步工作、责任单位和完成时限",
                                         NULL };
  static const char *const training[] = { "签到，发放资料",
                                          "%s：【待填：课程一】",
                                          "%s：【待填：课程二】",
                                          "交流或者测试【待填：方式】",
                                          NULL };
  static const char *const drill[] = { "动员，说明情景和纪律",
                                       "检查人员、器材和安全措施到位情况",
                                       "%s",
                                       "点评、总结，登记存在的问题",
                                       NULL };
  static const char *const other[] = { "%s", "【待填：其他安排】", NULL };

  switch (act)
    {
    case ZEREN_ACT_MEETING:
      return meeting;
    case ZEREN_ACT_HEARING:
      return hearing;
    case ZEREN_ACT_TRAINING:
      return training;
    case ZEREN_ACT_DRILL:
      return drill;
    case ZEREN_ACT_INSPECTION:
    case ZEREN_ACT_OTHER:
    default:
      return other;
    }
}

static char *
dup_item (const char *item, const char *matter)
{
  g_auto (GStrv) parts = g_strsplit (item, "%s", 2);

  return parts[1] != NULL ? g_strconcat (parts[0], matter, parts[1], NULL) : g_strdup (item);
}

static void
add_items (ZerenOfficialBuilder *builder, const ZerenTaskFacts *facts)
{
  const guint shares[] = { 12, 50, 22, 16 };
  static const char *const heads[] = { "序号", "内容", "汇报人或者主讲人", "时长" };
  const char *const *items = get_items (facts->act);
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);

  zeren_official_builder_begin_table (builder, shares, COLUMNS, 1);
  zeren_official_builder_begin_row (builder, 1);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, heads[i]);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *item = dup_item (items[i], matter);

      zeren_official_builder_begin_row (builder, 2);
      add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, number);
      add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, item);
      add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, "");
      add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, "");
    }
}

static ZerenOfficialDocument *
draft_agenda (const ZerenTaskFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autofree char *person = zeren_task_paper_dup_person (facts);

  set_title (builder, ZEREN_TASK_DOCUMENT_AGENDA, facts);
  begin_form (builder);
  add_pair_row (builder, "时间", "【待填：时间】", "地点", "【待填：地点】");
  add_pair_row (
    builder, is_meeting (facts->act) ? "主持人" : "负责人", person, "参加人员", "见签到表");
  add_matter_rows (builder, facts);
  add_items (builder, facts);

  return zeren_official_builder_finish (builder);
}

/* --- 签到表 ----------------------------------------------------------------------------------- */

static void
add_attendee_row (ZerenOfficialBuilder *builder, guint number, const ZerenTaskAttendee *attendee)
{
  g_autofree char *place = g_strdup_printf ("%u", number);

  zeren_official_builder_begin_row (builder, 2); /* room for a signature */
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, place);
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, attendee != NULL ? attendee->organisation : "");
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, attendee != NULL ? attendee->post : "");
  add_cell (builder, ZEREN_OFFICIAL_CELL_LABEL, attendee != NULL ? attendee->name : "");
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, "");
  add_cell (builder, ZEREN_OFFICIAL_CELL_TEXT, "");
}

static ZerenOfficialDocument *
draft_sign_in (const ZerenTaskFacts *facts)
{
  const guint shares[] = { 9, 25, 20, 15, 18, 13 };
  static const char *const heads[] = { "序号", "单位", "职务", "姓名", "签名", "备注" };
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);

  set_title (builder, ZEREN_TASK_DOCUMENT_SIGN_IN, facts);
  begin_form (builder);
  add_pair_row (builder, "时间", "【待填：时间】", "地点", "【待填：地点】");
  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  zeren_official_builder_begin_row (builder, 1);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (builder, ZEREN_OFFICIAL_CELL_HEAD, heads[i]);
  for (guint i = 0; i < facts->attendees->len + N_FREE_LINES; i++)
    add_attendee_row (
      builder, i + 1, i < facts->attendees->len ? g_ptr_array_index (facts->attendees, i) : NULL);

  return zeren_official_builder_finish (builder);
}

/* --- 会议纪要 ----------------------------------------------------------------------------------
 */

static ZerenOfficialDocument *
draft_minutes (const ZerenTaskFacts *facts)
{
  static const char *const lines[] = {
    "时间：【待填：时间】",
    "地点：【待填：地点】",
    "主持：【待填：主持人】",
    "记录：【待填：记录人】",
  };
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_MINUTES);
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "单位");
  g_autofree char *mark = g_strconcat (organisation, "会议纪要", NULL);
  g_autofree char *matter = zeren_task_paper_dup_matter (facts);
  g_autofree char *basis = zeren_task_paper_dup_basis (facts);
  const char *convened = find_convened (matter);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, mark);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "第【待填：期数】期");
  set_title (builder, ZEREN_TASK_DOCUMENT_MINUTES, facts);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    zeren_official_builder_add_paragraph (builder, 0, lines[i]);
  zeren_official_builder_add_paragraph (builder, 1, "一、会议事由");
  add_text (builder,
            0,
            convened != NULL ? g_strconcat ("依据", basis, "，召开", convened, "。", NULL)
                             : g_strconcat ("会议依据", basis, "召开，", matter, "。", NULL));
  zeren_official_builder_add_paragraph (builder, 1, "二、听取和讨论情况");
  zeren_official_builder_add_paragraph (builder, 0, "会议听取了【待填：汇报事项和汇报单位】。");
  zeren_official_builder_add_paragraph (builder, 0, "会议认为，【待填：讨论情况】。");
  zeren_official_builder_add_paragraph (builder, 1, "三、议定事项");
  for (guint i = 1; i <= 3; i++)
    add_text (
      builder,
      3,
      g_strdup_printf ("%u.【待填：议定事项】。责任单位：【待填】；完成时限：【待填】。", i));
  zeren_official_builder_add_attendance (builder, "出席", "【待填：出席人员】");
  zeren_official_builder_add_attendance (builder, "请假", "【待填：请假人员及事由】");
  zeren_official_builder_add_attendance (builder, "列席", "【待填：列席人员】");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, organisation);
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "【待填：日期】");

  return zeren_official_builder_finish (builder);
}

/* --- 记录 ------------------------------------------------------------------------------------- */

static void
add_inspection_rows (ZerenOfficialBuilder *builder)
{
  add_pair_row (builder, "受检单位", "【待填：受检单位】", "检查人员", "【待填：检查人员】");
  add_wide_row (builder, "检查内容\n和方式", 2, "【待填：检查内容和方式】");
  add_wide_row (builder, "检查情况", 4, "【待填：检查情况】");
  add_wide_row (builder, "发现的问题", 3, "【待填：问题；没有问题的注明】");
  add_wide_row (builder, "整改要求", 3, "【待填：整改措施、责任单位和完成时限】");
  add_pair_row (builder, "检查人签字", "", "受检单位签字", "");
}

static void
add_training_rows (ZerenOfficialBuilder *builder)
{
  add_pair_row (builder, "主讲人", "【待填：主讲人】", "参加人数", "【待填：应到、实到人数】");
  add_wide_row (builder, "内容摘要", 6, "【待填：内容摘要】");
  add_wide_row (builder, "资料目录", 3, "【待填：课件、资料名称】");
  add_wide_row (builder, "效果", 3, "【待填：测试或者交流情况】");
  add_pair_row (builder, "记录人签字", "", "负责人签字", "");
}

static void
add_drill_rows (ZerenOfficialBuilder *builder)
{
  add_pair_row (builder, "指挥人员", "【待填：指挥人员】", "参加人数", "【待填：应到、实到人数】");
  add_wide_row (builder, "情景设置", 3, "【待填：情景】");
  add_wide_row (builder, "演练经过", 6, "【待填：按时间顺序记录】");
  add_wide_row (builder, "存在的问题\n和改进措施", 4, "【待填：问题、措施、责任单位和时限】");
  add_pair_row (builder, "记录人签字", "", "负责人签字", "");
}

static void
add_meeting_rows (ZerenOfficialBuilder *builder)
{
  add_pair_row (builder, "主持人", "【待填：主持人】", "记录人", "【待填：记录人】");
  add_wide_row (builder, "出席人员", 2, "【待填：出席人员，可附签到表】");
  add_wide_row (builder, "列席、请假\n人员", 2, "【待填：列席人员；请假人员及事由】");
  add_wide_row (builder, "汇报和发言\n情况", 8, "【待填：按发言顺序记录】");
  add_wide_row (builder, "议定事项", 4, "【待填：议定事项、责任单位和完成时限】");
  add_pair_row (builder, "记录人签字", "", "主持人签字", "");
}

static void
add_work_rows (ZerenOfficialBuilder *builder)
{
  add_wide_row (builder, "办理经过", 6, "【待填：办理经过】");
  add_wide_row (builder, "办理结果", 4, "【待填：结果，文件名称和文号】");
  add_pair_row (builder, "经办人签字", "", "负责人签字", "");
}

static ZerenOfficialDocument *
draft_record (const ZerenTaskFacts *facts)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_FORM);
  g_autofree char *organisation = zeren_draft_value (facts->organisation, "单位");
  g_autofree char *person = zeren_task_paper_dup_person (facts);

  set_title (builder, ZEREN_TASK_DOCUMENT_RECORD, facts);
  begin_form (builder);
  add_pair_row (builder, "单位", organisation, "负责人", person);
  add_pair_row (builder, "时间", "【待填：时间】", "地点", "【待填：地点】");
  add_matter_rows (builder, facts);
  switch (facts->act)
    {
    case ZEREN_ACT_MEETING:
    case ZEREN_ACT_HEARING:
      add_meeting_rows (builder);
      break;
    case ZEREN_ACT_INSPECTION:
      add_inspection_rows (builder);
      break;
    case ZEREN_ACT_TRAINING:
      add_training_rows (builder);
      break;
    case ZEREN_ACT_DRILL:
      add_drill_rows (builder);
      break;
    case ZEREN_ACT_OTHER:
    default:
      add_work_rows (builder);
      break;
    }

  return zeren_official_builder_finish (builder);
}

/**
 * zeren_task_paper_new:
 * @kind: which paper
 * @facts: what is recorded
 *
 * Returns: (transfer full): the paper, marked as a draft
 */
ZerenOfficialDocument *
zeren_task_paper_new (ZerenTaskDocumentKind kind, const ZerenTaskFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  switch (kind)
    {
    case ZEREN_TASK_DOCUMENT_NOTICE:
      return draft_notice (facts);
    case ZEREN_TASK_DOCUMENT_AGENDA:
      return draft_agenda (facts);
    case ZEREN_TASK_DOCUMENT_SIGN_IN:
      return draft_sign_in (facts);
    case ZEREN_TASK_DOCUMENT_MINUTES:
      return draft_minutes (facts);
    case ZEREN_TASK_DOCUMENT_RECORD:
      return draft_record (facts);
    default:
      g_return_val_if_reached (NULL);
    }
}
