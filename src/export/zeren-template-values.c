/* zeren-template-values.c: what is recorded, under the names that a template asks for it by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-fields.h"

#include "zeren-case-drafts-private.h"
#include "zeren-clause.h"
#include "zeren-task-paper-private.h"

#include <string.h>

/* --- items -------------------------------------------------------------------------------- */

/* Without what no XML can hold; a heading keeps the character that is its level. */
static char *
clean (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  GString *kept = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      if (point == '\n' || point == '\t' || (point >= 0x20 && point != 0x7f && point < 0xfffe) ||
          point > 0xffff || (point >= 1 && point <= ZEREN_TEMPLATE_LEVELS))
        g_string_append_unichar (kept, point);
    }

  return g_string_free (kept, FALSE);
}

/** zeren_template_item_set: @value may be %NULL: then nothing is recorded under @name */
void
zeren_template_item_set (ZerenTemplateItem *item, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_hash_table_replace (item, g_strdup (name), clean (value));
}

void
zeren_template_item_take (ZerenTemplateItem *item, const char *name, char *value)
{
  zeren_template_item_set (item, name, value);
  g_free (value);
}

static void
set_number (ZerenTemplateItem *item, const char *name, guint number)
{
  if (number > 0)
    zeren_template_item_take (item, name, g_strdup_printf ("%u", number));
}

/** zeren_template_item_get: Returns: (nullable): the value of @field */
const char *
zeren_template_item_get (ZerenTemplateItem *item, const ZerenTemplateField *field)
{
  return g_hash_table_lookup (item, field->name);
}

/** zeren_template_is_known: Returns: whether @value says something: it is more than one placeholder
 */
gboolean
zeren_template_is_known (const char *value)
{
  const char *end;

  if (value == NULL || *value == '\0')
    return FALSE;
  if (!g_str_has_prefix (value, "【待填"))
    return TRUE;
  end = strstr (value, "】");

  return end == NULL || end[strlen ("】")] != '\0';
}

/** zeren_template_values_add_item: Returns: (transfer none): an empty item at the end of @list */
ZerenTemplateItem *
zeren_template_values_add_item (ZerenTemplateValues *self, const char *list)
{
  GPtrArray *items = g_hash_table_lookup (self->lists, list);
  ZerenTemplateItem *item = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
      g_hash_table_insert (self->lists, g_strdup (list), items);
    }
  g_ptr_array_add (items, item);

  return item;
}

/** zeren_template_values_get_items: Returns: (nullable) (element-type ZerenTemplateItem): the items
 * of @list, where there are any */
GPtrArray *
zeren_template_values_get_items (const ZerenTemplateValues *self, const ZerenTemplateList *list)
{
  return g_hash_table_lookup (self->lists, list->name);
}

/* --- what the document says --------------------------------------------------------------- */

static const struct
{
  ZerenOfficialPart part;
  const char *name;
} parts[] = {
  { ZEREN_OFFICIAL_COPY_NUMBER, "份号" },
  { ZEREN_OFFICIAL_URGENCY, "紧急程度" },
  { ZEREN_OFFICIAL_ORGAN_MARK, "发文机关标志" },
  { ZEREN_OFFICIAL_NUMBER, "发文字号" },
  { ZEREN_OFFICIAL_SIGNATORY, "签发人" },
  { ZEREN_OFFICIAL_RECIPIENT, "主送机关" },
  { ZEREN_OFFICIAL_ORGAN, "署名" },
  { ZEREN_OFFICIAL_DATE, "成文日期" },
  { ZEREN_OFFICIAL_NOTE, "附注" },
  { ZEREN_OFFICIAL_COPIES_TO, "抄送机关" },
  { ZEREN_OFFICIAL_PRINTING_ORGAN, "印发机关" },
  { ZEREN_OFFICIAL_PRINTING_DATE, "印发日期" },
};

