/* zeren-time-row.c: a row of a form that a time of day is typed into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-time-row.h"

#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZerenTimeRow
{
  AdwEntryRow parent_instance;

  GtkWidget *warning_image;
  int hour, minute; /* -1 where the text is no time */
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (ZerenTimeRow, zeren_time_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_VALID = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* --- reading ------------------------------------------------------------------------------- */

/* Full-width digits and colons become plain ones, words for hours and minutes a colon. */
static char *
normalise (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *read = g_string_new (plain);

  g_string_replace (read, " ", "", 0);
  g_string_replace (read, "点钟", ":", 0);
  g_string_replace (read, "时", ":", 0);
  g_string_replace (read, "点", ":", 0);
  g_string_replace (read, "分", "", 0);
  g_string_replace (read, "半", "30", 0);

  return g_string_free (read, FALSE);
}

/* 下午2点 is 14 o'clock; the words before the number are skipped. */
static gboolean
skip_half_of_day (const char **text)
{
  static const char *const mornings[] = { "上午", "凌晨", "早上" };
  static const char *const afternoons[] = { "下午", "晚上", "傍晚" };

  for (gsize i = 0; i < G_N_ELEMENTS (mornings); i++)
    {
      if (g_str_has_prefix (*text, mornings[i]))
        *text += strlen (mornings[i]);
      if (g_str_has_prefix (*text, afternoons[i]))
        {
          *text += strlen (afternoons[i]);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_digits (const char *text, int *hour, int *minute)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
    }
  if (length != 3 && length != 4)
    return FALSE;
  *minute = atoi (text + length - 2);
  *hour = atoi (text) / 100;

  return TRUE;
}

static gboolean
read_parts (const char *text, int *hour, int *minute)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint64 first, second = 0;

  if (g_strv_length (parts) != 2)
    return FALSE;
  if (!g_ascii_string_to_unsigned (parts[0], 10, 0, 24, &first, NULL))
    return FALSE;
  if (*parts[1] != '\0' && !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &second, NULL))
    return FALSE;
  *hour = (int)first;
  *minute = (int)second;

  return TRUE;
}

/**
 * zeren_time_parse_typed:
 * @text: what was typed
 * @hour: (out): 0 to 23
 * @minute: (out): 0 to 59
 *
 * Returns: whether it is a time of day
 */
gboolean
zeren_time_parse_typed (const char *text, int *hour, int *minute)
{
  g_autofree char *normal = NULL;
  const char *rest;
  gboolean afternoon;

  g_return_val_if_fail (text != NULL, FALSE);

  rest = normal = normalise (text);
  afternoon = skip_half_of_day (&rest);
  if (!read_digits (rest, hour, minute) && !read_parts (rest, hour, minute))
    return FALSE;
  if (afternoon && *hour < 12)
    *hour += 12;

  return *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
}

/* --- the row ------------------------------------------------------------------------------- */

static void
show_warning (ZerenTimeRow *self, const char *message)
{
  gtk_widget_set_visible (self->warning_image, message != NULL);
  gtk_widget_set_tooltip_text (self->warning_image, message);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "", -1);
}

static void
changed_cb (ZerenTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean valid = zeren_time_parse_typed (text, &self->hour, &self->minute);

  if (!valid)
    self->hour = self->minute = -1;
  show_warning (self,
                valid || zeren_string_is_blank (text)
                  ? NULL
                  : _ ("This is no time of day. Write it as 14:30."));
  if (self->valid == valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

/* Whoever leaves the row sees how it was understood. */
static void
left_cb (ZerenTimeRow *self)
{
  if (self->valid)
    zeren_time_row_set_time (self, self->hour, self->minute);
}

static void
zeren_time_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, ZEREN_TIME_ROW (object)->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_time_row_class_init (ZerenTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_time_row_get_property;
  props[PROP_VALID] = g_param_spec_boolean ("valid",
                                            NULL,
                                            NULL,
                                            FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                              G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_time_row_init (ZerenTimeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->hour = self->minute = -1;
  self->warning_image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_visible (self->warning_image, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->warning_image);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

GtkWidget *
zeren_time_row_new (void)
{
  return g_object_new (ZEREN_TYPE_TIME_ROW, NULL);
}

/**
 * zeren_time_row_get_time:
 * @hour: (out) (optional): 0 to 23
 * @minute: (out) (optional): 0 to 59
 *
 * Returns: whether the text is a time of day
 */
gboolean
zeren_time_row_get_time (ZerenTimeRow *self, int *hour, int *minute)
{
  g_return_val_if_fail (ZEREN_IS_TIME_ROW (self), FALSE);

  if (hour != NULL)
    *hour = self->hour;
  if (minute != NULL)
    *minute = self->minute;

  return self->valid;
}

void
zeren_time_row_set_time (ZerenTimeRow *self, int hour, int minute)
{
  g_autofree char *text = g_strdup_printf ("%02d:%02d", hour, minute);

  g_return_if_fail (ZEREN_IS_TIME_ROW (self));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

gboolean
zeren_time_row_get_valid (ZerenTimeRow *self)
{
  g_return_val_if_fail (ZEREN_IS_TIME_ROW (self), FALSE);

  return self->valid;
}
