/* zeren-organisation-filter.h: which organisations a search is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office.h"

G_BEGIN_DECLS

gboolean zeren_organisation_is_wanted (ZerenOffice *office,
                                       ZerenOrganisation *organisation,
                                       const char *words,
                                       gboolean only_vacant);

G_END_DECLS
