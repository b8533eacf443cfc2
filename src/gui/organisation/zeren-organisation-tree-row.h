/* zeren-organisation-tree-row.h: a row of the tree of organisations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-organisation-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenDropPlace:
 * @ZEREN_DROP_BEFORE: before the organisation, below the same one
 * @ZEREN_DROP_AFTER: after it
 * @ZEREN_DROP_ONTO: below it, as the last
 *
 * Where in relation to an organisation another one is put.
 */
typedef enum
{
  ZEREN_DROP_BEFORE,
  ZEREN_DROP_AFTER,
  ZEREN_DROP_ONTO,
} ZerenDropPlace;

/**
 * ZerenOrganisationTreeRow:
 *
 * Can be dragged, and tells by the signal `dropped` (the dragged item, the place) what was dropped
 * on it.
 */
#define ZEREN_TYPE_ORGANISATION_TREE_ROW (zeren_organisation_tree_row_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationTreeRow,
                      zeren_organisation_tree_row,
                      ZEREN,
                      ORGANISATION_TREE_ROW,
                      AdwBin)

GtkWidget *zeren_organisation_tree_row_new (void);
void zeren_organisation_tree_row_set_tree_row (ZerenOrganisationTreeRow *self,
                                               GtkTreeListRow *tree_row);
ZerenOrganisationItem *zeren_organisation_tree_row_get_item (ZerenOrganisationTreeRow *self);
char *zeren_organisation_tree_row_dup_description (ZerenOrganisationTreeRow *self);
gboolean zeren_organisation_tree_row_can_take (ZerenOrganisationTreeRow *self,
                                               ZerenOrganisationItem *dragged);
ZerenDropPlace zeren_organisation_tree_row_judge_place (double y, double height);

G_END_DECLS
