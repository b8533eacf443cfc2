/* plan-fixture.c: an office with a plan to review, in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "plan-fixture.h"

#include "zeren-duties.h"
#include "zeren-plan-import.h"
#include "zeren-registry.h"

#include <string.h>

#define SAMPLE                                                                                     \
  "青禾县水务局安全生产责任制实施细则\n"                                                           \
  "一、职责\n"                                                                                     \
  "（一）会议\n"                                                                                   \
  "局党组每年至少召开2次专题会议。会后形成会议纪要报局长。\n"                                      \
  "（二）检查\n"                                                                                   \
  "各科室每季度开展1次安全自查，形成自查报告报安全科。\n"                                          \
  "安全科每月组织1次泵站安全检查。\n"                                                              \
  "（四）监测\n"                                                                                   \
  "办公室每月开展1次网络舆情监测。\n"                                                              \
  "二、责任追究\n"                                                                                 \
  "有下列情形之一的，追究有关责任人的责任：\n"                                                     \
  "（一）未按规定召开专题会议的；\n"                                                               \
  "（二）在网上发表不当言论的。\n"                                                                 \
  "情节较轻的，给予约谈、通报批评。\n"

static gint64
add_organisation (ZerenContext *context, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  g_autoptr (GError) error = NULL;

  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);
  zeren_organisation_set_parent (organisation, parent);
  zeren_registry_add_organisation (context, organisation, &error);
  g_assert_no_error (error);

  return zeren_organisation_get_id (organisation);
}

static gpointer
make_office (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  PlanFixture *self = data;
  g_autoptr (ZerenPost) post = zeren_post_new ();

  self->bureau = add_organisation (context, "青禾县水务局", "局", 0);
  add_organisation (context, "办公室", "科室", self->bureau);
  add_organisation (context, "安全科", "科室", self->bureau);
  zeren_post_set_organisation (post, self->bureau);
  zeren_post_set_title (post, "局长");
  zeren_post_set_role (post, "first_responsible");

  return GINT_TO_POINTER (zeren_registry_add_post (context, post, error));
}

void
plan_fixture_set_up (PlanFixture *self, gconstpointer data)
{
  self->folder = zeren_gui_make_folder ();
  self->shell = zeren_gui_open_shell (self->folder, "2026-03-05");
  zeren_gui_do (self->shell, make_office, self);
}

void
plan_fixture_tear_down (PlanFixture *self, gconstpointer data)
{
  zeren_gui_close_shell (self->shell);
  zeren_gui_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

typedef struct
{
  char *path;
  gint64 organisation;
} Import;

static gpointer
import_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  gint64 id = zeren_plan_import (
    context, import->path, import->organisation, NULL, NULL, NULL, error);

  return GSIZE_TO_POINTER ((gsize)id);
}

/** plan_fixture_import: Returns: the id of a plan with @text */
gint64
plan_fixture_import (PlanFixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "plan.txt", NULL);
  Import import = { path, self->bureau };

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  self->plan = (gint64)GPOINTER_TO_SIZE (zeren_gui_do (self->shell, import_verb, &import));

  return self->plan;
}

gint64
plan_fixture_import_sample (PlanFixture *self)
{
  return plan_fixture_import (self, SAMPLE);
}

static ZerenDutyRepo *
open_repo (PlanFixture *self)
{
  ZerenSession *session = zeren_shell_get_session (ZEREN_SHELL (self->shell));

  return zeren_duty_repo_new (zeren_session_get_database (session));
}

/** plan_fixture_find_duty: Returns: (transfer full): the one duty whose quote has @words in it */
ZerenDuty *
plan_fixture_find_duty (PlanFixture *self, const char *words)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (self);
  g_autoptr (GPtrArray) duties = zeren_duty_repo_list (
    repo, &(ZerenDutyQuery){ .plan = self->plan, .withdrawn = TRUE }, NULL);
  ZerenDuty *found = NULL;

  for (guint i = 0; i < duties->len; i++)
    {
      if (strstr (zeren_duty_get_quote (g_ptr_array_index (duties, i)), words) == NULL)
        continue;
      g_assert_null (found);
      found = g_object_ref (g_ptr_array_index (duties, i));
    }
  g_assert_nonnull (found);

  return found;
}

ZerenDutyState
plan_fixture_get_state (PlanFixture *self, gint64 duty)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (self);
  g_autoptr (ZerenDuty) loaded = zeren_duty_repo_load (repo, duty, NULL);

  return zeren_duty_get_state (loaded);
}

guint
plan_fixture_count_bindings (PlanFixture *self, gint64 duty)
{
  g_autoptr (ZerenDutyRepo) repo = open_repo (self);
  g_autoptr (GPtrArray) bindings = zeren_duty_repo_list_bindings (repo, duty, NULL);

  return bindings->len;
}

void
plan_fixture_activate (GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  zeren_gui_settle ();
}

static gboolean
is_for_key (GtkShortcutTrigger *trigger, guint key, GdkModifierType modifiers)
{
  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

/** plan_fixture_press: Returns: whether a shortcut of @widget did something for the key */
gboolean
plan_fixture_press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; !done && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller)
                            ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                            : 0;

      for (guint j = 0; !done && j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          done = is_for_key (gtk_shortcut_get_trigger (shortcut), key, modifiers) &&
                 gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                               GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                               widget,
                                               gtk_shortcut_get_arguments (shortcut));
        }
    }
  zeren_gui_settle ();

  return done;
}

/** plan_fixture_get_dialog: Returns: (transfer none) (nullable): the dialog over the page */
AdwDialog *
plan_fixture_get_dialog (PlanFixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->shell));
}

static gboolean
has_no_dialog (gpointer data)
{
  return plan_fixture_get_dialog (data) == NULL;
}

void
plan_fixture_wait_for_dialog_to_close (PlanFixture *self)
{
  zeren_gui_wait_until (has_no_dialog, self);
  zeren_gui_settle ();
}
