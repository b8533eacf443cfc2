/* zeren-task-given.c: where a task comes from that no plan asks for, and the thread of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-given.h"

#include "zeren-file-store.h"
#include "zeren-launch.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskGiven
{
  AdwBin parent_instance;

  AdwPreferencesGroup *source_group;
  AdwPreferencesGroup *thread_group;
  AdwEntryRow *entry_row;

  GPtrArray *source_rows;
  GPtrArray *thread_rows;
  gint64 task;
  ZerenInstruction *instruction;
  gboolean is_noting; /* an entry is being kept */
};

G_DEFINE_FINAL_TYPE (ZerenTaskGiven, zeren_task_given, ADW_TYPE_BIN)

/* --- the paper ----------------------------------------------------------------------------- */

typedef struct
{
  char *sha256;
  GFile *target;
} Copy;

static void
copy_free (Copy *self)
{
  g_free (self->sha256);
  g_object_unref (self->target);
  g_free (self);
}

/* What is opened is a copy, so that what is kept stays as it was. */
static gpointer
copy_out (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Copy *copy = data;
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));

  return zeren_file_store_copy_out (store, copy->sha256, copy->target, cancellable, error)
           ? g_object_ref (copy->target)
           : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (gtk_widget_get_root (self) == NULL)
    return;
  if (file != NULL)
    zeren_launch_file (self, file, FALSE);
  else
    zeren_shell_complain (self, error);
}

static void
open_paper_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskGiven *self = ZEREN_TASK_GIVEN (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  Copy *copy;

  if (self->instruction == NULL || zeren_instruction_get_file (self->instruction) == NULL)
    return;
  folder = g_dir_make_tmp ("zeren-XXXXXX", &error);
  if (folder == NULL)
    {
      zeren_shell_complain (widget, error);
      return;
    }
  copy = g_new0 (Copy, 1);
  copy->sha256 = g_strdup (zeren_instruction_get_file (self->instruction));
  copy->target = g_file_new_build_filename (
    folder, zeren_instruction_get_file_name (self->instruction), NULL);
  zeren_session_read_async (zeren_shell_get_session (zeren_shell_get (widget)),
                            copy_out,
                            copy,
                            (GDestroyNotify)copy_free,
                            g_object_unref,
                            NULL,
                            copied_cb,
                            g_object_ref (self));
}

/* --- the thread ---------------------------------------------------------------------------- */

typedef struct
{
  gint64 task;
  char *text;
} Noting;

static void
noting_free (Noting *self)
{
  g_free (self->text);
  g_free (self);
}

static gpointer
note_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Noting *noting = data;

  return GINT_TO_POINTER (
    zeren_instructions_add_entry (context, noting->task, noting->text, error) != 0);
}

/* What was typed goes only when it is kept. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTaskGiven) self = ZEREN_TASK_GIVEN (source);
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (self), result, &error);
  self->is_noting = FALSE;
  if (error == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry_row), "");
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static void
apply_cb (ZerenTaskGiven *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry_row));
  Noting *noting;

  if (self->task == 0 || self->is_noting || zeren_string_is_blank (text))
    return;
  noting = g_new0 (Noting, 1);
  noting->task = self->task;
  noting->text = g_strdup (text);
  self->is_noting = TRUE;
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Added to the thread"),
                         note_verb,
                         noting,
                         (GDestroyNotify)noting_free,
                         NULL,
                         NULL,
                         noted_cb,
                         NULL);
  g_object_ref (self); /* until noted_cb() */
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_task_given_dispose (GObject *object)
{
  ZerenTaskGiven *self = ZEREN_TASK_GIVEN (object);

  g_clear_pointer (&self->source_rows, g_ptr_array_unref);
  g_clear_pointer (&self->thread_rows, g_ptr_array_unref);
  g_clear_object (&self->instruction);

  G_OBJECT_CLASS (zeren_task_given_parent_class)->dispose (object);
}

static void
zeren_task_given_class_init (ZerenTaskGivenClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_task_given_dispose;
  gtk_widget_class_install_action (
    GTK_WIDGET_CLASS (klass), "given.open-paper", NULL, open_paper_cb);
}

