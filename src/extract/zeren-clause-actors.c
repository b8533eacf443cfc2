/* zeren-clause-actors.c: who acts in a clause whose sentences do not say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 4.5: the actor of a heading holds for its items; an item's own subject overrides it.
 */

#include "zeren-actor-reader-private.h"

#include "zeren-facts-private.h"
#include "zeren-labels-private.h"
#include "zeren-lead-time-private.h"

struct _ZerenClauseActors
{
  const ZerenOutline *outline;
  const ZerenVocabulary *vocabulary;
  ZerenActor *actors; /* by clause id, from 1 */
  gboolean *is_known;
  guint n_clauses;
  ZerenActor *titles;      /* by document */
  ZerenActor *labels;      /* by clause id: a line without a number above it (局长：) */
  char **times;            /* by clause id: a heading or such a line that is a time (第一季度) */
  gboolean *is_time_known; /* by clause id: whether its heading was read for one */
  guint *n_headings;       /* by clause id: the headings right below it; NULL until asked for */
  guint *n_names;          /* how many of them name who acts */
  GHashTable *parts;       /* by paragraph: of those that were read for who acts */
};

static gboolean
read_whole_name (const ZerenChars *text,
                 gsize end,
                 const ZerenVocabulary *vocabulary,
                 ZerenSpan *name)
{
  ZerenLabel label;

  if (zeren_read_heading_name (text, 0, end, vocabulary, name))
    return TRUE;

  label = zeren_read_label (text, 0, vocabulary);
  *name = label.name;
  return label.kind == ZEREN_LABEL_ACTOR;
}

/* The words of the plan behind a range of their shadow, in which blanks are left out. */
static char *
dup_unshadowed (const char *string, const ZerenSpan *span)
{
  GString *words = g_string_new (NULL);
  gsize at = 0;

  for (const char *c = string; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (zeren_shadow_char (letter) == 0)
        continue;
      if (at >= span->start && at < span->end)
        g_string_append_unichar (words, letter);
      at++;
    }

  return g_string_free_and_steal (words);
}

/* A heading that is nothing but a name, or a name and 责任清单, 职责 … */
static char *
dup_heading_actor (const char *heading, const ZerenVocabulary *vocabulary)
{
  g_autofree char *shadow = heading != NULL ? zeren_shadow_string (heading) : NULL;
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars text;
  ZerenSpan name;

  if (shadow == NULL)
    return NULL;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  if (!read_whole_name (&text, text.length, vocabulary, &name))
    return NULL;

  return dup_unshadowed (heading, &name);
}

/* 值班员守则, 网格员工作职责: a document that is all about one post */
static char *
dup_title_actor (const char *title, const ZerenVocabulary *vocabulary)
{
  g_autofree char *shadow = title != NULL ? zeren_shadow_string (title) : NULL;
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars text;
  gsize end;
  ZerenSpan name;

  if (shadow == NULL)
    return NULL;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  end = text.length - zeren_chars_eat_back (&text, text.length, "守则 制度 清单");
  if (!zeren_read_heading_name (&text, 0, end, vocabulary, &name) || name.end == text.length)
    return NULL;

  return g_ucs4_to_utf8 (chars + name.start, name.end - name.start, NULL, NULL, NULL);
}

static void
keep_subject (ZerenText *text,
              const ZerenParagraph *paragraph,
              const ZerenSubject *subject,
              char **name)
{
  g_free (*name);
  *name = zeren_paragraph_dup_quote (paragraph, text, subject->start, subject->end);
}

static GPtrArray *
split (const ZerenClauseActors *self, const ZerenParagraph *paragraph)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };

  return zeren_split_parts (&text, paragraph->body, self->vocabulary);
}

static const GPtrArray *
ensure_parts (ZerenClauseActors *self, const ZerenParagraph *paragraph)
{
  GPtrArray *parts = g_hash_table_lookup (self->parts, paragraph);

  if (parts == NULL)
    g_hash_table_insert (self->parts, (gpointer)paragraph, parts = split (self, paragraph));

  return parts;
}

