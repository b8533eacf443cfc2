/* zeren-calendar-page.c: the deadlines of a month, and what falls due on the chosen day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-calendar-page.h"

#include "zeren-action-table.h"
#include "zeren-agenda-panel.h"
#include "zeren-lazy-menu.h"
#include "zeren-month-chooser.h"
#include "zeren-month-list.h"

#include <glib/gi18n-lib.h>

struct _ZerenCalendarPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkStack *mode_stack;
  GtkMenuButton *menu_button;
  GMenuModel *calendar_menu;
  AdwToggleGroup *mode_group;
  AdwBanner *provisional_banner;
  GtkWidget *chips;
  ZerenMonthChooser *chooser;
  ZerenCalendarFilters *filters;
  ZerenMonthView *month_view;
  ZerenAgendaPanel *agenda;
  ZerenMonthList *month_list;

  ZerenMonth *month; /* what is shown */
};

G_DEFINE_FINAL_TYPE (ZerenCalendarPage, zeren_calendar_page, ZEREN_TYPE_PAGE)

/* --- reading, on the reader thread ---------------------------------------------------------- */

typedef struct
{
  ZerenMonth *month;
  ZerenCalendarChoices *choices;
} Result;

static void
result_free (gpointer data)
{
  Result *self = data;

  g_clear_pointer (&self->month, zeren_month_unref);
  g_clear_pointer (&self->choices, zeren_calendar_choices_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
read_month (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Result) result = g_new0 (Result, 1);

  result->month = zeren_month_load (context, data, error);
  if (result->month == NULL)
    return NULL;
  result->choices = zeren_calendar_choices_load (context, error);

  return result->choices != NULL ? g_steal_pointer (&result) : NULL;
}

static ZerenDate
get_today (ZerenCalendarPage *self)
{
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (self));

  return zeren_clock_today (zeren_session_get_clock (session));
}

static gpointer
zeren_calendar_page_dup_query (ZerenPage *page)
{
  ZerenCalendarPage *self = ZEREN_CALENDAR_PAGE (page);
  ZerenMonthQuery *query = g_new0 (ZerenMonthQuery, 1);

  query->year = zeren_month_view_get_year (self->month_view);
  query->month = zeren_month_view_get_month (self->month_view);
  query->first_weekday = zeren_month_view_get_first_weekday (self->month_view);
  zeren_calendar_filters_get_query (self->filters, &query->filter);

  return query;
}

/* --- showing ------------------------------------------------------------------------------- */

static void
show_agenda (ZerenCalendarPage *self)
{
  ZerenDate date = zeren_month_view_get_date (self->month_view);

  if (self->month != NULL && zeren_month_find_day (self->month, date) != NULL)
    zeren_agenda_panel_set_day (self->agenda, self->month, date, get_today (self));
}

static void
show_banner (ZerenCalendarPage *self)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: %d is a year */
    _ ("There is no whole holiday table for %d yet: its dates are provisional."),
    self->month->year);

  adw_banner_set_title (self->provisional_banner, text);
  adw_banner_set_revealed (self->provisional_banner, self->month->provisional);
}

static ZerenPageState
zeren_calendar_page_show (ZerenPage *page, gpointer data)
{
  ZerenCalendarPage *self = ZEREN_CALENDAR_PAGE (page);
  Result *result = data;
  ZerenDate today = get_today (self);

  g_clear_pointer (&self->month, zeren_month_unref);
  self->month = zeren_month_ref (result->month);
  zeren_calendar_filters_set_choices (self->filters, result->choices);
  zeren_month_view_set_days (self->month_view, self->month, today);
  zeren_month_list_set_month (self->month_list, self->month, today);
  show_agenda (self);
  show_banner (self);

  if (!self->month->planned)
    return ZEREN_PAGE_STATE_EMPTY;
  if (zeren_calendar_filters_is_active (self->filters) && zeren_month_count (self->month) == 0)
    return ZEREN_PAGE_STATE_NO_RESULTS;

  return ZEREN_PAGE_STATE_CONTENT;
}

/* --- from the widgets ---------------------------------------------------------------------- */

static void
day_chosen_cb (ZerenCalendarPage *self)
{
  show_agenda (self);
}

static void
day_activated_cb (ZerenCalendarPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->agenda));
}

