/* zeren-figure-card.h: a figure that leads to what it counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenFigureCard:
 *
 * A button with what is counted, how many there are, and what that means; its action opens the
 * list. A figure that asks for something is marked, by its shape as well as by its colour.
 */
#define ZEREN_TYPE_FIGURE_CARD (zeren_figure_card_get_type ())

G_DECLARE_FINAL_TYPE (ZerenFigureCard, zeren_figure_card, ZEREN, FIGURE_CARD, GtkButton)

void zeren_figure_card_set_figure (ZerenFigureCard *self, guint figure);
guint zeren_figure_card_get_figure (ZerenFigureCard *self);

G_END_DECLS