/**
 * zeren_clause_actors_take_parts:
 *
 * Returns: (transfer full) (element-type ZerenPart): the parts of a paragraph; those of a paragraph
 *   that opens a clause are known already
 */
GPtrArray *
zeren_clause_actors_take_parts (ZerenClauseActors *self, const ZerenParagraph *paragraph)
{
  gpointer parts = NULL;

  return g_hash_table_steal_extended (self->parts, paragraph, NULL, &parts)
           ? parts
           : split (self, paragraph);
}

/* Whom the words before a colon name stands in one of so many parts. */
#define LEAD_PARTS 3

/* 接待人员佩戴工作牌: what somebody does who is not therefore the one that the list is for */
static gboolean
goes_on_with_doing (const ZerenChars *text,
                    const ZerenSubject *subject,
                    const ZerenVocabulary *vocabulary)
{
  return zeren_vocabulary_match (
           vocabulary, ZEREN_WORDS_DOING, text->chars + subject->end, text->length - subject->end) >
         0;
}

/* The subject before the colon that opens the items, else the first subject of all. */
static gboolean
read_lead (ZerenClauseActors *self, const ZerenParagraph *paragraph, char **name)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  const GPtrArray *parts = ensure_parts (self, paragraph);
  ZerenSubject last = { 0 };
  guint last_part = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const ZerenPart *part = parts->pdata[i];
      const ZerenPart *next = i + 1 < parts->len ? parts->pdata[i + 1] : NULL;
      ZerenSubject subject;

      if (zeren_read_subject (&text, part, next, self->vocabulary, &subject) &&
          (*name == NULL || !goes_on_with_doing (&text, &subject, self->vocabulary)))
        {
          last = subject;
          last_part = i;
          if (*name == NULL)
            keep_subject (self->outline->text, paragraph, &subject, name);
        }
      /* 信访办负责登记，场所要整洁，做到：: who is named last only where the list is his own */
      if (part->sign == U'：' && i + 1 == parts->len && last.end > 0)
        {
          if (last_part + LEAD_PARTS > i)
            keep_subject (self->outline->text, paragraph, &last, name);
          return TRUE;
        }
      if (part->sign == U'：' && i + 1 == parts->len &&
          zeren_read_leading_name (&text, part, self->vocabulary, &subject))
        {
          keep_subject (self->outline->text, paragraph, &subject, name);
          return TRUE;
        }
    }

  return FALSE;
}

/* --- lines without a number ------------------------------------------------------------------- */

/* A label holds for the clauses that follow, as long as they stand beside the first of them. */
typedef struct
{
  ZerenActor actor;
  char *time;
  gboolean is_waiting; /* for the first clause below it */
  gboolean has_lines;  /* sentences without a number stand below it */
  guint clause;        /* that it stands in */
  guint parent;        /* of the clauses below it */
  int document;
} Label;

static void
set_label (Label *label, char *name, ZerenActorSource source, int document)
{
  g_free (label->actor.name);
  g_free (label->time);
  *label = (Label){ .actor = { name, name != NULL ? source : ZEREN_ACTOR_NONE },
                    .is_waiting = TRUE,
                    .document = document };
}

/* 局长：, 乙方职责：, 各单位应当做到： above a list that counts from one again */
static void
read_label_line (ZerenClauseActors *self, const ZerenParagraph *paragraph, Label *label)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  ZerenLabel found = zeren_read_label (&text, 0, self->vocabulary);
  char *name = NULL;

  if (zeren_opens_letter (paragraph))
    {
      set_label (label, NULL, ZEREN_ACTOR_NONE, paragraph->document);
      return;
    }
  if (found.kind == ZEREN_LABEL_ACTOR)
    {
      name = zeren_paragraph_dup_quote (
        paragraph, self->outline->text, found.name.start, found.name.end);
      set_label (label, name, ZEREN_ACTOR_HEADING, paragraph->document);
      return;
    }

  if (found.kind == ZEREN_LABEL_TIME)
    {
      set_label (label, NULL, ZEREN_ACTOR_NONE, paragraph->document);
      label->time = zeren_paragraph_dup_shadow (paragraph, found.name.start, found.name.end);
      label->clause = paragraph->clause;
    }
  else if (text.length > 0 && text.chars[text.length - 1] == U'：')
    {
      if (!read_lead (self, paragraph, &name))
        g_clear_pointer (&name, g_free);
      set_label (label, name, ZEREN_ACTOR_LEAD, paragraph->document);
    }
  else if (found.kind == ZEREN_LABEL_OTHER && found.end == text.length)
    set_label (label, NULL, ZEREN_ACTOR_NONE, paragraph->document);
  else
    label->has_lines = TRUE;
}

