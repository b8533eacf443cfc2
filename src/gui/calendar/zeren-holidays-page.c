/* zeren-holidays-page.c: the days off and the make-up working days of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-holidays-page.h"

#include "zeren-day-words.h"
#include "zeren-holiday-list.h"
#include "zeren-holidays.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

#define MIN_YEAR 2000
#define MAX_YEAR 2999

struct _ZerenHolidaysPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkStack *mode_stack;
  AdwToggleGroup *mode_group;
  AdwBanner *moves_banner;
  GtkLabel *year_label;
  AdwActionRow *source_row;
  AdwActionRow *state_row;
  GtkWidget *complete_button;
  AdwStatusPage *empty_page;
  ZerenYearView *year_view;
  ZerenHolidayList *list;
  GtkActionBar *day_bar;
  GtkLabel *day_label;
  GtkButton *day_button;

  ZerenHolidayYear *year;
  gboolean is_by_hand; /* a year without a table is to be entered day by day */
};

G_DEFINE_FINAL_TYPE (ZerenHolidaysPage, zeren_holidays_page, ZEREN_TYPE_PAGE)

static int
get_year (ZerenHolidaysPage *self)
{
  return (int)zeren_page_get_subject (ZEREN_PAGE (self));
}

/* --- reading, on the reader thread ---------------------------------------------------------- */

static gpointer
read_year (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_holiday_year_load (context, GPOINTER_TO_INT (data), error);
}

static gpointer
zeren_holidays_page_dup_query (ZerenPage *page)
{
  return GINT_TO_POINTER (get_year (ZEREN_HOLIDAYS_PAGE (page)));
}

/* --- showing ------------------------------------------------------------------------------- */

static char *
dup_origin (const ZerenHolidayYear *year)
{
  const char *source = year->table != NULL ? year->table->source : NULL;

  switch (year->origin)
    {
    case ZEREN_HOLIDAY_ORIGIN_SHIPPED:
      /* Translators: %s is the number of the notice that a holiday table is from */
      return g_strdup_printf (_ ("Comes with Zeren: %s"), source != NULL ? source : "");
    case ZEREN_HOLIDAY_ORIGIN_CHANGED:
      return g_strdup_printf (
        /* Translators: %1$s is the number of a notice, %2$u a number of days */
        ngettext ("Comes with Zeren: %1$s; %2$u day set by hand",
                  "Comes with Zeren: %1$s; %2$u days set by hand",
                  year->n_by_hand),
        source != NULL ? source : "",
        year->n_by_hand);
    case ZEREN_HOLIDAY_ORIGIN_OWN:
      /* Translators: %s is the notice or file that a holiday table was imported from */
      return g_strdup_printf (_ ("Entered by the office: %s"), source != NULL ? source : "");
    case ZEREN_HOLIDAY_ORIGIN_NONE:
    default:
      return g_strdup (_ ("No table yet"));
    }
}

static char *
dup_counts (const ZerenHolidayYear *year)
{
  guint n_off = zeren_holiday_year_count (year, TRUE);
  guint n_work = zeren_holiday_year_count (year, FALSE);
  g_autofree char *off = g_strdup_printf (ngettext ("%u day off", "%u days off", n_off), n_off);
  g_autofree char *work = g_strdup_printf (
    ngettext ("%u make-up working day", "%u make-up working days", n_work), n_work);

  return g_strjoin (" · ", off, work, NULL);
}

static void
show_source (ZerenHolidaysPage *self)
{
  g_autofree char *origin = dup_origin (self->year);
  g_autofree char *counts = dup_counts (self->year);

  adw_action_row_set_subtitle (self->source_row, origin);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row),
                                 self->year->provisional ? C_ ("holiday table", "Provisional")
                                                         : C_ ("holiday table", "Complete"));
  adw_action_row_set_subtitle (self->state_row, counts);
  gtk_widget_set_visible (self->complete_button, self->year->provisional);
}

static char *
dup_moves (const ZerenHolidayYear *year)
{
  if (year->n_moves > 0)
    return g_strdup_printf (
      /* Translators: %1$u is a number of tasks, %2$d a year */
      ngettext ("%1$u open task moves when %2$d is planned again.",
                "%1$u open tasks move when %2$d is planned again.",
                year->n_moves),
      year->n_moves,
      year->year);

  return g_strdup_printf (
    /* Translators: %1$u is a number of tasks, %2$d a year */
    ngettext ("The date of %1$u open task is final when %2$d is planned again.",
              "The dates of %1$u open tasks are final when %2$d is planned again.",
              year->n_settles),
    year->n_settles,
    year->year);
}

/* Planning again is offered; what it changes is seen before. */
static void
show_moves (ZerenHolidaysPage *self)
{
  g_autofree char *text = dup_moves (self->year);

  adw_banner_set_title (self->moves_banner, text);
  adw_banner_set_revealed (self->moves_banner, self->year->n_moves + self->year->n_settles > 0);
}

