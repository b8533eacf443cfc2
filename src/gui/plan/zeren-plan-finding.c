/* zeren-plan-finding.c: something that was found in a plan, as the window shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-finding.h"

#include "zeren-clause.h"
#include "zeren-reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenPlanFinding
{
  GObject parent_instance;

  ZerenPlanFindingSection section;
  ZerenRecord *record;
  ZerenPassage *passage; /* nullable */
  gint64 clause;
  char *title;
  char *subtitle; /* nullable */
  char *quote;    /* nullable */
  char *why_text; /* nullable */
  GStrv bindings; /* nullable */
  char *dates;    /* nullable */
  char *words;    /* casefolded, to search in */
};

G_DEFINE_FINAL_TYPE (ZerenPlanFinding, zeren_plan_finding, G_TYPE_OBJECT)

static const struct
{
  const char *title;
  const char *icon_name;
} sections[ZEREN_N_PLAN_FINDING_SECTIONS] = {
  [ZEREN_PLAN_FINDING_PROPOSED] = { N_ ("Duties to Review"), "dialog-question-symbolic" },
  [ZEREN_PLAN_FINDING_ACCEPTED] = { N_ ("Accepted Duties"), "object-select-symbolic" },
  [ZEREN_PLAN_FINDING_REJECTED] = { N_ ("Rejected Duties"), "window-close-symbolic" },
  [ZEREN_PLAN_FINDING_SUPERSEDED] = { N_ ("Replaced by a Newer Plan"), "edit-copy-symbolic" },
  [ZEREN_PLAN_FINDING_TEXT] = { N_ ("Only to Read"), "changes-prevent-symbolic" },
  [ZEREN_PLAN_FINDING_GROUND] = { N_ ("Grounds: Failure in a Duty"),
                                  "document-properties-symbolic" },
  [ZEREN_PLAN_FINDING_CONDUCT] = { N_ ("Grounds Only to Read"), "changes-prevent-symbolic" },
  [ZEREN_PLAN_FINDING_MEASURE] = { N_ ("Measures"), "view-list-ordered-symbolic" },
  [ZEREN_PLAN_FINDING_RULE] = { N_ ("Rules of Accountability"), "text-x-generic-symbolic" },
  [ZEREN_PLAN_FINDING_POST] = { N_ ("Posts the Plan Names"), "system-users-symbolic" },
  [ZEREN_PLAN_FINDING_ROW] = { N_ ("Rows of Tables"), "view-grid-symbolic" },
};

/** zeren_plan_finding_section_get_title: Returns: what the part of the list is called */
const char *
zeren_plan_finding_section_get_title (ZerenPlanFindingSection section)
{
  g_return_val_if_fail (section < ZEREN_N_PLAN_FINDING_SECTIONS, NULL);

  return _ (sections[section].title);
}

const char *
zeren_plan_finding_section_get_icon_name (ZerenPlanFindingSection section)
{
  g_return_val_if_fail (section < ZEREN_N_PLAN_FINDING_SECTIONS, NULL);

  return sections[section].icon_name;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_finding_finalize (GObject *object)
{
  ZerenPlanFinding *self = ZEREN_PLAN_FINDING (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->passage, zeren_passage_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->quote);
  g_free (self->why_text);
  g_strfreev (self->bindings);
  g_free (self->dates);
  g_free (self->words);

  G_OBJECT_CLASS (zeren_plan_finding_parent_class)->finalize (object);
}

static void
zeren_plan_finding_class_init (ZerenPlanFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_plan_finding_finalize;
}

static void
zeren_plan_finding_init (ZerenPlanFinding *self)
{
}

/* --- words --------------------------------------------------------------------------------- */

/* A line of the plan without the breaks of its layout. */
static char *
dup_line (const char *text)
{
  char *line;

  if (text == NULL)
    return NULL;
  line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  return g_strstrip (line);
}

static void
add_word (GString *words, const char *word)
{
  if (word == NULL)
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, word);
}

static void
set_search_words (ZerenPlanFinding *self, const char *more)
{
  g_autofree char *all = g_strjoin ("\n",
                                    self->title != NULL ? self->title : "",
                                    self->subtitle != NULL ? self->subtitle : "",
                                    self->quote != NULL ? self->quote : "",
                                    more,
                                    NULL);

  self->words = g_utf8_casefold (all, -1);
}

