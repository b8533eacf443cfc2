/* zeren-states.h: the states that things of the domain are in, with their ids and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZEREN_PLAN_STATE_ACTIVE,
  ZEREN_PLAN_STATE_WITHDRAWN,
} ZerenPlanState;

/**
 * ZerenDutyState:
 * @ZEREN_DUTY_STATE_PROPOSED: found in the plan, nobody has looked at it yet
 * @ZEREN_DUTY_STATE_ACCEPTED: a person has accepted it
 * @ZEREN_DUTY_STATE_REJECTED: a person has rejected it
 * @ZEREN_DUTY_STATE_SUPERSEDED: its plan was replaced by a newer one
 */
typedef enum
{
  ZEREN_DUTY_STATE_PROPOSED,
  ZEREN_DUTY_STATE_ACCEPTED,
  ZEREN_DUTY_STATE_REJECTED,
  ZEREN_DUTY_STATE_SUPERSEDED,
} ZerenDutyState;

/**
 * ZerenBindingKind:
 * @ZEREN_BINDING_ORGANISATION: one organisation
 * @ZEREN_BINDING_ORGANISATION_KIND: every organisation of a kind below the plan's organisation
 * @ZEREN_BINDING_POST: one post, whoever holds it
 * @ZEREN_BINDING_EACH_HOLDER: each holder of a post, or of every post of a role in the plan's
 *   organisation
 */
typedef enum
{
  ZEREN_BINDING_ORGANISATION,
  ZEREN_BINDING_ORGANISATION_KIND,
  ZEREN_BINDING_POST,
  ZEREN_BINDING_EACH_HOLDER,
} ZerenBindingKind;

/**
 * ZerenTaskState:
 * @ZEREN_TASK_STATE_PLANNED: to be done
 * @ZEREN_TASK_STATE_DONE: done in time, or after a date that only Zeren had set
 * @ZEREN_TASK_STATE_DONE_LATE: done after a date or period that the plan itself states
 * @ZEREN_TASK_STATE_UNPERFORMED: a named person has confirmed, with a reason, that it was not done
 * @ZEREN_TASK_STATE_WAIVED: not needed, with a reason
 * @ZEREN_TASK_STATE_BEFORE_START: fell due before the office began to use Zeren
 * @ZEREN_TASK_STATE_IN_PROGRESS: somebody has begun
 * @ZEREN_TASK_STATE_SUBMITTED: said to be done on a day; a reviewer has not looked yet
 * @ZEREN_TASK_STATE_RETURNED: a reviewer has given it back, with a reason
 * @ZEREN_TASK_STATE_TO_VERIFY: not done, and the last day by the plan's own words has passed; never
 *   stored, see zeren_task_get_state_on()
 */
typedef enum
{
  ZEREN_TASK_STATE_PLANNED,
  ZEREN_TASK_STATE_DONE,
  ZEREN_TASK_STATE_DONE_LATE,
  ZEREN_TASK_STATE_UNPERFORMED,
  ZEREN_TASK_STATE_WAIVED,
  ZEREN_TASK_STATE_BEFORE_START,
  ZEREN_TASK_STATE_IN_PROGRESS,
  ZEREN_TASK_STATE_SUBMITTED,
  ZEREN_TASK_STATE_RETURNED,
  ZEREN_TASK_STATE_TO_VERIFY,
} ZerenTaskState;

/**
 * ZerenRuleSource:
 * @ZEREN_RULE_SOURCE_STATED: the plan states the date
 * @ZEREN_RULE_SOURCE_PERIOD_END: the plan states a period, the date is its last day
 * @ZEREN_RULE_SOURCE_DEFAULT: the date is Zeren's own default (domain.md 4.9): a reminder only
 */
typedef enum
{
  ZEREN_RULE_SOURCE_STATED,
  ZEREN_RULE_SOURCE_PERIOD_END,
  ZEREN_RULE_SOURCE_DEFAULT,
} ZerenRuleSource;

/**
 * ZerenIncidentKind:
 *
 * What happened in the organisation's own area. The list is closed: there is no kind for what
 * people say or publish (DESIGN.md 2).
 */
