/* zeren-registry-table-private.h: a table being read against the office as it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-registry-table.h"

G_BEGIN_DECLS

/* What the table and the office know, in one shape: with an id where it is in the office. */
typedef struct _ZerenTableUnit ZerenTableUnit;

struct _ZerenTableUnit
{
  gint64 id;
  char *name;
  char *kind;
  ZerenTableUnit *parent;
  char *parent_name; /* of the table; NULL where it gives none */
  guint line;
  gboolean ended;
  gboolean planned; /* its step is there */
  gboolean bad;     /* why has been said */
};

typedef struct
{
  gint64 id;
  ZerenTableUnit *unit;
  char *title;
  char *role;
  gboolean ambiguous;
} ZerenTableSeat;

typedef struct
{
  gint64 id;
  char *name;
  char *contact; /* NULL for none */
} ZerenTablePerson;

typedef struct
{
  ZerenTableSeat *seat;
  ZerenTablePerson *person;
  ZerenDate from;
  ZerenDate to;
} ZerenTableTerm;

/* A step with what it is made from. */
typedef struct
{
  ZerenTableStep step;
  ZerenTableUnit *unit;
  ZerenTableSeat *seat;
  ZerenTablePerson *person;
  ZerenDate from;
} ZerenTableMove;

typedef struct
{
  ZerenRegistryTable *table;
  ZerenDate today;
  ZerenDate default_from;
  GPtrArray *units;
  GPtrArray *seats;
  GPtrArray *people;
  GPtrArray *terms;
} ZerenTableReading;

void zeren_table_reading_clear (ZerenTableReading *self);
gboolean zeren_table_reading_read (ZerenTableReading *self,
                                   const char *text,
                                   ZerenOffice *office,
                                   ZerenDate default_from,
                                   GError **error);

void zeren_table_reading_complain (ZerenTableReading *self, guint line, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
ZerenTableMove *zeren_table_reading_add_move (ZerenTableReading *self,
                                              ZerenTableStepKind kind,
                                              guint line,
                                              const char *title,
                                              char *detail);

void zeren_table_reading_take_office (ZerenTableReading *self, ZerenOffice *office);
ZerenTableUnit *zeren_table_reading_find_unit (ZerenTableReading *self,
                                               const char *name,
                                               const char *parent,
                                               guint *n);
ZerenTableSeat *zeren_table_reading_find_seat (ZerenTableReading *self,
                                               ZerenTableUnit *unit,
                                               const char *title);
ZerenTableSeat *zeren_table_reading_add_seat (ZerenTableReading *self,
                                              gint64 id,
                                              ZerenTableUnit *unit,
                                              const char *title,
                                              const char *role);
ZerenTablePerson *zeren_table_reading_add_person (ZerenTableReading *self,
                                                  gint64 id,
                                                  const char *name,
                                                  const char *contact);
void zeren_table_reading_add_term (ZerenTableReading *self,
                                   ZerenTableSeat *seat,
                                   ZerenTablePerson *person,
                                   ZerenDate from,
                                   ZerenDate to);

void zeren_table_reading_note_unit (ZerenTableReading *self, const ZerenTableRow *row);
void zeren_table_reading_plan_units (ZerenTableReading *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZerenTableReading, zeren_table_reading_clear)

G_END_DECLS
