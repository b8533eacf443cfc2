/* zeren-overview-page.c: what the office has to look after today, seen first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-overview-page.h"

#include "zeren-deadline-row.h"
#include "zeren-figure-card.h"
#include "zeren-open-incident-row.h"
#include "zeren-overview.h"
#include "zeren-sample-loader.h"
#include "zeren-share-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenOverviewPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  AdwWindowTitle *title_widget;
  AdwBanner *provisional_banner;
  AdwBanner *plan_banner;
  ZerenFigureCard *week_card;
  ZerenFigureCard *overdue_card;
  ZerenFigureCard *to_verify_card;
  ZerenFigureCard *incidents_card;
  ZerenFigureCard *review_card;
  ZerenFigureCard *unbound_card;
  GtkWidget *incidents_group;
  GtkListBox *incidents_list;
  GtkListBox *next_list;
  GtkWidget *year_group;
  GtkLabel *year_heading;
  GtkListBoxRow *year_row;
  GtkLabel *percent_label;
  GtkLabel *done_label;
  GtkProgressBar *year_bar;
  GtkLabel *due_label;
  GtkListBox *shares_list;

  ZerenDate today;
  gint64 review_plan;  /* the plan with all duties to review, 0 where there are several */
  gint64 unbound_plan; /* the same of unbound ones */
};

G_DEFINE_FINAL_TYPE (ZerenOverviewPage, zeren_overview_page, ZEREN_TYPE_PAGE)

/* On the reader thread. */
static gpointer
read_overview (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_overview_load (context, error);
}

/* --- rows ----------------------------------------------------------------------------------- */

/* Rows that are there are used again, so that focus and place stay where they are. */
static GtkWidget *
provide_row (GtkListBox *list, guint position, GtkWidget *(*create) (void))
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int)position);
  GtkWidget *fresh;

  if (row != NULL)
    return GTK_WIDGET (row);

  fresh = create ();
  gtk_list_box_append (list, fresh);

  return fresh;
}

static void
cut_rows (GtkListBox *list, guint n_rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (int)n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_incidents (ZerenOverviewPage *self, GPtrArray *incidents)
{
  ZerenClock *clock = zeren_session_get_clock (zeren_page_get_session (ZEREN_PAGE (self)));

  for (guint i = 0; i < incidents->len; i++)
    {
      GtkWidget *row = provide_row (self->incidents_list, i, zeren_open_incident_row_new);

      zeren_open_incident_row_set_incident (
        ZEREN_OPEN_INCIDENT_ROW (row), g_ptr_array_index (incidents, i), clock);
    }
  cut_rows (self->incidents_list, incidents->len);
  gtk_widget_set_visible (self->incidents_group, incidents->len > 0);
}

/* Says how many clocks of the open incidents run: only those are urgent. */
static void
show_running_clocks (ZerenOverviewPage *self, GPtrArray *incidents)
{
  ZerenClock *clock = zeren_session_get_clock (zeren_page_get_session (ZEREN_PAGE (self)));
  g_autoptr (GDateTime) now = zeren_clock_now (clock);
  g_autofree char *hint = NULL;
  guint running = 0;

  for (guint i = 0; i < incidents->len; i++)
    running += zeren_incident_view_count_steps (
      g_ptr_array_index (incidents, i), ZEREN_INCIDENT_STEP_RUNNING, now);

  if (running > 0)
    hint = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "not closed yet, %u clock is running",
                                         "not closed yet, %u clocks are running",
                                         running),
                            running);
  g_object_set (
    self->incidents_card, "hint", hint != NULL ? hint : _ ("recorded and not closed yet"), NULL);
}

static GtkWidget *
create_deadline_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *child = zeren_deadline_row_new ();

  zeren_deadline_row_set_shows_date (ZEREN_DEADLINE_ROW (child), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);

  return row;
}