static void
reach_clause (ZerenClauseActors *self, guint id, int document, Label *label)
{
  guint parent = zeren_outline_get_clause (self->outline, id)->found->parent;

  if ((label->actor.name == NULL && label->time == NULL) || label->document != document)
    return;
  /* 一、分月安排, 3月, lines of their own, 二、日常工作: the month ended with its lines. */
  if (label->is_waiting && label->time != NULL && label->has_lines && parent != label->clause)
    {
      set_label (label, NULL, ZEREN_ACTOR_NONE, document);
      return;
    }
  if (label->is_waiting)
    {
      label->is_waiting = FALSE;
      label->parent = parent;
    }
  if (parent == label->parent)
    {
      self->labels[id] = (ZerenActor){ g_strdup (label->actor.name), label->actor.source };
      self->times[id] = g_strdup (label->time);
    }
  else if (parent < label->parent)
    set_label (label, NULL, ZEREN_ACTOR_NONE, document);
}

static gboolean
may_be_label (const ZerenParagraph *paragraph)
{
  return paragraph->table == 0 && paragraph->body == 0 &&
         (paragraph->section == ZEREN_SECTION_ORDINARY ||
          paragraph->section == ZEREN_SECTION_REQUIREMENTS ||
          paragraph->section == ZEREN_SECTION_ASSESSMENT);
}

static void
find_labels (ZerenClauseActors *self)
{
  Label label = { 0 };
  guint clause = 0;
  gboolean is_behind_item = FALSE;

  for (guint i = 0; i < self->outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = zeren_outline_get_paragraph (self->outline, i);

      if (paragraph->clause > clause)
        reach_clause (self, clause = paragraph->clause, paragraph->document, &label);
      if (may_be_label (paragraph) &&
          !(is_behind_item && zeren_begins_with_fact (paragraph, self->vocabulary)))
        read_label_line (self, paragraph, &label);
      is_behind_item = zeren_facts_stand_behind (self->outline, i, self->vocabulary) ||
                       (is_behind_item && zeren_begins_with_fact (paragraph, self->vocabulary));
    }

  g_free (label.actor.name);
  g_free (label.time);
}

/* --- clauses ---------------------------------------------------------------------------------- */

ZerenClauseActors *
zeren_clause_actors_new (const ZerenOutline *outline, const ZerenVocabulary *vocabulary)
{
  ZerenClauseActors *self = g_new0 (ZerenClauseActors, 1);

  self->outline = outline;
  self->vocabulary = vocabulary;
  self->n_clauses = outline->clauses->len;
  self->actors = g_new0 (ZerenActor, self->n_clauses + 1);
  self->is_known = g_new0 (gboolean, self->n_clauses + 1);
  self->labels = g_new0 (ZerenActor, self->n_clauses + 1);
  self->times = g_new0 (char *, self->n_clauses + 1);
  self->is_time_known = g_new0 (gboolean, self->n_clauses + 1);
  self->titles = g_new0 (ZerenActor, outline->documents->len + 1);
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < outline->documents->len; i++)
    {
      const ZerenFoundDocument *document = outline->documents->pdata[i];
      char *name = dup_title_actor (document->title, vocabulary);

      self->titles[i] = (ZerenActor){ name, name != NULL ? ZEREN_ACTOR_HEADING : ZEREN_ACTOR_NONE };
    }
  find_labels (self);

  return self;
}

