/* zeren-cli-commands.h: the tables of commands, one a file cmd-NOUN.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"

G_BEGIN_DECLS

extern const ZerenCliCommand zeren_cli_agenda_commands[];
extern const ZerenCliCommand zeren_cli_backup_commands[];
extern const ZerenCliCommand zeren_cli_calendar_commands[];
extern const ZerenCliCommand zeren_cli_case_commands[];
extern const ZerenCliCommand zeren_cli_db_commands[];
extern const ZerenCliCommand zeren_cli_doc_commands[];
extern const ZerenCliCommand zeren_cli_drafts_commands[];
extern const ZerenCliCommand zeren_cli_duty_commands[];
extern const ZerenCliCommand zeren_cli_duty_write_commands[];
extern const ZerenCliCommand zeren_cli_evidence_commands[];
extern const ZerenCliCommand zeren_cli_evidence_year_commands[];
extern const ZerenCliCommand zeren_cli_incident_commands[];
extern const ZerenCliCommand zeren_cli_member_commands[];
extern const ZerenCliCommand zeren_cli_org_commands[];
extern const ZerenCliCommand zeren_cli_plan_commands[];
extern const ZerenCliCommand zeren_cli_plan_read_commands[];
extern const ZerenCliCommand zeren_cli_post_commands[];
extern const ZerenCliCommand zeren_cli_reminders_commands[];
extern const ZerenCliCommand zeren_cli_search_commands[];
extern const ZerenCliCommand zeren_cli_task_commands[];
extern const ZerenCliCommand zeren_cli_task_move_commands[];
extern const ZerenCliCommand zeren_cli_task_papers_commands[];
extern const ZerenCliCommand zeren_cli_template_commands[];
extern const ZerenCliCommand zeren_cli_task_given_commands[];
extern const ZerenCliCommand zeren_cli_task_review_commands[];
extern const ZerenCliCommand zeren_cli_whoami_commands[];
extern const ZerenCliCommand zeren_cli_year_close_commands[];
extern const ZerenCliCommand zeren_cli_year_commands[];

G_END_DECLS
