/* zeren-clause-row.c: a clause in the tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenClauseRow
{
  GtkBox parent_instance;

  GtkLabel *text_label;
  GtkWidget *flag_icon;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (ZerenClauseRow, zeren_clause_row, GTK_TYPE_BOX)

static void
zeren_clause_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_CLAUSE_ROW);

  G_OBJECT_CLASS (zeren_clause_row_parent_class)->dispose (object);
}

static void
zeren_clause_row_class_init (ZerenClauseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_clause_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-clause-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenClauseRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenClauseRow, flag_icon);
  gtk_widget_class_bind_template_child (widget_class, ZerenClauseRow, count_label);
}

static void
zeren_clause_row_init (ZerenClauseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** zeren_clause_row_new: Returns: (transfer floating): a row without a clause */
GtkWidget *
zeren_clause_row_new (void)
{
  return g_object_new (ZEREN_TYPE_CLAUSE_ROW, NULL);
}

/* For the tooltip of what can be seen, the toolkit asks the display where the pointer is and waits.
 */
static void
set_or_hide (GtkWidget *widget, const char *tooltip)
{
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_widget_set_visible (widget, tooltip != NULL);
}

/**
 * zeren_clause_row_set_item:
 * @item: what to show
 */
void
zeren_clause_row_set_item (ZerenClauseRow *self, ZerenClauseItem *item)
{
  guint n_findings = zeren_clause_item_get_n_findings (item);
  const char *flags = zeren_clause_item_get_flags (item);
  g_autofree char *count = g_strdup_printf ("%u", n_findings);
  g_autofree char *tooltip = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n_findings), n_findings);

  gtk_label_set_label (self->text_label, zeren_clause_item_get_title (item));
  gtk_label_set_label (self->count_label, count);
  set_or_hide (GTK_WIDGET (self->count_label), n_findings > 0 ? tooltip : NULL);
  set_or_hide (self->flag_icon, flags);
}