void
zeren_clause_actors_free (ZerenClauseActors *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i <= self->n_clauses; i++)
    {
      g_free (self->actors[i].name);
      g_free (self->labels[i].name);
      g_free (self->times[i]);
    }
  for (guint i = 0; i < self->outline->documents->len; i++)
    g_free (self->titles[i].name);
  g_hash_table_unref (self->parts);
  g_free (self->titles);
  g_free (self->labels);
  g_free (self->times);
  g_free (self->is_time_known);
  g_free (self->n_headings);
  g_free (self->n_names);
  g_free (self->actors);
  g_free (self->is_known);
  g_free (self);
}

/* The words that open a clause: 各单位应当履行下列职责： */
static char *
dup_lead_actor (ZerenClauseActors *self, const ZerenOutlineClause *clause, gboolean *opens_list)
{
  char *name = NULL;

  for (guint i = clause->first; i < self->outline->paragraphs->len; i++)
    {
      const ZerenParagraph *paragraph = zeren_outline_get_paragraph (self->outline, i);

      if (paragraph->clause != clause->found->id || paragraph->table != 0)
        break;
      *opens_list = read_lead (self, paragraph, &name);
      if (*opens_list)
        break;
    }

  return name;
}

/* --- a heading among names ----------------------------------------------------------------------
 */

#define SHORTEST_OF_LIST 2
#define LONGEST_OF_LIST  8
#define FEWEST_NAMES     3

/* What the last headings of a list of posts are about */
#define MATTERS                                                                                    \
  "要求 管理 制度 措施 工作 责任 职责 保障 事项 规定 原则 目标 任务 考核 奖惩 奖励 处罚 追究 "     \
  "追责 "                                                                                          \
  "问责 处理 附则 总则 说明 纪律 其他 其它 流程 程序 标准 范围 依据 分工 安排 机制 体系 时间 "     \
  "步骤 "                                                                                          \
  "方法 内容 意义 安全 情况 监督 解释 备注 附件 概况 思想 目的 定义 对象 期限"

static void
count_names (ZerenClauseActors *self)
{
  self->n_headings = g_new0 (guint, self->n_clauses + 1);
  self->n_names = g_new0 (guint, self->n_clauses + 1);
  for (guint id = 1; id <= self->n_clauses; id++)
    {
      const ZerenFoundClause *found = zeren_outline_get_clause (self->outline, id)->found;
      g_autofree char *name = dup_heading_actor (found->heading, self->vocabulary);

      self->n_headings[found->parent]++;
      self->n_names[found->parent] += name != NULL;
    }
}

/* 院长, 护理部, 医务室, 安保后勤: in a list of posts a short heading that is no matter is one too.
 */
static char *
dup_name_among_names (ZerenClauseActors *self, const ZerenFoundClause *found)
{
  g_autofree char *shadow = zeren_shadow_string (found->heading != NULL ? found->heading : "");
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars text;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  if (length < SHORTEST_OF_LIST || length > LONGEST_OF_LIST ||
      zeren_chars_eat_back (&text, length, MATTERS) > 0 ||
      zeren_chars_contain (&text, 0, length, "， 、 。 ； ： 的 “ 《 每 年 月"))
    return NULL;
  for (glong at = 0; at < length; at++)
    if (zeren_vocabulary_match (self->vocabulary, ZEREN_WORDS_ACT, chars + at, length - at) > 0 ||
        zeren_vocabulary_match (self->vocabulary, ZEREN_WORDS_CAUSE, chars + at, length - at) > 0)
      return NULL;
  if (self->n_headings == NULL)
    count_names (self);

  return self->n_names[found->parent] >= FEWEST_NAMES &&
             3 * self->n_names[found->parent] >= 2 * self->n_headings[found->parent]
           ? g_strdup (found->heading)
           : NULL;
}