static void
show_next (ZerenOverviewPage *self, GPtrArray *next)
{
  for (guint i = 0; i < next->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (next, i);
      GtkWidget *row = provide_row (self->next_list, i, create_deadline_row);
      ZerenDeadlineRow *child = ZEREN_DEADLINE_ROW (
        gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
      g_autofree char *name = NULL;

      zeren_deadline_row_set_view (child, view);
      name = zeren_deadline_row_dup_name (child);
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_actionable_set_action_target (
        GTK_ACTIONABLE (row), "(sx)", "task", zeren_task_view_get_id (view));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
    }
  cut_rows (self->next_list, next->len);
}

static void
show_shares (ZerenOverviewPage *self, GPtrArray *shares)
{
  for (guint i = 0; i < shares->len; i++)
    {
      GtkWidget *row = provide_row (self->shares_list, i, zeren_share_row_new);

      zeren_share_row_set_share (ZEREN_SHARE_ROW (row), g_ptr_array_index (shares, i));
    }
  cut_rows (self->shares_list, shares->len);
}

/* --- showing -------------------------------------------------------------------------------- */

static void
show_figures (ZerenOverviewPage *self, const ZerenOverview *overview)
{
  const ZerenOverviewCounts *counts = &overview->counts;

  zeren_figure_card_set_figure (self->week_card, counts->week);
  zeren_figure_card_set_figure (self->overdue_card, counts->overdue);
  zeren_figure_card_set_figure (self->to_verify_card, counts->to_verify);
  zeren_figure_card_set_figure (self->incidents_card, overview->incidents->len);
  zeren_figure_card_set_figure (self->review_card, counts->to_review);
  zeren_figure_card_set_figure (self->unbound_card, counts->unbound);
  self->review_plan = counts->review_plan;
  self->unbound_plan = counts->unbound_plan;
}

static void
show_year (ZerenOverviewPage *self, const ZerenOverview *overview)
{
  const ZerenOverviewCounts *counts = &overview->counts;
  int year = zeren_date_get_year (overview->today);
  double share = counts->year > 0 ? (double)counts->year_done / counts->year : 0;
  g_autofree char *heading = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *done = NULL;
  g_autofree char *due = NULL;
  g_autofree char *name = NULL;

  /* Translators: %d is a year */
  heading = g_strdup_printf (_ ("The Year %d"), year);
  /* Translators: a share in per cent */
  percent = g_strdup_printf (_ ("%d%%"), (int)(share * 100));
  done = g_strdup_printf (
    /* Translators: how many tasks of a year are done, and how many there are */
    g_dngettext (GETTEXT_PACKAGE, "%u of %u task is done", "%u of %u tasks are done", counts->year),
    counts->year_done,
    counts->year);
  /* Translators: of the tasks that are due until today: how many are done, and how many there are
   */
  due = g_strdup_printf (_ ("Due until today: %u of %u"), counts->due_done, counts->due);
  name = g_strjoin (", ", heading, percent, done, due, NULL);

  gtk_label_set_label (self->year_heading, heading);
  gtk_label_set_label (self->percent_label, percent);
  gtk_label_set_label (self->done_label, done);
  gtk_label_set_label (self->due_label, due);
  gtk_progress_bar_set_fraction (self->year_bar, share);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->year_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->year_group, counts->year > 0);
}

static void
show_banners (ZerenOverviewPage *self, const ZerenOverview *overview)
{
  int year = zeren_date_get_year (overview->today);
  g_autofree char *provisional = g_strdup_printf (
    /* Translators: %d is a year */
    _ ("There is no whole holiday table for %d yet: its dates are provisional."),
    year);
  /* Translators: %d is a year */
  g_autofree char *plan = g_strdup_printf (_ ("The year %d is not planned yet."), year);

  adw_banner_set_title (self->provisional_banner, provisional);
  adw_banner_set_revealed (self->provisional_banner, overview->provisional);
  adw_banner_set_title (self->plan_banner, plan);
  adw_banner_set_revealed (self->plan_banner,
                           overview->counts.plans > 0 && overview->counts.year == 0);
}

