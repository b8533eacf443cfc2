/* zeren-templates-dialog.c: for each document, whether drafts follow a file of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-templates-dialog.h"

#include "zeren-shell.h"
#include "zeren-templates.h"

#include <glib/gi18n-lib.h>

struct _ZerenTemplatesDialog
{
  AdwDialog parent_instance;

  GtkWidget *window;
  ZerenSession *session;
  AdwActionRow *rows[ZEREN_N_TEMPLATE_KINDS];
  GSimpleActionGroup *actions;
  gboolean has_own[ZEREN_N_TEMPLATE_KINDS];
  guint n_jobs; /* what is read, checked or written */
};

G_DEFINE_FINAL_TYPE (ZerenTemplatesDialog, zeren_templates_dialog, ADW_TYPE_DIALOG)

/** zeren_templates_dialog_is_busy: Returns: whether something is read, checked or written */
gboolean
zeren_templates_dialog_is_busy (ZerenTemplatesDialog *self)
{
  return self->n_jobs > 0;
}

static gboolean
is_closed (ZerenTemplatesDialog *self)
{
  return self->session == NULL;
}

/* --- what there is ------------------------------------------------------------------------ */

static GMenuModel *
create_menu (ZerenTemplateKind kind, gboolean has_own)
{
  const struct
  {
    const char *label, *action;
    gboolean shown;
  } items[] = {
    { _ ("_Choose a File…"), "template.choose", TRUE },
    { _ ("_Save to Change It…"), "template.save", has_own },
    { _ ("Save _Ours as a Start…"), "template.save-ours", TRUE },
    { _ ("_Remove"), "template.remove", has_own },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (items[i].label, NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "u", (guint)kind);
      if (items[i].shown)
        g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
show_template (ZerenTemplatesDialog *self, ZerenTemplateKind kind, ZerenTemplate *template)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (self->rows[kind]), "menu");
  g_autoptr (GMenuModel) menu = create_menu (kind, template != NULL);

  self->has_own[kind] = template != NULL;
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  adw_action_row_set_subtitle (self->rows[kind],
                               template != NULL ? zeren_template_get_file_name (template)
                                                : _ ("Laid out by Zeren"));
}

static gpointer
read_templates (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return zeren_templates_list (context, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTemplatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  self->n_jobs--;
  if (is_closed (self))
    return;
  if (all == NULL)
    {
      zeren_shell_complain (self->window, error);
      return;
    }
  for (ZerenTemplateKind kind = 0; kind < ZEREN_N_TEMPLATE_KINDS; kind++)
    {
      ZerenTemplate *found = NULL;

      for (guint i = 0; i < all->len; i++)
        {
          if (zeren_template_get_kind (g_ptr_array_index (all, i)) == kind)
            found = g_ptr_array_index (all, i);
        }
      show_template (self, kind, found);
    }
}

static void
load (ZerenTemplatesDialog *self)
{
  if (is_closed (self))
    return;
  self->n_jobs++;
  zeren_session_read_async (self->session,
                            read_templates,
                            NULL,
                            NULL,
                            (GDestroyNotify)g_ptr_array_unref,
                            NULL,
                            read_cb,
                            g_object_ref (self));
}

static void
changed_cb (ZerenTemplatesDialog *self, ZerenChanges changes)
{
  if ((changes & ZEREN_CHANGES_SETTINGS) != 0)
    load (self);
}

/* --- jobs --------------------------------------------------------------------------------- */

typedef struct
{
  ZerenTemplateKind kind;
  gboolean ours;
  char *path;
} Job;

static Job *
job_new (ZerenTemplateKind kind, gboolean ours, GFile *file)
{
  Job *self = g_new0 (Job, 1);

  self->kind = kind;
  self->ours = ours;
  self->path = file != NULL ? g_file_get_path (file) : NULL;

  return self;
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self);
}

static gpointer
add_template (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return zeren_templates_add (context, job->kind, job->path, cancellable, error) ? data : NULL;
}

static gpointer
remove_template (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return zeren_templates_remove (context, job->kind, error) ? data : NULL;
}

