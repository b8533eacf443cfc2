/* zeren-office-act.h: what the window does to organisations, posts, members and appointments, on
 * the writer thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

G_BEGIN_DECLS

/**
 * ZerenOfficeAct:
 * @id: the record that is changed or ended; 0 for a new one
 * @parent: the organisation above; of a post its organisation
 * @position: the rank among siblings
 * @post: the post of an appointment
 * @member: the member of an appointment; 0 for a new one
 * @name: the name of an organisation or member, the title of a post
 * @kind: the kind of an organisation, the role of a post, the contact of a member
 * @contact: the contact at work of a new member
 * @from: the first day of an appointment
 * @to: the last day; unset until further notice
 * @replaces: whether whoever holds the post until then stops the day before
 * @text: a pasted table
 *
 * Everything that any of the verbs needs.
 */
typedef struct
{
  gint64 id;
  gint64 parent;
  guint position;
  gint64 post;
  gint64 member;
  char *name;
  char *kind;
  char *contact;
  ZerenDate from;
  ZerenDate to;
  gboolean replaces;
  char *text;
} ZerenOfficeAct;

ZerenOfficeAct *zeren_office_act_new (gint64 id);
void zeren_office_act_free (gpointer data);

gpointer zeren_office_act_save_organisation (ZerenContext *context,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer zeren_office_act_move_organisation (ZerenContext *context,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer zeren_office_act_end_organisation (ZerenContext *context,
                                            gpointer data,
                                            GCancellable *cancellable,
                                            GError **error);
gpointer zeren_office_act_save_post (ZerenContext *context,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);
gpointer zeren_office_act_end_post (ZerenContext *context,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer zeren_office_act_save_member (ZerenContext *context,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);
gpointer zeren_office_act_appoint (ZerenContext *context,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer zeren_office_act_end_appointment (ZerenContext *context,
                                           gpointer data,
                                           GCancellable *cancellable,
                                           GError **error);
gpointer zeren_office_act_apply_table (ZerenContext *context,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