static ZerenPageState
decide_state (const ZerenOverview *overview)
{
  const ZerenOverviewCounts *counts = &overview->counts;

  if (counts->organisations == 0 && counts->plans == 0)
    return ZEREN_PAGE_STATE_EMPTY;
  if (counts->plans == 0 && counts->tasks == 0 && overview->incidents->len == 0)
    return ZEREN_PAGE_STATE_NO_RESULTS;

  return ZEREN_PAGE_STATE_CONTENT;
}

static ZerenPageState
zeren_overview_page_show (ZerenPage *page, gpointer result)
{
  ZerenOverviewPage *self = ZEREN_OVERVIEW_PAGE (page);
  const ZerenOverview *overview = result;
  g_autofree char *today = zeren_date_to_label (overview->today);

  self->today = overview->today;
  adw_window_title_set_subtitle (self->title_widget, today);
  show_figures (self, overview);
  show_year (self, overview);
  show_banners (self, overview);
  show_incidents (self, overview->incidents);
  show_running_clocks (self, overview->incidents);
  show_next (self, overview->next);
  show_shares (self, overview->shares);

  return decide_state (overview);
}

/* --- actions -------------------------------------------------------------------------------- */

static void
open_duties (GtkWidget *widget, gint64 plan, const char *which)
{
  if (plan != 0)
    gtk_widget_activate_action (widget, "win.open", "(sx)", "plan", plan);
  else
    gtk_widget_activate_action (widget, "win.list", "(ss)", "plans", which);
}

static void
review_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_duties (widget, ZEREN_OVERVIEW_PAGE (widget)->review_plan, "to-review");
}

static void
unbound_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_duties (widget, ZEREN_OVERVIEW_PAGE (widget)->unbound_plan, "unbound");
}

static void
open_year (GtkWidget *widget, const char *kind)
{
  gint64 year = zeren_date_get_year (ZEREN_OVERVIEW_PAGE (widget)->today);

  gtk_widget_activate_action (widget, "win.open", "(sx)", kind, year);
}

static void
holidays_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_year (widget, "holidays");
}

static void
plan_year_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_year (widget, "year");
}

static void
try_sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zeren_sample_loader_run (widget, zeren_page_get_session (ZEREN_PAGE (widget)));
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (zeren_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-overview-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ZerenOverviewPage, child)
  BIND (stack);
  BIND (title_widget);
  BIND (provisional_banner);
  BIND (plan_banner);
  BIND (week_card);
  BIND (overdue_card);
  BIND (to_verify_card);
  BIND (incidents_card);
  BIND (review_card);
  BIND (unbound_card);
  BIND (incidents_group);
  BIND (incidents_list);
  BIND (next_list);
  BIND (year_group);
  BIND (year_heading);
  BIND (year_row);
  BIND (percent_label);
  BIND (done_label);
  BIND (year_bar);
  BIND (due_label);
  BIND (shares_list);
#undef BIND
}

static void
zeren_overview_page_class_init (ZerenOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_overview_page_dispose;
  page_class->interests = (ZerenChanges)~0u;
  page_class->read = read_overview;
  page_class->result_free = (GDestroyNotify)zeren_overview_free;
  page_class->show = zeren_overview_page_show;

  g_type_ensure (ZEREN_TYPE_FIGURE_CARD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "overview.review", NULL, review_cb);
  gtk_widget_class_install_action (widget_class, "overview.unbound", NULL, unbound_cb);
  gtk_widget_class_install_action (widget_class, "overview.holidays", NULL, holidays_cb);
  gtk_widget_class_install_action (widget_class, "overview.plan-year", NULL, plan_year_cb);
  gtk_widget_class_install_action (widget_class, "overview.try-sample", NULL, try_sample_cb);
}

static void
zeren_overview_page_init (ZerenOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
