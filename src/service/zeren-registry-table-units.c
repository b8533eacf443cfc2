/* zeren-registry-table-units.c: the organisations that a table names, each below the one above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-registry-table-private.h"

#include <glib/gi18n-lib.h>

/* A row that names an organisation of the office below another one would move it: that is not what
 * a table is for. */
static gboolean
is_elsewhere (ZerenTableReading *self, const ZerenTableRow *row)
{
  guint n;
  ZerenTableUnit *unit = zeren_table_reading_find_unit (
    self, row->cells[ZEREN_TABLE_ORGANISATION], "", &n);

  if (n != 1 || unit->id == 0)
    return FALSE;
  if (unit->parent == NULL)
    zeren_table_reading_complain (
      self,
      row->line,
      /* Translators: %s is the name of an organisation */
      _ ("“%s” is here already, at the top. Please move it there first, or leave out what "
         "is above it."),
      unit->name);
  else
    zeren_table_reading_complain (
      self,
      row->line,
      /* Translators: the names of two organisations */
      _ ("“%s” is here already, below “%s”. Please move it first, or leave out what is "
         "above it."),
      unit->name,
      unit->parent->name);

  return TRUE;
}

/* Organisations may stand in any order, so all names are known before anything is made. */
void
zeren_table_reading_note_unit (ZerenTableReading *self, const ZerenTableRow *row)
{
  const char *name = row->cells[ZEREN_TABLE_ORGANISATION];
  const char *parent = row->cells[ZEREN_TABLE_PARENT];
  const char *kind = row->cells[ZEREN_TABLE_KIND];
  guint n;
  ZerenTableUnit *unit = zeren_table_reading_find_unit (self, name, parent, &n);

  if (unit != NULL)
    {
      if (unit->id == 0 && unit->kind == NULL && *kind != '\0')
        unit->kind = g_strdup (kind);
      return;
    }
  if (*parent != '\0' && is_elsewhere (self, row))
    return;

  unit = g_new0 (ZerenTableUnit, 1);
  unit->name = g_strdup (name);
  unit->kind = *kind != '\0' ? g_strdup (kind) : NULL;
  unit->parent_name = *parent != '\0' ? g_strdup (parent) : NULL;
  unit->line = row->line;
  g_ptr_array_add (self->units, unit);
}

static gboolean
find_parent (ZerenTableReading *self, ZerenTableUnit *unit)
{
  guint n;

  if (unit->parent_name == NULL)
    return TRUE;
  unit->parent = zeren_table_reading_find_unit (self, unit->parent_name, "", &n);
  if (n == 1 && unit->parent != unit)
    return TRUE;

  if (n > 1)
    zeren_table_reading_complain (
      self,
      unit->line,
      _ ("Several organizations are called “%s”. It cannot be told which is meant."),
      unit->parent_name);
  else
    zeren_table_reading_complain (
      self,
      unit->line,
      _ ("There is no organization “%s” to stand below. Please add a row for it, with its "
         "kind."),
      unit->parent_name);
  unit->parent = NULL;
  unit->bad = TRUE;

  return FALSE;
}

static gboolean
stands_in_a_circle (ZerenTableUnit *unit, guint n_units)
{
  ZerenTableUnit *above = unit;

  for (guint i = 0; i <= n_units && above != NULL; i++)
    above = above->parent;

  return above != NULL;
}

/* What stands above is made first. */
static void
plan_unit (ZerenTableReading *self, ZerenTableUnit *unit)
{
  char *detail;

  if (unit->planned)
    return;
  unit->planned = TRUE;
  if (unit->parent != NULL)
    plan_unit (self, unit->parent);
  if (unit->bad)
    return;

  if (unit->parent != NULL)
    /* Translators: the kind of an organisation, and the one that it stands below */
    detail = g_strdup_printf (_ ("%s, below “%s”"), unit->kind, unit->parent->name);
  else
    /* Translators: the kind of an organisation that stands below no other */
    detail = g_strdup_printf (_ ("%s, at the top"), unit->kind);
  zeren_table_reading_add_move (self, ZEREN_TABLE_ADD_ORGANISATION, unit->line, unit->name, detail)
    ->unit = unit;
}

static void
check_unit (ZerenTableReading *self, ZerenTableUnit *unit)
{
  if (!find_parent (self, unit))
    return;
  if (unit->kind != NULL)
    return;
  unit->bad = TRUE;
  zeren_table_reading_complain (
    self, unit->line, _ ("“%s” is new and needs a kind, for example 科室 or 党支部."), unit->name);
}

static void
break_circles (ZerenTableReading *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      ZerenTableUnit *unit = g_ptr_array_index (self->units, i);

      if (!stands_in_a_circle (unit, self->units->len))
        continue;
      zeren_table_reading_complain (
        self, unit->line, _ ("“%s” would stand below itself."), unit->name);
      unit->parent = NULL;
      unit->bad = TRUE;
    }
}

void
zeren_table_reading_plan_units (ZerenTableReading *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      ZerenTableUnit *unit = g_ptr_array_index (self->units, i);

      if (unit->id == 0)
        check_unit (self, unit);
    }
  break_circles (self);
  for (guint i = 0; i < self->units->len; i++)
    plan_unit (self, g_ptr_array_index (self->units, i));
}
