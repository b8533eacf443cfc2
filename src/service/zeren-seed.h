/* zeren-seed.h: fills an empty database with a sample office (docs/seeds.md)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-import.h"

G_BEGIN_DECLS

/**
 * ZerenSeedResult:
 * @plans: (element-type gint64): the plans imported
 * @accepted: duties accepted
 * @unbound: of these, duties that no rule binds
 *
 * What was loaded.
 */
typedef struct
{
  guint organisations;
  guint posts;
  guint members;
  guint appointments;
  GArray *plans;
  guint accepted;
  guint unbound;
} ZerenSeedResult;

char *zeren_seed_dup_default_folder (void);
ZerenSeedResult *zeren_seed_load (ZerenContext *context, const char *folder, GError **error);
ZerenSeedResult *zeren_seed_load_full (ZerenContext *context,
                                       const char *folder,
                                       GCancellable *cancellable,
                                       ZerenProgressFunc progress,
                                       gpointer progress_data,
                                       GError **error);
void zeren_seed_result_free (ZerenSeedResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenSeedResult, zeren_seed_result_free)

G_END_DECLS
