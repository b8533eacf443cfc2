/* zeren-row-group.c: a group of rows that is filled anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-row-group.h"

struct _ZerenRowGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  gboolean permanent;
};

G_DEFINE_FINAL_TYPE (ZerenRowGroup, zeren_row_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update (ZerenRowGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->permanent || self->rows->len > 0);
}

static void
zeren_row_group_finalize (GObject *object)
{
  g_clear_pointer (&ZEREN_ROW_GROUP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_row_group_parent_class)->finalize (object);
}

static void
zeren_row_group_class_init (ZerenRowGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_row_group_finalize;
}

static void
zeren_row_group_init (ZerenRowGroup *self)
{
  self->rows = g_ptr_array_new ();
  update (self);
}

void
zeren_row_group_clear (ZerenRowGroup *self)
{
  g_return_if_fail (ZEREN_IS_ROW_GROUP (self));

  zeren_row_group_truncate (self, 0);
}

/** zeren_row_group_truncate: takes out all rows from the one at @n_rows on */
void
zeren_row_group_truncate (ZerenRowGroup *self, guint n_rows)
{
  g_return_if_fail (ZEREN_IS_ROW_GROUP (self));

  while (self->rows->len > n_rows)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  update (self);
}

void
zeren_row_group_add (ZerenRowGroup *self, GtkWidget *row)
{
  g_return_if_fail (ZEREN_IS_ROW_GROUP (self));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  update (self);
}

/** zeren_row_group_get_rows: Returns: (transfer none) (element-type GtkWidget): what was added */
GPtrArray *
zeren_row_group_get_rows (ZerenRowGroup *self)
{
  g_return_val_if_fail (ZEREN_IS_ROW_GROUP (self), NULL);

  return self->rows;
}

/** zeren_row_group_set_permanent: whether the group is there while it has no rows */
void
zeren_row_group_set_permanent (ZerenRowGroup *self, gboolean permanent)
{
  g_return_if_fail (ZEREN_IS_ROW_GROUP (self));

  self->permanent = permanent;
  update (self);
}
