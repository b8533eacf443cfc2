/* zeren-task-selection-bar.c: what can be done to the selected tasks, and how many they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-selection-bar.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskSelectionBar
{
  AdwBin parent_instance;

  GtkLabel *selected_label;
};

G_DEFINE_FINAL_TYPE (ZerenTaskSelectionBar, zeren_task_selection_bar, ADW_TYPE_BIN)

static void
zeren_task_selection_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_TASK_SELECTION_BAR);

  G_OBJECT_CLASS (zeren_task_selection_bar_parent_class)->dispose (object);
}

static void
zeren_task_selection_bar_class_init (ZerenTaskSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_selection_bar_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-task-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskSelectionBar, selected_label);
}

static void
zeren_task_selection_bar_init (ZerenTaskSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_task_selection_bar_set_n_selected (self, 0);
}

/** zeren_task_selection_bar_set_n_selected: says how many tasks are selected; where it is none, how
 * to select some */
void
zeren_task_selection_bar_set_n_selected (ZerenTaskSelectionBar *self, guint n)
{
  g_autofree char *label = NULL;

  g_return_if_fail (ZEREN_IS_TASK_SELECTION_BAR (self));

  label = g_strdup_printf (
    /* Translators: how many tasks are selected */
    g_dngettext (GETTEXT_PACKAGE, "%u task selected", "%u tasks selected", n),
    n);
  gtk_label_set_label (self->selected_label, n > 0 ? label : _ ("Select tasks"));
}