static void
show_day (ZerenHolidaysPage *self)
{
  ZerenDate date = zeren_year_view_get_date (self->year_view);
  g_autofree char *day = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *text = NULL;
  gboolean working;

  if (self->year == NULL || !zeren_date_is_set (date))
    return;

  working = zeren_calendar_is_working_day (self->year->calendar, date);
  day = zeren_day_words_dup_short (date);
  kind = zeren_holiday_cell_dup_kind (self->year->calendar, date);
  text = g_strjoin (" · ", day, kind, NULL);
  gtk_label_set_text (self->day_label, text);
  gtk_button_set_label (self->day_button,
                        working ? _ ("_Make It a Day Off") : _ ("_Make It a Working Day"));
}

static const char *
get_mode (ZerenHolidaysPage *self)
{
  const char *mode = self->mode_group != NULL ? adw_toggle_group_get_active_name (self->mode_group)
                                              : NULL;

  return mode != NULL ? mode : "year";
}

static ZerenPageState
show_mode (ZerenHolidaysPage *self)
{
  const char *mode = get_mode (self);
  gboolean as_year = g_str_equal (mode, "year");

  gtk_stack_set_visible_child_name (self->mode_stack, as_year ? "year" : "list");
  gtk_widget_set_visible (GTK_WIDGET (self->day_bar), FALSE);
  if (self->year->origin == ZEREN_HOLIDAY_ORIGIN_NONE && !self->is_by_hand)
    return ZEREN_PAGE_STATE_EMPTY;

  gtk_widget_set_visible (GTK_WIDGET (self->day_bar), as_year);
  if (as_year || zeren_holiday_list_show (self->list, self->year, g_str_equal (mode, "off")) > 0)
    return ZEREN_PAGE_STATE_CONTENT;

  return ZEREN_PAGE_STATE_NO_RESULTS;
}

static ZerenPageState
zeren_holidays_page_show (ZerenPage *page, gpointer result)
{
  ZerenHolidaysPage *self = ZEREN_HOLIDAYS_PAGE (page);
  ZerenDate today = zeren_clock_today (zeren_session_get_clock (zeren_page_get_session (page)));

  g_clear_pointer (&self->year, zeren_holiday_year_unref);
  self->year = zeren_holiday_year_ref (result);
  zeren_year_view_set_year (self->year_view, self->year->year, self->year->calendar, today);
  show_source (self);
  show_moves (self);
  show_day (self);

  return show_mode (self);
}

/* --- from the widgets ---------------------------------------------------------------------- */

static void
mode_changed_cb (ZerenHolidaysPage *self)
{
  if (self->year != NULL)
    zeren_page_set_state (ZEREN_PAGE (self), show_mode (self));
}

static void
day_chosen_cb (ZerenHolidaysPage *self)
{
  show_day (self);
}

static void
row_activated_cb (ZerenHolidaysPage *self, ZerenDate *date)
{
  zeren_year_view_set_date (self->year_view, *date);
  adw_toggle_group_set_active_name (self->mode_group, "year");
  gtk_widget_grab_focus (GTK_WIDGET (self->year_view));
}

/* --- verbs --------------------------------------------------------------------------------- */

typedef struct
{
  int year;
  ZerenDate date;
  gboolean off;
} Change;

static gpointer
set_day (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Change *change = data;

  return GINT_TO_POINTER (
    zeren_holidays_set_day (context, change->year, change->date, change->off, error));
}

static gpointer
set_complete (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_holidays_set_complete (context, GPOINTER_TO_INT (data), error));
}

static gpointer
import_file (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_holidays_import (context, data, error);
}

static void
toggle_day (ZerenHolidaysPage *self)
{
  Change *change = g_new0 (Change, 1);
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;

  change->year = self->year->year;
  change->date = zeren_year_view_get_date (self->year_view);
  change->off = zeren_calendar_is_working_day (self->year->calendar, change->date);
  day = zeren_day_words_dup_day (change->date);
  /* Translators: %s is a date */
  said = g_strdup_printf (change->off ? _ ("%s is a day off now") : _ ("%s is a working day now"),
                          day);
  zeren_shell_act (GTK_WIDGET (self), said, set_day, change, g_free);
}

static void
toggle_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenHolidaysPage *self = ZEREN_HOLIDAYS_PAGE (widget);

  if (self->year != NULL)
    toggle_day (self);
}

static void
day_activated_cb (ZerenHolidaysPage *self)
{
  toggle_day (self);
}

static void
mark_complete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int year = get_year (ZEREN_HOLIDAYS_PAGE (widget));
  /* Translators: %d is a year */
  g_autofree char *said = g_strdup_printf (_ ("The table of %d is complete"), year);

  zeren_shell_act (widget, said, set_complete, GINT_TO_POINTER (year), NULL);
}