static ZerenPlanFinding *
new_finding (ZerenPlanFindingSection section, gpointer record, ZerenPassage *passage, gint64 clause)
{
  ZerenPlanFinding *self = g_object_new (ZEREN_TYPE_PLAN_FINDING, NULL);

  self->section = section;
  self->record = g_object_ref (ZEREN_RECORD (record));
  self->passage = passage != NULL ? zeren_passage_ref (passage) : NULL;
  self->clause = clause;

  return self;
}

/** zeren_confidence_to_label: Returns: (transfer full): in words and per cent */
char *
zeren_confidence_to_label (double confidence)
{
  const char *word = confidence >= 0.9   ? C_ ("confidence", "Sure")
                     : confidence >= 0.7 ? C_ ("confidence", "Fairly sure")
                                         : C_ ("confidence", "Unsure");

  /* Translators: how sure the program is, in words and per cent */
  return g_strdup_printf (_ ("%s, %d%%"), word, (int)(confidence * 100 + 0.5));
}

/* --- duties -------------------------------------------------------------------------------- */

static ZerenPlanFindingSection
judge_section (ZerenDuty *duty)
{
  if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD)
    return ZEREN_PLAN_FINDING_TEXT;

  switch (zeren_duty_get_state (duty))
    {
    case ZEREN_DUTY_STATE_ACCEPTED:
      return ZEREN_PLAN_FINDING_ACCEPTED;
    case ZEREN_DUTY_STATE_REJECTED:
      return ZEREN_PLAN_FINDING_REJECTED;
    case ZEREN_DUTY_STATE_SUPERSEDED:
      return ZEREN_PLAN_FINDING_SUPERSEDED;
    case ZEREN_DUTY_STATE_PROPOSED:
    default:
      return ZEREN_PLAN_FINDING_PROPOSED;
    }
}

/* The extractor says last why it stays text (zeren-duty-builder.c). */
static char *
dup_why_text (ZerenDuty *duty)
{
  const char *const *reasons = zeren_duty_get_reasons (duty);
  guint n_reasons = reasons != NULL ? g_strv_length ((GStrv)reasons) : 0;

  /* Translators: before the reason that the program gives for it */
  return n_reasons == 0
           ? g_strdup (_ ("Its object is what people think, say or publish, or it is in doubt."))
           : zeren_reason_to_label (reasons[n_reasons - 1]);
}

/**
 * zeren_plan_finding_new_duty:
 *
 * Returns: (transfer full): a duty as an item of the list
 */
ZerenPlanFinding *
zeren_plan_finding_new_duty (ZerenDuty *duty)
{
  ZerenPlanFinding *self = new_finding (
    judge_section (duty), duty, zeren_duty_get_passage (duty), zeren_duty_get_clause (duty));
  const ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  g_autofree char *often = frequency != NULL ? zeren_frequency_to_label (frequency) : NULL;
  g_autoptr (GString) subtitle = g_string_new (NULL);

  self->quote = dup_line (zeren_duty_get_quote (duty));
  self->title = dup_line (zeren_duty_get_action (duty));
  if (self->title == NULL || self->section == ZEREN_PLAN_FINDING_TEXT)
    g_set_str (&self->title, self->quote);
  add_word (subtitle, zeren_duty_get_actor (duty));
  add_word (subtitle, often);
  self->subtitle = g_strdup (subtitle->str);
  if (self->section == ZEREN_PLAN_FINDING_TEXT)
    self->why_text = dup_why_text (duty);
  set_search_words (self, zeren_duty_get_recipient (duty));

  return self;
}

/* --- everything else ----------------------------------------------------------------------- */

ZerenPlanFinding *
zeren_plan_finding_new_ground (ZerenGround *ground)
{
  gboolean is_conduct = zeren_ground_get_kind (ground) == ZEREN_GROUND_CONDUCT;
  ZerenPlanFinding *self = new_finding (is_conduct ? ZEREN_PLAN_FINDING_CONDUCT
                                                   : ZEREN_PLAN_FINDING_GROUND,
                                        ground,
                                        zeren_ground_get_passage (ground),
                                        zeren_ground_get_clause (ground));

  self->quote = dup_line (zeren_ground_get_quote (ground));
  self->title = g_strdup (self->quote);
  self->subtitle = zeren_clause_path_to_name (zeren_ground_get_path (ground));
  if (is_conduct)
    self->why_text = g_strdup (
      _ ("It names no failure in a meeting, report, plan or other act of the office, or it touches "
         "what somebody said, published or believes. No case can rest on it."));
  set_search_words (self, NULL);

  return self;
}

