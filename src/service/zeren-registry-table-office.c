/* zeren-registry-table-office.c: what the office has already, as a table is matched with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-registry-table-private.h"

static ZerenTableUnit *
find_unit_of_id (ZerenTableReading *self, gint64 id)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      ZerenTableUnit *unit = g_ptr_array_index (self->units, i);

      if (unit->id != 0 && unit->id == id)
        return unit;
    }

  return NULL;
}

static void
take_unit (ZerenTableReading *self, ZerenOrganisation *organisation)
{
  ZerenTableUnit *unit = g_new0 (ZerenTableUnit, 1);

  unit->id = zeren_organisation_get_id (organisation);
  unit->name = g_strdup (zeren_organisation_get_name (organisation));
  unit->kind = g_strdup (zeren_organisation_get_kind (organisation));
  unit->parent = find_unit_of_id (self, zeren_organisation_get_parent (organisation));
  unit->ended = !zeren_organisation_is_active_on (organisation, self->today);
  unit->planned = TRUE;
  g_ptr_array_add (self->units, unit);
}

ZerenTableSeat *
zeren_table_reading_find_seat (ZerenTableReading *self, ZerenTableUnit *unit, const char *title)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      ZerenTableSeat *seat = g_ptr_array_index (self->seats, i);

      if (seat->unit == unit && g_str_equal (seat->title, title))
        return seat;
    }

  return NULL;
}

ZerenTableSeat *
zeren_table_reading_add_seat (ZerenTableReading *self,
                              gint64 id,
                              ZerenTableUnit *unit,
                              const char *title,
                              const char *role)
{
  ZerenTableSeat *seat = g_new0 (ZerenTableSeat, 1);

  seat->id = id;
  seat->unit = unit;
  seat->title = g_strdup (title);
  seat->role = g_strdup (role);
  g_ptr_array_add (self->seats, seat);

  return seat;
}

ZerenTablePerson *
zeren_table_reading_add_person (ZerenTableReading *self,
                                gint64 id,
                                const char *name,
                                const char *contact)
{
  ZerenTablePerson *person = g_new0 (ZerenTablePerson, 1);

  person->id = id;
  person->name = g_strdup (name);
  person->contact = contact != NULL && *contact != '\0' ? g_strdup (contact) : NULL;
  g_ptr_array_add (self->people, person);

  return person;
}

static void
take_posts (ZerenTableReading *self, ZerenOffice *office, ZerenTableUnit *unit)
{
  GPtrArray *posts = zeren_office_get_posts (office, unit->id);

  for (guint i = 0; i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);
      ZerenTableSeat *same = zeren_table_reading_find_seat (
        self, unit, zeren_post_get_title (post));

      if (!zeren_post_is_active_on (post, self->today))
        continue;
      if (same != NULL)
        same->ambiguous = TRUE;
      else
        zeren_table_reading_add_seat (self,
                                      zeren_post_get_id (post),
                                      unit,
                                      zeren_post_get_title (post),
                                      zeren_post_get_role (post));
    }
}

void
zeren_table_reading_add_term (ZerenTableReading *self,
                              ZerenTableSeat *seat,
                              ZerenTablePerson *person,
                              ZerenDate from,
                              ZerenDate to)
{
  ZerenTableTerm *term = g_new0 (ZerenTableTerm, 1);

  term->seat = seat;
  term->person = person;
  term->from = from;
  term->to = to;
  g_ptr_array_add (self->terms, term);
}

static void
take_appointments (ZerenTableReading *self, ZerenOffice *office, ZerenTablePerson *person)
{
  GPtrArray *appointments = zeren_office_get_member_appointments (office, person->id);

  for (guint i = 0; i < appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (appointments, i);

      for (guint j = 0; j < self->seats->len; j++)
        {
          ZerenTableSeat *seat = g_ptr_array_index (self->seats, j);

          if (seat->id == zeren_appointment_get_post (appointment))
            zeren_table_reading_add_term (self,
                                          seat,
                                          person,
                                          zeren_appointment_get_from_date (appointment),
                                          zeren_appointment_get_to_date (appointment));
        }
    }
}

void
zeren_table_reading_take_office (ZerenTableReading *self, ZerenOffice *office)
{
  GPtrArray *organisations = zeren_office_get_organisations (office);
  GPtrArray *members = zeren_office_get_members (office);

  for (guint i = 0; i < organisations->len; i++)
    take_unit (self, g_ptr_array_index (organisations, i));
  for (guint i = 0; i < self->units->len; i++)
    take_posts (self, office, g_ptr_array_index (self->units, i));
  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);

      take_appointments (self,
                         office,
                         zeren_table_reading_add_person (self,
                                                         zeren_member_get_id (member),
                                                         zeren_member_get_name (member),
                                                         zeren_member_get_contact (member)));
    }
}

static gboolean
is_called (const ZerenTableUnit *unit, const char *name, const char *parent)
{
  const char *above = unit->parent != NULL ? unit->parent->name : unit->parent_name;

  return !unit->ended && g_str_equal (unit->name, name) &&
         (*parent == '\0' || g_strcmp0 (above, parent) == 0);
}

/* The one of this name; with @n of them where there are several. */
ZerenTableUnit *
zeren_table_reading_find_unit (ZerenTableReading *self,
                               const char *name,
                               const char *parent,
                               guint *n)
{
  ZerenTableUnit *found = NULL;

  *n = 0;
  for (guint i = 0; i < self->units->len; i++)
    {
      ZerenTableUnit *unit = g_ptr_array_index (self->units, i);

      if (!is_called (unit, name, parent))
        continue;
      found = unit;
      (*n)++;
    }

  return found;
}
