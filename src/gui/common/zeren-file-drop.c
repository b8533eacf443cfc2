/* zeren-file-drop.c: a group of a form that files are chosen in, or dropped on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-file-drop.h"

#include <glib/gi18n-lib.h>

struct _ZerenFileDrop
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *add_row;
  GtkWidget *note_row;

  GPtrArray *files; /* GFile */
  GPtrArray *rows;  /* the row of each */
};

G_DEFINE_FINAL_TYPE (ZerenFileDrop, zeren_file_drop, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_N_FILES = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

static void
say (ZerenFileDrop *self, const char *note)
{
  gtk_widget_set_visible (self->note_row, note != NULL);
  if (note != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), note);
}

/* --- rows ---------------------------------------------------------------------------------- */

static void
size_known_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AdwActionRow) row = ADW_ACTION_ROW (user_data);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  g_autofree char *size = NULL;

  if (info == NULL)
    return;
  size = g_format_size ((guint64)g_file_info_get_size (info));
  adw_action_row_set_subtitle (row, size);
}

static void
remove_cb (GtkWidget *button, ZerenFileDrop *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;
  gtk_widget_grab_focus (self->add_row);
  g_ptr_array_remove_index (self->rows, position);
  g_ptr_array_remove_index (self->files, position);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  say (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_FILES]);
}

static GtkWidget *
create_remove_button (ZerenFileDrop *self, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is the name of a file */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove “%s”"), name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);

  return button;
}

static GtkWidget *
create_row (ZerenFileDrop *self, GFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = dup_display_name (file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("text-x-generic-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, name));
  g_file_query_info_async (file,
                           G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT,
                           NULL,
                           size_known_cb,
                           g_object_ref (row));

  return row;
}

/* Rows stand in the order of adding; what adds more stays last. */
static void
append_row (ZerenFileDrop *self, GtkWidget *row)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  g_object_ref (self->note_row);
  g_object_ref (self->add_row);
  adw_preferences_group_remove (group, self->note_row);
  adw_preferences_group_remove (group, self->add_row);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, self->note_row);
  adw_preferences_group_add (group, self->add_row);
  g_object_unref (self->note_row);
  g_object_unref (self->add_row);
}

/* --- choosing ------------------------------------------------------------------------------ */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenFileDrop) self = ZEREN_FILE_DROP (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel)
    files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        say (self, error->message);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      zeren_file_drop_add (self, file);
    }
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _ ("Add Files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Add"));
  gtk_file_dialog_open_multiple (dialog,
                                 GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 NULL,
                                 chosen_cb,
                                 g_object_ref (widget));
}

static void
files_dropped (GtkWidget *widget, GPtrArray *files)
{
  zeren_file_drop_add_all (ZEREN_FILE_DROP (widget), files);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_file_drop_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_N_FILES:
      g_value_set_uint (value, zeren_file_drop_get_n_files (ZEREN_FILE_DROP (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_file_drop_finalize (GObject *object)
{
  ZerenFileDrop *self = ZEREN_FILE_DROP (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_file_drop_parent_class)->finalize (object);
}

static void
zeren_file_drop_class_init (ZerenFileDropClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_file_drop_get_property;
  object_class->finalize = zeren_file_drop_finalize;

  props[PROP_N_FILES] = g_param_spec_uint ("n-files",
                                           NULL,
                                           NULL,
                                           0,
                                           G_MAXUINT,
                                           0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                             G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "files.add", NULL, add_cb);
}

static GtkWidget *
create_note_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  gtk_widget_add_css_class (row, "dimmed");
  gtk_widget_set_visible (row, FALSE);

  return row;
}

static GtkWidget *
create_add_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("_Add Files…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "files.add");

  return row;
}

static void
zeren_file_drop_init (ZerenFileDrop *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->note_row = create_note_row ();
  self->add_row = create_add_row ();
  adw_preferences_group_add (group, self->note_row);
  adw_preferences_group_add (group, self->add_row);
  gtk_widget_add_controller (GTK_WIDGET (self), zeren_file_target_new (files_dropped));
}

/** zeren_file_drop_new: Returns: (transfer floating): a group without files */
GtkWidget *
zeren_file_drop_new (void)
{
  return g_object_new (ZEREN_TYPE_FILE_DROP, NULL);
}

/** zeren_file_drop_add: Returns: whether the file was not there yet */
gboolean
zeren_file_drop_add (ZerenFileDrop *self, GFile *file)
{
  GtkWidget *row;

  g_return_val_if_fail (ZEREN_IS_FILE_DROP (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_ptr_array_find_with_equal_func (self->files, file, (GEqualFunc)g_file_equal, NULL))
    {
      g_autofree char *name = dup_display_name (file);
      /* Translators: %s is the name of a file */
      g_autofree char *note = g_strdup_printf (_ ("“%s” is in the list already."), name);

      say (self, note);
      return FALSE;
    }

  row = create_row (self, file);
  g_ptr_array_add (self->files, g_object_ref (file));
  g_ptr_array_add (self->rows, row);
  append_row (self, row);
  say (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_FILES]);

  return TRUE;
}

/** zeren_file_drop_add_all: adds those of @files (GFile) that are not there yet */
void
zeren_file_drop_add_all (ZerenFileDrop *self, GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    zeren_file_drop_add (self, g_ptr_array_index (files, i));
}

guint
zeren_file_drop_get_n_files (ZerenFileDrop *self)
{
  g_return_val_if_fail (ZEREN_IS_FILE_DROP (self), 0);

  return self->files->len;
}

/** zeren_file_drop_dup_files: Returns: (transfer full) (element-type GFile): the files, in the
 * order of adding */
GPtrArray *
zeren_file_drop_dup_files (ZerenFileDrop *self)
{
  GPtrArray *files;

  g_return_val_if_fail (ZEREN_IS_FILE_DROP (self), NULL);

  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (files, g_object_ref (g_ptr_array_index (self->files, i)));

  return files;
}

/* --- dropping on any widget ---------------------------------------------------------------- */

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  ZerenFilesDropped dropped = (ZerenFilesDropped)user_data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *one = list; one != NULL; one = one->next)
    g_ptr_array_add (files, g_object_ref (one->data));
  if (files->len == 0)
    return FALSE;
  dropped (widget, files);

  return TRUE;
}

/**
 * zeren_file_target_new:
 * @dropped: called with what was dropped
 *
 * Returns: (transfer full): a controller that lets files be dropped on a widget
 */
GtkEventController *
zeren_file_target_new (ZerenFilesDropped dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer)dropped);

  return GTK_EVENT_CONTROLLER (target);
}
