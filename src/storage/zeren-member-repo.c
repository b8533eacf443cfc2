/* zeren-member-repo.c: keeps members and their appointments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-member-repo.h"

#include "zeren-repo-private.h"

#include <glib/gi18n-lib.h>

ZEREN_DEFINE_REPO (ZerenMemberRepo, zeren_member_repo)

#define MISSING             N_ ("There is no member with the number %s.")
#define MISSING_POST        N_ ("There is no post with the number %s.")
#define MISSING_APPOINTMENT N_ ("There is no appointment with the number %s.")

/** zeren_member_repo_list: Returns: (transfer full) (element-type ZerenMember) (nullable): all
 * members in the order of adding */
GPtrArray *
zeren_member_repo_list (ZerenMemberRepo *self, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), NULL);

  statement = zeren_repo_prepare (self, "SELECT id, name, contact FROM member ORDER BY id");

  return zeren_repo_read_all (statement, ZEREN_TYPE_MEMBER, error);
}

/** zeren_member_repo_load: Returns: (transfer full) (nullable): one member */
ZerenMember *
zeren_member_repo_load (ZerenMemberRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), NULL);

  return zeren_repo_load (self,
                          "SELECT id, name, contact FROM member WHERE id = :id",
                          ZEREN_TYPE_MEMBER,
                          MISSING,
                          id,
                          error);
}

/** zeren_member_repo_add: Returns: whether @member was added and has an id now */
gboolean
zeren_member_repo_add (ZerenMemberRepo *self, ZerenMember *member, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), FALSE);
  g_return_val_if_fail (zeren_member_get_id (member) == 0, FALSE);

  return zeren_repo_store (self,
                           "INSERT INTO member (name, contact) VALUES (:name, :contact)",
                           member,
                           "add",
                           "member",
                           MISSING,
                           error);
}

/** zeren_member_repo_update: Returns: whether all of @member was stored */
gboolean
zeren_member_repo_update (ZerenMemberRepo *self, ZerenMember *member, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), FALSE);
  g_return_val_if_fail (zeren_member_get_id (member) != 0, FALSE);

  return zeren_repo_store (self,
                           "UPDATE member SET name = :name, contact = :contact WHERE id = :id",
                           member,
                           "edit",
                           "member",
                           MISSING,
                           error);
}

/**
 * zeren_member_repo_list_appointments:
 * @self: a repository
 * @post: only to this post, 0 for all
 * @member: only of this member, 0 for all
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenAppointment) (nullable): appointments by first day
 */
GPtrArray *
zeren_member_repo_list_appointments (ZerenMemberRepo *self,
                                     gint64 post,
                                     gint64 member,
                                     GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), NULL);

  statement = zeren_repo_prepare (self,
                                  "SELECT id, post, member, from_date, to_date "
                                  "FROM appointment "
                                  "WHERE (:post IS NULL OR post = :post) "
                                  "AND (:member IS NULL OR member = :member) "
                                  "ORDER BY from_date, id");
  zeren_statement_bind_id (statement, "post", post);
  zeren_statement_bind_id (statement, "member", member);

  return zeren_repo_read_all (statement, ZEREN_TYPE_APPOINTMENT, error);
}

/** zeren_member_repo_load_appointment: Returns: (transfer full) (nullable): one appointment */
ZerenAppointment *
zeren_member_repo_load_appointment (ZerenMemberRepo *self, gint64 id, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), NULL);

  return zeren_repo_load (
    self,
    "SELECT id, post, member, from_date, to_date FROM appointment WHERE id = :id",
    ZEREN_TYPE_APPOINTMENT,
    MISSING_APPOINTMENT,
    id,
    error);
}

static gboolean
check_overlap (ZerenMemberRepo *self, ZerenAppointment *appointment, GError **error)
{
  g_autoptr (GPtrArray)
    others = zeren_member_repo_list_appointments (self,
                                                  zeren_appointment_get_post (appointment),
                                                  zeren_appointment_get_member (appointment),
                                                  error);

  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      ZerenAppointment *other = g_ptr_array_index (others, i);

      if (zeren_appointment_get_id (other) == zeren_appointment_get_id (appointment) ||
          !zeren_appointment_overlaps (appointment, other))
        continue;

      g_set_error_literal (error,
                           ZEREN_STORAGE_ERROR,
                           ZEREN_STORAGE_ERROR_REFUSED,
                           _ ("The member already holds this post on some of these days. End that "
                              "appointment first."));
      return FALSE;
    }

  return TRUE;
}

