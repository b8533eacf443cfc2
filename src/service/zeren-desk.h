/* zeren-desk.h: who sits at the PC, and what is offered to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-desktop-user.h"

G_BEGIN_DECLS

/**
 * ZerenDesk:
 * @user: (nullable): who was chosen for this login; %NULL where nobody was
 * @name: (nullable): the name of that member
 * @has_reviewer: whether somebody in the office reviews what others have done
 *
 * Roles change what is offered, nothing else: nobody is hindered, counted or compared.
 */
typedef struct
{
  ZerenDesktopUser *user;
  char *name;
  gboolean has_reviewer;
} ZerenDesk;

char *zeren_desk_dup_login (void);

ZerenDesk *zeren_desk_load (ZerenContext *context, const char *login, GError **error);
void zeren_desk_free (ZerenDesk *self);
gboolean zeren_desk_hands_in (const ZerenDesk *self);

gboolean zeren_desk_choose (ZerenContext *context,
                            const char *login,
                            gint64 member,
                            ZerenDeskRole role,
                            GError **error);
gboolean zeren_desk_choose_nobody (ZerenContext *context, const char *login, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenDesk, zeren_desk_free)

G_END_DECLS
