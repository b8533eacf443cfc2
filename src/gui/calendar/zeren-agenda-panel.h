/* zeren-agenda-panel.h: what falls due on the chosen day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-month.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenAgendaPanel:
 *
 * The day, what sort of day it is, and its tasks; where there are none, the next deadlines.
 */
#define ZEREN_TYPE_AGENDA_PANEL (zeren_agenda_panel_get_type ())

G_DECLARE_FINAL_TYPE (ZerenAgendaPanel, zeren_agenda_panel, ZEREN, AGENDA_PANEL, GtkBox)

void zeren_agenda_panel_set_day (ZerenAgendaPanel *self,
                                 const ZerenMonth *month,
                                 ZerenDate date,
                                 ZerenDate today);

G_END_DECLS