static char *
dup_body (ZerenOfficialDocument *document)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < zeren_official_document_get_n_blocks (document); i++)
    {
      const ZerenOfficialBlock *block = zeren_official_document_get_block (document, i);
      g_autofree char *text = NULL;

      if (block->paragraph == NULL)
        continue;
      text = zeren_official_paragraph_dup_text (block->paragraph);
      if (body->len > 0)
        g_string_append_c (body, '\n');
      if (block->paragraph->level > 0)
        g_string_append_c (body, (char)MIN (block->paragraph->level, ZEREN_TEMPLATE_LEVELS));
      g_string_append (body, text);
    }

  return g_string_free (g_steal_pointer (&body), FALSE);
}

static char *
dup_cell (const ZerenOfficialCell *cell, const char *between)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cell->paragraphs->len; i++)
    {
      g_autofree char *line = zeren_official_paragraph_dup_text (cell->paragraphs->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? between : "", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each label of a form with what stands beside it */
static void
add_entries (ZerenTemplateValues *self, const ZerenOfficialTable *table)
{
  ZerenTemplateItem *item = NULL;

  for (guint i = 0; table->head_rows == 0 && i < table->cells->len; i++)
    {
      const ZerenOfficialCell *cell = g_ptr_array_index (table->cells, i);

      if (cell->style == ZEREN_OFFICIAL_CELL_LABEL)
        {
          item = zeren_template_values_add_item (self, "栏目");
          zeren_template_item_take (item, "名称", dup_cell (cell, ""));
        }
      else if (item != NULL)
        zeren_template_item_take (item, "内容", dup_cell (cell, "\n"));
    }
}

/* The rows of the table of items of an agenda */
static void
add_agenda (ZerenTemplateValues *self, const ZerenOfficialTable *table)
{
  ZerenTemplateItem *item = NULL;

  for (guint i = 0; table->head_rows > 0 && i < table->cells->len; i++)
    {
      const ZerenOfficialCell *cell = g_ptr_array_index (table->cells, i);

      if (cell->row < table->head_rows || cell->column > 1)
        continue;
      if (cell->column == 0)
        item = zeren_template_values_add_item (self, "议程");
      if (item != NULL)
        zeren_template_item_take (item, cell->column == 0 ? "序号" : "内容", dup_cell (cell, "\n"));
    }
}

static void
add_attachments (ZerenTemplateValues *self, ZerenOfficialDocument *document)
{
  const char *const *names = zeren_official_document_get_attachments (document);
  g_autoptr (GString) note = g_string_new (NULL);
  gboolean several = names[0] != NULL && names[1] != NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      ZerenTemplateItem *item = zeren_template_values_add_item (self, "附件");

      set_number (item, "序号", i + 1);
      zeren_template_item_set (item, "名称", names[i]);
      g_string_append (note, i == 0 ? "附件：" : "\n　　　");
      if (several)
        g_string_append_printf (note, "%u. ", i + 1);
      g_string_append (note, names[i]);
    }
  zeren_template_item_set (self->once, "附件说明", note->str);
}

/** zeren_template_values_new: Returns: (transfer full): what @document says, by name */
ZerenTemplateValues *
zeren_template_values_new (ZerenTemplateKind kind, ZerenOfficialDocument *document)
{
  ZerenTemplateValues *self = g_new0 (ZerenTemplateValues, 1);
  g_auto (GStrv) title = zeren_official_document_dup_title_lines (document);
  const char *const *attendance = zeren_official_document_get_attendance (document);

  self->kind = kind;
  self->draft = zeren_official_document_is_draft (document);
  self->once = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lists = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  zeren_template_item_take (self->once, "标题", g_strjoinv ("\n", title));
  zeren_template_item_take (self->once, "正文", dup_body (document));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    zeren_template_item_set (
      self->once, parts[i].name, zeren_official_document_get_part (document, parts[i].part));
  for (guint i = 0; attendance[i] != NULL && attendance[i + 1] != NULL; i += 2)
    zeren_template_item_set (self->once, attendance[i], attendance[i + 1]);
  add_attachments (self, document);
  for (guint i = 0; i < zeren_official_document_get_n_blocks (document); i++)
    {
      const ZerenOfficialBlock *block = zeren_official_document_get_block (document, i);

      if (block->table != NULL)
        add_entries (self, block->table);
      if (block->table != NULL && kind == ZEREN_TEMPLATE_AGENDA)
        add_agenda (self, block->table);
    }

  return self;
}

void
zeren_template_values_free (ZerenTemplateValues *self)
{
  g_hash_table_unref (self->once);
  g_hash_table_unref (self->lists);
  g_free (self);
}

/* --- cases -------------------------------------------------------------------------------- */

static void
add_breach (ZerenTemplateValues *self, const ZerenCaseBreach *breach, guint position)
{
  ZerenTemplateItem *item = zeren_template_values_add_item (self, "责任事项");
  g_autofree char *place = zeren_draft_dup_place (
    breach->plan_title, breach->clause_path, breach->page);
  g_autofree char *quote = zeren_draft_value (breach->quote, "条款原文");

  set_number (item, "序号", position + 1);
  zeren_template_item_set (item, "序数", zeren_draft_get_numeral (position + 1));
  zeren_template_item_set (item, "单位", breach->organisation);
  zeren_template_item_set (item, "事项", breach->duty);
  zeren_template_item_take (item, "依据", g_strconcat (place, "：“", quote, "”", NULL));
  zeren_template_item_set (item, "方案", breach->plan_title);
  zeren_template_item_take (item, "条款", zeren_clause_path_to_name (breach->clause_path));
  set_number (item, "页码", breach->page);
  zeren_template_item_set (item, "原文", breach->quote);
  zeren_template_item_set (item, "期限", breach->limit);
  zeren_template_item_set (item, "期限依据", breach->limit_basis);
  zeren_template_item_set (item, "负责人", breach->person);
  zeren_template_item_set (item, "职务", breach->post);
  zeren_template_item_set (item, "确认人", breach->confirmed_by);
  zeren_template_item_set (item, "确认理由", breach->confirmed_reason);
  zeren_template_item_take (item, "确认情况", zeren_case_dup_confirmation (breach));
  zeren_template_item_take (item, "佐证材料", zeren_case_dup_evidence (breach));
}

static void
add_lines (ZerenTemplateValues *self,
           const char *list,
           GPtrArray *lines,
           const char *what,
           const char *who)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const ZerenCaseLine *line = g_ptr_array_index (lines, i);
      ZerenTemplateItem *item = zeren_template_values_add_item (self, list);
      GPtrArray *items = g_hash_table_lookup (self->lists, list);

      set_number (item, "序号", items->len);
      zeren_template_item_set (item, "时间", line->when);
      zeren_template_item_set (item, what, line->what);
      zeren_template_item_set (item, who, line->who);
    }
}