ZerenPlanFinding *
zeren_plan_finding_new_measure (ZerenMeasure *measure)
{
  ZerenPlanFinding *self = new_finding (
    ZEREN_PLAN_FINDING_MEASURE, measure, zeren_measure_get_passage (measure), 0);

  self->title = dup_line (zeren_measure_get_name (measure));
  self->subtitle = g_strdup (zeren_measure_get_tier (measure));
  set_search_words (self, NULL);

  return self;
}

static const char *
label_rule (const char *key)
{
  static const struct
  {
    const char *key;
    const char *label;
  } labels[] = {
    { "collective_and_personal", N_ ("Collective and personal responsibility") },
    { "combinable", N_ ("Measures alone or together") },
    { "staff_by_analogy", N_ ("Other staff by analogy") },
    { "award_effect", N_ ("Effect on awards") },
    { "filing", N_ ("Filing") },
    { "decider", N_ ("Who decides") },
    { "use_in_assessment", N_ ("Use in assessment") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_strcmp0 (labels[i].key, key) == 0)
        return _ (labels[i].label);
    }

  return key;
}

ZerenPlanFinding *
zeren_plan_finding_new_rule (ZerenRule *rule)
{
  ZerenPlanFinding *self = new_finding (
    ZEREN_PLAN_FINDING_RULE, rule, zeren_rule_get_passage (rule), zeren_rule_get_clause (rule));

  self->title = g_strdup (label_rule (zeren_rule_get_key (rule)));
  self->quote = dup_line (zeren_rule_get_quote (rule));
  self->subtitle = g_strdup (self->quote);
  set_search_words (self, NULL);

  return self;
}

ZerenPlanFinding *
zeren_plan_finding_new_post (ZerenPlanPost *post)
{
  ZerenPlanFinding *self = new_finding (ZEREN_PLAN_FINDING_POST,
                                        post,
                                        zeren_plan_post_get_passage (post),
                                        zeren_plan_post_get_clause (post));

  self->title = dup_line (zeren_plan_post_get_title (post));
  self->subtitle = dup_line (zeren_plan_post_get_holder_title (post));
  set_search_words (self, NULL);

  return self;
}

static char *
dup_cells (ZerenPlanTable *table, ZerenTableRow *row)
{
  const char *const *header = zeren_plan_table_get_header (table);
  const char *const *cells = zeren_table_row_get_cells (row);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    {
      g_autofree char *cell = dup_line (cells[i]);
      gboolean has_header = header != NULL && i < g_strv_length ((GStrv)header) &&
                            *header[i] != '\0';

      if (*cell != '\0')
        g_string_append_printf (words,
                                "%s%s%s%s",
                                words->len > 0 ? "\n" : "",
                                has_header ? header[i] : "",
                                has_header ? "：" : "",
                                cell);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What tells a row of a table from the others: its longest cell. */
static char *
dup_main_cell (ZerenTableRow *row)
{
  const char *const *cells = zeren_table_row_get_cells (row);
  const char *longest = "";

  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    {
      if (strlen (cells[i]) > strlen (longest))
        longest = cells[i];
    }

  return dup_line (longest);
}

ZerenPlanFinding *
zeren_plan_finding_new_row (ZerenPlanTable *table, ZerenTableRow *row)
{
  static const char *const kinds[] = {
    [ZEREN_TABLE_OTHER] = N_ ("Table"),
    [ZEREN_TABLE_SCHEDULE] = N_ ("Schedule"),
    [ZEREN_TABLE_RISK] = N_ ("Risk list"),
  };
  ZerenPlanFinding *self = new_finding (
    ZEREN_PLAN_FINDING_ROW, row, zeren_plan_table_get_passage (table), 0);
  gboolean for_reading = zeren_table_row_get_scope (row) != ZEREN_SCOPE_RECORD;

  self->title = dup_main_cell (row);
  /* Translators: a kind of table, and the number of the row in it */
  self->subtitle = g_strdup_printf (_ ("%s, row %u"),
                                    _ (kinds[zeren_plan_table_get_kind (table)]),
                                    zeren_table_row_get_position (row));
  self->quote = dup_cells (table, row);
  if (for_reading)
    self->why_text = g_strdup (
      _ ("This row is about what people think, say or publish. It is shown for reading only."));
  set_search_words (self, NULL);

  return self;
}

/* --- what is known of it ------------------------------------------------------------------- */

ZerenPlanFindingSection
zeren_plan_finding_get_section (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), ZEREN_PLAN_FINDING_TEXT);

  return self->section;
}

