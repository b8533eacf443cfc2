/* zeren-states.c: the states that things of the domain are in, with their ids and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-states.h"

#include "zeren-ids-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_IDS (ZerenPlanState, plan_state, "active", "withdrawn")
ZEREN_DEFINE_IDS (ZerenDutyState, duty_state, "proposed", "accepted", "rejected", "superseded")
ZEREN_DEFINE_IDS (ZerenBindingKind,
                  binding_kind,
                  "organisation",
                  "organisation_kind",
                  "post",
                  "each_holder")
ZEREN_DEFINE_IDS (ZerenTaskState,
                  task_state,
                  "planned",
                  "done",
                  "done_late",
                  "unperformed",
                  "waived",
                  "before_start",
                  "in_progress",
                  "submitted",
                  "returned",
                  "to_verify")
ZEREN_DEFINE_IDS (ZerenRuleSource, rule_source, "stated", "period_end", "default")
ZEREN_DEFINE_IDS (ZerenIncidentKind,
                  incident_kind,
                  "accident",
                  "fire",
                  "equipment",
                  "health",
                  "network",
                  "confidentiality",
                  "disaster",
                  "other")
ZEREN_DEFINE_IDS (ZerenIncidentState, incident_state, "open", "closed")
ZEREN_DEFINE_IDS (ZerenCaseState, case_state, "draft", "closed")
ZEREN_DEFINE_IDS (ZerenCaseDocumentKind, case_document_kind, "proposal", "start_approval", "facts")
ZEREN_DEFINE_IDS (ZerenTaskDocumentKind,
                  task_document_kind,
                  "notice",
                  "agenda",
                  "sign_in",
                  "minutes",
                  "record")
ZEREN_DEFINE_IDS (ZerenTemplateKind,
                  template_kind,
                  "proposal",
                  "start_approval",
                  "facts",
                  "notice",
                  "agenda",
                  "sign_in",
                  "minutes",
                  "record")
ZEREN_DEFINE_IDS (ZerenInstructionKind, instruction_kind, "ad_hoc", "instruction", "supervision")
ZEREN_DEFINE_IDS (ZerenDeskRole, desk_role, "clerk", "reviewer")

/* Defines NAME_to_label over labels marked with N_ (), in the order of the enumeration. */
#define DEFINE_LABELS(Type, name, ...)                                                             \
  const char *zeren_##name##_to_label (Type value)                                                 \
  {                                                                                                \
    static const char *const labels[] = { __VA_ARGS__ };                                           \
                                                                                                   \
    g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);                                    \
                                                                                                   \
    return _ (labels[value]);                                                                      \
  }

DEFINE_LABELS (ZerenPlanState, plan_state, N_ ("Active"), N_ ("Withdrawn"))
DEFINE_LABELS (ZerenDutyState,
               duty_state,
               N_ ("Proposed"),
               N_ ("Accepted"),
               N_ ("Rejected"),
               N_ ("Superseded"))
DEFINE_LABELS (ZerenTaskState,
               task_state,
               N_ ("Planned"),
               N_ ("Done"),
               N_ ("Done Late"),
               N_ ("Unperformed"),
               N_ ("Waived"),
               N_ ("Before the Start"),
               /* Translators: the state of a task */
               N_ ("In Progress"),
               N_ ("Submitted"),
               /* Translators: the state of a task that a reviewer has given back */
               N_ ("Returned"),
               N_ ("To Be Verified"))
DEFINE_LABELS (ZerenIncidentKind,
               incident_kind,
               N_ ("Work Accident"),
               N_ ("Fire"),
               N_ ("Equipment or Facility Failure"),
               N_ ("Health or Food Safety"),
               N_ ("Network or System Failure"),
               N_ ("Loss of a Confidential Document"),
               N_ ("Natural Disaster"),
               N_ ("Other Event"))
DEFINE_LABELS (ZerenIncidentState, incident_state, N_ ("Open"), N_ ("Closed"))
DEFINE_LABELS (ZerenCaseState, case_state, N_ ("Draft"), N_ ("Closed"))
DEFINE_LABELS (ZerenCaseDocumentKind,
               case_document_kind,
               N_ ("Accountability Proposal"),
               N_ ("Approval Form to Start"),
               N_ ("Statement of Facts"))