static void
add_grounds (ZerenTemplateValues *self, const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) grounds = zeren_case_list_grounds (facts);

  for (guint i = 0; i < grounds->len; i++)
    {
      const ZerenCaseGround *ground = g_ptr_array_index (grounds, i);
      ZerenTemplateItem *item = zeren_template_values_add_item (self, "问责情形");

      set_number (item, "序号", i + 1);
      zeren_template_item_take (item, "依据", zeren_case_dup_ground (ground));
      zeren_template_item_set (item, "方案", ground->plan_title);
      zeren_template_item_take (item, "条款", zeren_clause_path_to_name (ground->clause_path));
      set_number (item, "页码", ground->page);
      zeren_template_item_set (item, "原文", ground->quote);
    }
}

static void
add_incident (ZerenTemplateValues *self, const ZerenCaseIncident *incident)
{
  zeren_template_item_set (self->once, "事件名称", incident->title);
  zeren_template_item_set (self->once, "事件类别", incident->kind);
  zeren_template_item_set (self->once, "事件发生时间", incident->occurred_at);
  add_lines (self, "事件经过", incident->timeline, "内容", "记录人");
}

/* The persons who answered, each once */
static char *
dup_persons (const ZerenCaseFacts *facts)
{
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < facts->breaches->len; i++)
    {
      g_autofree char *person = zeren_case_dup_person (g_ptr_array_index (facts->breaches, i));

      if (!g_ptr_array_find_with_equal_func (persons, person, g_str_equal, NULL))
        g_ptr_array_add (persons, g_steal_pointer (&person));
    }
  g_ptr_array_add (persons, NULL);

  return g_strjoinv ("、", (char **)persons->pdata);
}