static void
zeren_task_given_init (ZerenTaskGiven *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->source_rows = g_ptr_array_new ();
  self->thread_rows = g_ptr_array_new ();
  self->source_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->thread_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->source_group, _ ("Where It Comes From"));
  adw_preferences_group_set_title (self->thread_group, _ ("Thread"));
  self->entry_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry_row),
                                 _ ("Add What Was Done or Answered"));
  adw_entry_row_set_show_apply_button (self->entry_row, TRUE);
  g_signal_connect_object (
    self->entry_row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->thread_group, GTK_WIDGET (self->entry_row));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->source_group));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thread_group));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* --- showing ------------------------------------------------------------------------------- */

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);

  return row;
}

static void
add_value (ZerenTaskGiven *self, const char *name, const char *value)
{
  GtkWidget *row = add_row (self->source_group, self->source_rows, name, value);

  gtk_widget_add_css_class (row, "property");
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
}

static void
add_paper (ZerenTaskGiven *self)
{
  GtkWidget *row = add_row (self->source_group,
                            self->source_rows,
                            _ ("The Paper"),
                            zeren_instruction_get_file_name (self->instruction));
  GtkWidget *image = gtk_image_new_from_icon_name ("document-open-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (row, "property");
  gtk_widget_set_tooltip_text (row, _ ("Open a Copy"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "given.open-paper");
}

static void
show_source (ZerenTaskGiven *self, const ZerenTaskDetails *details)
{
  ZerenInstruction *instruction = self->instruction;
  g_autofree char *given_on = NULL;
  ZerenMember *giver;

  clear_rows (self->source_group, self->source_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->source_group), instruction != NULL);
  if (instruction == NULL)
    return;

  giver = zeren_office_find_member (details->office, zeren_instruction_get_given_by (instruction));
  given_on = zeren_date_to_label (zeren_instruction_get_given_on (instruction));
  add_value (
    self, _ ("Kind"), zeren_instruction_kind_to_label (zeren_instruction_get_kind (instruction)));
  if (giver != NULL)
    add_value (self, _ ("Given by"), zeren_member_get_name (giver));
  add_value (self, _ ("Given on"), given_on);
  if (zeren_instruction_get_number (instruction) != NULL)
    add_value (self, _ ("Number"), zeren_instruction_get_number (instruction));
  if (zeren_date_is_set (zeren_instruction_get_reply_by (instruction)))
    {
      g_autofree char *reply = zeren_date_to_label (zeren_instruction_get_reply_by (instruction));

      add_value (self, _ ("Report Progress by"), reply);
    }
  if (zeren_instruction_get_file (instruction) != NULL)
    add_paper (self);
}

static void
add_entry (ZerenTaskGiven *self, ZerenTaskEntry *entry)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (zeren_task_entry_get_recorded_at (entry));
  g_autofree char *when = g_date_time_format (local, "%Y-%m-%d %H:%M");
  /* Translators: when it was, and who did it */
  g_autofree char *subtitle = g_strdup_printf (
    _ ("%s, %s"), when, zeren_task_entry_get_who (entry));

  add_row (self->thread_group, self->thread_rows, zeren_task_entry_get_text (entry), subtitle);
}

/* The field to type into stays below what was said. */
static void
show_thread (ZerenTaskGiven *self, const ZerenTaskDetails *details)
{
  g_object_ref (self->entry_row);
  adw_preferences_group_remove (self->thread_group, GTK_WIDGET (self->entry_row));
  clear_rows (self->thread_group, self->thread_rows);
  for (guint i = 0; i < details->entries->len; i++)
    add_entry (self, g_ptr_array_index (details->entries, i));
  adw_preferences_group_add (self->thread_group, GTK_WIDGET (self->entry_row));
  g_object_unref (self->entry_row);
}

/** zeren_task_given_set_details: shows what @details say of it; hides where a plan asks for the
 * task and nothing was noted */
void
zeren_task_given_set_details (ZerenTaskGiven *self, const ZerenTaskDetails *details)
{
  gint64 task;

  g_return_if_fail (ZEREN_IS_TASK_GIVEN (self));
  g_return_if_fail (details != NULL);

  task = zeren_task_view_get_id (details->view);
  if (self->task != task)
    gtk_editable_set_text (GTK_EDITABLE (self->entry_row), "");
  self->task = task;
  g_set_object (&self->instruction, details->instruction);
  show_source (self, details);
  show_thread (self, details);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          details->instruction != NULL || details->entries->len > 0);
}
