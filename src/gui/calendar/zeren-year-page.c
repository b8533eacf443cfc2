/* zeren-year-page.c: a year is planned, after a look at what planning makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-page.h"

#include "zeren-date-row.h"
#include "zeren-day-words.h"
#include "zeren-school-terms-dialog.h"
#include "zeren-shell.h"
#include "zeren-term-dialog.h"
#include "zeren-year-section.h"
#include "zeren-year-words.h"

#include <glib/gi18n-lib.h>

/* The planner takes no other years. */
#define MIN_YEAR 2000
#define MAX_YEAR 2999
#define N_KINDS  (ZEREN_YEAR_CHANGE_DISAPPEARS + 1)

struct _ZerenYearPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkStack *work_stack;
  AdwBanner *provisional_banner;
  AdwBanner *closed_banner;
  GtkLabel *year_label;
  ZerenDateRow *from_row;
  AdwPreferencesGroup *changes_group;
  AdwPreferencesGroup *open_group;
  AdwPreferencesGroup *close_group;
  AdwButtonRow *close_row;
  ZerenYearSection *appears_section;
  ZerenYearSection *moves_section;
  ZerenYearSection *differs_section;
  ZerenYearSection *disappears_section;
  ZerenYearSection *placed_section;
  ZerenYearSection *carried_section;
  ZerenYearSection *series_section;
  ZerenYearSection *unbound_section;
  ZerenYearSection *notes_section;

  int year;
  ZerenYearPreview *preview;
  ZerenDate from;
  gboolean is_planning;
};

G_DEFINE_FINAL_TYPE (ZerenYearPage, zeren_year_page, ZEREN_TYPE_PAGE)

/* --- reading and planning, on their threads ------------------------------------------------ */

typedef struct
{
  int year;
  ZerenDate from;
} Query;

static gpointer
read_preview (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Query *query = data;

  return zeren_year_preview_load (context, query->year, query->from, error);
}

static gpointer
plan_year (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Query *query = data;

  return zeren_year_planner_run (context, query->year, query->from, error);
}

static gpointer
close_year (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenYearClosing)
    closing = zeren_year_close_run (context, ((const Query *)data)->year, TRUE, error);

  return GINT_TO_POINTER (closing != NULL);
}

static gpointer
reopen_year (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_year_close_reopen (context, ((const Query *)data)->year, error));
}

static gpointer
zeren_year_page_dup_query (ZerenPage *page)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (page);
  Query *query = g_new0 (Query, 1);

  query->year = self->year;
  query->from = self->from;

  return query;
}

/* --- showing ------------------------------------------------------------------------------- */

static ZerenYearSection *
get_section (ZerenYearPage *self, ZerenYearChangeKind kind)
{
  ZerenYearSection *sections[N_KINDS] = {
    [ZEREN_YEAR_CHANGE_APPEARS] = self->appears_section,
    [ZEREN_YEAR_CHANGE_MOVES] = self->moves_section,
    [ZEREN_YEAR_CHANGE_DIFFERS] = self->differs_section,
    [ZEREN_YEAR_CHANGE_DISAPPEARS] = self->disappears_section,
  };

  return sections[kind];
}

static void
show_changes (ZerenYearPage *self)
{
  g_autofree char *summary = zeren_year_words_dup_summary (self->preview);

  for (guint kind = 0; kind < N_KINDS; kind++)
    zeren_year_section_clear (get_section (self, kind));
  for (guint i = 0; i < self->preview->lines->len; i++)
    {
      const ZerenYearLine *line = g_ptr_array_index (self->preview->lines, i);

      zeren_year_section_take (get_section (self, line->kind),
                               line->duty,
                               g_strdup (line->title),
                               zeren_year_words_dup_line (line));
    }
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autofree char *count = zeren_year_words_dup_count (self->preview, kind);

      zeren_year_section_finish (get_section (self, kind), count);
    }
  adw_preferences_group_set_description (self->changes_group, summary);
}

static void
show_remarks (ZerenYearSection *section, GPtrArray *remarks, const char *summary)
{
  zeren_year_section_clear (section);
  for (guint i = 0; i < remarks->len; i++)
    {
      const ZerenYearRemark *remark = g_ptr_array_index (remarks, i);
      const char *said = remark->message != NULL ? remark->message : remark->plan_title;

      if (remark->task != 0)
        zeren_year_section_take_action (section,
                                        "win.open",
                                        g_variant_new ("(sx)", "task", remark->task),
                                        g_strdup (remark->title),
                                        g_strdup (said));
      else if (remark->begin != ZEREN_BEGIN_KNOWN)
        zeren_year_section_take_action (
          section,
          "year.say-begin",
          g_variant_new ("(xb)", remark->duty, remark->begin == ZEREN_BEGIN_TERM),
          g_strdup (remark->title),
          g_strdup (said));
      else
        zeren_year_section_take (section, remark->duty, g_strdup (remark->title), g_strdup (said));
    }
  zeren_year_section_finish (section, summary);
}