/**
 * zeren_template_values_new_for_case:
 * @kind: which document
 * @facts: what is recorded
 * @document: the draft that was made of it
 *
 * Returns: (transfer full): what a template of the office is filled with
 */
ZerenTemplateValues *
zeren_template_values_new_for_case (ZerenCaseDocumentKind kind,
                                    const ZerenCaseFacts *facts,
                                    ZerenOfficialDocument *document)
{
  ZerenTemplateValues *self = zeren_template_values_new ((ZerenTemplateKind)kind, document);

  zeren_template_item_set (self->once, "文件名称", zeren_case_draft_get_name (kind));
  zeren_template_item_set (self->once, "单位", facts->organisation);
  if (zeren_date_is_set (facts->drafted_on))
    zeren_template_item_take (self->once, "起草日期", zeren_date_to_chinese (facts->drafted_on));
  zeren_template_item_set (self->once, "草稿标记", ZEREN_OFFICIAL_DRAFT_MARK);
  zeren_template_item_set (self->once, "提出单位", facts->proposer);
  zeren_template_item_take (self->once, "涉及人员", dup_persons (facts));
  zeren_template_item_take (self->once, "事项来源", zeren_case_dup_source (facts));
  zeren_template_item_take (self->once, "方案列明的问责方式", zeren_case_dup_measures (facts, ""));
  for (guint i = 0; i < facts->breaches->len; i++)
    {
      const ZerenCaseBreach *breach = g_ptr_array_index (facts->breaches, i);

      add_breach (self, breach, i);
      add_lines (self, "佐证材料", breach->evidence, "名称", "登记人");
    }
  if (facts->incident != NULL)
    add_incident (self, facts->incident);
  add_lines (self, "台账记录", facts->history, "内容", "记录人");
  add_grounds (self, facts);

  return self;
}

/* --- papers before an act ----------------------------------------------------------------- */

/**
 * zeren_template_values_new_for_task:
 * @kind: which paper
 * @facts: what is recorded
 * @document: the draft that was made of it
 *
 * Returns: (transfer full): what a template of the office is filled with
 */
ZerenTemplateValues *
zeren_template_values_new_for_task (ZerenTaskDocumentKind kind,
                                    const ZerenTaskFacts *facts,
                                    ZerenOfficialDocument *document)
{
  ZerenTemplateValues *self = zeren_template_values_new (
    (ZerenTemplateKind)(ZEREN_TEMPLATE_NOTICE + kind), document);

  zeren_template_item_set (self->once, "文件名称", zeren_task_paper_get_name (kind, facts->act));
  zeren_template_item_set (self->once, "单位", facts->organisation);
  zeren_template_item_take (self->once, "事项", zeren_task_paper_dup_matter (facts));
  zeren_template_item_take (self->once, "依据", zeren_task_paper_dup_basis (facts));
  zeren_template_item_set (self->once, "方案", facts->plan_title);
  zeren_template_item_take (self->once, "条款", zeren_clause_path_to_name (facts->clause_path));
  set_number (self->once, "页码", facts->page);
  zeren_template_item_set (self->once, "原文", facts->quote);
  zeren_template_item_set (self->once, "负责人", facts->person);
  zeren_template_item_set (self->once, "职务", facts->post);
  zeren_template_item_take (self->once, "负责人及职务", zeren_task_paper_dup_person (facts));
  zeren_template_item_set (self->once, "报送对象", facts->recipient);
  if (zeren_date_is_set (facts->due))
    zeren_template_item_take (self->once, "完成期限", zeren_date_to_chinese (facts->due));
  for (guint i = 0; i < facts->attendees->len; i++)
    {
      const ZerenTaskAttendee *attendee = g_ptr_array_index (facts->attendees, i);
      ZerenTemplateItem *item = zeren_template_values_add_item (self, "参加人员");

      set_number (item, "序号", i + 1);
      zeren_template_item_set (item, "单位", attendee->organisation);
      zeren_template_item_set (item, "职务", attendee->post);
      zeren_template_item_set (item, "姓名", attendee->name);
    }

  return self;
}
