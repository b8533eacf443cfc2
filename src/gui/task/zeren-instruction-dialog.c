/* zeren-instruction-dialog.c: a task that no plan asks for is added or changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-instruction-dialog.h"

#include "zeren-date-row.h"
#include "zeren-file-drop.h"
#include "zeren-member-row.h"
#include "zeren-organisation-row.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenInstructionDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  AdwBanner *banner;
  AdwEntryRow *title_row;
  ZerenDateRow *due_row;
  ZerenOrganisationRow *organisation_row;
  ZerenChoiceRow *post_row;
  ZerenMemberRow *assigned_row;
  ZerenChoiceRow *kind_row; /* the ids are the kinds, from 1 */
  ZerenMemberRow *given_by_row;
  ZerenDateRow *given_on_row;
  AdwEntryRow *number_row;
  ZerenDateRow *reply_row;
  ZerenFileDrop *file_drop;
  GtkButton *save_button;

  ZerenOffice *office;
  gint64 task; /* 0 for a new one */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (ZerenInstructionDialog, zeren_instruction_dialog, ADW_TYPE_DIALOG)

static ZerenInstructionKind
get_kind (ZerenInstructionDialog *self)
{
  return MAX (zeren_choice_row_get_selected_id (self->kind_row), 1) - 1;
}

static void
set_kind (ZerenInstructionDialog *self, ZerenInstructionKind kind)
{
  zeren_choice_row_select (self->kind_row, kind + 1);
}

/* --- on the writer thread ------------------------------------------------------------------ */

typedef struct
{
  gint64 task;
  ZerenInstructionWords words;
  char *title;
  char *number;
} Doing;

static void
doing_free (Doing *self)
{
  g_clear_object (&self->words.file);
  g_free (self->title);
  g_free (self->number);
  g_free (self);
}

static gpointer
save_verb (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Doing *doing = data;

  return doing->task != 0
           ? zeren_instructions_edit (context, doing->task, &doing->words, cancellable, error)
           : zeren_instructions_add (context, &doing->words, cancellable, error);
}

/* --- recording it -------------------------------------------------------------------------- */

static void
complain (ZerenInstructionDialog *self, const char *message)
{
  adw_banner_set_title (self->banner, message != NULL ? message : "");
  adw_banner_set_revealed (self->banner, message != NULL);
}

static void
set_saving (ZerenInstructionDialog *self, gboolean saving)
{
  self->is_saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instruction.save", !saving);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenInstructionDialog) self = ZEREN_INSTRUCTION_DIALOG (source);
  g_autoptr (GtkWidget) shell = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenTask) task = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  set_saving (self, FALSE);
  if (task == NULL)
    {
      complain (self, error->message);
      return;
    }
  adw_dialog_close (ADW_DIALOG (self));
  if (self->task == 0)
    gtk_widget_activate_action (shell, "win.open", "(sx)", "task", zeren_task_get_id (task));
}

static GFile *
dup_file (ZerenInstructionDialog *self)
{
  g_autoptr (GPtrArray) files = zeren_file_drop_dup_files (self->file_drop);

  return files->len > 0 ? g_object_ref (g_ptr_array_index (files, 0)) : NULL;
}