typedef enum
{
  ZEREN_INCIDENT_ACCIDENT,
  ZEREN_INCIDENT_FIRE,
  ZEREN_INCIDENT_EQUIPMENT,
  ZEREN_INCIDENT_HEALTH,
  ZEREN_INCIDENT_NETWORK,
  ZEREN_INCIDENT_CONFIDENTIALITY,
  ZEREN_INCIDENT_DISASTER,
  ZEREN_INCIDENT_OTHER,
} ZerenIncidentKind;

typedef enum
{
  ZEREN_INCIDENT_STATE_OPEN,
  ZEREN_INCIDENT_STATE_CLOSED,
} ZerenIncidentState;

typedef enum
{
  ZEREN_CASE_STATE_DRAFT,
  ZEREN_CASE_STATE_CLOSED,
} ZerenCaseState;

/**
 * ZerenCaseDocumentKind:
 * @ZEREN_CASE_DOCUMENT_PROPOSAL: proposal to consider an inquiry (domain.md 2.3, 1)
 * @ZEREN_CASE_DOCUMENT_START_APPROVAL: approval form to start the inquiry (domain.md 2.3, 2)
 * @ZEREN_CASE_DOCUMENT_FACTS: statement of facts (domain.md 2.3, 5)
 *
 * There is no decision document: none may exist before the person's statement is recorded.
 */
typedef enum
{
  ZEREN_CASE_DOCUMENT_PROPOSAL,
  ZEREN_CASE_DOCUMENT_START_APPROVAL,
  ZEREN_CASE_DOCUMENT_FACTS,
} ZerenCaseDocumentKind;

/**
 * ZerenTaskDocumentKind:
 * @ZEREN_TASK_DOCUMENT_NOTICE: 通知, that the act will take place
 * @ZEREN_TASK_DOCUMENT_AGENDA: 议程, or the order of a training or a drill
 * @ZEREN_TASK_DOCUMENT_SIGN_IN: 签到表
 * @ZEREN_TASK_DOCUMENT_MINUTES: 会议纪要
 * @ZEREN_TASK_DOCUMENT_RECORD: 记录, filled in while it takes place
 *
 * A paper that is drafted before the act of a task (domain.md 2.1).
 */
typedef enum
{
  ZEREN_TASK_DOCUMENT_NOTICE,
  ZEREN_TASK_DOCUMENT_AGENDA,
  ZEREN_TASK_DOCUMENT_SIGN_IN,
  ZEREN_TASK_DOCUMENT_MINUTES,
  ZEREN_TASK_DOCUMENT_RECORD,
} ZerenTaskDocumentKind;

#define ZEREN_N_TASK_DOCUMENT_KINDS (ZEREN_TASK_DOCUMENT_RECORD + 1)

/**
 * ZerenTemplateKind:
 *
 * A document that an office may lay out by a file of its own: those of a case in the order of
 * #ZerenCaseDocumentKind, then the papers before an act in the order of #ZerenTaskDocumentKind.
 */
typedef enum
{
  ZEREN_TEMPLATE_PROPOSAL,
  ZEREN_TEMPLATE_START_APPROVAL,
  ZEREN_TEMPLATE_FACTS,
  ZEREN_TEMPLATE_NOTICE,
  ZEREN_TEMPLATE_AGENDA,
  ZEREN_TEMPLATE_SIGN_IN,
  ZEREN_TEMPLATE_MINUTES,
  ZEREN_TEMPLATE_RECORD,
} ZerenTemplateKind;

#define ZEREN_N_TEMPLATE_KINDS (ZEREN_TEMPLATE_RECORD + 1)

/**
 * ZerenInstructionKind:
 * @ZEREN_INSTRUCTION_AD_HOC: 临时任务, what the office asks for once
 * @ZEREN_INSTRUCTION_LEADER: 批示, what a leader has written
 * @ZEREN_INSTRUCTION_SUPERVISION: 督办, what a superior follows up
 *
 * Where a task comes from that no plan asks for.
 */
typedef enum
{
  ZEREN_INSTRUCTION_AD_HOC,
  ZEREN_INSTRUCTION_LEADER,
  ZEREN_INSTRUCTION_SUPERVISION,
} ZerenInstructionKind;

