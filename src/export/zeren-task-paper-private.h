/* zeren-task-paper-private.h: wording that the papers before an act share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-paper.h"

G_BEGIN_DECLS

char *zeren_task_paper_dup_matter (const ZerenTaskFacts *facts);
char *zeren_task_paper_dup_basis (const ZerenTaskFacts *facts);
char *zeren_task_paper_dup_person (const ZerenTaskFacts *facts);

G_END_DECLS