static gboolean
refuse_form (ZerenInstructionDialog *self, const char *message, gpointer row)
{
  complain (self, message);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

static gboolean
read_dates (ZerenInstructionDialog *self, ZerenInstructionWords *words)
{
  if (!zeren_date_row_get_date (self->due_row, &words->due))
    return refuse_form (self, _ ("Say until which day it has to be done."), self->due_row);
  if (!zeren_date_row_get_date (self->given_on_row, &words->given_on))
    return refuse_form (self, _ ("Say on which day it was given."), self->given_on_row);
  if (!zeren_date_row_get_date (self->reply_row, &words->reply_by))
    return refuse_form (
      self, _ ("This is no date. Leave it empty where none was said."), self->reply_row);

  return TRUE;
}

/* Returns: (nullable): what is said so far, %NULL after complaining about what is missing */
static Doing *
read_form (ZerenInstructionDialog *self)
{
  ZerenInstructionWords words = {
    .kind = get_kind (self),
    .organisation = zeren_organisation_row_get_selected_id (self->organisation_row),
    .post = zeren_choice_row_get_selected_id (self->post_row),
    .given_by = zeren_member_row_get_selected_id (self->given_by_row),
    .assigned_to = zeren_member_row_get_selected_id (self->assigned_row),
  };
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  Doing *doing;

  if (zeren_string_is_blank (title))
    refuse_form (self, _ ("Say in a few words what is to be done."), self->title_row);
  else if (words.organisation == 0)
    refuse_form (self, _ ("Say which organization or post has to do it."), self->organisation_row);
  else if (words.kind == ZEREN_INSTRUCTION_LEADER && words.given_by == 0)
    refuse_form (self, _ ("Say which leader gave the instruction."), self->given_by_row);
  else if (read_dates (self, &words))
    {
      doing = g_new0 (Doing, 1);
      doing->task = self->task;
      doing->title = g_strdup (title);
      doing->number = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number_row)));
      doing->words = words;
      doing->words.title = doing->title;
      doing->words.number = doing->number;
      doing->words.file = dup_file (self);
      return doing;
    }

  return NULL;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenInstructionDialog *self = ZEREN_INSTRUCTION_DIALOG (widget);
  Doing *doing = self->is_saving ? NULL : read_form (self);

  if (doing == NULL)
    return;

  complain (self, NULL);
  set_saving (self, TRUE);
  zeren_shell_act_async (widget,
                         self->task != 0 ? _ ("Task changed") : _ ("Task added"),
                         save_verb,
                         doing,
                         (GDestroyNotify)doing_free,
                         g_object_unref,
                         NULL,
                         saved_cb,
                         g_object_ref (zeren_shell_get (widget)));
  g_object_ref (self); /* until saved_cb() */
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* --- the form ------------------------------------------------------------------------------ */

static void
organisation_chosen_cb (ZerenInstructionDialog *self)
{
  gint64 id = zeren_organisation_row_get_selected_id (self->organisation_row);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *posts = NULL;

  if (self->office != NULL && id != 0)
    posts = zeren_office_get_posts (self->office, id);
  g_ptr_array_add (choices, zeren_choice_new (0, _ ("The organization as a whole"), NULL, 0));
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (posts, i);

      g_ptr_array_add (
        choices, zeren_choice_new (zeren_post_get_id (post), zeren_post_get_title (post), NULL, 0));
    }
  zeren_choice_row_set_choices (self->post_row, choices);
  zeren_choice_row_select (self->post_row, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->post_row), choices->len > 1);
}

/* What is only the office's own matter has no giver and no number. */
static void
kind_chosen_cb (ZerenInstructionDialog *self)
{
  ZerenInstructionKind kind = get_kind (self);
  gboolean is_paper = kind != ZEREN_INSTRUCTION_AD_HOC;

  gtk_widget_set_visible (GTK_WIDGET (self->given_by_row), kind == ZEREN_INSTRUCTION_LEADER);
  gtk_widget_set_visible (GTK_WIDGET (self->number_row), is_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->reply_row), is_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->file_drop), is_paper);
}

static void
zeren_instruction_dialog_dispose (GObject *object)
{
  ZerenInstructionDialog *self = ZEREN_INSTRUCTION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_INSTRUCTION_DIALOG);
  g_clear_pointer (&self->office, zeren_office_unref);

  G_OBJECT_CLASS (zeren_instruction_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  g_type_ensure (ZEREN_TYPE_FILE_DROP);
  g_type_ensure (ZEREN_TYPE_MEMBER_ROW);
  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-instruction-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ZerenInstructionDialog, name)
  BIND (window_title);
  BIND (banner);
  BIND (title_row);
  BIND (due_row);
  BIND (organisation_row);
  BIND (post_row);
  BIND (assigned_row);
  BIND (kind_row);
  BIND (given_by_row);
  BIND (given_on_row);
  BIND (number_row);
  BIND (reply_row);
  BIND (file_drop);
  BIND (save_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, organisation_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
zeren_instruction_dialog_class_init (ZerenInstructionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_instruction_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "instruction.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "instruction.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "instruction.save", NULL);
  bind_template (widget_class);
}

