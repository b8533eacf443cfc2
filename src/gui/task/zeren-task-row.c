/* zeren-task-row.c: a task on two lines, for where there is little room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-row.h"

#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskRow
{
  GtkBox parent_instance;

  GtkLabel *title_label;
  ZerenTaskStateMark *mark;
  GtkLabel *due_label;
  GtkLabel *who_label;

  ZerenTaskView *view;
};

G_DEFINE_FINAL_TYPE (ZerenTaskRow, zeren_task_row, GTK_TYPE_BOX)

/** zeren_task_dup_due: Returns: (transfer full): the due date; a provisional one says so */
char *
zeren_task_dup_due (ZerenTaskView *view)
{
  ZerenTask *task = zeren_task_view_get_task (view);
  g_autofree char *date = zeren_date_to_string (zeren_task_get_due_date (task));

  if (!zeren_task_get_provisional (task))
    return g_steal_pointer (&date);

  /* Translators: %s is a date that may still move, because the holidays of its year are not known
   */
  return g_strdup_printf (_ ("%s (provisional)"), date);
}

/** zeren_task_dup_description: Returns: (transfer full): a task in one sentence, as a screen reader
 * says it */
char *
zeren_task_dup_description (ZerenTaskView *view)
{
  g_autofree char *due = zeren_task_dup_due (view);

  /* Translators: what is to be done, its state, its due date, who answers for it */
  return g_strdup_printf (_ ("%s, %s, due %s, %s"),
                          zeren_task_view_get_title (view),
                          zeren_task_mark_label (view),
                          due,
                          zeren_task_view_get_who (view));
}

static void
zeren_task_row_dispose (GObject *object)
{
  ZerenTaskRow *self = ZEREN_TASK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TASK_ROW);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (zeren_task_row_parent_class)->dispose (object);
}

static void
zeren_task_row_class_init (ZerenTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_row_dispose;

  g_type_ensure (ZEREN_TYPE_TASK_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskRow, mark);
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskRow, due_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskRow, who_label);
}

static void
zeren_task_row_init (ZerenTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** zeren_task_row_new: Returns: (transfer floating): a row that shows nothing yet */
GtkWidget *
zeren_task_row_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK_ROW, NULL);
}

/** zeren_task_row_set_view: shows @view; (nullable) */
void
zeren_task_row_set_view (ZerenTaskRow *self, ZerenTaskView *view)
{
  g_autofree char *due = NULL;

  g_return_if_fail (ZEREN_IS_TASK_ROW (self));

  if (!g_set_object (&self->view, view) || view == NULL)
    return;

  due = zeren_task_dup_due (view);
  gtk_label_set_label (self->title_label, zeren_task_view_get_title (view));
  zeren_task_state_mark_set_view (self->mark, view);
  gtk_label_set_label (self->due_label, due);
  gtk_label_set_label (self->who_label, zeren_task_view_get_who (view));
}

/** zeren_task_row_get_view: Returns: (transfer none) (nullable): the task shown */
ZerenTaskView *
zeren_task_row_get_view (ZerenTaskRow *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_ROW (self), NULL);

  return self->view;
}
