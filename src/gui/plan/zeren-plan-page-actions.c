/* zeren-plan-page-actions.c: everything that can be done with a plan and its duties
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-page-private.h"

#include "zeren-action-table.h"
#include "zeren-bind-certain-dialog.h"
#include "zeren-binding-dialog.h"
#include "zeren-confidence-dialog.h"
#include "zeren-duties.h"
#include "zeren-duty-dialog.h"
#include "zeren-folder-export.h"
#include "zeren-plan-actions.h"
#include "zeren-plan-details-dialog.h"
#include "zeren-plan-posts-dialog.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* --- what is chosen ------------------------------------------------------------------------ */

/* Sections as bits, for the duties that an action is for */
#define PROPOSED (1u << ZEREN_PLAN_FINDING_PROPOSED)
#define ACCEPTED (1u << ZEREN_PLAN_FINDING_ACCEPTED)
#define REJECTED (1u << ZEREN_PLAN_FINDING_REJECTED)

static gboolean
can_change (ZerenPlanPage *self)
{
  return self->plan != NULL && zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_ACTIVE;
}

/* Returns: (element-type gint64): the chosen duties in one of @sections; what is for reading only
 * is in none of them */
static GArray *
dup_ids (ZerenPlanPage *self, guint sections)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (self->findings);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; can_change (self) && i < chosen->len; i++)
    {
      ZerenPlanFinding *finding = g_ptr_array_index (chosen, i);
      gint64 id = zeren_plan_finding_get_id (finding);

      if ((1u << zeren_plan_finding_get_section (finding)) & sections)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* Returns: (transfer full) (nullable): the only chosen finding, where it is a duty in @sections */
static ZerenDuty *
dup_only_duty (ZerenPlanPage *self, guint sections)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (self->findings);
  ZerenPlanFinding *finding = chosen->len == 1 ? g_ptr_array_index (chosen, 0) : NULL;

  if (finding == NULL || !can_change (self) ||
      ((1u << zeren_plan_finding_get_section (finding)) & sections) == 0)
    return NULL;

  return g_object_ref (zeren_plan_finding_get_duty (finding));
}

/* --- decisions ----------------------------------------------------------------------------- */

static gpointer
accept_verb (ZerenContext *context, gpointer ids, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duties_accept (context, ids, error));
}

static gpointer
reject_verb (ZerenContext *context, gpointer ids, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duties_reject (context, ids, error));
}

static gpointer
reset_verb (ZerenContext *context, gpointer ids, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_duties_reset (context, ids, error));
}

/* Takes @ids. */
static void
decide (ZerenPlanPage *self, GArray *ids, ZerenVerb verb, const char *said)
{
  zeren_finding_pane_choose_next (self->findings);
  zeren_shell_act (GTK_WIDGET (self), said, verb, ids, (GDestroyNotify)g_array_unref);
}

/** zeren_plan_page_accept: accepts the chosen duties and goes on to the next proposal */
void
zeren_plan_page_accept (ZerenPlanPage *self)
{
  g_autoptr (GArray) ids = dup_ids (self, PROPOSED | REJECTED);
  g_autofree char *said = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u duty accepted", "%u duties accepted", ids->len), ids->len);

  if (ids->len > 0)
    decide (self, g_steal_pointer (&ids), accept_verb, said);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_page_accept (ZEREN_PLAN_PAGE (widget));
}

static void
reject_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = dup_ids (self, PROPOSED | ACCEPTED);
  g_autofree char *said = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u duty rejected", "%u duties rejected", ids->len), ids->len);

  if (ids->len > 0)
    decide (self, g_steal_pointer (&ids), reject_verb, said);
}

static void
reset_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = dup_ids (self, ACCEPTED | REJECTED);
  g_autofree char *said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        "%u duty is to be reviewed again",
                                                        "%u duties are to be reviewed again",
                                                        ids->len),
                                           ids->len);

  if (ids->len > 0)
    zeren_shell_act (
      GTK_WIDGET (self), said, reset_verb, g_steal_pointer (&ids), (GDestroyNotify)g_array_unref);
}

/* --- dialogs ------------------------------------------------------------------------------- */

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (ZerenDuty) duty = dup_only_duty (self, PROPOSED | ACCEPTED | REJECTED);

  if (duty != NULL)
    adw_dialog_present (zeren_duty_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)), duty),
                        widget);
}

/* What was filed for it in a year, this one unless somebody says otherwise; the ending of the file
 * says whether it is a ZIP. */
static void
folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (ZerenDuty) duty = dup_only_duty (self, ACCEPTED);
  ZerenClock *clock = zeren_session_get_clock (zeren_page_get_session (ZEREN_PAGE (self)));
  ZerenTaskQuery query = { 0 };

  if (duty == NULL)
    return;
  query.duty = zeren_duty_get_id (duty);
  query.year = (guint)zeren_date_get_year (zeren_clock_today (clock));
  zeren_folder_export_ask_year (widget, &query, TRUE);
}

static void
bind_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (ZerenDuty) duty = dup_only_duty (self, PROPOSED | ACCEPTED);

  if (duty != NULL)
    adw_dialog_present (zeren_binding_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)), duty),
                        widget);
}

