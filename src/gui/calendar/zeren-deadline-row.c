/* zeren-deadline-row.c: a task in the agenda of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-deadline-row.h"

#include "zeren-day-words.h"
#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

struct _ZerenDeadlineRow
{
  GtkBox parent_instance;

  ZerenTaskStateMark *mark;
  GtkLabel *title_label;
  GtkLabel *who_label;
  GtkLabel *date_label;

  ZerenTaskView *view;
  gboolean shows_date;
};

G_DEFINE_FINAL_TYPE (ZerenDeadlineRow, zeren_deadline_row, GTK_TYPE_BOX)

/* Why the day that the office works to is not the one by the rule. */
static char *
dup_moved (ZerenTask *task)
{
  ZerenDate rule = zeren_task_get_rule_date (task);
  g_autofree char *reason = zeren_task_dup_moved_label (task);
  g_autofree char *day = zeren_day_words_dup_day (rule);

  if (zeren_date_compare (rule, zeren_task_get_due_date (task)) == 0)
    return g_steal_pointer (&reason);
  if (reason == NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("By the rule on %s"), day);

  /* Translators: %1$s is a date, %2$s why a task is not due on it */
  return g_strdup_printf (_ ("By the rule on %1$s; %2$s"), day, reason);
}

static char *
dup_date_line (ZerenDeadlineRow *self)
{
  ZerenTask *task = zeren_task_view_get_task (self->view);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  char *moved = dup_moved (task);

  if (self->shows_date)
    g_strv_builder_take (parts, zeren_day_words_dup_short (zeren_task_get_due_date (task)));
  if (moved != NULL)
    g_strv_builder_take (parts, moved);
  if (zeren_task_get_provisional (task))
    g_strv_builder_add (parts, _ ("Provisional date"));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static void
show (ZerenDeadlineRow *self)
{
  g_autofree char *dates = self->view != NULL ? dup_date_line (self) : NULL;

  if (self->view == NULL)
    return;

  zeren_task_state_mark_set_view (self->mark, self->view);
  gtk_label_set_text (self->title_label, zeren_task_view_get_title (self->view));
  gtk_label_set_text (self->who_label, zeren_task_view_get_who (self->view));
  gtk_label_set_text (self->date_label, dates);
  gtk_widget_set_visible (GTK_WIDGET (self->date_label), *dates != '\0');
}

static void
zeren_deadline_row_dispose (GObject *object)
{
  ZerenDeadlineRow *self = ZEREN_DEADLINE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_DEADLINE_ROW);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (zeren_deadline_row_parent_class)->dispose (object);
}

static void
zeren_deadline_row_class_init (ZerenDeadlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_deadline_row_dispose;

  g_type_ensure (ZEREN_TYPE_TASK_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-deadline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDeadlineRow, mark);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeadlineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeadlineRow, who_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenDeadlineRow, date_label);
}

static void
zeren_deadline_row_init (ZerenDeadlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zeren_deadline_row_new (void)
{
  return g_object_new (ZEREN_TYPE_DEADLINE_ROW, NULL);
}

/** zeren_deadline_row_get_view: Returns: (transfer none) (nullable): the task it shows */
ZerenTaskView *
zeren_deadline_row_get_view (ZerenDeadlineRow *self)
{
  g_return_val_if_fail (ZEREN_IS_DEADLINE_ROW (self), NULL);

  return self->view;
}

void
zeren_deadline_row_set_view (ZerenDeadlineRow *self, ZerenTaskView *view)
{
  g_return_if_fail (ZEREN_IS_DEADLINE_ROW (self));

  if (g_set_object (&self->view, view))
    show (self);
}

/** zeren_deadline_row_set_shows_date: says whether the due date is shown; where the row stands
 * below its day it is not needed */
void
zeren_deadline_row_set_shows_date (ZerenDeadlineRow *self, gboolean shows_date)
{
  g_return_if_fail (ZEREN_IS_DEADLINE_ROW (self));

  if (!self->shows_date == !shows_date)
    return;

  self->shows_date = shows_date;
  show (self);
}

/** zeren_deadline_row_dup_name: Returns: (transfer full): the row as it is read aloud */
char *
zeren_deadline_row_dup_name (ZerenDeadlineRow *self)
{
  const char *parts[5] = { NULL };
  guint n_parts = 0;

  g_return_val_if_fail (ZEREN_IS_DEADLINE_ROW (self), NULL);
  g_return_val_if_fail (self->view != NULL, NULL);

  parts[n_parts++] = zeren_task_view_get_title (self->view);
  parts[n_parts++] = zeren_task_mark_label (self->view);
  parts[n_parts++] = zeren_task_view_get_who (self->view);
  if (gtk_widget_get_visible (GTK_WIDGET (self->date_label)))
    parts[n_parts++] = gtk_label_get_text (self->date_label);

  return zeren_day_words_join ((GStrv)parts);
}

/** zeren_deadline_row_activate: opens the task */
void
zeren_deadline_row_activate (ZerenDeadlineRow *self)
{
  g_return_if_fail (ZEREN_IS_DEADLINE_ROW (self));
  g_return_if_fail (self->view != NULL);

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "task", zeren_task_view_get_id (self->view));
}
