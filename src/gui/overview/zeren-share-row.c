/* zeren-share-row.c: how far an organization is with the tasks of the year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-share-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenShareRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name_label;
  GtkLabel *words_label;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (ZerenShareRow, zeren_share_row, GTK_TYPE_LIST_BOX_ROW)

static void
zeren_share_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_SHARE_ROW);

  G_OBJECT_CLASS (zeren_share_row_parent_class)->dispose (object);
}

static void
zeren_share_row_class_init (ZerenShareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_share_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-share-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenShareRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenShareRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenShareRow, bar);
}

static void
zeren_share_row_init (ZerenShareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zeren_share_row_new (void)
{
  return g_object_new (ZEREN_TYPE_SHARE_ROW, NULL);
}

/** zeren_share_to_words: Returns: (transfer full): how many of how many are done */
char *
zeren_share_to_words (guint done, guint tasks)
{
  return g_strdup_printf (
    /* Translators: of tasks: how many are done, and how many there are */
    g_dngettext (GETTEXT_PACKAGE, "%u of %u done", "%u of %u done", tasks),
    done,
    tasks);
}

void
zeren_share_row_set_share (ZerenShareRow *self, const ZerenOverviewShare *share)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ZEREN_IS_SHARE_ROW (self));
  g_return_if_fail (share != NULL && share->tasks > 0);

  words = zeren_share_to_words (share->done, share->tasks);
  /* Translators: an organization, and how many of its tasks are done */
  name = g_strdup_printf (_ ("%s: %s"), share->name, words);
  gtk_label_set_label (self->name_label, share->name);
  gtk_label_set_label (self->words_label, words);
  gtk_progress_bar_set_fraction (self->bar, (double)share->done / share->tasks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (self), "(sx)", "organisation", share->organisation);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
}
