/* zeren-found-contents.h: what the extractor found → what the database keeps of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"
#include "zeren-plan-repo.h"

G_BEGIN_DECLS

ZerenPlanContents *zeren_plan_contents_from_extraction (const ZerenExtraction *extraction);

G_END_DECLS
