/* zeren-agenda-panel.c: what falls due on the chosen day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-agenda-panel.h"

#include "zeren-day-tally.h"
#include "zeren-day-words.h"
#include "zeren-deadline-row.h"
#include "zeren-list-merge.h"

#include <glib/gi18n-lib.h>

struct _ZerenAgendaPanel
{
  GtkBox parent_instance;

  GtkLabel *day_label;
  GtkLabel *kind_label;
  GtkLabel *nothing_label;
  GtkLabel *next_label;
  GtkListBox *list_box;

  GListStore *views; /* ZerenTaskView */
  gboolean shows_next;
};

G_DEFINE_FINAL_TYPE (ZerenAgendaPanel, zeren_agenda_panel, GTK_TYPE_BOX)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  ZerenAgendaPanel *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  ZerenDeadlineRow *child = ZEREN_DEADLINE_ROW (zeren_deadline_row_new ());
  g_autofree char *name = NULL;

  zeren_deadline_row_set_shows_date (child, self->shows_next);
  zeren_deadline_row_set_view (child, item);
  name = zeren_deadline_row_dup_name (child);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (child));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
row_activated_cb (ZerenAgendaPanel *self, GtkListBoxRow *row)
{
  zeren_deadline_row_activate (ZEREN_DEADLINE_ROW (gtk_list_box_row_get_child (row)));
}

static gboolean
zeren_agenda_panel_grab_focus (GtkWidget *widget)
{
  ZerenAgendaPanel *self = ZEREN_AGENDA_PANEL (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list_box, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
zeren_agenda_panel_dispose (GObject *object)
{
  ZerenAgendaPanel *self = ZEREN_AGENDA_PANEL (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_AGENDA_PANEL);
  g_clear_object (&self->views);

  G_OBJECT_CLASS (zeren_agenda_panel_parent_class)->dispose (object);
}

static void
zeren_agenda_panel_class_init (ZerenAgendaPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_agenda_panel_dispose;
  widget_class->grab_focus = zeren_agenda_panel_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-agenda-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenAgendaPanel, day_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenAgendaPanel, kind_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenAgendaPanel, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenAgendaPanel, next_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenAgendaPanel, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_agenda_panel_init (ZerenAgendaPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->views = g_list_store_new (ZEREN_TYPE_TASK_VIEW);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->views), create_row, self, NULL);
}

static gboolean
same_view (gconstpointer a, gconstpointer b)
{
  return zeren_task_view_equal ((ZerenTaskView *)a, (ZerenTaskView *)b);
}

static void
show_views (ZerenAgendaPanel *self, GPtrArray *views, gboolean next)
{
  /* Rows with a date and rows without are not the same rows. */
  if (!self->shows_next != !next)
    g_list_store_remove_all (self->views);
  self->shows_next = next;
  zeren_list_merge (self->views, views, same_view);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), views->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), next);
  gtk_widget_set_visible (GTK_WIDGET (self->next_label), next && views->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (next ? self->next_label : self->day_label),
                                  -1);
}

/**
 * zeren_agenda_panel_set_day:
 * @month: the month
 * @date: a day of its six weeks
 * @today: what day it is
 *
 * Shows what falls due on @date.
 */
void
zeren_agenda_panel_set_day (ZerenAgendaPanel *self,
                            const ZerenMonth *month,
                            ZerenDate date,
                            ZerenDate today)
{
  const ZerenMonthDay *day = zeren_month_find_day (month, date);
  g_autofree char *label = zeren_day_words_dup_short (date);
  g_autofree char *title = NULL;
  g_autofree char *kind = NULL;

  g_return_if_fail (ZEREN_IS_AGENDA_PANEL (self));

  if (day == NULL)
    return;
  if (zeren_date_compare (date, today) == 0)
    /* Translators: %s is today’s weekday and date */
    title = g_strdup_printf (_ ("Today, %s"), label);
  kind = zeren_day_tally_dup_kind (day);
  gtk_label_set_text (self->day_label, title != NULL ? title : label);
  gtk_label_set_text (self->kind_label, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), kind != NULL);
  show_views (self, day->tasks->len > 0 ? day->tasks : month->next, day->tasks->len == 0);
}
