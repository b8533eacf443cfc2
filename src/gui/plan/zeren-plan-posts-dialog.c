/* zeren-plan-posts-dialog.c: sets up the posts that a plan names, and appoints members to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-posts-dialog.h"

#include "zeren-dialogs.h"
#include "zeren-page-state.h"
#include "zeren-plan-post-row.h"
#include "zeren-plan-repo.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

/* --- what is read -------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *offers;  /* ZerenPostOffer */
  GPtrArray *clauses; /* what the clause of each is called, or NULL */
  ZerenOffice *office;
} Sheet;

static void
sheet_free (Sheet *self)
{
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_clear_pointer (&self->office, zeren_office_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static char *
describe_clause (ZerenClause *clause)
{
  const char *label = zeren_clause_get_label (clause);
  const char *heading = zeren_clause_get_heading (clause);

  return g_strconcat (label != NULL ? label : "", heading != NULL ? heading : "", NULL);
}

static gboolean
read_clauses (Sheet *self, ZerenContext *context, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));

  self->clauses = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const ZerenPostOffer *offer = g_ptr_array_index (self->offers, i);
      gint64 id = zeren_plan_post_get_clause (offer->named);
      g_autoptr (ZerenClause) clause = id != 0 ? zeren_plan_repo_load_clause (repo, id, error)
                                               : NULL;

      if (id != 0 && clause == NULL)
        return FALSE;
      g_ptr_array_add (self->clauses, clause != NULL ? describe_clause (clause) : NULL);
    }

  return TRUE;
}

static gpointer
read_sheet (ZerenContext *context, gpointer plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (Sheet) self = g_new0 (Sheet, 1);

  self->offers = zeren_plan_posts_list (context, *(gint64 *)plan, error);
  if (self->offers == NULL || !read_clauses (self, context, error))
    return NULL;
  self->office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);

  return self->office != NULL ? g_steal_pointer (&self) : NULL;
}

/* --- the dialog ---------------------------------------------------------------------------- */

struct _ZerenPlanPostsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkLabel *where_label;
  GtkLabel *error_label;
  GtkListBox *list_box;

  gint64 plan;
  Sheet *sheet;    /* once read */
  GPtrArray *rows; /* ZerenPlanPostRow, one an offer */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (ZerenPlanPostsDialog, zeren_plan_posts_dialog, ADW_TYPE_DIALOG)

static void
show_state (ZerenPlanPostsDialog *self, ZerenPageState state)
{
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

/* Returns: (nullable): what is chosen, %NULL where something is missing */
static GArray *
dup_choices (ZerenPlanPostsDialog *self)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (ZerenPostChoice));

  for (guint i = 0; i < self->rows->len; i++)
    {
      ZerenPlanPostRow *row = g_ptr_array_index (self->rows, i);
      ZerenPostChoice choice;

      if (!zeren_plan_post_row_get_checked (row))
        continue;
      if (!zeren_plan_post_row_get_choice (row, &choice))
        return NULL;
      g_array_append_val (choices, choice);
    }

  return choices->len > 0 ? g_steal_pointer (&choices) : NULL;
}

static void
changed_cb (ZerenPlanPostsDialog *self)
{
  g_autoptr (GArray) choices = dup_choices (self);

  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "plan-posts.appoint", choices != NULL && !self->is_busy);
}

/* --- list ---------------------------------------------------------------------------------- */

static void
add_row (ZerenPlanPostsDialog *self, guint i)
{
  GtkWidget *row = zeren_plan_post_row_new (g_ptr_array_index (self->sheet->offers, i),
                                            g_ptr_array_index (self->sheet->clauses, i),
                                            self->sheet->office);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list_box, row);
}

static void
show_where (ZerenPlanPostsDialog *self)
{
  const ZerenPostOffer *first = g_ptr_array_index (self->sheet->offers, 0);
  ZerenOrganisation *organisation = zeren_office_find_organisation (self->sheet->office,
                                                                    first->organisation);
  /* Translators: an organization and the full name of a post */
  g_autofree char *words = g_strdup_printf (
    _ ("They become posts of %s, named after the plan: “%s”."),
    organisation != NULL ? zeren_organisation_get_name (organisation) : "",
    first->title);

  gtk_label_set_label (self->where_label, words);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPlanPostsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Sheet) sheet = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->list_box == NULL)
    return;
  if (error != NULL)
    {
      adw_status_page_set_description (self->error_page, error->message);
      show_state (self, ZEREN_PAGE_STATE_ERROR);
      return;
    }
  self->sheet = g_steal_pointer (&sheet);
  if (self->sheet->offers->len == 0)
    {
      show_state (self, ZEREN_PAGE_STATE_EMPTY);
      return;
    }
  for (guint i = 0; i < self->sheet->offers->len; i++)
    add_row (self, i);
  show_where (self);
  changed_cb (self);
  show_state (self, ZEREN_PAGE_STATE_CONTENT);
  /* The first post was not there when the dialog came up. */
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

/* --- appointing ---------------------------------------------------------------------------- */

typedef struct
{
  gint64 plan;
  GArray *choices;
} Appointing;

static void
appointing_free (gpointer data)
{
  Appointing *self = data;

  g_array_unref (self->choices);
  g_free (self);
}

static gpointer
appoint_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Appointing *it = data;

  return GINT_TO_POINTER (zeren_plan_posts_appoint_all (context, it->plan, it->choices, error));
}

static void
appointed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPlanPostsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  if (self->error_label == NULL)
    return;
  self->is_busy = FALSE;
  changed_cb (self);
  gtk_label_set_label (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
}

static void
appoint_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanPostsDialog *self = ZEREN_PLAN_POSTS_DIALOG (widget);
  GArray *choices = dup_choices (self);
  g_autofree char *said = NULL;
  Appointing *it;

  if (choices == NULL)
    return;
  said = g_strdup_printf (
    g_dngettext (
      GETTEXT_PACKAGE, "%u post of the plan set up", "%u posts of the plan set up", choices->len),
    choices->len);
  it = g_new (Appointing, 1);
  it->plan = self->plan;
  it->choices = choices;
  self->is_busy = TRUE;
  changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  zeren_shell_act_async (
    widget, said, appoint_verb, it, appointing_free, NULL, NULL, appointed_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_posts_dialog_dispose (GObject *object)
{
  ZerenPlanPostsDialog *self = ZEREN_PLAN_POSTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_POSTS_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, sheet_free);

  G_OBJECT_CLASS (zeren_plan_posts_dialog_parent_class)->dispose (object);
}

static void
zeren_plan_posts_dialog_class_init (ZerenPlanPostsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_posts_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "plan-posts.appoint", NULL, appoint_cb);
  gtk_widget_class_install_action (widget_class, "plan-posts.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-posts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostsDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostsDialog, where_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostsDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostsDialog, list_box);
}

static void
zeren_plan_posts_dialog_init (ZerenPlanPostsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-posts.appoint", FALSE);
}

/**
 * zeren_plan_posts_dialog_new:
 * @session: what it reads from
 * @plan: the plan that names the posts
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_plan_posts_dialog_new (ZerenSession *session, gint64 plan)
{
  ZerenPlanPostsDialog *self = g_object_new (ZEREN_TYPE_PLAN_POSTS_DIALOG, NULL);

  self->plan = plan;
  zeren_session_read_async (session,
                            read_sheet,
                            g_memdup2 (&plan, sizeof plan),
                            g_free,
                            (GDestroyNotify)sheet_free,
                            NULL,
                            read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
