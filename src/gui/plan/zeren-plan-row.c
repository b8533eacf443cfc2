/* zeren-plan-row.c: a plan in the list, with what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-row.h"

#include "zeren-lazy-menu.h"
#include "zeren-plan-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _ZerenPlanRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *organisation_label;
  AdwWrapBox *counts_box;
  GtkMenuButton *menu_button;
  GMenuModel *row_menu;

  ZerenPlanView *view;
};

G_DEFINE_FINAL_TYPE (ZerenPlanRow, zeren_plan_row, GTK_TYPE_LIST_BOX_ROW)

/* --- acting -------------------------------------------------------------------------------- */

static ZerenPlan *
get_plan (GtkWidget *widget)
{
  return zeren_plan_view_get_plan (ZEREN_PLAN_ROW (widget)->view);
}

/* What a click does, by a name that a screen reader offers. */
static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_withdraw (widget, get_plan (widget));
}

static void
replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_replace (widget, get_plan (widget));
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_restore (widget, get_plan (widget));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_export (widget, get_plan (widget));
}

static void
file_details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_plan_actions_show_file (widget, get_plan (widget));
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (ZEREN_PLAN_ROW (widget)->menu_button);
}

static void
secondary_pressed_cb (ZerenPlanRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
long_pressed_cb (ZerenPlanRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_row_dispose (GObject *object)
{
  ZerenPlanRow *self = ZEREN_PLAN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_ROW);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (zeren_plan_row_parent_class)->dispose (object);
}

static void
zeren_plan_row_class_init (ZerenPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_row_dispose;

  gtk_widget_class_install_action (widget_class, "plan.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "plan.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "plan.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "plan.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "plan.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "plan.file-details", NULL, file_details_cb);
  gtk_widget_class_install_action (widget_class, "plan.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "plan.menu", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "plan.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "plan.withdraw", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, organisation_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, counts_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanRow, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}

static void
zeren_plan_row_init (ZerenPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_lazy_menu_set (self->menu_button, self->row_menu);
}

/* --- showing ------------------------------------------------------------------------------- */

static void
add_mark (ZerenPlanRow *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "plan-mark");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_wrap_box_append (self->counts_box, label);
}

static void
add_count (ZerenPlanRow *self, guint count, const char *format, const char *style)
{
  g_autofree char *text = NULL;

  if (count == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, count);
#pragma GCC diagnostic pop
  add_mark (self, text, style);
}

static void
show_counts (ZerenPlanRow *self)
{
  const ZerenPlanWeight *weight = zeren_plan_view_get_weight (self->view);
  guint proposed = weight->duties_proposed, accepted = weight->duties_accepted;
  guint unbound = weight->duties_unbound;

  /* Translators: duties of a plan that nobody has decided about */
  add_count (self, proposed, ngettext ("%u to review", "%u to review", proposed), "attention");
  /* Translators: duties of a plan */
  add_count (self, accepted, ngettext ("%u accepted", "%u accepted", accepted), NULL);
  /* Translators: accepted duties of a plan that fall on nobody yet */
  add_count (self, unbound, ngettext ("%u not bound", "%u not bound", unbound), "attention");
}

static void
show_withdrawn (ZerenPlanRow *self)
{
  const char *newer = zeren_plan_view_get_replaced_by_title (self->view);
  g_autofree char *text = NULL;

  add_mark (self, C_ ("state of a plan", "Withdrawn"), "withdrawn");
  if (newer == NULL)
    return;
  /* Translators: %s is the title of a plan */
  text = g_strdup_printf (_ ("Replaced by “%s”"), newer);
  add_mark (self, text, NULL);
}

static void
show_older (ZerenPlanRow *self)
{
  const char *older = zeren_plan_view_get_replaces_title (self->view);
  g_autofree char *text = NULL;

  if (older == NULL)
    return;
  if (g_strcmp0 (older, zeren_plan_view_get_title (self->view)) == 0)
    text = g_strdup (_ ("New version"));
  else
    /* Translators: %s is the title of a plan */
    text = g_strdup_printf (_ ("New version of “%s”"), older);
  add_mark (self, text, NULL);
}

static void
enable_actions (ZerenPlanRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean active = zeren_plan_view_is_active (self->view);
  gboolean replaced = zeren_plan_view_get_replaced_by (self->view) != 0;

  gtk_widget_action_set_enabled (widget, "plan.withdraw", active);
  gtk_widget_action_set_enabled (widget, "plan.replace", active);
  gtk_widget_action_set_enabled (widget, "plan.restore", !active && !replaced);
}

/* What is seen, in the order in which it is read out. */
static char *
dup_description (ZerenPlanRow *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (parts, gtk_label_get_label (self->subtitle_label));
  g_strv_builder_add (parts, gtk_label_get_label (self->organisation_label));
  for (GtkWidget *mark = gtk_widget_get_first_child (GTK_WIDGET (self->counts_box)); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    g_strv_builder_add (parts, gtk_label_get_label (GTK_LABEL (mark)));
  words = g_strv_builder_end (parts);

  return g_strjoinv (", ", words);
}

static void
fill (ZerenPlanRow *self)
{
  ZerenPlan *plan = zeren_plan_view_get_plan (self->view);
  g_autofree char *heading = zeren_plan_dup_heading (plan);
  g_autofree char *subheading = zeren_plan_dup_subheading (plan);
  const char *organisation = zeren_plan_view_get_organisation_name (self->view);
  g_autofree char *description = NULL;

  gtk_label_set_label (self->title_label, heading);
  gtk_label_set_label (self->subtitle_label, subheading);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), *subheading != '\0');
  gtk_label_set_label (self->organisation_label, organisation != NULL ? organisation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->organisation_label),
                          organisation != NULL &&
                            g_strcmp0 (organisation, zeren_plan_get_issuer (plan)) != 0);
  if (zeren_plan_view_is_active (self->view))
    {
      show_counts (self);
      show_older (self);
    }
  else
    show_withdrawn (self);
  enable_actions (self);

  description = dup_description (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description,
                                  -1);
}