static void
show_open (ZerenYearPage *self)
{
  GPtrArray *unbound = self->preview->unbound, *notes = self->preview->notes;
  g_autofree char *n_unbound = g_strdup_printf (
    ngettext ("%u duty that nobody answers for", "%u duties that nobody answers for", unbound->len),
    unbound->len);
  g_autofree char *n_notes = g_strdup_printf (
    ngettext ("%u duty to look at", "%u duties to look at", notes->len), notes->len);

  show_remarks (self->unbound_section, unbound, n_unbound);
  show_remarks (self->notes_section, notes, n_notes);
  gtk_widget_set_visible (GTK_WIDGET (self->open_group), unbound->len + notes->len > 0);
}

static void
show_placed (ZerenYearPage *self)
{
  GPtrArray *placed = self->preview->placed;
  g_autofree char *n_placed = g_strdup_printf (
    ngettext ("%u task moved or not needed", "%u tasks moved or not needed", placed->len),
    placed->len);

  show_remarks (self->placed_section, placed, n_placed);
}

static gboolean
is_closed (ZerenYearPage *self)
{
  return self->preview != NULL && self->preview->closing != NULL &&
         self->preview->closing->is_closed;
}

/* A year that is over and has tasks is closed here; what is open goes on. */
static void
show_closing (ZerenYearPage *self)
{
  GPtrArray *open = self->preview->open, *series = self->preview->series;
  const ZerenYearClosing *closing = self->preview->closing;
  gboolean offered = closing != NULL && closing->n_tasks > 0 && !closing->is_closed;
  g_autofree char *n_open = g_strdup_printf (
    ngettext ("%u open task goes on", "%u open tasks go on", open->len), open->len);
  g_autofree char *n_series = g_strdup_printf (
    ngettext ("%u duty to look at", "%u duties to look at", series->len), series->len);
  /* Translators: %d is a year */
  g_autofree char *label = g_strdup_printf (_ ("_Close %d"), self->preview->plan->year);
  /* Translators: %d is a year */
  g_autofree char *closed = g_strdup_printf (
    _ ("%d is closed: what was recorded in it stays as it is."), self->preview->plan->year);

  show_remarks (self->carried_section, open, n_open);
  show_remarks (self->series_section, series, n_series);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->close_row), label);
  gtk_widget_set_visible (GTK_WIDGET (self->close_group), offered);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "year.close", offered && closing->n_missing == 0);
  adw_banner_set_title (self->closed_banner, closed);
  adw_banner_set_revealed (self->closed_banner, is_closed (self));
}

static void
show_banner (ZerenYearPage *self)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: %d is a year */
    _ ("There is no whole holiday table for %d yet: its dates are provisional."),
    self->preview->plan->year);

  adw_banner_set_title (self->provisional_banner, text);
  adw_banner_set_revealed (self->provisional_banner,
                           self->preview->plan->provisional && !is_closed (self));
}

static void
update_actions (ZerenYearPage *self)
{
  gboolean can_plan = self->preview != NULL && self->preview->plan->changes->len > 0 &&
                      !self->is_planning && !is_closed (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.plan", can_plan);
  gtk_stack_set_visible_child_name (self->work_stack, self->is_planning ? "working" : "button");
}

static ZerenPageState
zeren_year_page_show (ZerenPage *page, gpointer result)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (page);
  ZerenYearPreview *preview = result;

  g_clear_pointer (&self->preview, zeren_year_preview_unref);
  self->preview = zeren_year_preview_ref (preview);
  show_changes (self);
  show_open (self);
  show_placed (self);
  show_closing (self);
  show_banner (self);
  update_actions (self);

  if (zeren_year_preview_is_empty (preview))
    return ZEREN_PAGE_STATE_EMPTY;
  if (preview->lines->len == 0 && preview->unbound->len == 0 && preview->notes->len == 0 &&
      preview->placed->len == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->close_group)))
    return ZEREN_PAGE_STATE_NO_RESULTS;

  return ZEREN_PAGE_STATE_CONTENT;
}

/* --- the form ------------------------------------------------------------------------------ */

/* A preview of what is no longer asked for must not be planned. */
static void
ask_anew (ZerenYearPage *self)
{
  g_clear_pointer (&self->preview, zeren_year_preview_unref);
  update_actions (self);
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
show_year (ZerenYearPage *self, int year)
{
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  self->year = CLAMP (year, MIN_YEAR, MAX_YEAR);
  text = zeren_day_words_dup_year (self->year);
  /* Translators: %d is a year */
  title = g_strdup_printf (_ ("Plan the Year %d"), self->year);
  gtk_label_set_text (self->year_label, text);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.previous", self->year > MIN_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.next", self->year < MAX_YEAR);
}