static void
zeren_instruction_dialog_init (ZerenInstructionDialog *self)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; zeren_instruction_kind_ids[i] != NULL; i++)
    g_ptr_array_add (kinds, zeren_choice_new (i + 1, zeren_instruction_kind_to_label (i), NULL, 0));
  zeren_choice_row_set_choices (self->kind_row, kinds);
  set_kind (self, ZEREN_INSTRUCTION_AD_HOC);
}

static ZerenInstructionDialog *
create (ZerenOffice *office, const char *title, const char *verb)
{
  ZerenInstructionDialog *self = g_object_new (ZEREN_TYPE_INSTRUCTION_DIALOG, NULL);
  ZerenDate today = zeren_office_get_day (office);

  self->office = zeren_office_ref (office);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_button_set_label (self->save_button, verb);
  gtk_button_set_use_underline (self->save_button, TRUE);
  zeren_organisation_row_set_organisations (self->organisation_row,
                                            zeren_office_get_organisations (office));
  zeren_member_row_set_members (self->assigned_row, zeren_office_get_members (office), office);
  zeren_member_row_set_members (self->given_by_row, zeren_office_get_members (office), office);
  zeren_date_row_set_today (self->due_row, today);
  zeren_date_row_set_today (self->given_on_row, today);
  zeren_date_row_set_today (self->reply_row, today);
  zeren_date_row_set_date (self->given_on_row, today);
  organisation_chosen_cb (self);
  kind_chosen_cb (self);

  return self;
}

/* --- a new one ----------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *parent;
  ZerenInstructionKind kind;
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->parent);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gpointer
read_office (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);
}

static void
office_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenOffice)
    office = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  ZerenInstructionDialog *self;

  if (gtk_widget_get_root (opening->parent) == NULL)
    return;
  if (office == NULL)
    {
      zeren_shell_complain (opening->parent, error);
      return;
    }
  self = create (office,
                 opening->kind == ZEREN_INSTRUCTION_AD_HOC ? _ ("New Task") : _ ("New Instruction"),
                 _ ("_Add"));
  set_kind (self, opening->kind);
  adw_dialog_present (ADW_DIALOG (self), opening->parent);
}

/** zeren_instruction_dialog_present_new: asks what is to be done, by whom and until when */
void
zeren_instruction_dialog_present_new (GtkWidget *parent, ZerenInstructionKind kind)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->parent = g_object_ref (parent);
  opening->kind = kind;
  zeren_session_read_async (zeren_shell_get_session (zeren_shell_get (parent)),
                            read_office,
                            NULL,
                            NULL,
                            (GDestroyNotify)zeren_office_unref,
                            NULL,
                            office_read_cb,
                            opening);
}

/* --- one that is there --------------------------------------------------------------------- */

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
fill (ZerenInstructionDialog *self, const ZerenTaskDetails *details)
{
  ZerenTask *task = zeren_task_view_get_task (details->view);
  ZerenInstruction *instruction = details->instruction;

  self->task = zeren_task_get_id (task);
  set_text (self->title_row, zeren_task_view_get_title (details->view));
  zeren_date_row_set_date (self->due_row, zeren_task_get_due_date (task));
  zeren_organisation_row_select (self->organisation_row, zeren_task_get_organisation (task));
  zeren_choice_row_select (self->post_row, zeren_task_get_post (task));
  zeren_member_row_select (self->assigned_row, zeren_task_get_assigned_to (task));
  set_kind (self, zeren_instruction_get_kind (instruction));
  zeren_member_row_select (self->given_by_row, zeren_instruction_get_given_by (instruction));
  zeren_date_row_set_date (self->given_on_row, zeren_instruction_get_given_on (instruction));
  set_text (self->number_row, zeren_instruction_get_number (instruction));
  zeren_date_row_set_date (self->reply_row, zeren_instruction_get_reply_by (instruction));
}

/** zeren_instruction_dialog_present_edit: asks what is to be different about a task that no plan
 * asks for and that is still to be done */
void
zeren_instruction_dialog_present_edit (GtkWidget *parent, const ZerenTaskDetails *details)
{
  ZerenInstructionDialog *self;

  g_return_if_fail (details->instruction != NULL);

  self = create (details->office, _ ("Edit the Task"), _ ("_Save"));
  fill (self, details);
  if (zeren_instruction_get_file_name (details->instruction) != NULL)
    adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->file_drop),
      _ ("A file that is added here takes the place of the one that is kept."));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
