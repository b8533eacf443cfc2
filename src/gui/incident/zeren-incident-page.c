/* zeren-incident-page.c: one incident: its timeline, and the clocks of what the plans ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-page.h"

#include "zeren-action-table.h"
#include "zeren-cases.h"
#include "zeren-incident-clock.h"
#include "zeren-incident-entry-dialog.h"
#include "zeren-incident-mark-dialog.h"
#include "zeren-incident-miss-dialog.h"
#include "zeren-incident-step-row.h"
#include "zeren-incident-verbs.h"
#include "zeren-incident-views.h"
#include "zeren-list-merge.h"
#include "zeren-office.h"
#include "zeren-plan-repo.h"
#include "zeren-shell.h"
#include "zeren-storage-error.h"

#include <glib/gi18n-lib.h>

struct _ZerenIncidentPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkButton *add_button;
  GtkButton *case_button;
  GtkButton *close_button;
  GtkButton *organisation_button;
  GtkWidget *no_steps_label;
  GtkListBox *step_list;
  GtkWidget *no_entries_label;
  GtkListBox *entry_list;

  ZerenIncidentView *view; /* as it was read last */
  ZerenOffice *office;
  GListStore *entries;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentPage, zeren_incident_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenIncidentView *view; /* NULL where there is none */
  GPtrArray *entries;
  GPtrArray *plan_titles; /* one for each step; may be NULL */
  ZerenOffice *office;
  gint64 case_id; /* of the case that rests on it, or 0 */
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_object (&result->view);
  g_clear_pointer (&result->entries, g_ptr_array_unref);
  g_clear_pointer (&result->plan_titles, g_ptr_array_unref);
  g_clear_pointer (&result->office, zeren_office_unref);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
zeren_incident_page_dup_query (ZerenPage *page)
{
  gint64 id = zeren_page_get_subject (page);

  return g_memdup2 (&id, sizeof id);
}

static GPtrArray *
read_plan_titles (ZerenContext *context, GPtrArray *steps)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));
  GPtrArray *titles = g_ptr_array_new_null_terminated (steps->len, g_free, FALSE);

  for (guint i = 0; i < steps->len; i++)
    {
      const ZerenIncidentStep *step = steps->pdata[i];
      g_autoptr (ZerenPlan)
        plan = zeren_plan_repo_load (repo, zeren_duty_get_plan (step->duty), NULL);

      g_ptr_array_add (titles, plan != NULL ? g_strdup (zeren_plan_get_title (plan)) : NULL);
    }

  return titles;
}

static gboolean
read_view (Result *result, ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;

  result->view = zeren_incident_view_load (context, id, &local);
  if (result->view == NULL &&
      !g_error_matches (local, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

static gpointer
read_incident (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = *(const gint64 *)data;
  g_autoptr (Result) result = g_new0 (Result, 1);
  g_autoptr (GError) local = NULL;

  if (id == 0)
    return g_steal_pointer (&result);
  if (!read_view (result, context, id, error))
    return NULL;
  if (result->view == NULL)
    return g_steal_pointer (&result);

  result->entries = zeren_incidents_list_entries (context, id, error);
  if (result->entries == NULL)
    return NULL;
  result->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
  if (result->office == NULL)
    return NULL;
  result->plan_titles = read_plan_titles (context, zeren_incident_view_get_steps (result->view));
  result->case_id = zeren_cases_find (context, 0, id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&result);
}

/* --- showing ------------------------------------------------------------------------------- */

static ZerenClock *
get_clock (ZerenIncidentPage *self)
{
  return zeren_session_get_clock (zeren_page_get_session (ZEREN_PAGE (self)));
}

static char *
dup_facts (ZerenIncidentView *view)
{
  ZerenIncident *incident = zeren_incident_view_get_incident (view);
  g_autofree char *when = zeren_incident_clock_dup_time (zeren_incident_get_occurred_at (incident));

  return g_strdup_printf ("%s · %s · %s · %s",
                          zeren_incident_view_get_organisation_name (view),
                          zeren_incident_kind_to_label (zeren_incident_get_kind (incident)),
                          when,
                          zeren_incident_state_to_label (zeren_incident_get_state (incident)));
}

static void
show_case (ZerenIncidentPage *self, gint64 case_id)
{
  g_autoptr (GDateTime) now = zeren_clock_now (get_clock (self));
  gint64 id = zeren_incident_view_get_id (self->view);
  gboolean has_miss = zeren_incident_view_count_steps (
                        self->view, ZEREN_INCIDENT_STEP_MISSED, now) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->case_button), has_miss || case_id != 0);
  gtk_button_set_label (self->case_button,
                        case_id != 0 ? _ ("Show the _Case") : _ ("_Draft a Case"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->case_button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->case_button), "win.draft-case-incident");
}

static void
show_head (ZerenIncidentPage *self, gint64 case_id)
{
  ZerenIncident *incident = zeren_incident_view_get_incident (self->view);
  g_autofree char *facts = dup_facts (self->view);
  gboolean is_open = zeren_incident_view_is_open (self->view);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), zeren_incident_get_title (incident));
  gtk_label_set_label (self->title_label, zeren_incident_get_title (incident));
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->close_button), is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incident.add-entry", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "incident.close", is_open);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->organisation_button),
                                    "(sx)",
                                    "organisation",
                                    zeren_incident_get_organisation (incident));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->organisation_button), "win.open");
  show_case (self, case_id);
}