/** zeren_member_repo_appoint: Returns: whether @appointment was added and has an id now; refused
 * where the member holds the post on one of the days already */
gboolean
zeren_member_repo_appoint (ZerenMemberRepo *self, ZerenAppointment *appointment, GError **error)
{
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), FALSE);
  g_return_val_if_fail (zeren_appointment_get_id (appointment) == 0, FALSE);

  if (!zeren_appointment_check (appointment, error))
    return FALSE;

  transaction = zeren_database_begin (zeren_repo_get_database (ZEREN_REPO (self)), error);

  return transaction != NULL &&
         zeren_repo_check_exists (self,
                                  "SELECT id FROM post WHERE id = :id",
                                  MISSING_POST,
                                  zeren_appointment_get_post (appointment),
                                  error) &&
         zeren_repo_check_exists (self,
                                  "SELECT id FROM member WHERE id = :id",
                                  MISSING,
                                  zeren_appointment_get_member (appointment),
                                  error) &&
         check_overlap (self, appointment, error) &&
         zeren_repo_store (self,
                           "INSERT INTO appointment (post, member, from_date, to_date) "
                           "VALUES (:post, :member, :from_date, :to_date)",
                           appointment,
                           "appoint",
                           "appointment",
                           MISSING_APPOINTMENT,
                           error) &&
         zeren_transaction_commit (transaction, error);
}

/** zeren_member_repo_end_appointment: Returns: whether @on is the last day of the appointment now
 */
gboolean
zeren_member_repo_end_appointment (ZerenMemberRepo *self, gint64 id, ZerenDate on, GError **error)
{
  g_autoptr (ZerenAppointment) appointment = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;

  g_return_val_if_fail (zeren_date_is_set (on), FALSE);

  transaction = zeren_database_begin (zeren_repo_get_database (ZEREN_REPO (self)), error);
  if (transaction == NULL)
    return FALSE;
  appointment = zeren_member_repo_load_appointment (self, id, error);
  if (appointment == NULL)
    return FALSE;

  zeren_appointment_set_to_date (appointment, on);

  return zeren_appointment_check (appointment, error) && check_overlap (self, appointment, error) &&
         zeren_repo_store (self,
                           "UPDATE appointment SET to_date = :to_date WHERE id = :id",
                           appointment,
                           "end",
                           "appointment",
                           MISSING_APPOINTMENT,
                           error) &&
         zeren_transaction_commit (transaction, error);
}

/**
 * zeren_member_repo_list_holders:
 * @self: a repository
 * @post: a post
 * @day: a day
 * @error: return location for a #ZerenStorageError
 *
 * Returns: (transfer full) (element-type ZerenMember) (nullable): who answered for @post on @day by
 *   appointment, the earliest appointed first; empty where the post was vacant
 */
GPtrArray *
zeren_member_repo_list_holders (ZerenMemberRepo *self, gint64 post, ZerenDate day, GError **error)
{
  g_autoptr (ZerenStatement) statement = NULL;

  g_return_val_if_fail (ZEREN_IS_MEMBER_REPO (self), NULL);
  g_return_val_if_fail (zeren_date_is_set (day), NULL);

  statement = zeren_repo_prepare (
    self,
    "SELECT member.id, member.name, member.contact "
    "FROM appointment "
    "JOIN member ON member.id = appointment.member "
    "WHERE appointment.post = :post "
    "AND appointment.from_date <= :day "
    "AND (appointment.to_date IS NULL OR :day <= appointment.to_date) "
    "ORDER BY appointment.from_date, appointment.id");
  zeren_statement_bind_int64 (statement, "post", post);
  zeren_statement_bind_date (statement, "day", day);

  return zeren_repo_read_all (statement, ZEREN_TYPE_MEMBER, error);
}
