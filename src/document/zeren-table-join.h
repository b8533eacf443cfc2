/* zeren-table-join.h: tables that go on on the next page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

void zeren_table_join (GPtrArray *pages);

G_END_DECLS
