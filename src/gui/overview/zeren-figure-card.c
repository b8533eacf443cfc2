/* zeren-figure-card.c: a figure that leads to what it counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-figure-card.h"

#include <glib/gi18n-lib.h>

struct _ZerenFigureCard
{
  GtkButton parent_instance;

  GtkLabel *number_label;

  char *title;
  char *hint;
  char *mark;
  guint figure;
  gboolean urgent;
};

G_DEFINE_FINAL_TYPE (ZerenFigureCard, zeren_figure_card, GTK_TYPE_BUTTON)

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_MARK,
  PROP_URGENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
show_figure (ZerenFigureCard *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->figure);
  /* Translators: what is counted, and how many there are, as a screen reader says it */
  g_autofree char *name = g_strdup_printf (_ ("%s: %u"), self->title, self->figure);

  gtk_label_set_label (self->number_label, number);
  if (self->urgent && self->figure > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "urgent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "urgent");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->hint != NULL ? self->hint : "",
                                  -1);
}

static void
zeren_figure_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenFigureCard *self = ZEREN_FIGURE_CARD (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_MARK:
      g_value_set_string (value, self->mark);
      break;
    case PROP_URGENT:
      g_value_set_boolean (value, self->urgent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_figure_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZerenFigureCard *self = ZEREN_FIGURE_CARD (object);

  switch (id)
    {
    case PROP_TITLE:
      g_set_str (&self->title, g_value_get_string (value));
      break;
    case PROP_HINT:
      g_set_str (&self->hint, g_value_get_string (value));
      break;
    case PROP_MARK:
      g_set_str (&self->mark, g_value_get_string (value));
      break;
    case PROP_URGENT:
      self->urgent = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
zeren_figure_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (zeren_figure_card_parent_class)->dispose (object);
}

static void
zeren_figure_card_finalize (GObject *object)
{
  ZerenFigureCard *self = ZEREN_FIGURE_CARD (object);

  g_free (self->title);
  g_free (self->hint);
  g_free (self->mark);

  G_OBJECT_CLASS (zeren_figure_card_parent_class)->finalize (object);
}

static void
zeren_figure_card_class_init (ZerenFigureCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = zeren_figure_card_get_property;
  object_class->set_property = zeren_figure_card_set_property;
  object_class->dispose = zeren_figure_card_dispose;
  object_class->finalize = zeren_figure_card_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  props[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, NULL, flags);
  props[PROP_URGENT] = g_param_spec_boolean ("urgent", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenFigureCard, number_label);
}

static void
zeren_figure_card_init (ZerenFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * zeren_figure_card_set_figure:
 * @figure: how many there are
 */
void
zeren_figure_card_set_figure (ZerenFigureCard *self, guint figure)
{
  g_return_if_fail (ZEREN_IS_FIGURE_CARD (self));

  self->figure = figure;
  show_figure (self);
}

guint
zeren_figure_card_get_figure (ZerenFigureCard *self)
{
  g_return_val_if_fail (ZEREN_IS_FIGURE_CARD (self), 0);

  return self->figure;
}