/* --- import -------------------------------------------------------------------------------- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenHolidaysPage) self = ZEREN_HOLIDAYS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  const ZerenCalendarYear *first = years != NULL && years->len > 0 ? g_ptr_array_index (years, 0)
                                                                   : NULL;

  if (error != NULL)
    zeren_shell_complain (GTK_WIDGET (self), error);
  else if (first != NULL && first->year != get_year (self))
    zeren_page_set_subject (ZEREN_PAGE (self), "holidays", first->year);
}

/**
 * zeren_holidays_page_import:
 * @file: a holiday table
 *
 * Imports the table and shows its year.
 */
void
zeren_holidays_page_import (ZerenHolidaysPage *self, GFile *file)
{
  g_return_if_fail (ZEREN_IS_HOLIDAYS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Holiday table imported"),
                         import_file,
                         g_object_ref (file),
                         g_object_unref,
                         (GDestroyNotify)g_ptr_array_unref,
                         NULL,
                         imported_cb,
                         g_object_ref (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenHolidaysPage) self = ZEREN_HOLIDAYS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    zeren_holidays_page_import (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Holiday Tables (JSON, ICS)"));
  gtk_file_filter_add_suffix (tables, "json");
  gtk_file_filter_add_suffix (tables, "ics");
  g_list_store_append (filters, tables);

  return G_LIST_MODEL (filters);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _ ("Import a Holiday Table"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (root), NULL, file_chosen_cb, g_object_ref (widget));
}

static gboolean
dropped_cb (ZerenHolidaysPage *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *file = files; file != NULL; file = file->next)
    zeren_holidays_page_import (self, file->data);
  g_slist_free (files);

  return TRUE;
}

/* --- going elsewhere ----------------------------------------------------------------------- */

static void
turn_year (GtkWidget *widget, int years)
{
  int year = get_year (ZEREN_HOLIDAYS_PAGE (widget)) + years;

  zeren_page_set_subject (ZEREN_PAGE (widget), "holidays", CLAMP (year, MIN_YEAR, MAX_YEAR));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (widget, -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn_year (widget, 1);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 year = get_year (ZEREN_HOLIDAYS_PAGE (widget));

  gtk_widget_activate_action (widget, "win.open", "(sx)", "year", year);
}

static void
by_hand_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenHolidaysPage *self = ZEREN_HOLIDAYS_PAGE (widget);

  self->is_by_hand = TRUE;
  mode_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->year_view));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_holidays_page_subject_set (ZerenPage *page)
{
  ZerenHolidaysPage *self = ZEREN_HOLIDAYS_PAGE (page);
  int year = get_year (self);
  g_autofree char *text = zeren_day_words_dup_year (year);
  /* Translators: %d is a year */
  g_autofree char *title = g_strdup_printf (_ ("Holidays and Working Days %d"), year);
  /* Translators: %d is a year */
  g_autofree char *none = g_strdup_printf (_ ("No Holiday Table for %d"), year);

  self->is_by_hand = FALSE;
  g_clear_pointer (&self->year, zeren_holiday_year_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->day_bar), FALSE);
  adw_banner_set_revealed (self->moves_banner, FALSE);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_status_page_set_title (self->empty_page, none);
  gtk_label_set_text (self->year_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holidays.previous", year > MIN_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holidays.next", year < MAX_YEAR);
}

static void
zeren_holidays_page_dispose (GObject *object)
{
  ZerenHolidaysPage *self = ZEREN_HOLIDAYS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_HOLIDAYS_PAGE);
  g_clear_pointer (&self->year, zeren_holiday_year_unref);

  G_OBJECT_CLASS (zeren_holidays_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-holidays-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, mode_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, mode_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, moves_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, source_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, state_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, complete_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, year_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, list);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, day_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenHolidaysPage, day_button);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_holidays_page_class_init (ZerenHolidaysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_holidays_page_dispose;
  page_class->interests = ZEREN_CHANGES_CALENDAR | ZEREN_CHANGES_TASKS | ZEREN_CHANGES_DUTIES;
  page_class->read = read_year;
  page_class->result_free = (GDestroyNotify)zeren_holiday_year_unref;
  page_class->dup_query = zeren_holidays_page_dup_query;
  page_class->show = zeren_holidays_page_show;
  page_class->subject_set = zeren_holidays_page_subject_set;

  g_type_ensure (ZEREN_TYPE_YEAR_VIEW);
  g_type_ensure (ZEREN_TYPE_HOLIDAY_LIST);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "holidays.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "holidays.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "holidays.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "holidays.toggle-day", NULL, toggle_day_cb);
  gtk_widget_class_install_action (widget_class, "holidays.mark-complete", NULL, mark_complete_cb);
  gtk_widget_class_install_action (widget_class, "holidays.by-hand", NULL, by_hand_cb);
  gtk_widget_class_install_action (widget_class, "holidays.plan", NULL, plan_cb);
}

static void
zeren_holidays_page_init (ZerenHolidaysPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/** zeren_holidays_page_get_year_view: Returns: (transfer none): its year at a glance */
ZerenYearView *
zeren_holidays_page_get_year_view (ZerenHolidaysPage *self)
{
  g_return_val_if_fail (ZEREN_IS_HOLIDAYS_PAGE (self), NULL);

  return self->year_view;
}