static const char *
get_confirmer (ZerenIncidentPage *self, const ZerenIncidentStep *step)
{
  ZerenMember *member = step->miss != NULL
                          ? zeren_office_find_member (
                              self->office, zeren_incident_miss_get_confirmed_by (step->miss))
                          : NULL;

  return member != NULL ? zeren_member_get_name (member) : NULL;
}

/* Rows stay for the steps that stay, so that the focus does. */
static ZerenIncidentStepRow *
get_step_row (ZerenIncidentPage *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->step_list, (int)position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (zeren_incident_step_row_new (get_clock (self)));
      gtk_list_box_append (self->step_list, GTK_WIDGET (row));
    }

  return ZEREN_INCIDENT_STEP_ROW (row);
}

static void
show_steps (ZerenIncidentPage *self, const Result *result)
{
  GPtrArray *steps = zeren_incident_view_get_steps (self->view);
  ZerenIncident *incident = zeren_incident_view_get_incident (self->view);
  GtkListBoxRow *left;

  for (guint i = 0; i < steps->len; i++)
    {
      ZerenIncidentStepView view = {
        .step = steps->pdata[i],
        .occurred_at = zeren_incident_get_occurred_at (incident),
        .plan_title = result->plan_titles->pdata[i],
        .confirmed_by = get_confirmer (self, steps->pdata[i]),
        .is_open = zeren_incident_view_is_open (self->view),
        .has_entries = result->entries->len > 0,
      };

      zeren_incident_step_row_show (get_step_row (self, i), &view);
    }
  while ((left = gtk_list_box_get_row_at_index (self->step_list, (int)steps->len)) != NULL)
    gtk_list_box_remove (self->step_list, GTK_WIDGET (left));
  gtk_widget_set_visible (self->no_steps_label, steps->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->step_list), steps->len > 0);
}

/* An entry never changes. */
static gboolean
is_same_entry (gconstpointer a, gconstpointer b)
{
  return zeren_incident_entry_get_id ((ZerenIncidentEntry *)a) ==
         zeren_incident_entry_get_id ((ZerenIncidentEntry *)b);
}

static ZerenPageState
zeren_incident_page_show (ZerenPage *page, gpointer data)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (page);
  const Result *result = data;

  g_set_object (&self->view, result->view);
  g_clear_pointer (&self->office, zeren_office_unref);
  if (result->view == NULL)
    return zeren_page_get_subject (page) == 0 ? ZEREN_PAGE_STATE_EMPTY
                                              : ZEREN_PAGE_STATE_NO_RESULTS;

  self->office = zeren_office_ref (result->office);
  show_head (self, result->case_id);
  show_steps (self, result);
  zeren_list_merge (self->entries, result->entries, is_same_entry);
  gtk_widget_set_visible (self->no_entries_label, result->entries->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->entry_list), result->entries->len > 0);

  return ZEREN_PAGE_STATE_CONTENT;
}

