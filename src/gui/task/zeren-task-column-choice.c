/* zeren-task-column-choice.c: which columns the table of tasks shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-column-choice.h"

#include "zeren-settings.h"

#define KEY "task-columns"

/* Without what is to be done the other columns say nothing. */
#define ALWAYS "what"
#define WIDEST "plan"

static const char *const usual[] = { "state", "what", "who", "due", "plan", "evidence", NULL };

struct _ZerenTaskColumnChoice
{
  GObject parent_instance;

  GtkColumnView *table;
  GSettings *settings; /* NULL where the schema is not installed */
  GSimpleActionGroup *actions;
  gboolean is_tight;
};

G_DEFINE_FINAL_TYPE (ZerenTaskColumnChoice, zeren_task_column_choice, G_TYPE_OBJECT)

static gboolean
is_chosen (ZerenTaskColumnChoice *self, const char *id)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), id);

  return state == NULL || g_variant_get_boolean (state);
}

static void
show_columns (ZerenTaskColumnChoice *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *id = gtk_column_view_column_get_id (column);

      gtk_column_view_column_set_visible (
        column, is_chosen (self, id) && !(self->is_tight && g_strcmp0 (id, WIDEST) == 0));
    }
}

static void
remember (ZerenTaskColumnChoice *self)
{
  g_auto (GStrv) ids = zeren_task_column_choice_dup_ids (self);

  if (self->settings != NULL)
    g_settings_set_strv (self->settings, KEY, (const char *const *)ids);
}

static void
change_state_cb (GSimpleAction *action, GVariant *state, ZerenTaskColumnChoice *self)
{
  g_simple_action_set_state (action, state);
  show_columns (self);
  remember (self);
}

static void
zeren_task_column_choice_finalize (GObject *object)
{
  ZerenTaskColumnChoice *self = ZEREN_TASK_COLUMN_CHOICE (object);

  g_clear_weak_pointer (&self->table);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (zeren_task_column_choice_parent_class)->finalize (object);
}

static void
zeren_task_column_choice_class_init (ZerenTaskColumnChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_task_column_choice_finalize;
}

static void
zeren_task_column_choice_init (ZerenTaskColumnChoice *self)
{
  self->settings = zeren_settings_open ();
  self->actions = g_simple_action_group_new ();
}

static void
add_action (ZerenTaskColumnChoice *self, const char *id)
{
  g_autoptr (GSimpleAction)
    action = g_simple_action_new_stateful (id, NULL, g_variant_new_boolean (FALSE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/** zeren_task_column_choice_new: Returns: (transfer full): the choice of the columns that @table
 * has now, as it was made last */
ZerenTaskColumnChoice *
zeren_task_column_choice_new (GtkColumnView *table)
{
  ZerenTaskColumnChoice *self = g_object_new (ZEREN_TYPE_TASK_COLUMN_CHOICE, NULL);
  GListModel *columns = gtk_column_view_get_columns (table);
  g_auto (GStrv) ids = NULL;

  g_set_weak_pointer (&self->table, table);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), ALWAYS) != 0)
        add_action (self, gtk_column_view_column_get_id (column));
    }
  if (self->settings != NULL)
    ids = g_settings_get_strv (self->settings, KEY);
  zeren_task_column_choice_set_ids (self, (const char *const *)ids);

  return self;
}

GActionGroup *
zeren_task_column_choice_get_actions (ZerenTaskColumnChoice *self)
{
  g_return_val_if_fail (ZEREN_IS_TASK_COLUMN_CHOICE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/** zeren_task_column_choice_create_menu: Returns: (transfer full): a toggle for each column;
 * @prefix is what the actions were inserted under */
GMenuModel *
zeren_task_column_choice_create_menu (ZerenTaskColumnChoice *self, const char *prefix)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *id = gtk_column_view_column_get_id (column);
      g_autofree char *action = g_strconcat (prefix, ".", id, NULL);

      if (g_action_group_has_action (G_ACTION_GROUP (self->actions), id))
        g_menu_append (menu, gtk_column_view_column_get_title (column), action);
    }

  return G_MENU_MODEL (menu);
}

/** zeren_task_column_choice_dup_ids: Returns: (transfer full): what is chosen, in the order of the
 * table */
GStrv
zeren_task_column_choice_dup_ids (ZerenTaskColumnChoice *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *id = gtk_column_view_column_get_id (column);

      if (g_str_equal (id, ALWAYS) ||
          (g_action_group_has_action (G_ACTION_GROUP (self->actions), id) && is_chosen (self, id)))
        g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

/** zeren_task_column_choice_set_ids: chooses the columns of these @ids, the usual ones for %NULL;
 * what is not known is passed over */
void
zeren_task_column_choice_set_ids (ZerenTaskColumnChoice *self, const char *const *ids)
{
  g_auto (GStrv) names = NULL;

  g_return_if_fail (ZEREN_IS_TASK_COLUMN_CHOICE (self));

  names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);

      g_simple_action_set_state (
        G_SIMPLE_ACTION (action),
        g_variant_new_boolean (g_strv_contains (ids != NULL ? ids : usual, names[i])));
    }
  show_columns (self);
}

/** zeren_task_column_choice_set_tight: makes do with little room, or with enough */
void
zeren_task_column_choice_set_tight (ZerenTaskColumnChoice *self, gboolean tight)
{
  g_return_if_fail (ZEREN_IS_TASK_COLUMN_CHOICE (self));

  if (self->is_tight == tight)
    return;
  self->is_tight = tight;
  show_columns (self);
}