static void
from_changed_cb (ZerenYearPage *self)
{
  ZerenDate from = ZEREN_DATE_NONE;

  if (!zeren_date_row_get_valid (self->from_row))
    return;
  if (!zeren_date_row_get_date (self->from_row, &from))
    from = ZEREN_DATE_NONE;
  if (zeren_date_compare (from, self->from) == 0)
    return;

  self->from = from;
  ask_anew (self);
}

/* --- actions ------------------------------------------------------------------------------- */

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenYearPage) self = ZEREN_YEAR_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  ZerenYearPlan *plan = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_planning = FALSE;
  update_actions (self);
  if (plan == NULL)
    zeren_shell_complain (GTK_WIDGET (self), error);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  g_clear_pointer (&plan, zeren_year_plan_free);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (widget);
  Query *query = g_new0 (Query, 1);
  g_autofree char *said = zeren_year_words_dup_done (self->preview);

  query->year = self->preview->plan->year;
  query->from = self->preview->plan->from;
  self->is_planning = TRUE;
  update_actions (self);
  zeren_shell_act_async (widget,
                         said,
                         plan_year,
                         query,
                         g_free,
                         (GDestroyNotify)zeren_year_plan_free,
                         NULL,
                         planned_cb,
                         g_object_ref (self));
}

static void
act_on_year (ZerenYearPage *self, const char *said, ZerenVerb verb)
{
  Query *query = g_new0 (Query, 1);

  query->year = self->year;
  zeren_shell_act (GTK_WIDGET (self), said, verb, query, g_free);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (widget);
  /* Translators: %d is a year */
  g_autofree char *said = g_strdup_printf (_ ("%d closed"), self->year);

  act_on_year (self, said, close_year);
}

static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (widget);
  /* Translators: %d is a year */
  g_autofree char *said = g_strdup_printf (_ ("%d opened again"), self->year);

  act_on_year (self, said, reopen_year);
}

static void
say_begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (widget);
  gint64 duty;
  gboolean is_term;

  g_variant_get (parameter, "(xb)", &duty, &is_term);
  for (guint i = 0; self->preview != NULL && i < self->preview->notes->len; i++)
    {
      const ZerenYearRemark *remark = g_ptr_array_index (self->preview->notes, i);

      if (remark->duty != duty)
        continue;
      zeren_term_dialog_present (widget, duty, remark->title, is_term);
      return;
    }
}

static void
turn_year (GtkWidget *widget, int years)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (widget);

  show_year (self, self->year + years);
  ask_anew (self);
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
holidays_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 year = ZEREN_YEAR_PAGE (widget)->year;

  gtk_widget_activate_action (widget, "win.open", "(sx)", "holidays", year);
}

static void
school_terms_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (widget));

  if (session != NULL)
    zeren_school_terms_dialog_present (widget, session, ZEREN_YEAR_PAGE (widget)->year);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_year_page_subject_set (ZerenPage *page)
{
  show_year (ZEREN_YEAR_PAGE (page), (int)zeren_page_get_subject (page));
}

static void
zeren_year_page_dispose (GObject *object)
{
  ZerenYearPage *self = ZEREN_YEAR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_YEAR_PAGE);
  g_clear_pointer (&self->preview, zeren_year_preview_unref);

  G_OBJECT_CLASS (zeren_year_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-year-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, work_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, provisional_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, from_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, changes_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, appears_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, moves_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, differs_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, disappears_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, closed_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, close_group);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, close_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, placed_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, carried_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, series_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, unbound_section);
  gtk_widget_class_bind_template_child (widget_class, ZerenYearPage, notes_section);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
}

static void
zeren_year_page_class_init (ZerenYearPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_year_page_dispose;
  page_class->interests = ZEREN_CHANGES_TASKS | ZEREN_CHANGES_CALENDAR | ZEREN_CHANGES_DUTIES |
                          ZEREN_CHANGES_PLANS | ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_SETTINGS;
  page_class->read = read_preview;
  page_class->result_free = (GDestroyNotify)zeren_year_preview_unref;
  page_class->dup_query = zeren_year_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_year_page_show;
  page_class->subject_set = zeren_year_page_subject_set;

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_YEAR_SECTION);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "year.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "year.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "year.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "year.holidays", NULL, holidays_cb);
  gtk_widget_class_install_action (widget_class, "year.school-terms", NULL, school_terms_cb);
  gtk_widget_class_install_action (widget_class, "year.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "year.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "year.say-begin", "(xb)", say_begin_cb);
}

static void
zeren_year_page_init (ZerenYearPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_year (self, MIN_YEAR);
  update_actions (self);
}
