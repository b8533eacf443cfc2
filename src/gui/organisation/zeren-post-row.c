/* zeren-post-row.c: a post with who holds it and who held it before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-post-row.h"

#include "zeren-appointment-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenPostRow
{
  AdwExpanderRow parent_instance;

  GtkLabel *holders_label;
  GtkWidget *vacant_box;
  GtkWidget *buttons_row;
  GtkWidget *appoint_button;
  GtkWidget *edit_button;
  GtkWidget *end_button;

  ZerenOffice *office;
  gint64 id;
  GPtrArray *rows; /* of the appointments; none until the row is unfolded */
};

G_DEFINE_FINAL_TYPE (ZerenPostRow, zeren_post_row, ADW_TYPE_EXPANDER_ROW)

static char *
name_holders (ZerenPostRow *self)
{
  g_autoptr (GPtrArray) holders = zeren_office_list_holders (self->office, self->id);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? _ (", ") : "", zeren_member_get_name (g_ptr_array_index (holders, i)));

  return g_string_free (names, FALSE);
}

static char *
dup_subtitle (ZerenPostRow *self, ZerenPost *post)
{
  const char *role = zeren_post_role_to_label (zeren_post_get_role (post));
  g_autofree char *day = zeren_date_to_label (zeren_post_get_ended_on (post));

  if (!zeren_date_is_set (zeren_post_get_ended_on (post)))
    return g_strdup (role != NULL ? role : "");

  if (zeren_post_is_active_on (post, zeren_office_get_day (self->office)))
    /* Translators: the role of a post, and its last day, which is to come */
    return g_strdup_printf (_ ("%s, ends %s"), role, day);

  /* Translators: the role of a post, and its last day, which has passed */
  return g_strdup_printf (_ ("%s, ended %s"), role, day);
}

/* --- the appointments ----------------------------------------------------------------------- */

static void
remove_rows (ZerenPostRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* The latest first. */
static void
add_rows (ZerenPostRow *self)
{
  GPtrArray *appointments = zeren_office_get_post_appointments (self->office, self->id);

  for (guint i = appointments->len; i > 0; i--)
    {
      GtkWidget *row = zeren_appointment_row_new (
        self->office, g_ptr_array_index (appointments, i - 1), ZEREN_APPOINTMENT_OF_POST);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  if (appointments->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nobody has held it yet."));
      gtk_widget_add_css_class (row, "dimmed");
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

/* Few posts are ever unfolded. */
static void
expanded_cb (ZerenPostRow *self)
{
  if (self->rows->len > 0 || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  g_object_ref (self->buttons_row);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->buttons_row);
  add_rows (self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->buttons_row);
  g_object_unref (self->buttons_row);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_post_row_dispose (GObject *object)
{
  ZerenPostRow *self = ZEREN_POST_ROW (object);

  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_POST_ROW);

  G_OBJECT_CLASS (zeren_post_row_parent_class)->dispose (object);
}

static void
zeren_post_row_class_init (ZerenPostRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_post_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, holders_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, vacant_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, buttons_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, appoint_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPostRow, end_button);
}

static void
zeren_post_row_init (ZerenPostRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
zeren_post_row_new (void)
{
  return g_object_new (ZEREN_TYPE_POST_ROW, NULL);
}

static void
show_actions (ZerenPostRow *self, ZerenPost *post)
{
  GtkWidget *const buttons[] = { self->appoint_button, self->edit_button, self->end_button };
  ZerenOrganisation *organisation = zeren_office_find_organisation (
    self->office, zeren_post_get_organisation (post));
  gboolean goes_on = !zeren_date_is_set (zeren_post_get_ended_on (post)) && organisation != NULL &&
                     !zeren_date_is_set (zeren_organisation_get_ended_on (organisation));

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "x", self->id);
  gtk_widget_set_visible (self->appoint_button, goes_on);
  gtk_widget_set_visible (self->end_button, goes_on);
}

/** zeren_post_row_set_post: shows a post of @office, as of its day */
void
zeren_post_row_set_post (ZerenPostRow *self, ZerenOffice *office, gint64 id)
{
  ZerenPost *post = zeren_office_find_post (office, id);
  g_autofree char *holders = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ZEREN_IS_POST_ROW (self));
  g_return_if_fail (post != NULL);

  zeren_office_ref (office);
  g_clear_pointer (&self->office, zeren_office_unref);
  self->office = office;
  self->id = id;

  holders = name_holders (self);
  subtitle = dup_subtitle (self, post);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), zeren_post_get_title (post));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_label_set_label (self->holders_label, holders);
  gtk_widget_set_visible (GTK_WIDGET (self->holders_label), *holders != '\0');
  gtk_widget_set_visible (self->vacant_box, zeren_office_is_vacant (office, post));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_post_get_title (post),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  *holders != '\0' ? holders : _ ("Vacant"),
                                  -1);
  show_actions (self, post);
  remove_rows (self);
  expanded_cb (self);
}

gint64
zeren_post_row_get_id (ZerenPostRow *self)
{
  g_return_val_if_fail (ZEREN_IS_POST_ROW (self), 0);

  return self->id;
}