static gpointer
save_template (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return zeren_templates_save (context, job->kind, job->ours, job->path, error) ? data : NULL;
}

/* A message names a field and its place: it stays until it is read, with the file beside it. */
static void
tell (ZerenTemplatesDialog *self, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
end_act (ZerenTemplatesDialog *self, GAsyncResult *result, const char *heading)
{
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (self->window, result, &error);
  self->n_jobs--;
  if (is_closed (self))
    return;
  if (error != NULL)
    tell (self, heading, error->message);
  load (self);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTemplatesDialog) self = user_data;

  end_act (self, result, _ ("This Template Cannot Be Used"));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTemplatesDialog) self = user_data;

  end_act (self, result, _ ("The Template Cannot Be Removed"));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTemplatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  zeren_session_run_finish (ZEREN_SESSION (source), result, &error);
  self->n_jobs--;
  if (is_closed (self))
    return;
  if (error != NULL)
    tell (self, _ ("The Template Cannot Be Saved"), error->message);
  else
    zeren_shell_say (self->window, _ ("Template saved"));
}

/**
 * zeren_templates_dialog_take:
 * @self: the dialog
 * @kind: for what document
 * @file: a DOCX
 *
 * Checks a file and lets drafts follow it; where it has a fault, says which and where.
 */
void
zeren_templates_dialog_take (ZerenTemplatesDialog *self, ZerenTemplateKind kind, GFile *file)
{
  g_return_if_fail (ZEREN_IS_TEMPLATES_DIALOG (self));

  self->n_jobs++;
  zeren_shell_act_async (self->window,
                         _ ("Drafts follow the template of the office now"),
                         add_template,
                         job_new (kind, FALSE, file),
                         job_free,
                         NULL,
                         NULL,
                         taken_cb,
                         g_object_ref (self));
}

/**
 * zeren_templates_dialog_save:
 * @self: the dialog
 * @kind: for what document
 * @ours: our layout with fields, even where the office has its own
 * @file: a file that is not there yet
 *
 * Writes a template, to be changed in a word processor.
 */
void
zeren_templates_dialog_save (ZerenTemplatesDialog *self,
                             ZerenTemplateKind kind,
                             gboolean ours,
                             GFile *file)
{
  g_return_if_fail (ZEREN_IS_TEMPLATES_DIALOG (self));

  self->n_jobs++;
  zeren_session_run_async (self->session,
                           save_template,
                           job_new (kind, ours, file),
                           job_free,
                           NULL,
                           NULL,
                           saved_cb,
                           g_object_ref (self));
}

/* --- choosing files ----------------------------------------------------------------------- */

typedef struct
{
  ZerenTemplatesDialog *dialog;
  ZerenTemplateKind kind;
  gboolean ours;
} Question;

static Question *
question_new (ZerenTemplatesDialog *self, ZerenTemplateKind kind, gboolean ours)
{
  Question *question = g_new0 (Question, 1);

  *question = (Question){ g_object_ref (self), kind, ours };

  return question;
}

static GtkFileDialog *
create_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Documents (DOCX)"));
  gtk_file_filter_add_suffix (filter, "docx");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/* A file on a telephone or in the network has no place that drafts could follow. */
static gboolean
is_within_reach (ZerenTemplatesDialog *self, GFile *file, const char *heading)
{
  if (file == NULL || is_closed (self))
    return FALSE;
  if (g_file_peek_path (file) != NULL)
    return TRUE;

  tell (self, heading, _ ("Choose a file in a folder of this computer."));
  return FALSE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (ZerenTemplatesDialog) self = question->dialog;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (is_within_reach (self, file, _ ("This Template Cannot Be Used")))
    zeren_templates_dialog_take (self, question->kind, file);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenTemplatesDialog *self = user_data;
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Choose a Template"));

  gtk_file_dialog_open (dialog,
                        GTK_WINDOW (self->window),
                        NULL,
                        chosen_cb,
                        question_new (self, g_variant_get_uint32 (parameter), FALSE));
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (ZerenTemplatesDialog) self = question->dialog;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (is_within_reach (self, file, _ ("The Template Cannot Be Saved")))
    zeren_templates_dialog_save (self, question->kind, question->ours, file);
}

