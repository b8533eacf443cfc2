/* zeren-enums.h: the words of the domain that are one of a few, with their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenScope:
 * @ZEREN_SCOPE_RECORD: an act of the office itself: can be accepted, planned and shown to be done
 * @ZEREN_SCOPE_TEXT: its object is watching, steering, vetting or judging what people think, say,
 *   publish or believe: shown for reading and nothing more
 *
 * The boundary of the program as it marks duties and table rows (DESIGN.md 2).
 */
typedef enum
{
  ZEREN_SCOPE_RECORD,
  ZEREN_SCOPE_TEXT,
} ZerenScope;

/**
 * ZerenGroundKind:
 * @ZEREN_GROUND_DUTY: failure in an administrative act of the office itself
 * @ZEREN_GROUND_CONDUCT: anything that touches what anybody said, published, showed or believes,
 * and whatever names no act of the office: readable, never usable for a case
 */
typedef enum
{
  ZEREN_GROUND_DUTY,
  ZEREN_GROUND_CONDUCT,
} ZerenGroundKind;

/**
 * ZerenTableKind:
 * @ZEREN_TABLE_SCHEDULE: rows of times with what is to be done
 * @ZEREN_TABLE_RISK: rows of risks with problem, measure, department and leader
 */
typedef enum
{
  ZEREN_TABLE_OTHER,
  ZEREN_TABLE_SCHEDULE,
  ZEREN_TABLE_RISK,
} ZerenTableKind;

/* The ids in the order of the enumerations, NULL at the end */
extern const char *const zeren_scope_ids[];
extern const char *const zeren_ground_kind_ids[];
extern const char *const zeren_table_kind_ids[];

const char *zeren_scope_to_id (ZerenScope scope);
gboolean zeren_scope_from_id (const char *id, ZerenScope *scope);
const char *zeren_ground_kind_to_id (ZerenGroundKind kind);
gboolean zeren_ground_kind_from_id (const char *id, ZerenGroundKind *kind);
const char *zeren_table_kind_to_id (ZerenTableKind kind);
gboolean zeren_table_kind_from_id (const char *id, ZerenTableKind *kind);

G_END_DECLS
