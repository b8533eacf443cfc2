/* zeren-date-row.c: a row of a form that a date is typed into or chosen in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-date-row.h"

#include "zeren-date-typed.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenDateRow
{
  AdwEntryRow parent_instance;

  GtkImage *warning_image;
  GtkMenuButton *calendar_button;
  GtkCalendar *calendar; /* NULL until somebody wants to see it */

  ZerenDate date;  /* unset where the text is none */
  ZerenDate today; /* unset: as the window has it */
  gboolean optional;
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (ZerenDateRow, zeren_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_OPTIONAL = 1,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Within a window its clock says what day it is. */
static ZerenDate
get_today (ZerenDateRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GDateTime) now = NULL;

  if (zeren_date_is_set (self->today))
    return self->today;
  if (root != NULL && ZEREN_IS_SHELL (root))
    return zeren_clock_today (
      zeren_session_get_clock (zeren_shell_get_session (ZEREN_SHELL (root))));
  now = g_date_time_new_now_local ();

  return zeren_date_new_from_date_time (now);
}

/* An empty row asks for a date without blaming anybody for its lack. */
static void
show_warning (ZerenDateRow *self, const char *message)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (GTK_WIDGET (self->warning_image), message != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->warning_image), message);
  if (message != NULL)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "", -1);
}

static void
read_text (ZerenDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean blank = zeren_string_is_blank (text);
  g_autoptr (GError) error = NULL;
  gboolean valid;

  self->date = ZEREN_DATE_NONE;
  if (!blank)
    zeren_date_parse_typed (text, zeren_date_get_year (get_today (self)), &self->date, &error);
  show_warning (self, error != NULL ? error->message : NULL);

  valid = blank ? self->optional : error == NULL;
  if (self->valid == valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

/* Whoever leaves the row sees how it was understood. */
static void
left_cb (ZerenDateRow *self)
{
  if (zeren_date_is_set (self->date))
    zeren_date_row_set_date (self, self->date);
}

/* --- calendar ------------------------------------------------------------------------------ */

static void
calendar_shown_cb (ZerenDateRow *self)
{
  ZerenDate date = zeren_date_is_set (self->date) ? self->date : get_today (self);
  g_autoptr (GDateTime) day = g_date_time_new_local (
    zeren_date_get_year (date), zeren_date_get_month (date), zeren_date_get_day (date), 12, 0, 0);

  gtk_calendar_select_day (self->calendar, day);
}

static ZerenDate
get_calendar_date (ZerenDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return zeren_date_new_from_date_time (day);
}

/* A day clicked is chosen; the arrows of the calendar only look at other months. */
static void
calendar_clicked_cb (ZerenDateRow *self, int n_press, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (at == NULL || !gtk_widget_has_css_class (at, "day-number"))
    return;
  zeren_date_row_set_date (self, get_calendar_date (self));
  gtk_menu_button_popdown (self->calendar_button);
}

static void
choose_cb (ZerenDateRow *self)
{
  zeren_date_row_set_date (self, get_calendar_date (self));
  gtk_menu_button_popdown (self->calendar_button);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
choose_today_cb (ZerenDateRow *self)
{
  zeren_date_row_set_date (self, get_today (self));
  gtk_menu_button_popdown (self->calendar_button);
}

static GtkWidget *
create_button (ZerenDateRow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_calendar (ZerenDateRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  g_signal_connect_object (
    click, "released", G_CALLBACK (calendar_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));

  return calendar;
}

/* A calendar has more widgets than the form around it, and most are never opened. */
static void
create_popover_cb (GtkMenuButton *menu_button, gpointer data)
{
  ZerenDateRow *self = ZEREN_DATE_ROW (data);
  GtkWidget *popover, *box, *buttons, *choose;

  if (self->calendar != NULL)
    return;

  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  choose = create_button (self, _ ("_Choose"), G_CALLBACK (choose_cb));
  self->calendar = GTK_CALENDAR (create_calendar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons),
                  create_button (self, _ ("_Today"), G_CALLBACK (choose_today_cb)));
  gtk_widget_add_css_class (choose, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), choose);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (
    popover, "show", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (menu_button, popover);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenDateRow *self = ZEREN_DATE_ROW (object);

  switch (id)
    {
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OPTIONAL:
      zeren_date_row_set_optional (ZEREN_DATE_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_DATE_ROW);

  G_OBJECT_CLASS (zeren_date_row_parent_class)->dispose (object);
}

static void
zeren_date_row_class_init (ZerenDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zeren_date_row_get_property;
  object_class->set_property = zeren_date_row_set_property;
  object_class->dispose = zeren_date_row_dispose;

  /**
   * ZerenDateRow:optional:
   *
   * Whether the row may stay empty.
   */
  props[PROP_OPTIONAL] = g_param_spec_boolean ("optional",
                                               NULL,
                                               NULL,
                                               FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                 G_PARAM_EXPLICIT_NOTIFY);
  /**
   * ZerenDateRow:valid:
   *
   * Whether the row can be used as it is.
   */
  props[PROP_VALID] = g_param_spec_boolean ("valid",
                                            NULL,
                                            NULL,
                                            FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                              G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDateRow, warning_image);
  gtk_widget_class_bind_template_child (widget_class, ZerenDateRow, calendar_button);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
zeren_date_row_init (ZerenDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->calendar_button, create_popover_cb, self, NULL);
  g_signal_connect (self, "changed", G_CALLBACK (read_text), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (left_cb), NULL);
}

GtkWidget *
zeren_date_row_new (void)
{
  return g_object_new (ZEREN_TYPE_DATE_ROW, NULL);
}

/**
 * zeren_date_row_get_date:
 * @date: (out) (optional): the date; unset where there is none
 *
 * Returns: whether the row can be used as it is: it has a date, or is empty and may be
 */
gboolean
zeren_date_row_get_date (ZerenDateRow *self, ZerenDate *date)
{
  g_return_val_if_fail (ZEREN_IS_DATE_ROW (self), FALSE);

  if (date != NULL)
    *date = self->date;

  return self->valid;
}

/** zeren_date_row_set_date: @date is shown; the row is emptied where it is unset */
void
zeren_date_row_set_date (ZerenDateRow *self, ZerenDate date)
{
  g_autofree char *text = zeren_date_to_string (date);

  g_return_if_fail (ZEREN_IS_DATE_ROW (self));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self))) == 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

/** zeren_date_row_set_today: a date without a year is in the year of @today */
void
zeren_date_row_set_today (ZerenDateRow *self, ZerenDate today)
{
  g_return_if_fail (ZEREN_IS_DATE_ROW (self));

  self->today = today;
  read_text (self);
}

gboolean
zeren_date_row_get_optional (ZerenDateRow *self)
{
  g_return_val_if_fail (ZEREN_IS_DATE_ROW (self), FALSE);

  return self->optional;
}

void
zeren_date_row_set_optional (ZerenDateRow *self, gboolean optional)
{
  g_return_if_fail (ZEREN_IS_DATE_ROW (self));

  if (self->optional == optional)
    return;
  self->optional = optional;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPTIONAL]);
  read_text (self);
}

gboolean
zeren_date_row_get_valid (ZerenDateRow *self)
{
  g_return_val_if_fail (ZEREN_IS_DATE_ROW (self), FALSE);

  return self->valid;
}