static ZerenActor
read_clause (ZerenClauseActors *self, guint id)
{
  const ZerenOutlineClause *clause = zeren_outline_get_clause (self->outline, id);
  gboolean opens_list = FALSE;
  g_autofree char *lead = dup_lead_actor (self, clause, &opens_list);
  char *name = opens_list ? NULL : dup_heading_actor (clause->found->heading, self->vocabulary);

  if (name == NULL && !opens_list)
    name = dup_name_among_names (self, clause->found);
  if (name != NULL)
    return (ZerenActor){ name, ZEREN_ACTOR_HEADING };

  if (lead != NULL)
    return (ZerenActor){ g_steal_pointer (&lead), ZEREN_ACTOR_LEAD };

  return (ZerenActor){ NULL, ZEREN_ACTOR_NONE };
}

static const ZerenActor *
ensure_clause (ZerenClauseActors *self, guint id)
{
  if (!self->is_known[id])
    {
      self->actors[id] = read_clause (self, id);
      self->is_known[id] = TRUE;
    }

  return &self->actors[id];
}

static const ZerenActor *
get_title_actor (const ZerenClauseActors *self, int document)
{
  static const ZerenActor nobody = { NULL, ZEREN_ACTOR_NONE };

  return document >= 0 && (guint)document < self->outline->documents->len ? &self->titles[document]
                                                                          : &nobody;
}

/**
 * zeren_clause_actors_get:
 * @clause: id of a clause, 0 for none
 * @document: index of its document, -1 for none
 *
 * Returns: (transfer none): who acts in a clause before any of its own sentences says so: its
 *   heading, then heading or lead of the clauses above it, then the title of the document
 */
const ZerenActor *
zeren_clause_actors_get (ZerenClauseActors *self, guint clause, int document)
{
  const ZerenActor *actor;
  guint id = clause;

  if (clause == 0 || clause > self->n_clauses)
    return get_title_actor (self, document);

  actor = ensure_clause (self, clause);
  if (actor->source == ZEREN_ACTOR_HEADING)
    return actor;
  if (self->labels[clause].source != ZEREN_ACTOR_NONE)
    return &self->labels[clause];

  /* A parent always has a smaller id, so this ends. */
  while ((id = zeren_outline_get_clause (self->outline, id)->found->parent) > 0)
    {
      actor = ensure_clause (self, id);
      if (actor->source != ZEREN_ACTOR_NONE)
        return actor;
      if (self->labels[id].source != ZEREN_ACTOR_NONE)
        return &self->labels[id];
    }

  return get_title_actor (self, document);
}

/* 一、第一季度, 二、实施阶段（5月至9月）: a heading that is, or says, a time. */
static void
read_heading_time (ZerenClauseActors *self, guint id)
{
  const ZerenOutlineClause *clause = zeren_outline_get_clause (self->outline, id);
  const char *heading = clause->found->heading != NULL ? clause->found->heading : "";
  g_autofree char *shadow = zeren_shadow_string (heading);
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars text;
  ZerenSpan time;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  if (self->times[id] == NULL && zeren_is_time_only (&text, 0, length, self->vocabulary))
    self->times[id] = g_steal_pointer (&shadow);
  else if (self->times[id] == NULL &&
           zeren_read_lead_time (self->outline, clause->first, self->vocabulary, &time))
    self->times[id] = zeren_paragraph_dup_shadow (
      zeren_outline_get_paragraph (self->outline, clause->first), time.start, time.end);
}

/**
 * zeren_clause_actors_get_time:
 * @clause: id of a clause, 0 for none
 *
 * Returns: (nullable): the time that stands as a heading above the clause
 */
const char *
zeren_clause_actors_get_time (ZerenClauseActors *self, guint clause)
{
  for (guint id = clause; id > 0 && id <= self->n_clauses;
       id = zeren_outline_get_clause (self->outline, id)->found->parent)
    {
      if (!self->is_time_known[id])
        read_heading_time (self, id);
      self->is_time_known[id] = TRUE;
      if (self->times[id] != NULL)
        return self->times[id];
    }

  return NULL;
}