/**
 * ZerenDeskRole:
 * @ZEREN_DESK_CLERK: does the tasks; hands them to a reviewer where there is one
 * @ZEREN_DESK_REVIEWER: accepts what was submitted, or gives it back
 *
 * What the window offers to who sits at the PC.
 */
typedef enum
{
  ZEREN_DESK_CLERK,
  ZEREN_DESK_REVIEWER,
} ZerenDeskRole;

/* The ids in the order of the enumerations, NULL at the end */
extern const char *const zeren_plan_state_ids[];
extern const char *const zeren_duty_state_ids[];
extern const char *const zeren_binding_kind_ids[];
extern const char *const zeren_task_state_ids[];
extern const char *const zeren_rule_source_ids[];
extern const char *const zeren_incident_kind_ids[];
extern const char *const zeren_incident_state_ids[];
extern const char *const zeren_case_state_ids[];
extern const char *const zeren_case_document_kind_ids[];
extern const char *const zeren_task_document_kind_ids[];
extern const char *const zeren_template_kind_ids[];
extern const char *const zeren_instruction_kind_ids[];
extern const char *const zeren_desk_role_ids[];

const char *zeren_plan_state_to_id (ZerenPlanState state);
gboolean zeren_plan_state_from_id (const char *id, ZerenPlanState *state);
const char *zeren_duty_state_to_id (ZerenDutyState state);
gboolean zeren_duty_state_from_id (const char *id, ZerenDutyState *state);
const char *zeren_binding_kind_to_id (ZerenBindingKind kind);
gboolean zeren_binding_kind_from_id (const char *id, ZerenBindingKind *kind);
const char *zeren_task_state_to_id (ZerenTaskState state);
gboolean zeren_task_state_from_id (const char *id, ZerenTaskState *state);
const char *zeren_rule_source_to_id (ZerenRuleSource source);
gboolean zeren_rule_source_from_id (const char *id, ZerenRuleSource *source);
const char *zeren_incident_kind_to_id (ZerenIncidentKind kind);
gboolean zeren_incident_kind_from_id (const char *id, ZerenIncidentKind *kind);
const char *zeren_incident_state_to_id (ZerenIncidentState state);
gboolean zeren_incident_state_from_id (const char *id, ZerenIncidentState *state);
const char *zeren_case_state_to_id (ZerenCaseState state);
gboolean zeren_case_state_from_id (const char *id, ZerenCaseState *state);
const char *zeren_case_document_kind_to_id (ZerenCaseDocumentKind kind);
gboolean zeren_case_document_kind_from_id (const char *id, ZerenCaseDocumentKind *kind);
const char *zeren_task_document_kind_to_id (ZerenTaskDocumentKind kind);
gboolean zeren_task_document_kind_from_id (const char *id, ZerenTaskDocumentKind *kind);
const char *zeren_template_kind_to_id (ZerenTemplateKind kind);
gboolean zeren_template_kind_from_id (const char *id, ZerenTemplateKind *kind);
const char *zeren_instruction_kind_to_id (ZerenInstructionKind kind);
gboolean zeren_instruction_kind_from_id (const char *id, ZerenInstructionKind *kind);
const char *zeren_desk_role_to_id (ZerenDeskRole role);
gboolean zeren_desk_role_from_id (const char *id, ZerenDeskRole *role);

/* In the user's language */
const char *zeren_plan_state_to_label (ZerenPlanState state);
const char *zeren_duty_state_to_label (ZerenDutyState state);
const char *zeren_task_state_to_label (ZerenTaskState state);
const char *zeren_incident_kind_to_label (ZerenIncidentKind kind);
const char *zeren_incident_state_to_label (ZerenIncidentState state);
const char *zeren_case_state_to_label (ZerenCaseState state);
const char *zeren_case_document_kind_to_label (ZerenCaseDocumentKind kind);
const char *zeren_task_document_kind_to_label (ZerenTaskDocumentKind kind);
const char *zeren_template_kind_to_label (ZerenTemplateKind kind);
const char *zeren_instruction_kind_to_label (ZerenInstructionKind kind);
const char *zeren_desk_role_to_label (ZerenDeskRole role);

gboolean zeren_incident_kind_from_word (const char *word, ZerenIncidentKind *kind);

G_END_DECLS
