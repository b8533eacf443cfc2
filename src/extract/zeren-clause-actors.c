/* zeren-clause-actors.c: who acts in a clause whose sentences do not say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 4.5: the actor of a heading holds for its items; an item's own subject overrides it.
 */

#include "zeren-actor-reader-private.h"

#define LONGEST_NAME 30

struct _ZerenClauseActors
{
  const ZerenOutline *outline;
  const ZerenVocabulary *vocabulary;
  ZerenActor *actors; /* by clause id, from 1 */
  gboolean *is_known;
  guint n_clauses;
  ZerenActor *titles; /* by document */
};

/* 各科室工作职责 → 各科室: what a heading of duties says before its last words. */
static gsize
strip_duty_titles (const ZerenChars *text, gsize end, const ZerenVocabulary *vocabulary)
{
  gsize length;

  while (end > 0 && (length = zeren_vocabulary_match_end (
                       vocabulary, ZEREN_WORDS_DUTY_TITLE, text->chars, end)) > 0)
    end -= length;
  while (end > 0 && (text->chars[end - 1] == U'的' || text->chars[end - 1] == U'：'))
    end--;

  return end;
}

static gboolean
begins_with_verb (const ZerenChars *text, const ZerenVocabulary *vocabulary)
{
  gsize length, inside;

  if (text->length == 0 || zeren_is_inside_word (text, 0, text->length, vocabulary, &inside))
    return FALSE;

  length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_CAUSE, text->chars, text->length);
  if (length == 0)
    length = zeren_vocabulary_match (vocabulary, ZEREN_WORDS_ACT, text->chars, text->length);

  return length > 0 &&
         zeren_chars_eat (
           text,
           length,
           "组 部 局 处 科 委员 干事 机构 机关 部门 中心 单位 小组 委员会 人员 员 管理") == 0;
}

static gboolean
is_name (const ZerenChars *text, gsize end, const ZerenVocabulary *vocabulary)
{
  return end >= 2 && end <= LONGEST_NAME && !begins_with_verb (text, vocabulary) &&
         !zeren_chars_contain (
           text, 0, end, "， 。 ； 应当 必须 是 每 召开 开展 进行 举行 一次 1次 上半年 年") &&
         zeren_ends_with_actor (text, 0, end, vocabulary);
}

/* A heading that is nothing but a name, or a name and 责任清单, 职责 … In 分管领导责任清单 the
 * longest title would take 领导 with it, so that a shorter one is tried too. */
static char *
dup_heading_actor (const char *heading, const ZerenVocabulary *vocabulary)
{
  g_autofree char *shadow = heading != NULL ? zeren_shadow_string (heading) : NULL;
  g_autofree gunichar *chars = NULL;
  glong length = 0;
  ZerenChars text;
  gsize end;

  if (shadow == NULL)
    return NULL;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  end = strip_duty_titles (&text, text.length, vocabulary);
  if (!is_name (&text, end, vocabulary))
    end = text.length - zeren_chars_eat_back (
                          &text, text.length, "责任清单 职责清单 工作职责 工作责任 职责 责任 义务");
  if (!is_name (&text, end, vocabulary))
    return NULL;

  return g_ucs4_to_utf8 (chars, end, NULL, NULL, NULL);
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

  if (shadow == NULL)
    return NULL;

  chars = g_utf8_to_ucs4_fast (shadow, -1, &length);
  text = (ZerenChars){ chars, length };
  end = text.length - zeren_chars_eat_back (&text, text.length, "守则 制度 清单");
  end = strip_duty_titles (&text, end, vocabulary);

  return end < text.length && is_name (&text, end, vocabulary)
           ? g_ucs4_to_utf8 (chars, end, NULL, NULL, NULL)
           : NULL;
}

ZerenClauseActors *
zeren_clause_actors_new (const ZerenOutline *outline, const ZerenVocabulary *vocabulary)
{
  ZerenClauseActors *self = g_new0 (ZerenClauseActors, 1);

  self->outline = outline;
  self->vocabulary = vocabulary;
  self->n_clauses = outline->clauses->len;
  self->actors = g_new0 (ZerenActor, self->n_clauses + 1);
  self->is_known = g_new0 (gboolean, self->n_clauses + 1);
  self->titles = g_new0 (ZerenActor, outline->documents->len + 1);
  for (guint i = 0; i < outline->documents->len; i++)
    {
      const ZerenFoundDocument *document = outline->documents->pdata[i];
      char *name = dup_title_actor (document->title, vocabulary);

      self->titles[i] = (ZerenActor){ name, name != NULL ? ZEREN_ACTOR_HEADING : ZEREN_ACTOR_NONE };
    }

  return self;
}

void
zeren_clause_actors_free (ZerenClauseActors *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i <= self->n_clauses; i++)
    g_free (self->actors[i].name);
  for (guint i = 0; i < self->outline->documents->len; i++)
    g_free (self->titles[i].name);
  g_free (self->titles);
  g_free (self->actors);
  g_free (self->is_known);
  g_free (self);
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

/* The subject before the colon that opens the items, else the first subject of all. */
static gboolean
read_lead (ZerenClauseActors *self, const ZerenParagraph *paragraph, char **name)
{
  ZerenChars text = { paragraph->chars, paragraph->n_chars };
  g_autoptr (GPtrArray) parts = zeren_split_parts (&text, paragraph->body, self->vocabulary);
  ZerenSubject last = { 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      const ZerenPart *part = parts->pdata[i];
      const ZerenPart *next = i + 1 < parts->len ? parts->pdata[i + 1] : NULL;
      ZerenSubject subject;

      if (zeren_read_subject (&text, part, next, self->vocabulary, &subject))
        {
          last = subject;
          if (*name == NULL)
            keep_subject (self->outline->text, paragraph, &subject, name);
        }
      if (part->sign == U'：' && i + 1 == parts->len && last.end > 0)
        {
          keep_subject (self->outline->text, paragraph, &last, name);
          return TRUE;
        }
    }

  return FALSE;
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

static ZerenActor
read_clause (ZerenClauseActors *self, guint id)
{
  const ZerenOutlineClause *clause = zeren_outline_get_clause (self->outline, id);
  gboolean opens_list = FALSE;
  g_autofree char *lead = dup_lead_actor (self, clause, &opens_list);
  char *name = opens_list ? NULL : dup_heading_actor (clause->found->heading, self->vocabulary);

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

  /* A parent always has a smaller id, so this ends. */
  while ((id = zeren_outline_get_clause (self->outline, id)->found->parent) > 0)
    {
      actor = ensure_clause (self, id);
      if (actor->source != ZEREN_ACTOR_NONE)
        return actor;
    }

  return get_title_actor (self, document);
}