/* The words selected on the page, else the text of the chosen clause */
static void
set_source (ZerenPlanPage *self, ZerenDuty *duty)
{
  gint64 chosen = zeren_clause_tree_get_chosen (self->clauses);
  ZerenClause *clause = chosen != 0 ? zeren_clause_tree_find (self->clauses, chosen) : NULL;
  g_autofree char *selected = NULL;
  g_autoptr (ZerenPassage) passage = NULL;
  guint page;
  gsize start, end;

  if (zeren_preview_get_selection (self->preview, &page, &start, &end))
    {
      selected = zeren_preview_dup_selected_text (self->preview);
      passage = zeren_passage_new (0, page, start, end, NULL, 0);
      zeren_duty_set_quote (duty, selected);
      zeren_duty_set_passage (duty, passage);
    }
  else if (clause != NULL)
    {
      zeren_duty_set_quote (duty, zeren_clause_get_text (clause));
      zeren_duty_set_passage (duty, zeren_clause_get_passage (clause));
    }
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);
  g_autoptr (ZerenDuty) duty = NULL;

  if (!can_change (self))
    return;
  duty = zeren_duty_new ();
  zeren_duty_set_plan (duty, zeren_plan_get_id (self->plan));
  set_source (self, duty);
  adw_dialog_present (zeren_duty_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)), duty),
                      widget);
}

static void
accept_above_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);

  if (can_change (self))
    adw_dialog_present (zeren_confidence_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)),
                                                     zeren_plan_get_id (self->plan)),
                        widget);
}

static void
bind_certain_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);

  if (can_change (self))
    adw_dialog_present (zeren_bind_certain_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)),
                                                       zeren_plan_get_id (self->plan)),
                        widget);
}

static void
posts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);

  if (can_change (self))
    adw_dialog_present (zeren_plan_posts_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)),
                                                     zeren_plan_get_id (self->plan)),
                        widget);
}

static void
plan_edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (widget);

  if (self->plan != NULL)
    adw_dialog_present (
      zeren_plan_details_dialog_new (zeren_page_get_session (ZEREN_PAGE (self)), self->plan),
      widget);
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_withdraw (widget, ZEREN_PLAN_PAGE (widget)->plan);
}

static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_replace (widget, ZEREN_PLAN_PAGE (widget)->plan);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_restore (widget, ZEREN_PLAN_PAGE (widget)->plan);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_export (widget, ZEREN_PLAN_PAGE (widget)->plan);
}

static void
file_details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_show_file (widget, ZEREN_PLAN_PAGE (widget)->plan);
}

static void
show_place_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_page_show_place (ZEREN_PLAN_PAGE (widget));
}

/* --- class --------------------------------------------------------------------------------- */

void
zeren_plan_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "duty.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "duty.reject", NULL, reject_cb);
  gtk_widget_class_install_action (widget_class, "duty.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "duty.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "duty.bind", NULL, bind_cb);
  gtk_widget_class_install_action (widget_class, "duty.folder", NULL, folder_cb);
  gtk_widget_class_install_action (widget_class, "duty.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "duty.accept-above", NULL, accept_above_cb);
  gtk_widget_class_install_action (widget_class, "duty.bind-certain", NULL, bind_certain_cb);
  gtk_widget_class_install_action (widget_class, "findings.show-place", NULL, show_place_cb);
  gtk_widget_class_install_action (widget_class, "plan.edit", NULL, plan_edit_cb);
  gtk_widget_class_install_action (widget_class, "plan.posts", NULL, posts_cb);
  gtk_widget_class_install_action (widget_class, "plan.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "plan.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "plan.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "plan.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "plan.file-details", NULL, file_details_cb);
}

/* Single letters hold in the list alone, so that they never take what somebody types. */
void
zeren_plan_page_add_keys (ZerenPlanPage *self)
{
  GtkEventController *letters = zeren_action_table_create_controller ("duty.");
  GtkEventController *anywhere = zeren_action_table_create_controller ("duty.add");

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (letters), GTK_SHORTCUT_SCOPE_LOCAL);
  gtk_widget_add_controller (zeren_finding_pane_get_list (self->findings), letters);
  gtk_widget_add_controller (GTK_WIDGET (self), anywhere);
}

/** zeren_plan_page_update_actions: only what the chosen findings allow can be done */
void
zeren_plan_page_update_actions (ZerenPlanPage *self)
{
  static const struct
  {
    const char *name;
    guint sections; /* of which at least one is chosen */
    gboolean only;  /* and nothing else */
  } actions[] = {
    { "duty.accept", PROPOSED | REJECTED, FALSE },
    { "duty.reject", PROPOSED | ACCEPTED, FALSE },
    { "duty.reset", ACCEPTED | REJECTED, FALSE },
    { "duty.edit", PROPOSED | ACCEPTED | REJECTED, TRUE },
    { "duty.bind", PROPOSED | ACCEPTED, TRUE },
  };
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GArray) ids = dup_ids (self, actions[i].sections);
      g_autoptr (ZerenDuty) only = dup_only_duty (self, actions[i].sections);

      gtk_widget_action_set_enabled (
        widget, actions[i].name, actions[i].only ? only != NULL : ids->len > 0);
    }
  gtk_widget_action_set_enabled (widget, "duty.add", can_change (self));
  gtk_widget_action_set_enabled (widget, "duty.accept-above", can_change (self));
  gtk_widget_action_set_enabled (widget, "duty.bind-certain", can_change (self));
  gtk_widget_action_set_enabled (widget, "plan.edit", self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "plan.posts", can_change (self) && self->names_posts);
  gtk_widget_action_set_enabled (widget, "plan.withdraw", can_change (self));
  gtk_widget_action_set_enabled (widget, "plan.replace", can_change (self));
  gtk_widget_action_set_enabled (widget, "plan.restore", self->can_be_restored);
  gtk_widget_action_set_enabled (widget, "plan.export", self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "plan.file-details", self->plan != NULL);
}
