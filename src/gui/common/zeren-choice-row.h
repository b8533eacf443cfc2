/* zeren-choice-row.h: a row of a form in which one of many records is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenChoiceRow:
 *
 * A combo row with a search over titles and subtitles. It chooses nothing by itself: until somebody
 * does, its id is 0.
 */
#define ZEREN_TYPE_CHOICE_ROW (zeren_choice_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (ZerenChoiceRow, zeren_choice_row, ZEREN, CHOICE_ROW, AdwComboRow)

struct _ZerenChoiceRowClass
{
  AdwComboRowClass parent_class;
};

GtkWidget *zeren_choice_row_new (void);

void zeren_choice_row_set_choices (ZerenChoiceRow *self, GPtrArray *choices);
gint64 zeren_choice_row_get_selected_id (ZerenChoiceRow *self);
gboolean zeren_choice_row_has_selected (ZerenChoiceRow *self);
gboolean zeren_choice_row_select (ZerenChoiceRow *self, gint64 id);

G_END_DECLS