static void
ask_place (ZerenTemplatesDialog *self, ZerenTemplateKind kind, gboolean ours)
{
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (_ ("Save the Template"));
  g_autofree char *name = g_strconcat (zeren_template_kind_to_label (kind), ".docx", NULL);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (
    dialog, GTK_WINDOW (self->window), NULL, place_chosen_cb, question_new (self, kind, ours));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_place (user_data, g_variant_get_uint32 (parameter), FALSE);
}

static void
save_ours_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_place (user_data, g_variant_get_uint32 (parameter), TRUE);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZerenTemplatesDialog *self = user_data;

  self->n_jobs++;
  zeren_shell_act_async (self->window,
                         _ ("Drafts are laid out by Zeren now"),
                         remove_template,
                         job_new (g_variant_get_uint32 (parameter), FALSE, NULL),
                         job_free,
                         NULL,
                         NULL,
                         removed_cb,
                         g_object_ref (self));
}

static const GActionEntry entries[] = {
  { "choose", choose_cb, "u" },
  { "save", save_cb, "u" },
  { "save-ours", save_ours_cb, "u" },
  { "remove", remove_cb, "u" },
};

/* --- class -------------------------------------------------------------------------------- */

static AdwActionRow *
create_row (ZerenTemplateKind kind)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  const char *label = zeren_template_kind_to_label (kind);
  /* Translators: %s is a document, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Template of “%s”"), label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Template"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* the row would have its own title read in place of the name */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_object_set_data (G_OBJECT (row), "menu", button);

  return ADW_ACTION_ROW (row);
}

static GtkWidget *
create_group (ZerenTemplatesDialog *self,
              const char *title,
              const char *description,
              ZerenTemplateKind first,
              ZerenTemplateKind last)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (ZerenTemplateKind kind = first; kind <= last; kind++)
    {
      self->rows[kind] = create_row (kind);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->rows[kind]));
    }

  return group;
}

static void
zeren_templates_dialog_closed (AdwDialog *dialog)
{
  ZerenTemplatesDialog *self = ZEREN_TEMPLATES_DIALOG (dialog);

  g_clear_object (&self->session);
}

static void
zeren_templates_dialog_dispose (GObject *object)
{
  ZerenTemplatesDialog *self = ZEREN_TEMPLATES_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->window);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (zeren_templates_dialog_parent_class)->dispose (object);
}

static void
zeren_templates_dialog_class_init (ZerenTemplatesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_templates_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = zeren_templates_dialog_closed;
}

static void
zeren_templates_dialog_init (ZerenTemplatesDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Templates of the Office"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (
    G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "template", G_ACTION_GROUP (self->actions));
  adw_preferences_page_add (
    ADW_PREFERENCES_PAGE (page),
    ADW_PREFERENCES_GROUP (create_group (
      self,
      _ ("Papers Before an Act"),
      /* Translators: keep the braces; 标题 is the Chinese name of a field */
      _ (
        "A DOCX of the office with fields such as {{标题}} takes the place of our layout. Only the "
        "DOCX of a draft follows it; its PDF says the same in our layout."),
      ZEREN_TEMPLATE_NOTICE,
      ZEREN_TEMPLATE_RECORD)));
  adw_preferences_page_add (
    ADW_PREFERENCES_PAGE (page),
    ADW_PREFERENCES_GROUP (create_group (self,
                                         _ ("Documents of a Case"),
                                         _ ("A draft bears the mark of one in any layout."),
                                         ZEREN_TEMPLATE_PROPOSAL,
                                         ZEREN_TEMPLATE_FACTS)));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * zeren_templates_dialog_new:
 * @window: a #ZerenShell
 * @session: whose office it is
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_templates_dialog_new (GtkWidget *window, ZerenSession *session)
{
  ZerenTemplatesDialog *self = g_object_new (ZEREN_TYPE_TEMPLATES_DIALOG, NULL);

  self->window = g_object_ref (window);
  self->session = g_object_ref (session);
  g_signal_connect_object (zeren_session_get_database (session),
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  load (self);

  return ADW_DIALOG (self);
}