/** zeren_plan_finding_get_record: Returns: (transfer none): what it shows */
ZerenRecord *
zeren_plan_finding_get_record (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->record;
}

/** zeren_plan_finding_get_duty: Returns: (transfer none) (nullable): the duty, of whatever scope */
ZerenDuty *
zeren_plan_finding_get_duty (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return ZEREN_IS_DUTY (self->record) ? ZEREN_DUTY (self->record) : NULL;
}

gint64
zeren_plan_finding_get_id (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), 0);

  return zeren_record_get_id (self->record);
}

gint64
zeren_plan_finding_get_clause (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), 0);

  return self->clause;
}

/** zeren_plan_finding_get_passage: Returns: (transfer none) (nullable): where it stands */
const ZerenPassage *
zeren_plan_finding_get_passage (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->passage;
}

const char *
zeren_plan_finding_get_title (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->title;
}

const char *
zeren_plan_finding_get_subtitle (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->subtitle;
}

const char *
zeren_plan_finding_get_quote (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->quote;
}

/** zeren_plan_finding_get_why_text: Returns: (nullable): why it is only there to be read */
const char *
zeren_plan_finding_get_why_text (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->why_text;
}

gboolean
zeren_plan_finding_is_for_reading (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), TRUE);

  return self->why_text != NULL;
}

/** zeren_plan_finding_set_bindings: takes @labels: whom the duty falls on, in words */
void
zeren_plan_finding_set_bindings (ZerenPlanFinding *self, GStrv labels)
{
  g_return_if_fail (ZEREN_IS_PLAN_FINDING (self));

  g_strfreev (self->bindings);
  self->bindings = labels;
}

const char *const *
zeren_plan_finding_get_bindings (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return (const char *const *)self->bindings;
}

/** zeren_plan_finding_set_dates: takes @dates: when the duty falls due this year, in words */
void
zeren_plan_finding_set_dates (ZerenPlanFinding *self, char *dates)
{
  g_return_if_fail (ZEREN_IS_PLAN_FINDING (self));

  g_free (self->dates);
  self->dates = dates;
}

const char *
zeren_plan_finding_get_dates (ZerenPlanFinding *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), NULL);

  return self->dates;
}

/**
 * zeren_plan_finding_matches:
 * @words: (nullable): what is searched for, casefolded
 */
gboolean
zeren_plan_finding_matches (ZerenPlanFinding *self, const char *words)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_FINDING (self), FALSE);

  return words == NULL || strstr (self->words, words) != NULL;
}

static gboolean
is_same_strv (GStrv a, GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
has_same_details (ZerenPlanFinding *a, ZerenPlanFinding *b)
{
  ZerenDuty *first = zeren_plan_finding_get_duty (a);
  ZerenDuty *second = zeren_plan_finding_get_duty (b);

  if (first == NULL || second == NULL)
    return first == second;

  return g_strcmp0 (zeren_duty_get_recipient (first), zeren_duty_get_recipient (second)) == 0 &&
         g_strcmp0 (zeren_duty_get_deliverable (first), zeren_duty_get_deliverable (second)) == 0 &&
         is_same_strv ((GStrv)zeren_duty_get_points (first), (GStrv)zeren_duty_get_points (second));
}

/** zeren_plan_finding_shows_same: Returns: whether two findings look the same */
gboolean
zeren_plan_finding_shows_same (gconstpointer a, gconstpointer b)
{
  ZerenPlanFinding *first = ZEREN_PLAN_FINDING ((gpointer)a);
  ZerenPlanFinding *second = ZEREN_PLAN_FINDING ((gpointer)b);

  return first->section == second->section &&
         zeren_record_get_id (first->record) == zeren_record_get_id (second->record) &&
         g_strcmp0 (first->title, second->title) == 0 &&
         g_strcmp0 (first->subtitle, second->subtitle) == 0 &&
         g_strcmp0 (first->dates, second->dates) == 0 &&
         is_same_strv (first->bindings, second->bindings) && has_same_details (first, second);
}