static void
month_wanted_cb (ZerenCalendarPage *self)
{
  zeren_month_chooser_set_month (self->chooser,
                                 zeren_month_view_get_year (self->month_view),
                                 zeren_month_view_get_month (self->month_view));
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
go_to_month (ZerenCalendarPage *self, ZerenDate first)
{
  ZerenDate today = get_today (self);
  gboolean is_now = zeren_date_get_year (first) == zeren_date_get_year (today) &&
                    zeren_date_get_month (first) == zeren_date_get_month (today);

  zeren_month_view_set_date (self->month_view, is_now ? today : first);
}

static void
month_chosen_cb (ZerenCalendarPage *self, int year, int month)
{
  go_to_month (self, zeren_date_new (year, month, 1));
}

static void
filters_changed_cb (ZerenCalendarPage *self)
{
  guint n_chips = zeren_calendar_filters_fill_chips (self->filters, self->chips);

  gtk_widget_set_visible (self->chips, n_chips > 0);
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
mode_changed_cb (ZerenCalendarPage *self)
{
  const char *mode = self->mode_group != NULL ? adw_toggle_group_get_active_name (self->mode_group)
                                              : NULL;

  if (mode != NULL)
    gtk_stack_set_visible_child_name (self->mode_stack, mode);
}

/* --- actions ------------------------------------------------------------------------------- */

static void
today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenCalendarPage *self = ZEREN_CALENDAR_PAGE (widget);

  zeren_month_view_set_date (self->month_view, get_today (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->month_view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->month_view));
}

static void
turn_month (GtkWidget *widget, int months)
{
  ZerenCalendarPage *self = ZEREN_CALENDAR_PAGE (widget);
  int year = zeren_month_view_get_year (self->month_view);
  int month = zeren_month_view_get_month (self->month_view);

  go_to_month (self, zeren_date_add_months (zeren_date_new (year, month, 1), months));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_month (widget, -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_month (widget, 1);
}

static void
clear_filters_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zeren_calendar_filters_clear (ZEREN_CALENDAR_PAGE (widget)->filters);
}

static void
open_year (GtkWidget *widget, const char *kind)
{
  gint64 year = zeren_month_view_get_year (ZEREN_CALENDAR_PAGE (widget)->month_view);

  gtk_widget_activate_action (widget, "win.open", "(sx)", kind, year);
}

static void
plan_year_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_year (widget, "year");
}

static void
holidays_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_year (widget, "holidays");
}

/* --- class --------------------------------------------------------------------------------- */

static void
session_set_cb (ZerenCalendarPage *self)
{
  if (zeren_page_get_session (ZEREN_PAGE (self)) != NULL)
    zeren_month_view_set_date (self->month_view, get_today (self));
}

static void
zeren_calendar_page_dispose (GObject *object)
{
  ZerenCalendarPage *self = ZEREN_CALENDAR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CALENDAR_PAGE);
  g_clear_pointer (&self->month, zeren_month_unref);

  G_OBJECT_CLASS (zeren_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, mode_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, calendar_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, mode_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, provisional_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, chips);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, month_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, ZerenCalendarPage, month_list);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "calendar.plan-year", NULL, plan_year_cb);
  gtk_widget_class_install_action (widget_class, "calendar.holidays", NULL, holidays_cb);
}

static void
zeren_calendar_page_class_init (ZerenCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_calendar_page_dispose;
  page_class->interests = ZEREN_CHANGES_TASKS | ZEREN_CHANGES_CALENDAR | ZEREN_CHANGES_DUTIES |
                          ZEREN_CHANGES_PLANS | ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS;
  page_class->read = read_month;
  page_class->result_free = result_free;
  page_class->dup_query = zeren_calendar_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_calendar_page_show;

  g_type_ensure (ZEREN_TYPE_MONTH_VIEW);
  g_type_ensure (ZEREN_TYPE_MONTH_LIST);
  g_type_ensure (ZEREN_TYPE_MONTH_CHOOSER);
  g_type_ensure (ZEREN_TYPE_AGENDA_PANEL);
  g_type_ensure (ZEREN_TYPE_CALENDAR_FILTERS);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
zeren_calendar_page_init (ZerenCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_lazy_menu_set (self->menu_button, self->calendar_menu);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_action_table_create_controller ("calendar."));
  g_signal_connect (self, "notify::session", G_CALLBACK (session_set_cb), NULL);
}

/** zeren_calendar_page_get_month_view: Returns: (transfer none): its wall calendar */
ZerenMonthView *
zeren_calendar_page_get_month_view (ZerenCalendarPage *self)
{
  g_return_val_if_fail (ZEREN_IS_CALENDAR_PAGE (self), NULL);

  return self->month_view;
}

/** zeren_calendar_page_get_filters: Returns: (transfer none): its filters */
ZerenCalendarFilters *
zeren_calendar_page_get_filters (ZerenCalendarPage *self)
{
  g_return_val_if_fail (ZEREN_IS_CALENDAR_PAGE (self), NULL);

  return self->filters;
}
