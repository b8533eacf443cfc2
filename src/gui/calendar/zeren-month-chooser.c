/* zeren-month-chooser.c: a button with the month in sight that another month is chosen with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-month-chooser.h"

#include "zeren-day-words.h"

#include <glib/gi18n-lib.h>

#define MIN_YEAR 2000
#define MAX_YEAR 2999

struct _ZerenMonthChooser
{
  GtkBox parent_instance;

  GtkMenuButton *button;
  GtkLabel *title_label;
  GtkLabel *year_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkGrid *grid;
  GtkWidget *months[12];

  int year; /* of the popover */
  int chosen_year;
  int chosen_month;
};

G_DEFINE_FINAL_TYPE (ZerenMonthChooser, zeren_month_chooser, GTK_TYPE_BOX)

enum
{
  MONTH_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_year (ZerenMonthChooser *self, int year)
{
  g_autofree char *text = NULL;

  self->year = CLAMP (year, MIN_YEAR, MAX_YEAR);
  text = zeren_day_words_dup_year (self->year);
  gtk_label_set_text (self->year_label, text);
  gtk_widget_set_sensitive (self->previous_button, self->year > MIN_YEAR);
  gtk_widget_set_sensitive (self->next_button, self->year < MAX_YEAR);
  for (int i = 0; i < 12; i++)
    {
      gboolean is_chosen = self->year == self->chosen_year && i + 1 == self->chosen_month;

      gtk_widget_set_css_classes (
        self->months[i], (const char *[]){ is_chosen ? "suggested-action" : "flat", NULL });
    }
}

static void
previous_cb (ZerenMonthChooser *self)
{
  show_year (self, self->year - 1);
}

static void
next_cb (ZerenMonthChooser *self)
{
  show_year (self, self->year + 1);
}

static void
opened_cb (ZerenMonthChooser *self)
{
  show_year (self, self->chosen_year);
  gtk_widget_grab_focus (self->months[self->chosen_month - 1]);
}

static void
month_cb (ZerenMonthChooser *self, GtkWidget *button)
{
  int month = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "month"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[MONTH_CHOSEN], 0, self->year, month);
}

static void
add_months (ZerenMonthChooser *self)
{
  for (int i = 0; i < 12; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (zeren_day_words_get_month (i + 1));

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "month", GINT_TO_POINTER (i + 1));
      g_signal_connect_object (button, "clicked", G_CALLBACK (month_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, button, i % 3, i / 3, 1, 1);
      self->months[i] = button;
    }
}

static void
zeren_month_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_MONTH_CHOOSER);

  G_OBJECT_CLASS (zeren_month_chooser_parent_class)->dispose (object);
}

static void
zeren_month_chooser_class_init (ZerenMonthChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_month_chooser_dispose;

  /**
   * ZerenMonthChooser::month-chosen:
   * @year: the year
   * @month: the month
   */
  signals[MONTH_CHOSEN] = g_signal_new ("month-chosen",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        2,
                                        G_TYPE_INT,
                                        G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-month-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, button);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, year_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, previous_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, next_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenMonthChooser, grid);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
zeren_month_chooser_init (ZerenMonthChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_months (self);
  zeren_month_chooser_set_month (self, MIN_YEAR, 1);
}

/** zeren_month_chooser_set_month: names the month in sight */
void
zeren_month_chooser_set_month (ZerenMonthChooser *self, int year, int month)
{
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ZEREN_IS_MONTH_CHOOSER (self));
  g_return_if_fail (month >= 1 && month <= 12);

  self->chosen_year = year;
  self->chosen_month = month;
  title = zeren_day_words_dup_month_of_year (year, month);
  /* Translators: %s is the month in sight */
  name = g_strdup_printf (_ ("%s: Choose Another Month"), title);
  label = zeren_day_words_dup_short_month (year, month);
  gtk_label_set_text (self->title_label, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  show_year (self, year);
}
