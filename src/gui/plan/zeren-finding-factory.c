/* zeren-finding-factory.c: makes the rows and headings of the list of findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-finding-factory.h"

#include "zeren-finding-row.h"

#include <glib/gi18n-lib.h>

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, zeren_finding_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ZerenPlanFinding *finding = gtk_list_item_get_item (item);
  const char *subtitle = zeren_plan_finding_get_subtitle (finding);
  g_autofree char *note = zeren_finding_row_dup_note (finding);
  g_autofree char *description = g_strjoin (
    " · ",
    zeren_plan_finding_section_get_title (zeren_plan_finding_get_section (finding)),
    subtitle != NULL ? subtitle : "",
    note,
    NULL);

  zeren_finding_row_set_finding (ZEREN_FINDING_ROW (gtk_list_item_get_child (item)), finding);
  gtk_list_item_set_accessible_label (item, zeren_plan_finding_get_title (finding));
  gtk_list_item_set_accessible_description (item, description);
}

/* How many it has is not known while the list grows. */
static void
show_header (GtkListHeader *header)
{
  ZerenPlanFinding *first = gtk_list_header_get_item (header);
  g_autofree char *text = NULL;

  if (first == NULL)
    return;
  text = g_strdup_printf (
    /* Translators: the heading of a part of a list, and how many it has */
    _ ("%s (%u)"),
    zeren_plan_finding_section_get_title (zeren_plan_finding_get_section (first)),
    gtk_list_header_get_n_items (header));
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_header_set_child (header, label);
  g_signal_connect (header, "notify::n-items", G_CALLBACK (show_header), NULL);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  show_header (header);
}

/** zeren_finding_factory_new_rows: Returns: (transfer full): makes #ZerenFindingRow */
GtkListItemFactory *
zeren_finding_factory_new_rows (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);

  return factory;
}

/** zeren_finding_factory_new_headers: Returns: (transfer full): makes the headings of sections */
GtkListItemFactory *
zeren_finding_factory_new_headers (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), NULL);

  return factory;
}
