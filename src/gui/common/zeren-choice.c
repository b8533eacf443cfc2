/* zeren-choice.c: one of several records to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-choice.h"

struct _ZerenChoice
{
  GObject parent_instance;

  gint64 id;
  char *title;
  char *subtitle;
  guint depth;
};

G_DEFINE_FINAL_TYPE (ZerenChoice, zeren_choice, G_TYPE_OBJECT)

static void
zeren_choice_finalize (GObject *object)
{
  ZerenChoice *self = ZEREN_CHOICE (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (zeren_choice_parent_class)->finalize (object);
}

static void
zeren_choice_class_init (ZerenChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_choice_finalize;
}

static void
zeren_choice_init (ZerenChoice *self)
{
}

/**
 * zeren_choice_new:
 * @id: the id of the record; 0 for none of them
 * @title: what it is called
 * @subtitle: (nullable): what tells it from another of the same name
 * @depth: how far it stands below the top of a tree
 */
ZerenChoice *
zeren_choice_new (gint64 id, const char *title, const char *subtitle, guint depth)
{
  ZerenChoice *self = g_object_new (ZEREN_TYPE_CHOICE, NULL);

  self->id = id;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->depth = depth;

  return self;
}

gint64
zeren_choice_get_id (ZerenChoice *self)
{
  g_return_val_if_fail (ZEREN_IS_CHOICE (self), 0);

  return self->id;
}

const char *
zeren_choice_get_title (ZerenChoice *self)
{
  g_return_val_if_fail (ZEREN_IS_CHOICE (self), NULL);

  return self->title;
}

const char *
zeren_choice_get_subtitle (ZerenChoice *self)
{
  g_return_val_if_fail (ZEREN_IS_CHOICE (self), NULL);

  return self->subtitle;
}

guint
zeren_choice_get_depth (ZerenChoice *self)
{
  g_return_val_if_fail (ZEREN_IS_CHOICE (self), 0);

  return self->depth;
}