/**
 * zeren_plan_row_new:
 * @view: the plan to show; it does not change, a changed plan is another view
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_plan_row_new (ZerenPlanView *view)
{
  ZerenPlanRow *self;

  g_return_val_if_fail (ZEREN_IS_PLAN_VIEW (view), NULL);

  self = g_object_new (ZEREN_TYPE_PLAN_ROW, NULL);
  self->view = g_object_ref (view);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * zeren_plan_row_get_view:
 *
 * Returns: (transfer none): the plan shown
 */
ZerenPlanView *
zeren_plan_row_get_view (ZerenPlanRow *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_ROW (self), NULL);

  return self->view;
}

/**
 * zeren_plan_dup_heading:
 *
 * Returns: (transfer full): what to call a plan: its title, or the name of its file
 */
char *
zeren_plan_dup_heading (ZerenPlan *plan)
{
  const char *title = zeren_plan_get_title (plan);

  if (title == NULL)
    title = zeren_plan_get_file_name (plan);

  return g_strdup (title != NULL ? title : _ ("Plan without a title"));
}

/**
 * zeren_plan_dup_subheading:
 *
 * Returns: (transfer full): who issued a plan, under which number and when; "" where it says none
 */
char *
zeren_plan_dup_subheading (ZerenPlan *plan)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  ZerenDate issued = zeren_plan_get_issued (plan);

  if (zeren_plan_get_issuer (plan) != NULL)
    g_strv_builder_add (parts, zeren_plan_get_issuer (plan));
  if (zeren_plan_get_number (plan) != NULL)
    g_strv_builder_add (parts, zeren_plan_get_number (plan));
  if (zeren_date_is_set (issued))
    g_strv_builder_take (parts, zeren_date_to_string (issued));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}