/* When it was done, and where it was written down much later also when that was */
static char *
dup_entry_title (ZerenIncidentEntry *entry)
{
  GDateTime *at = zeren_incident_entry_get_at (entry);
  GDateTime *recorded_at = zeren_incident_entry_get_recorded_at (entry);
  g_autofree char *when = zeren_incident_clock_dup_time (at);
  g_autofree char *recorded = zeren_incident_clock_dup_time (recorded_at);

  if (g_date_time_difference (recorded_at, at) < G_TIME_SPAN_HOUR)
    return g_strdup_printf ("%s · %s", when, zeren_incident_entry_get_who (entry));

  /* Translators: a time, who recorded the entry, and when that was */
  return g_strdup_printf (
    _ ("%s · %s, recorded %s"), when, zeren_incident_entry_get_who (entry), recorded);
}

static GtkWidget *
create_entry_row (gpointer item, gpointer user_data)
{
  ZerenIncidentEntry *entry = item;
  g_autofree char *title = dup_entry_title (entry);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), zeren_incident_entry_get_text (entry));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");

  return row;
}

/* --- actions ------------------------------------------------------------------------------- */

static const ZerenIncidentStep *
find_step (ZerenIncidentPage *self, gint64 duty)
{
  GPtrArray *steps = zeren_incident_view_get_steps (self->view);

  for (guint i = 0; i < steps->len; i++)
    {
      const ZerenIncidentStep *step = steps->pdata[i];

      if (zeren_duty_get_id (step->duty) == duty)
        return step;
    }

  return NULL;
}

static void
add_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (widget);
  g_autoptr (GDateTime) now = NULL;

  if (self->view == NULL)
    return;

  now = zeren_clock_now (get_clock (self));
  adw_dialog_present (
    zeren_incident_entry_dialog_new (self->view, g_variant_get_int64 (parameter), now), widget);
}

static void
choose_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (widget);

  if (self->view != NULL)
    adw_dialog_present (zeren_incident_mark_dialog_new (zeren_incident_view_get_id (self->view),
                                                        g_variant_get_int64 (parameter),
                                                        G_LIST_MODEL (self->entries)),
                        widget);
}

static void
confirm_miss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (widget);
  const ZerenIncidentStep *step = self->view != NULL
                                    ? find_step (self, g_variant_get_int64 (parameter))
                                    : NULL;

  if (step != NULL)
    adw_dialog_present (
      zeren_incident_miss_dialog_new (zeren_incident_view_get_id (self->view), step, self->office),
      widget);
}

static void
unmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (widget);
  ZerenIncidentAct *act;

  if (self->view == NULL)
    return;

  act = zeren_incident_act_new (zeren_incident_view_get_id (self->view));
  act->duty = g_variant_get_int64 (parameter);
  zeren_shell_act (
    widget, _ ("Mark removed"), zeren_incident_act_unmark, act, zeren_incident_act_free);
}

static void
close_now (ZerenIncidentPage *self)
{
  zeren_shell_act (GTK_WIDGET (self),
                   _ ("Incident closed"),
                   zeren_incident_act_close,
                   zeren_incident_act_new (zeren_incident_view_get_id (self->view)),
                   zeren_incident_act_free);
}

static void
close_chosen_cb (ZerenIncidentPage *self, const char *response)
{
  if (g_str_equal (response, "close-incident") && self->view != NULL)
    close_now (self);
}

