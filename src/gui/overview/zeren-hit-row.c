/* zeren-hit-row.c: something that was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-hit-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenHitRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *detail_label;

  ZerenSearchKind kind;
  gint64 shown_by; /* 0 of the row that leads to the others of its kind */
  char *heading;   /* of the kind, with how many there are */
};

G_DEFINE_FINAL_TYPE (ZerenHitRow, zeren_hit_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const icons[ZEREN_N_SEARCH_KINDS] = {
  [ZEREN_SEARCH_TASK] = "checkbox-checked-symbolic",
  [ZEREN_SEARCH_DUTY] = "view-list-bullet-symbolic",
  [ZEREN_SEARCH_CLAUSE] = "format-justify-left-symbolic",
  [ZEREN_SEARCH_PLAN] = "x-office-document-symbolic",
  [ZEREN_SEARCH_ORGANISATION] = "system-users-symbolic",
  [ZEREN_SEARCH_POST] = "avatar-default-symbolic",
  [ZEREN_SEARCH_MEMBER] = "avatar-default-symbolic",
  [ZEREN_SEARCH_INCIDENT] = "dialog-warning-symbolic",
  [ZEREN_SEARCH_CASE] = "folder-documents-symbolic",
};

static void
zeren_hit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_HIT_ROW);

  G_OBJECT_CLASS (zeren_hit_row_parent_class)->dispose (object);
}

static void
zeren_hit_row_finalize (GObject *object)
{
  g_free (ZEREN_HIT_ROW (object)->heading);

  G_OBJECT_CLASS (zeren_hit_row_parent_class)->finalize (object);
}

static void
zeren_hit_row_class_init (ZerenHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_hit_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_hit_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenHitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ZerenHitRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenHitRow, detail_label);
}

static void
zeren_hit_row_init (ZerenHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_group (const ZerenSearchGroup *group)
{
  const char *label = zeren_search_kind_to_label (group->kind);

  if (group->n_found > group->hits->len)
    /* Translators: %1$s is a kind of records, %2$u of %3$u are shown */
    return g_strdup_printf (
      _ ("%1$s: the first %2$u of %3$u"), label, group->hits->len, group->n_found);

  return g_strdup (label);
}

/**
 * zeren_hit_row_new:
 * @hit: what was found
 * @group: where it belongs
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_hit_row_new (const ZerenSearchHit *hit, const ZerenSearchGroup *group)
{
  ZerenHitRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (hit != NULL && group != NULL, NULL);

  self = g_object_new (ZEREN_TYPE_HIT_ROW, NULL);
  self->kind = hit->kind;
  self->shown_by = hit->shown_by;
  self->heading = describe_group (group);
  gtk_image_set_from_icon_name (self->icon, icons[hit->kind]);
  gtk_label_set_text (self->title_label, hit->title);
  gtk_label_set_text (self->detail_label, hit->detail != NULL ? hit->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), hit->detail != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail_label), hit->detail);
  name = g_strjoin (", ", zeren_search_kind_to_label (hit->kind), hit->title, hit->detail, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * zeren_hit_row_new_rest:
 * @group: where more was found than is shown
 *
 * Returns: (transfer floating): a row that leads to all of them
 */
GtkWidget *
zeren_hit_row_new_rest (const ZerenSearchGroup *group)
{
  ZerenHitRow *self = g_object_new (ZEREN_TYPE_HIT_ROW, NULL);
  const char *label = zeren_search_kind_to_label (group->kind);
  /* Translators: %u is how many there are of a kind of records */
  g_autofree char *text = g_strdup_printf (_ ("Show All %u"), group->n_found);
  g_autofree char *name = g_strjoin (", ", label, text, NULL);

  self->kind = group->kind;
  self->heading = describe_group (group);
  gtk_image_set_from_icon_name (self->icon, "view-more-horizontal-symbolic");
  gtk_label_set_text (self->title_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/** zeren_hit_row_is_rest: Returns: whether it leads to all of its kind */
gboolean
zeren_hit_row_is_rest (ZerenHitRow *self)
{
  g_return_val_if_fail (ZEREN_IS_HIT_ROW (self), FALSE);

  return self->shown_by == 0;
}

ZerenSearchKind
zeren_hit_row_get_kind (ZerenHitRow *self)
{
  g_return_val_if_fail (ZEREN_IS_HIT_ROW (self), ZEREN_N_SEARCH_KINDS);

  return self->kind;
}

/** zeren_hit_row_get_page_id: Returns: the kind of record whose page shows it */
const char *
zeren_hit_row_get_page_id (ZerenHitRow *self)
{
  g_return_val_if_fail (ZEREN_IS_HIT_ROW (self), NULL);

  return zeren_search_kind_to_page_id (self->kind);
}

/** zeren_hit_row_get_shown_by: Returns: that record */
gint64
zeren_hit_row_get_shown_by (ZerenHitRow *self)
{
  g_return_val_if_fail (ZEREN_IS_HIT_ROW (self), 0);

  return self->shown_by;
}

/**
 * zeren_hit_row_update_header:
 * @before: (nullable): the row above
 *
 * The first row of a kind has its name above.
 */
void
zeren_hit_row_update_header (ZerenHitRow *self, ZerenHitRow *before)
{
  GtkWidget *label;

  g_return_if_fail (ZEREN_IS_HIT_ROW (self));

  if (before != NULL && before->kind == self->kind)
    {
      gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), NULL);
      return;
    }
  if (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (self)) != NULL)
    return;

  label = g_object_new (GTK_TYPE_LABEL,
                        "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING,
                        "label",
                        self->heading,
                        "xalign",
                        0.0,
                        "margin-start",
                        12,
                        "margin-top",
                        before != NULL ? 12 : 6,
                        "margin-bottom",
                        3,
                        NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), label);
}
