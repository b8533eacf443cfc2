/* zeren-shortcuts-dialog.c: the list of keys, made from the table of actions
 *
 * GtkShortcutsWindow is deprecated and AdwShortcutsDialog needs libadwaita 1.8.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-shortcuts-dialog.h"

#include "zeren-action-table.h"

#include <glib/gi18n-lib.h>

static char *
label_key (const char *key)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);

  return gtk_shortcut_trigger_to_label (trigger, gdk_display_get_default ());
}

/* What is not an action has one key, or the first and the last of several that stand in a row. */
static char *
label_keys (const ZerenAction *action)
{
  g_autofree char *first = label_key (action->keys[0]);
  g_autofree char *last = NULL;

  if (action->name != NULL || action->keys[1] == NULL)
    return g_steal_pointer (&first);
  last = label_key (action->keys[1]);

  return g_strdup_printf ("%s … %s", first, last);
}

static GtkWidget *
create_row (const ZerenAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *key = label_keys (action);
  GtkWidget *label = gtk_label_new (key);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (action->title));
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (action->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  key,
                                  -1);

  return row;
}

static AdwPreferencesGroup *
create_group (ZerenActionGroup group)
{
  AdwPreferencesGroup *widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gsize n_actions;
  const ZerenAction *actions = zeren_action_table_get (&n_actions);

  adw_preferences_group_set_title (widget, zeren_action_group_get_title (group));
  for (gsize i = 0; i < n_actions; i++)
    {
      if (actions[i].group == group)
        adw_preferences_group_add (widget, create_row (&actions[i]));
    }

  return widget;
}

/* What is still to be listed. A hundred rows at once would take several frames. */
typedef struct
{
  AdwPreferencesPage *page; /* not referenced; NULL once it is gone */
  int group;
} Rest;

static void
rest_free (gpointer data)
{
  Rest *self = data;

  g_clear_weak_pointer (&self->page);
  g_free (self);
}

static gboolean
add_group_cb (gpointer data)
{
  Rest *self = data;

  if (self->page == NULL || self->group == ZEREN_N_ACTION_GROUPS)
    return G_SOURCE_REMOVE;
  adw_preferences_page_add (self->page, create_group ((ZerenActionGroup)self->group++));

  return G_SOURCE_CONTINUE;
}

static void
add_groups (AdwPreferencesPage *page)
{
  Rest *rest = g_new0 (Rest, 1);

  g_set_weak_pointer (&rest->page, page);
  add_group_cb (rest);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, add_group_cb, rest, rest_free);
}

/**
 * zeren_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists every key of the program
 */
AdwDialog *
zeren_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  add_groups (ADW_PREFERENCES_PAGE (page));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
