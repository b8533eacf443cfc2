/* zeren-registry-table.h: organisations, posts, members and appointments from a pasted table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-office.h"
#include "zeren-table-text.h"

G_BEGIN_DECLS

typedef enum
{
  ZEREN_TABLE_ADD_ORGANISATION,
  ZEREN_TABLE_ADD_POST,
  ZEREN_TABLE_ADD_MEMBER,
  ZEREN_TABLE_APPOINT,
  ZEREN_TABLE_N_STEPS,
} ZerenTableStepKind;

/**
 * ZerenTableStep:
 * @kind: what is made
 * @line: the line of the text that asks for it
 * @title: the name of what is made
 * @detail: where it stands and what else is known of it
 */
typedef struct
{
  ZerenTableStepKind kind;
  guint line;
  char *title;
  char *detail;
} ZerenTableStep;

/**
 * ZerenTableProblem:
 * @line: a line of the text
 * @message: why it cannot be used
 */
typedef struct
{
  guint line;
  char *message;
} ZerenTableProblem;

/**
 * ZerenRegistryTable:
 * @steps: (element-type ZerenTableStep): what is made, in this order
 * @problems: (element-type ZerenTableProblem): the lines that cannot be used
 * @unread: (element-type guint): the columns that are not read, by their place from 1
 * @n_rows: how many rows were read
 * @counts: how many of each kind are made
 *
 * What a table would change in the office as it stands. What is there already is matched by its
 * name and not made again, so that the same table a second time changes nothing.
 */
typedef struct
{
  GPtrArray *steps;
  GPtrArray *problems;
  GArray *unread;
  guint n_rows;
  guint counts[ZEREN_TABLE_N_STEPS];
} ZerenRegistryTable;

ZerenRegistryTable *zeren_registry_table_read (const char *text,
                                               ZerenOffice *office,
                                               ZerenDate default_from,
                                               GError **error);
void zeren_registry_table_free (ZerenRegistryTable *self);
ZerenRegistryTable *zeren_registry_table_apply (ZerenContext *context,
                                                const char *text,
                                                ZerenDate default_from,
                                                GError **error);
const char *zeren_table_step_kind_to_label (ZerenTableStepKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenRegistryTable, zeren_registry_table_free)

G_END_DECLS
