/* zeren-plan-finding.h: something that was found in a plan, as the window shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty.h"
#include "zeren-ground.h"
#include "zeren-measure.h"
#include "zeren-plan-post.h"
#include "zeren-plan-table.h"
#include "zeren-rule.h"

G_BEGIN_DECLS

/**
 * ZerenPlanFindingSection:
 * @ZEREN_PLAN_FINDING_PROPOSED: duties that nobody has decided about
 * @ZEREN_PLAN_FINDING_ACCEPTED: duties that a person has accepted
 * @ZEREN_PLAN_FINDING_REJECTED: duties that a person has rejected
 * @ZEREN_PLAN_FINDING_SUPERSEDED: duties that a newer plan has replaced
 * @ZEREN_PLAN_FINDING_TEXT: duties that are only there to be read
 * @ZEREN_PLAN_FINDING_GROUND: grounds for accountability: failures in a duty
 * @ZEREN_PLAN_FINDING_CONDUCT: grounds that are only there to be read
 * @ZEREN_PLAN_FINDING_MEASURE: measures that the plan names
 * @ZEREN_PLAN_FINDING_RULE: rules about how accountability works
 * @ZEREN_PLAN_FINDING_POST: posts that the plan names
 * @ZEREN_PLAN_FINDING_ROW: rows of schedules and risk lists
 *
 * The parts of the list, in its order.
 */
typedef enum
{
  ZEREN_PLAN_FINDING_PROPOSED,
  ZEREN_PLAN_FINDING_ACCEPTED,
  ZEREN_PLAN_FINDING_REJECTED,
  ZEREN_PLAN_FINDING_SUPERSEDED,
  ZEREN_PLAN_FINDING_TEXT,
  ZEREN_PLAN_FINDING_GROUND,
  ZEREN_PLAN_FINDING_CONDUCT,
  ZEREN_PLAN_FINDING_MEASURE,
  ZEREN_PLAN_FINDING_RULE,
  ZEREN_PLAN_FINDING_POST,
  ZEREN_PLAN_FINDING_ROW,
  ZEREN_N_PLAN_FINDING_SECTIONS,
} ZerenPlanFindingSection;

const char *zeren_plan_finding_section_get_title (ZerenPlanFindingSection section);
const char *zeren_plan_finding_section_get_icon_name (ZerenPlanFindingSection section);

/**
 * ZerenPlanFinding:
 *
 * An item of the list of findings. It does not change: where what it shows has changed, another one
 * takes its place.
 */
#define ZEREN_TYPE_PLAN_FINDING (zeren_plan_finding_get_type ())

G_DECLARE_FINAL_TYPE (ZerenPlanFinding, zeren_plan_finding, ZEREN, PLAN_FINDING, GObject)

ZerenPlanFinding *zeren_plan_finding_new_duty (ZerenDuty *duty);
ZerenPlanFinding *zeren_plan_finding_new_ground (ZerenGround *ground);
ZerenPlanFinding *zeren_plan_finding_new_measure (ZerenMeasure *measure);
ZerenPlanFinding *zeren_plan_finding_new_rule (ZerenRule *rule);
ZerenPlanFinding *zeren_plan_finding_new_post (ZerenPlanPost *post);
ZerenPlanFinding *zeren_plan_finding_new_row (ZerenPlanTable *table, ZerenTableRow *row);

ZerenPlanFindingSection zeren_plan_finding_get_section (ZerenPlanFinding *self);
ZerenRecord *zeren_plan_finding_get_record (ZerenPlanFinding *self);
ZerenDuty *zeren_plan_finding_get_duty (ZerenPlanFinding *self);
gint64 zeren_plan_finding_get_id (ZerenPlanFinding *self);
gint64 zeren_plan_finding_get_clause (ZerenPlanFinding *self);
const ZerenPassage *zeren_plan_finding_get_passage (ZerenPlanFinding *self);

const char *zeren_plan_finding_get_title (ZerenPlanFinding *self);
const char *zeren_plan_finding_get_subtitle (ZerenPlanFinding *self);
const char *zeren_plan_finding_get_quote (ZerenPlanFinding *self);
const char *zeren_plan_finding_get_why_text (ZerenPlanFinding *self);
gboolean zeren_plan_finding_is_for_reading (ZerenPlanFinding *self);

/* What is known of a duty beyond its record */
void zeren_plan_finding_set_bindings (ZerenPlanFinding *self, GStrv labels);
const char *const *zeren_plan_finding_get_bindings (ZerenPlanFinding *self);
void zeren_plan_finding_set_dates (ZerenPlanFinding *self, char *dates);
const char *zeren_plan_finding_get_dates (ZerenPlanFinding *self);

gboolean zeren_plan_finding_matches (ZerenPlanFinding *self, const char *words);
gboolean zeren_plan_finding_shows_same (gconstpointer a, gconstpointer b);

char *zeren_confidence_to_label (double confidence);

G_END_DECLS
