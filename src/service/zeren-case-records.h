/* zeren-case-records.h: the records that a case rests on, and what is missing among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenCaseRecordKind:
 * @ZEREN_CASE_RECORD_TASK: the task that was not performed
 * @ZEREN_CASE_RECORD_INCIDENT: the incident in which a step was missed
 * @ZEREN_CASE_RECORD_SOURCE: the duty, in the words of the plan
 * @ZEREN_CASE_RECORD_CONFIRMATION: who confirmed that it was not done, and why
 * @ZEREN_CASE_RECORD_HOLDER: who answered for it on that day, by appointment
 * @ZEREN_CASE_RECORD_EVIDENCE: a file of evidence
 * @ZEREN_CASE_RECORD_ENTRY: an entry of the timeline of the incident
 * @ZEREN_CASE_RECORD_MISSING: something that is not recorded and stays open in the drafts
 */
typedef enum
{
  ZEREN_CASE_RECORD_TASK,
  ZEREN_CASE_RECORD_INCIDENT,
  ZEREN_CASE_RECORD_SOURCE,
  ZEREN_CASE_RECORD_CONFIRMATION,
  ZEREN_CASE_RECORD_HOLDER,
  ZEREN_CASE_RECORD_EVIDENCE,
  ZEREN_CASE_RECORD_ENTRY,
  ZEREN_CASE_RECORD_MISSING,
} ZerenCaseRecordKind;

/**
 * ZerenCaseRecord:
 * @title: what it says, in the user's language or the words that are recorded
 * @detail: (nullable): more about it; for what is missing, what to do
 * @link_kind: (nullable): the kind of the record to look at: `task`, `incident`, `duty`, `member`,
 *   `organisation`
 * @link_id: its id
 */
typedef struct
{
  ZerenCaseRecordKind kind;
  char *title;
  char *detail;
  const char *link_kind;
  gint64 link_id;
} ZerenCaseRecord;

GPtrArray *zeren_case_records_new (void);
void zeren_case_records_take (GPtrArray *self,
                              ZerenCaseRecordKind kind,
                              char *title,
                              char *detail,
                              const char *link_kind,
                              gint64 link_id);

G_END_DECLS
