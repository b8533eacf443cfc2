/* zeren-plan-import.h: a plan file comes in: read, extracted, kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-plan-reading.h"
#include "zeren-plan-withdrawal.h"
#include "zeren-plan.h"

G_BEGIN_DECLS

/**
 * ZerenPlanTerms:
 * @organisation: the organisation whose plan it is
 * @supersedes: the plan that it takes the place of; 0 for none
 * @notes: (nullable) (element-type utf8): gets sentences on what of the file is not in its text, or
 *   should be compared with it
 * @pictures: what is done with pages that are pictures
 *
 * What a person says about a plan that comes in.
 */
typedef struct
{
  gint64 organisation;
  gint64 supersedes;
  GPtrArray *notes;
  ZerenPictures pictures;
} ZerenPlanTerms;

gint64 zeren_plan_import (ZerenContext *context,
                          const char *path,
                          gint64 organisation,
                          GCancellable *cancellable,
                          ZerenProgressFunc progress,
                          gpointer progress_data,
                          GError **error);
gint64 zeren_plan_import_source (ZerenContext *context,
                                 ZerenPlanSource *source,
                                 const char *encoding,
                                 const ZerenPlanTerms *terms,
                                 GCancellable *cancellable,
                                 ZerenProgressFunc progress,
                                 gpointer progress_data,
                                 GError **error);

gboolean zeren_plan_import_find (ZerenContext *context,
                                 const char *sha256,
                                 ZerenPlan **plan,
                                 GError **error);
gint64 zeren_plan_import_store (ZerenContext *context,
                                const ZerenPlanReading *reading,
                                const ZerenPlanTerms *terms,
                                GError **error);

G_END_DECLS
