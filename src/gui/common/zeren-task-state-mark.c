/* zeren-task-state-mark.c: the state of a task as an icon and a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-state-mark.h"

struct _ZerenTaskStateMark
{
  GtkBox parent_instance;

  GtkImage *image;
  GtkLabel *label;

  ZerenTaskView *view;
};

G_DEFINE_FINAL_TYPE (ZerenTaskStateMark, zeren_task_state_mark, GTK_TYPE_BOX)

enum
{
  PROP_VIEW = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const struct
{
  const char *icon;
  const char *css_class;
} marks[] = {
  [ZEREN_TASK_STATE_PLANNED] = { "zeren-task-planned-symbolic", NULL },
  [ZEREN_TASK_STATE_DONE] = { "zeren-task-done-symbolic", "success" },
  [ZEREN_TASK_STATE_DONE_LATE] = { "zeren-task-done-late-symbolic", "success" },
  [ZEREN_TASK_STATE_UNPERFORMED] = { "zeren-task-unperformed-symbolic", "error" },
  [ZEREN_TASK_STATE_WAIVED] = { "zeren-task-waived-symbolic", "dimmed" },
  [ZEREN_TASK_STATE_BEFORE_START] = { "zeren-task-before-start-symbolic", "dimmed" },
  [ZEREN_TASK_STATE_IN_PROGRESS] = { "zeren-task-in-progress-symbolic", NULL },
  [ZEREN_TASK_STATE_SUBMITTED] = { "zeren-task-submitted-symbolic", "accent" },
  [ZEREN_TASK_STATE_RETURNED] = { "zeren-task-returned-symbolic", "warning" },
  [ZEREN_TASK_STATE_TO_VERIFY] = { "zeren-task-to-verify-symbolic", "warning" },
};

static gboolean
is_only_overdue (ZerenTaskView *view)
{
  return zeren_task_view_is_overdue (view) &&
         zeren_task_view_get_state (view) == ZEREN_TASK_STATE_PLANNED;
}

/** zeren_task_mark_icon_name: Returns: the icon of the state that the task is in */
const char *
zeren_task_mark_icon_name (ZerenTaskView *view)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (view), NULL);

  if (is_only_overdue (view))
    return "zeren-task-overdue-symbolic";

  return marks[zeren_task_view_get_state (view)].icon;
}

/** zeren_task_mark_label: Returns: the word for the state that the task is in */
const char *
zeren_task_mark_label (ZerenTaskView *view)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (view), NULL);

  if (is_only_overdue (view))
    return zeren_task_lane_to_label (ZEREN_TASK_LANE_OVERDUE);

  return zeren_task_state_to_label (zeren_task_view_get_state (view));
}

/** zeren_task_mark_css_class: Returns: (nullable): the style class that goes with the state */
const char *
zeren_task_mark_css_class (ZerenTaskView *view)
{
  g_return_val_if_fail (ZEREN_IS_TASK_VIEW (view), NULL);

  if (is_only_overdue (view))
    return "accent";

  return marks[zeren_task_view_get_state (view)].css_class;
}

static void
fill (ZerenTaskStateMark *self)
{
  const char *css_classes[] = { NULL, NULL };

  gtk_widget_set_visible (GTK_WIDGET (self), self->view != NULL);
  if (self->view == NULL)
    return;

  css_classes[0] = zeren_task_mark_css_class (self->view);
  gtk_image_set_from_icon_name (self->image, zeren_task_mark_icon_name (self->view));
  gtk_label_set_label (self->label, zeren_task_mark_label (self->view));
  gtk_widget_set_css_classes (GTK_WIDGET (self), css_classes);
}

static void
zeren_task_state_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VIEW:
      g_value_set_object (value, ZEREN_TASK_STATE_MARK (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_task_state_mark_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VIEW:
      zeren_task_state_mark_set_view (ZEREN_TASK_STATE_MARK (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_task_state_mark_dispose (GObject *object)
{
  g_clear_object (&ZEREN_TASK_STATE_MARK (object)->view);

  G_OBJECT_CLASS (zeren_task_state_mark_parent_class)->dispose (object);
}

static void
zeren_task_state_mark_class_init (ZerenTaskStateMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_task_state_mark_get_property;
  object_class->set_property = zeren_task_state_mark_set_property;
  object_class->dispose = zeren_task_state_mark_dispose;

  props[PROP_VIEW] = g_param_spec_object ("view",
                                          NULL,
                                          NULL,
                                          ZEREN_TYPE_TASK_VIEW,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                            G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_task_state_mark_init (ZerenTaskStateMark *self)
{
  self->image = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  fill (self);
}

/** zeren_task_state_mark_new: Returns: (transfer floating): a mark that shows nothing yet */
GtkWidget *
zeren_task_state_mark_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK_STATE_MARK, NULL);
}

/** zeren_task_state_mark_get_view: Returns: (transfer none) (nullable): the task */
ZerenTaskView *
zeren_task_state_mark_get_view (ZerenTaskStateMark *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_STATE_MARK (self), NULL);

  return self->view;
}

/** zeren_task_state_mark_set_view: marks the state of @view; (nullable) */
void
zeren_task_state_mark_set_view (ZerenTaskStateMark *self, ZerenTaskView *view)
{
  g_return_if_fail (ZEREN_IS_TASK_STATE_MARK (self));

  if (!g_set_object (&self->view, view))
    return;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}
