/* zeren-action-table.h: every action that has a key, in one place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenActionGroup:
 * @ZEREN_ACTION_GENERAL: the whole program
 * @ZEREN_ACTION_PLANS: the list of plans
 * @ZEREN_ACTION_CALENDAR: the calendar
 * @ZEREN_ACTION_INCIDENTS: incidents and cases
 * @ZEREN_ACTION_DUTIES: the findings of a plan
 * @ZEREN_ACTION_PAGES: the pages of a document
 * @ZEREN_ACTION_ORGANISATIONS: the tree of organisations
 * @ZEREN_N_ACTION_GROUPS: the number of groups
 *
 * The headings of the shortcuts dialog.
 */
typedef enum
{
  ZEREN_ACTION_GENERAL,
  ZEREN_ACTION_PLANS,
  ZEREN_ACTION_CALENDAR,
  ZEREN_ACTION_TASKS,
  ZEREN_ACTION_INCIDENTS,
  ZEREN_ACTION_DUTIES,
  ZEREN_ACTION_PAGES,
  ZEREN_ACTION_ORGANISATIONS,
  ZEREN_N_ACTION_GROUPS,
} ZerenActionGroup;

/**
 * ZerenAction:
 * @name: the full name, `app.quit`; %NULL for keys of a widget that are only to be listed
 * @group: the heading it stands under
 * @title: what it does, marked with N_()
 * @keys: up to four keys as #GtkShortcutTrigger strings; the dialog shows the first, and of what
 * has no name the last too
 */
typedef struct
{
  const char *name;
  ZerenActionGroup group;
  const char *title;
  const char *keys[5];
} ZerenAction;

const ZerenAction *zeren_action_table_get (gsize *n_actions);
const char *zeren_action_group_get_title (ZerenActionGroup group);
void zeren_action_table_set_accels (GtkApplication *application);
GtkEventController *zeren_action_table_create_controller (const char *prefix);

G_END_DECLS
