/* zeren-appointment-row.c: who held which post from when to when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appointment-row.h"

#include <glib/gi18n-lib.h>

/** zeren_appointment_dup_period: Returns: (transfer full): from when to when */
char *
zeren_appointment_dup_period (ZerenAppointment *appointment)
{
  g_autofree char *from = zeren_date_to_label (zeren_appointment_get_from_date (appointment));
  g_autofree char *to = zeren_date_to_label (zeren_appointment_get_to_date (appointment));

  if (*to == '\0')
    /* Translators: the first day of an appointment that goes on */
    return g_strdup_printf (_ ("since %s"), from);

  /* Translators: the first and the last day of an appointment */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

static GtkWidget *
create_end_button (ZerenAppointment *appointment)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_End…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("End Appointment"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "appointment.end");
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (button), "x", zeren_appointment_get_id (appointment));

  return button;
}

/* A check stands before what holds on the day; the others keep its room. */
static void
mark_current (GtkWidget *row, ZerenOffice *office, ZerenAppointment *appointment)
{
  GtkWidget *mark = gtk_image_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (mark), 16);
  if (zeren_appointment_covers (appointment, zeren_office_get_day (office)))
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (mark), "object-select-symbolic");
      gtk_widget_set_tooltip_text (mark, _ ("Holds the post on the day shown"));
    }
  else
    gtk_widget_add_css_class (row, "past");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
}

/**
 * zeren_appointment_row_new:
 * @office: the office that has it
 * @appointment: an appointment
 * @side: whom the row is for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_appointment_row_new (ZerenOffice *office,
                           ZerenAppointment *appointment,
                           ZerenAppointmentSide side)
{
  GtkWidget *row = adw_action_row_new ();
  ZerenMember *member = zeren_office_find_member (office,
                                                  zeren_appointment_get_member (appointment));
  ZerenPost *post = zeren_office_find_post (office, zeren_appointment_get_post (appointment));
  g_autofree char *period = zeren_appointment_dup_period (appointment);
  g_autofree char *name = zeren_office_dup_post_name (office, zeren_post_get_id (post));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), period);
  mark_current (row, office, appointment);
  if (!zeren_date_is_set (zeren_appointment_get_to_date (appointment)))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_end_button (appointment));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  if (side == ZEREN_APPOINTMENT_OF_POST)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), zeren_member_get_name (member));
      gtk_actionable_set_action_target (
        GTK_ACTIONABLE (row), "(sx)", "member", zeren_member_get_id (member));
    }
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      gtk_actionable_set_action_target (
        GTK_ACTIONABLE (row), "(sx)", "organisation", zeren_post_get_organisation (post));
    }

  return row;
}
