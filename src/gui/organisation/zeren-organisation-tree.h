/* zeren-organisation-tree.h: the tree of organisations, to choose from and to put in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-organisation-tree-row.h"

G_BEGIN_DECLS

/**
 * ZerenOrganisationTree:
 *
 * Shows an office, narrowed down. Signals: `chosen` (id) when another organisation is marked, 0 for
 * none; `activated` (id) when one is entered; `move` (id, parent, position) when one is to stand
 * elsewhere, as zeren_registry_move_organisation() takes it.
 */
#define ZEREN_TYPE_ORGANISATION_TREE (zeren_organisation_tree_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationTree,
                      zeren_organisation_tree,
                      ZEREN,
                      ORGANISATION_TREE,
                      AdwBin)

/**
 * ZerenOrganisationStep:
 *
 * The ways to move an organisation by key or menu.
 */
typedef enum
{
  ZEREN_STEP_UP,
  ZEREN_STEP_DOWN,
  ZEREN_STEP_OUT,
  ZEREN_STEP_IN,
} ZerenOrganisationStep;

guint zeren_organisation_tree_show (ZerenOrganisationTree *self,
                                    ZerenOffice *office,
                                    const char *words,
                                    gboolean show_ended,
                                    gboolean only_vacant);
gint64 zeren_organisation_tree_get_chosen (ZerenOrganisationTree *self);
gboolean zeren_organisation_tree_choose (ZerenOrganisationTree *self, gint64 id);
void zeren_organisation_tree_set_opens_on_click (ZerenOrganisationTree *self,
                                                 gboolean opens_on_click);
void zeren_organisation_tree_set_menu (ZerenOrganisationTree *self, GMenuModel *menu);

gboolean zeren_organisation_tree_can_step (ZerenOrganisationTree *self, ZerenOrganisationStep step);
gboolean zeren_organisation_tree_step (ZerenOrganisationTree *self, ZerenOrganisationStep step);
gboolean zeren_organisation_tree_drop (ZerenOrganisationTree *self,
                                       gint64 dragged,
                                       gint64 target,
                                       ZerenDropPlace place);
char *zeren_organisation_tree_dup_outline (ZerenOrganisationTree *self);

G_END_DECLS
