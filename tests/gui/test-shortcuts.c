/* test-shortcuts.c: every key is in the table, and the table is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-action-table.h"
#include "zeren-gui-fixture.h"
#include "zeren-shortcuts-dialog.h"

/* Pages of different groups are never in sight together. */
static void
test_keys_are_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_actions;
  const ZerenAction *actions = zeren_action_table_get (&n_actions);

  for (gsize i = 0; i < n_actions; i++)
    {
      for (const char *const *key = actions[i].keys; *key != NULL; key++)
        {
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (*key);

          g_assert_nonnull (trigger);
          g_assert_true (
            g_hash_table_add (seen, g_strdup_printf ("%d %s", actions[i].group, *key)));
        }
    }
}

static void
test_controller_has_the_keys_of_its_group (void)
{
  g_autoptr (GtkEventController) controller = zeren_action_table_create_controller ("preview.");
  gsize n_actions;
  const ZerenAction *actions = zeren_action_table_get (&n_actions);
  guint n_keys = 0;

  for (gsize i = 0; i < n_actions; i++)
    {
      if (actions[i].name != NULL && g_str_has_prefix (actions[i].name, "preview."))
        n_keys += g_strv_length ((GStrv)actions[i].keys);
    }

  g_assert_cmpuint (n_keys, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (controller)), ==, n_keys);
}

static void
test_dialog_lists_every_action (void)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  AdwDialog *dialog = zeren_shortcuts_dialog_new ();
  gsize n_actions;
  const ZerenAction *actions = zeren_action_table_get (&n_actions);

  adw_window_set_content (ADW_WINDOW (window), gtk_label_new ("Zeren"));
  gtk_window_set_default_size (window, 600, 700);
  gtk_window_present (window);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  zeren_gui_settle ();

  for (gsize i = 0; i < n_actions; i++)
    g_assert_nonnull (zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, actions[i].title));
  g_assert_nonnull (zeren_gui_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Ctrl+O"));
  g_assert_cmpuint (zeren_gui_count_unnamed_controls (GTK_WIDGET (dialog)), ==, 0);

  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  zeren_gui_test_init (&argc, &argv);

  g_test_add_func ("/gui/shortcuts/keys-are-unique", test_keys_are_unique);
  g_test_add_func ("/gui/shortcuts/controller-has-the-keys-of-its-group",
                   test_controller_has_the_keys_of_its_group);
  g_test_add_func ("/gui/shortcuts/dialog-lists-every-action", test_dialog_lists_every_action);

  return g_test_run ();
}
