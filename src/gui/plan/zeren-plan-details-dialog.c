/* zeren-plan-details-dialog.c: what a plan is called, who issued it, and whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-details-dialog.h"

#include "zeren-date-row.h"
#include "zeren-dialogs.h"
#include "zeren-organisation-repo.h"
#include "zeren-organisation-row.h"
#include "zeren-plan-details.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenPlanDetailsDialog
{
  AdwDialog parent_instance;

  GtkLabel *error_label;
  GtkEditable *title_row;
  GtkEditable *issuer_row;
  GtkEditable *number_row;
  ZerenDateRow *issued_row;
  ZerenOrganisationRow *organisation_row;
  AdwActionRow *file_row;

  ZerenPlan *plan;
};

G_DEFINE_FINAL_TYPE (ZerenPlanDetailsDialog, zeren_plan_details_dialog, ADW_TYPE_DIALOG)

static void
update (ZerenPlanDetailsDialog *self)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (self->title_row));

  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "plan-details.save",
                                 *g_strstrip (title) != '\0' &&
                                   zeren_date_row_get_valid (self->issued_row));
}

/* --- organisations ------------------------------------------------------------------------- */

static gpointer
read_organisations (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));

  return zeren_organisation_repo_list (repo, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPlanDetailsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    organisations = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (self->plan == NULL)
    return;
  if (organisations == NULL)
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      return;
    }
  zeren_organisation_row_set_organisations (self->organisation_row, organisations);
  zeren_organisation_row_select (self->organisation_row, zeren_plan_get_organisation (self->plan));
}

/* --- saving -------------------------------------------------------------------------------- */

static ZerenPlan *
dup_plan (ZerenPlanDetailsDialog *self)
{
  ZerenPlan *plan = zeren_plan_new ();
  gint64 organisation = zeren_organisation_row_get_selected_id (self->organisation_row);
  ZerenDate issued = ZEREN_DATE_NONE;

  zeren_record_set_id (ZEREN_RECORD (plan), zeren_plan_get_id (self->plan));
  zeren_plan_set_title (plan, gtk_editable_get_text (self->title_row));
  zeren_plan_set_issuer (plan, gtk_editable_get_text (self->issuer_row));
  zeren_plan_set_number (plan, gtk_editable_get_text (self->number_row));
  if (zeren_date_row_get_date (self->issued_row, &issued))
    zeren_plan_set_issued (plan, issued);
  zeren_plan_set_organisation (
    plan, organisation != 0 ? organisation : zeren_plan_get_organisation (self->plan));

  return plan;
}

static gpointer
edit_verb (ZerenContext *context, gpointer plan, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (zeren_plan_edit_details (context, plan, error));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPlanDetailsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  if (error == NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  if (self->plan == NULL)
    return;
  gtk_label_set_label (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  update (self);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPlanDetailsDialog *self = ZEREN_PLAN_DETAILS_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "plan-details.save", FALSE);
  zeren_shell_act_async (widget,
                         _ ("Plan changed"),
                         edit_verb,
                         dup_plan (self),
                         g_object_unref,
                         NULL,
                         NULL,
                         saved_cb,
                         g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_details_dialog_dispose (GObject *object)
{
  ZerenPlanDetailsDialog *self = ZEREN_PLAN_DETAILS_DIALOG (object);

  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_DETAILS_DIALOG);

  G_OBJECT_CLASS (zeren_plan_details_dialog_parent_class)->dispose (object);
}

static void
zeren_plan_details_dialog_class_init (ZerenPlanDetailsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_details_dialog_dispose;

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  gtk_widget_class_install_action (widget_class, "plan-details.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "plan-details.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-details-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, issuer_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, issued_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanDetailsDialog, file_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
zeren_plan_details_dialog_init (ZerenPlanDetailsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

/**
 * zeren_plan_details_dialog_new:
 * @session: what it reads from
 * @plan: a stored plan
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
zeren_plan_details_dialog_new (ZerenSession *session, ZerenPlan *plan)
{
  ZerenPlanDetailsDialog *self = g_object_new (ZEREN_TYPE_PLAN_DETAILS_DIALOG, NULL);

  self->plan = g_object_ref (plan);
  set_text (self->title_row, zeren_plan_get_title (plan));
  set_text (self->issuer_row, zeren_plan_get_issuer (plan));
  set_text (self->number_row, zeren_plan_get_number (plan));
  zeren_date_row_set_today (self->issued_row,
                            zeren_clock_today (zeren_session_get_clock (session)));
  if (zeren_date_is_set (zeren_plan_get_issued (plan)))
    zeren_date_row_set_date (self->issued_row, zeren_plan_get_issued (plan));
  adw_action_row_set_subtitle (self->file_row, zeren_plan_get_file_name (plan));
  update (self);
  zeren_session_read_async (session,
                            read_organisations,
                            NULL,
                            NULL,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            read_cb,
                            g_object_ref (self));

  return ADW_DIALOG (self);
}
