/* zeren-case-row.c: a case in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenCaseRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *left_label;

  ZerenCaseView *view;
};

G_DEFINE_FINAL_TYPE (ZerenCaseRow, zeren_case_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_subtitle (ZerenCaseView *view)
{
  GDateTime *drafted_at = zeren_case_view_get_drafted_at (view);
  guint n_versions = zeren_case_view_get_n_versions (view);
  g_autofree char *when = NULL;

  if (drafted_at == NULL)
    return g_strdup (zeren_case_view_get_organisation_name (view));
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  when = g_date_time_format (drafted_at, _ ("%Y-%m-%d %H:%M"));

  /* Translators: an organization, the number of a draft, and when it was made */
  return g_strdup_printf (
    _ ("%s · Draft %u, %s"), zeren_case_view_get_organisation_name (view), n_versions, when);
}

static void
show_view (ZerenCaseRow *self)
{
  g_autofree char *subtitle = dup_subtitle (self->view);
  guint n_left = zeren_case_view_get_n_placeholders (self->view);
  g_autofree char *left = g_strdup_printf (
    ngettext ("%u place still to be filled in", "%u places still to be filled in", n_left), n_left);

  gtk_label_set_label (self->title_label, zeren_case_view_get_title (self->view));
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->left_label, left);
  gtk_widget_set_visible (GTK_WIDGET (self->left_label), n_left > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_case_view_get_title (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle,
                                  -1);
}

static void
zeren_case_row_dispose (GObject *object)
{
  ZerenCaseRow *self = ZEREN_CASE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CASE_ROW);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (zeren_case_row_parent_class)->dispose (object);
}

static void
zeren_case_row_class_init (ZerenCaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_case_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseRow, left_label);
}

static void
zeren_case_row_init (ZerenCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** zeren_case_row_new: Returns: (transfer full): a row that shows the case */
GtkWidget *
zeren_case_row_new (ZerenCaseView *view)
{
  ZerenCaseRow *self = g_object_new (ZEREN_TYPE_CASE_ROW, NULL);

  self->view = g_object_ref (view);
  show_view (self);

  return GTK_WIDGET (self);
}

ZerenCaseView *
zeren_case_row_get_view (ZerenCaseRow *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_ROW (self), NULL);

  return self->view;
}
