/* zeren-extraction.h: what was found in the text of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"
#include "zeren-enums.h"
#include "zeren-frequency.h"
#include "zeren-text.h"
#include "zeren-vocabulary.h"

G_BEGIN_DECLS

/* All positions are code points [start, end) of the ZerenText; all strings may be NULL where the
 * plan does not say, and are never empty. */

/** A document or annex within the file. */
typedef struct
{
  char *title;
  char *issuer;
  char *number;
  ZerenDate issued;
  gsize start, end;
} ZerenFoundDocument;

/** A numbered clause. @id counts from 1 in the file; @parent is 0 at the top of a document;
 * @document is an index into documents, or -1 for an excerpt without a title. */
typedef struct
{
  guint id;
  int document;
  guint parent;
  guint level;
  char *label;
  char *path;
  char *heading;
  char *text;
  gsize start, end;
  GStrv flags;
} ZerenFoundClause;

/** A duty: one stated act with one frequency. @clause is 0 outside of clauses; @same_as counts from
 * 1 in the file, and is 0 unless an earlier clause asks the same of a body or a person. */
typedef struct
{
  guint clause;
  char *path;
  char *quote;
  gsize start, end;
  ZerenScope scope;
  char *actor;
  char *action;
  char *recipient;
  char *deliverable;
  ZerenFrequency *frequency;
  GStrv points;
  double confidence;
  GStrv reasons;
  guint same_as;
} ZerenFoundDuty;

/** A passage that asks for something but names no measurable time (及时, 定期 …). */
typedef struct
{
  guint clause;
  char *quote;
  gsize start, end;
} ZerenFoundSoft;

typedef struct
{
  guint clause;
  char *path;
  char *quote;
  gsize start, end;
  ZerenGroundKind kind;
} ZerenFoundGround;

/** A measure that the plan names; @tier is the plan's own word for how serious, or NULL. */
typedef struct
{
  char *name;
  char *tier;
  gsize start, end;
} ZerenFoundMeasure;

/** A table; @rows holds GStrv, all as long as @header. @scopes has one entry a row. */
typedef struct
{
  ZerenTableKind kind;
  GStrv header;
  GPtrArray *rows;
  GArray *scopes;
  gsize start, end;
} ZerenFoundTable;

/** A rule about how accountability works (who decides, filing, collective and personal …). */
typedef struct
{
  guint clause;
  char *key;
  char *quote;
  gsize start, end;
} ZerenFoundRule;

/** A post that a plan names, for example a member of a leading group. */
typedef struct
{
  guint clause;
  char *title;
  char *holder_title;
  gsize start, end;
} ZerenFoundPost;

/**
 * ZerenExtraction:
 *
 * The findings in the order of the text. Immutable, reference counted.
 */
typedef struct
{
  ZerenText *text;
  GPtrArray *documents; /* ZerenFoundDocument */
  GPtrArray *clauses;   /* ZerenFoundClause */
  GPtrArray *duties;    /* ZerenFoundDuty */
  GPtrArray *softs;     /* ZerenFoundSoft */
  GPtrArray *grounds;   /* ZerenFoundGround */
  GPtrArray *measures;  /* ZerenFoundMeasure */
  GPtrArray *tables;    /* ZerenFoundTable */
  GPtrArray *rules;     /* ZerenFoundRule */
  GPtrArray *posts;     /* ZerenFoundPost */
} ZerenExtraction;

ZerenExtraction *zeren_extract (ZerenText *text, const ZerenVocabulary *vocabulary);
ZerenExtraction *zeren_extraction_ref (ZerenExtraction *self);
void zeren_extraction_unref (ZerenExtraction *self);

/* The boundary, also for what is typed by hand or imported (DESIGN.md 2). */
ZerenScope zeren_judge_scope (const char *text, const ZerenVocabulary *vocabulary);
ZerenScope zeren_judge_scope_under (const char *text,
                                    const char *around,
                                    const char *const *headings,
                                    const ZerenVocabulary *vocabulary);
ZerenGroundKind zeren_judge_ground (const char *text, const ZerenVocabulary *vocabulary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenExtraction, zeren_extraction_unref)

G_END_DECLS
