/* zeren-year-section.c: a heading of the preview of a year that opens to its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-year-section.h"

#include <glib/gi18n-lib.h>

/* So many rows are made within a frame. */
#define N_AT_A_TIME 40

typedef struct
{
  const char *action;
  GVariant *target;
  char *title;
  char *subtitle;
} Line;

struct _ZerenYearSection
{
  AdwExpanderRow parent_instance;

  GPtrArray *lines; /* Line */
  GPtrArray *rows;  /* GtkWidget, of the first lines */
  GtkWidget *more_row;
};

G_DEFINE_FINAL_TYPE (ZerenYearSection, zeren_year_section, ADW_TYPE_EXPANDER_ROW)

static void
free_line (gpointer data)
{
  Line *line = data;

  g_variant_unref (line->target);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line);
}

static void
activated_cb (GtkWidget *row, gpointer user_data)
{
  const Line *line = user_data;

  gtk_widget_activate_action_variant (row, line->action, line->target);
}

static GtkWidget *
create_row (Line *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), line);

  return row;
}

static void
remove_more_row (ZerenYearSection *self)
{
  if (self->more_row != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->more_row);
  self->more_row = NULL;
}

static void
add_rows (ZerenYearSection *self)
{
  guint end = MIN (self->rows->len + N_AT_A_TIME, self->lines->len);

  remove_more_row (self);
  while (self->rows->len < end)
    {
      GtkWidget *row = create_row (g_ptr_array_index (self->lines, self->rows->len));

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  if (self->rows->len == self->lines->len)
    return;

  self->more_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), _ ("Show More"));
  g_signal_connect_object (
    self->more_row, "activated", G_CALLBACK (add_rows), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->more_row);
}

static void
expanded_cb (ZerenYearSection *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len == 0)
    add_rows (self);
}

static void
zeren_year_section_dispose (GObject *object)
{
  ZerenYearSection *self = ZEREN_YEAR_SECTION (object);

  if (self->lines != NULL)
    zeren_year_section_clear (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_year_section_parent_class)->dispose (object);
}

static void
zeren_year_section_class_init (ZerenYearSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_year_section_dispose;
}

static void
zeren_year_section_init (ZerenYearSection *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/** zeren_year_section_clear: forgets its lines */
void
zeren_year_section_clear (ZerenYearSection *self)
{
  g_return_if_fail (ZEREN_IS_YEAR_SECTION (self));

  remove_more_row (self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->lines, 0);
}

/**
 * zeren_year_section_take:
 * @duty: the duty that the line opens
 * @title: (transfer full): what the line is about
 * @subtitle: (transfer full): what is said of it
 *
 * Adds a line; in sight after zeren_year_section_finish().
 */
void
zeren_year_section_take (ZerenYearSection *self, gint64 duty, char *title, char *subtitle)
{
  zeren_year_section_take_action (
    self, "win.open", g_variant_new ("(sx)", "duty", duty), title, subtitle);
}

/**
 * zeren_year_section_take_action:
 * @action: a static string: what choosing the line does
 * @target: its target; a floating one is taken
 * @title: (transfer full): what the line is about
 * @subtitle: (transfer full): what is said of it
 */
void
zeren_year_section_take_action (ZerenYearSection *self,
                                const char *action,
                                GVariant *target,
                                char *title,
                                char *subtitle)
{
  Line *line = g_new0 (Line, 1);

  g_return_if_fail (ZEREN_IS_YEAR_SECTION (self));

  line->action = action;
  line->target = g_variant_ref_sink (target);
  line->title = title;
  line->subtitle = subtitle;
  g_ptr_array_add (self->lines, line);
}

/* The list within belongs to libadwaita, which gives it no name. */
static void
name_list (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_list (child, name);
}

/** zeren_year_section_finish: shows the lines below @summary; a section without lines is not in
 * sight */
void
zeren_year_section_finish (ZerenYearSection *self, const char *summary)
{
  g_return_if_fail (ZEREN_IS_YEAR_SECTION (self));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  summary,
                                  -1);
  name_list (GTK_WIDGET (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_widget_set_visible (GTK_WIDGET (self), self->lines->len > 0);
  expanded_cb (self);
}

guint
zeren_year_section_get_n_lines (ZerenYearSection *self)
{
  g_return_val_if_fail (ZEREN_IS_YEAR_SECTION (self), 0);

  return self->lines->len;
}
