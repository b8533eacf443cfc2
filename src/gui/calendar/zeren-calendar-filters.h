/* zeren-calendar-filters.h: which deadlines the calendar shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-task-views.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZerenCalendarFilters:
 *
 * A button with a form: organisation, plan, state. The signal `changed` tells of other filters.
 * Which ones are on stands in the chips that zeren_calendar_filters_fill_chips() makes, each of
 * which takes its filter off.
 */
#define ZEREN_TYPE_CALENDAR_FILTERS (zeren_calendar_filters_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCalendarFilters, zeren_calendar_filters, ZEREN, CALENDAR_FILTERS, GtkBox)

/**
 * ZerenCalendarChoices:
 * @organisations: (element-type ZerenOrganisation): in the order of the tree
 * @plans: (element-type ZerenPlan): the plans in force
 */
typedef struct
{
  GPtrArray *organisations;
  GPtrArray *plans;
} ZerenCalendarChoices;

ZerenCalendarChoices *zeren_calendar_choices_load (ZerenContext *context, GError **error);
void zeren_calendar_choices_free (ZerenCalendarChoices *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCalendarChoices, zeren_calendar_choices_free)

void zeren_calendar_filters_set_choices (ZerenCalendarFilters *self,
                                         const ZerenCalendarChoices *choices);
void zeren_calendar_filters_select (ZerenCalendarFilters *self,
                                    gint64 organisation,
                                    gint64 plan,
                                    ZerenTaskLane lane);
void zeren_calendar_filters_clear (ZerenCalendarFilters *self);
gboolean zeren_calendar_filters_is_active (ZerenCalendarFilters *self);
void zeren_calendar_filters_get_query (ZerenCalendarFilters *self, ZerenTaskQuery *query);
guint zeren_calendar_filters_fill_chips (ZerenCalendarFilters *self, GtkWidget *box);

G_END_DECLS
