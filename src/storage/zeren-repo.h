/* zeren-repo.h: what the repositories have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-database.h"
#include "zeren-record.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_REPO (zeren_repo_get_type ())

G_DECLARE_DERIVABLE_TYPE (ZerenRepo, zeren_repo, ZEREN, REPO, GObject)

struct _ZerenRepoClass
{
  GObjectClass parent_class;
};

ZerenDatabase *zeren_repo_get_database (ZerenRepo *self);

G_END_DECLS