DEFINE_LABELS (ZerenInstructionKind,
               instruction_kind,
               /* Translators: 临时任务, a task that no plan asks for */
               N_ ("Ad-hoc Task"),
               /* Translators: 批示, what a leader has written on a paper */
               N_ ("Leader’s Instruction"),
               /* Translators: 督办, what a superior follows up */
               N_ ("Follow-up by a Superior"))
DEFINE_LABELS (ZerenDeskRole,
               desk_role,
               /* Translators: 经办人, who does the tasks */
               N_ ("Clerk"),
               /* Translators: 审核人, who looks at what was submitted */
               N_ ("Reviewer"))
DEFINE_LABELS (
  ZerenTaskDocumentKind,
  task_document_kind,
  /* Translators: 通知, a paper that announces an act */
  N_ ("Notice"),
  N_ ("Agenda"),
  N_ ("Sign-in Sheet"),
  /* Translators: 会议纪要 */
  N_ ("Minutes"),
  /* Translators: 记录, the paper filled in during an inspection, a meeting, a training */
  N_ ("Record"))

/** zeren_template_kind_to_label: Returns: the document that a template is for */
const char *
zeren_template_kind_to_label (ZerenTemplateKind kind)
{
  return kind <= ZEREN_TEMPLATE_FACTS
           ? zeren_case_document_kind_to_label ((ZerenCaseDocumentKind)kind)
           : zeren_task_document_kind_to_label (
               (ZerenTaskDocumentKind)(kind - ZEREN_TEMPLATE_NOTICE));
}

/* What offices call the kinds. A word that is not here is no kind: there is no falling back to
 * “other”, so that nothing outside the boundary is filed under it. */
static const struct
{
  const char *word;
  ZerenIncidentKind kind;
} kind_words[] = {
  { "生产安全事故", ZEREN_INCIDENT_ACCIDENT },
  { "安全事故", ZEREN_INCIDENT_ACCIDENT },
  { "事故", ZEREN_INCIDENT_ACCIDENT },
  { "安全", ZEREN_INCIDENT_ACCIDENT },
  { "safety", ZEREN_INCIDENT_ACCIDENT },
  { "火灾", ZEREN_INCIDENT_FIRE },
  { "消防", ZEREN_INCIDENT_FIRE },
  { "设备故障", ZEREN_INCIDENT_EQUIPMENT },
  { "设施故障", ZEREN_INCIDENT_EQUIPMENT },
  { "设备", ZEREN_INCIDENT_EQUIPMENT },
  { "公共卫生", ZEREN_INCIDENT_HEALTH },
  { "食品安全", ZEREN_INCIDENT_HEALTH },
  { "网络故障", ZEREN_INCIDENT_NETWORK },
  { "信息系统", ZEREN_INCIDENT_NETWORK },
  { "失泄密", ZEREN_INCIDENT_CONFIDENTIALITY },
  { "泄密", ZEREN_INCIDENT_CONFIDENTIALITY },
  { "自然灾害", ZEREN_INCIDENT_DISASTER },
  { "其他", ZEREN_INCIDENT_OTHER },
};

/**
 * zeren_incident_kind_from_word:
 * @word: an id, a label in the user's language, or one of the words that offices use
 * @kind: (out): the kind
 *
 * Returns: whether @word names a kind of incident
 */
gboolean
zeren_incident_kind_from_word (const char *word, ZerenIncidentKind *kind)
{
  g_return_val_if_fail (word != NULL, FALSE);

  if (zeren_incident_kind_from_id (word, kind))
    return TRUE;

  for (guint i = 0; zeren_incident_kind_ids[i] != NULL; i++)
    {
      if (g_str_equal (word, zeren_incident_kind_to_label (i)))
        {
          *kind = i;
          return TRUE;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (g_str_equal (word, kind_words[i].word))
        {
          *kind = kind_words[i].kind;
          return TRUE;
        }
    }

  return FALSE;
}
