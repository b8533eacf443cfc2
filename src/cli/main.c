/* main.c: zeren-cli, the whole way from a plan to a drafted case on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

/* In the order of the work, which is the order of --help. */
static const ZerenCliCommand *const tables[] = {
  zeren_cli_plan_read_commands,   /* plan extract, plan text */
  zeren_cli_plan_commands,        /* plan import … */
  zeren_cli_duty_commands,        /* duty list … */
  zeren_cli_duty_write_commands,  /* duty edit … */
  zeren_cli_org_commands,         /* org */
  zeren_cli_post_commands,        /* post */
  zeren_cli_member_commands,      /* member, appoint */
  zeren_cli_calendar_commands,    /* calendar */
  zeren_cli_year_commands,        /* year */
  zeren_cli_year_close_commands,  /* year counts, year close …, duty term */
  zeren_cli_whoami_commands,      /* whoami */
  zeren_cli_task_commands,        /* task */
  zeren_cli_task_move_commands,   /* task move */
  zeren_cli_task_review_commands, /* task begin, task submit … */
  zeren_cli_task_given_commands,  /* task add, task note … */
  zeren_cli_task_papers_commands, /* task draft, task papers */
  zeren_cli_evidence_commands,    /* evidence */
  zeren_cli_evidence_year_commands,
  zeren_cli_agenda_commands,    /* agenda */
  zeren_cli_reminders_commands, /* reminders */
  zeren_cli_incident_commands,  /* incident */
  zeren_cli_case_commands,      /* case */
  zeren_cli_doc_commands,       /* doc check, doc fonts */
  zeren_cli_template_commands,  /* template list, add, remove, export, check */
  zeren_cli_drafts_commands,    /* case documents, case diff, task diff, doc diff */
  zeren_cli_search_commands,    /* search */
  zeren_cli_db_commands,        /* db, seed */
  zeren_cli_backup_commands,    /* db backup … */
  NULL,
};

int
main (int argc, char **argv)
{
  return zeren_cli_main (argc, argv, tables);
}
