/* zeren-registry-table-apply.c: makes what a table says, all of it or nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-registry-table-private.h"

#include "zeren-registry.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

static gboolean
make_organisation (ZerenContext *context, ZerenTableUnit *unit, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  zeren_organisation_set_name (organisation, unit->name);
  zeren_organisation_set_kind (organisation, unit->kind);
  zeren_organisation_set_parent (organisation, unit->parent != NULL ? unit->parent->id : 0);
  if (!zeren_registry_add_organisation (context, organisation, error))
    return FALSE;
  unit->id = zeren_organisation_get_id (organisation);

  return TRUE;
}

static gboolean
make_post (ZerenContext *context, ZerenTableSeat *seat, GError **error)
{
  g_autoptr (ZerenPost) post = zeren_post_new ();

  zeren_post_set_organisation (post, seat->unit->id);
  zeren_post_set_title (post, seat->title);
  zeren_post_set_role (post, seat->role);
  if (!zeren_registry_add_post (context, post, error))
    return FALSE;
  seat->id = zeren_post_get_id (post);

  return TRUE;
}

static gboolean
make_member (ZerenContext *context, ZerenTablePerson *person, GError **error)
{
  g_autoptr (ZerenMember) member = zeren_member_new ();

  zeren_member_set_name (member, person->name);
  zeren_member_set_contact (member, person->contact);
  if (!zeren_registry_add_member (context, member, error))
    return FALSE;
  person->id = zeren_member_get_id (member);

  return TRUE;
}

static gboolean
make_appointment (ZerenContext *context, ZerenTableMove *move, GError **error)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, move->seat->id);
  zeren_appointment_set_member (appointment, move->person->id);
  zeren_appointment_set_from_date (appointment, move->from);

  return zeren_registry_appoint (context, appointment, error);
}

static gboolean
make (ZerenContext *context, ZerenTableMove *move, GError **error)
{
  switch (move->step.kind)
    {
    case ZEREN_TABLE_ADD_ORGANISATION:
      return make_organisation (context, move->unit, error);
    case ZEREN_TABLE_ADD_POST:
      return make_post (context, move->seat, error);
    case ZEREN_TABLE_ADD_MEMBER:
      return make_member (context, move->person, error);
    case ZEREN_TABLE_APPOINT:
      return make_appointment (context, move, error);
    case ZEREN_TABLE_N_STEPS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
prefix_line (guint line, GError **error)
{
  /* Translators: a line of a table, before what is wrong with it */
  g_prefix_error (error, _ ("Line %u: "), line);

  return FALSE;
}

static gboolean
check_no_problem (const ZerenTableReading *reading, GError **error)
{
  const ZerenTableProblem *first;

  if (reading->table->problems->len == 0)
    return TRUE;
  first = g_ptr_array_index (reading->table->problems, 0);
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_REFUSED, first->message);

  return prefix_line (first->line, error);
}

/**
 * zeren_registry_table_apply:
 * @context: the context
 * @text: a table, see zeren_table_text_read()
 * @default_from: the first day of appointments whose row gives none; unset where each has to
 * @error: return location for a #ZerenServiceError
 *
 * Makes what the table says, all of it or, where one line cannot be used, nothing.
 *
 * Returns: (transfer full) (nullable): what was made
 */
ZerenRegistryTable *
zeren_registry_table_apply (ZerenContext *context,
                            const char *text,
                            ZerenDate default_from,
                            GError **error)
{
  g_auto (ZerenTableReading) reading = { 0 };
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_autoptr (ZerenOffice) office = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL)
    return NULL;
  office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (office == NULL || !zeren_table_reading_read (&reading, text, office, default_from, error) ||
      !check_no_problem (&reading, error))
    return NULL;

  for (guint i = 0; i < reading.table->steps->len; i++)
    {
      ZerenTableMove *move = g_ptr_array_index (reading.table->steps, i);

      if (!make (context, move, error))
        {
          prefix_line (move->step.line, error);
          return NULL;
        }
    }
  if (!zeren_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&reading.table);
}