/* What is still open, in words; %NULL where nothing is */
static char *
dup_still_open (ZerenIncidentPage *self)
{
  g_autoptr (GDateTime) now = zeren_clock_now (get_clock (self));
  guint n_running = zeren_incident_view_count_steps (self->view, ZEREN_INCIDENT_STEP_RUNNING, now);
  guint n_to_confirm = zeren_incident_view_count_steps (
    self->view, ZEREN_INCIDENT_STEP_TO_CONFIRM, now);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_running > 0)
    g_string_append_printf (text,
                            ngettext ("The clock of %u step is still running.",
                                      "The clocks of %u steps are still running.",
                                      n_running),
                            n_running);
  if (n_running > 0 && n_to_confirm > 0)
    g_string_append_c (text, '\n');
  if (n_to_confirm > 0)
    g_string_append_printf (text,
                            ngettext ("The limit of %u step has passed, and no entry tells of it.",
                                      "The limits of %u steps have passed, and no entry tells of "
                                      "them.",
                                      n_to_confirm),
                            n_to_confirm);
  if (text->len == 0)
    return NULL;
  g_string_append_printf (text, "\n\n%s", _ ("A closed incident takes no more entries."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (widget);
  g_autofree char *still_open = self->view != NULL ? dup_still_open (self) : NULL;
  AdwDialog *dialog;

  if (self->view == NULL)
    return;
  if (still_open == NULL)
    {
      close_now (self);
      return;
    }

  dialog = adw_alert_dialog_new (_ ("Close the Incident?"), still_open);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel",
                                  _ ("_Cancel"),
                                  "close-incident",
                                  _ ("Close the _Incident"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "close-incident", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (close_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_incident_page_subject_set (ZerenPage *page)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (page);

  g_clear_object (&self->view);
  gtk_list_box_remove_all (self->step_list);
  g_list_store_remove_all (self->entries);
}

static void
zeren_incident_page_dispose (GObject *object)
{
  ZerenIncidentPage *self = ZEREN_INCIDENT_PAGE (object);

  if (self->entry_list != NULL)
    gtk_list_box_bind_model (self->entry_list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INCIDENT_PAGE);
  g_clear_object (&self->view);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->office, zeren_office_unref);

  G_OBJECT_CLASS (zeren_incident_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-incident-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, case_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, organisation_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, no_steps_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, step_list);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, no_entries_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenIncidentPage, entry_list);
}

static void
zeren_incident_page_class_init (ZerenIncidentPageClass *klass)
{
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_page_dispose;
  page_class->interests = ZEREN_CHANGES_INCIDENTS | ZEREN_CHANGES_CASES |
                          ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS |
                          ZEREN_CHANGES_MEMBERS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS |
                          ZEREN_CHANGES_CALENDAR;
  page_class->read = read_incident;
  page_class->result_free = result_free;
  page_class->dup_query = zeren_incident_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_incident_page_show;
  page_class->subject_set = zeren_incident_page_subject_set;

  gtk_widget_class_install_action (widget_class, "incident.add-entry", "x", add_entry_action);
  gtk_widget_class_install_action (widget_class, "incident.choose-entry", "x", choose_entry_action);
  gtk_widget_class_install_action (widget_class, "incident.confirm-miss", "x", confirm_miss_action);
  gtk_widget_class_install_action (widget_class, "incident.unmark", "x", unmark_action);
  gtk_widget_class_install_action (widget_class, "incident.close", NULL, close_action);
  bind_template (widget_class);
}

static void
zeren_incident_page_init (ZerenIncidentPage *self)
{
  self->entries = g_list_store_new (ZEREN_TYPE_INCIDENT_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "x", (gint64)0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "incident.add-entry");
  gtk_list_box_bind_model (
    self->entry_list, G_LIST_MODEL (self->entries), create_entry_row, NULL, NULL);
}

/**
 * zeren_incident_page_update_clocks:
 *
 * Lets all clocks say what time it is, without waiting for the minute.
 */
void
zeren_incident_page_update_clocks (ZerenIncidentPage *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ZEREN_IS_INCIDENT_PAGE (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->step_list, i)) != NULL; i++)
    zeren_incident_step_row_update (ZEREN_INCIDENT_STEP_ROW (row));
}
