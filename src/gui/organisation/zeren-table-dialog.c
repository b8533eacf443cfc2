/* zeren-table-dialog.c: adds many organisations, posts and members at once from a pasted table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-table-dialog.h"

#include "zeren-choice.h"
#include "zeren-date-row.h"
#include "zeren-dialogs.h"
#include "zeren-office-act.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

/* Typing is not held up by reading. */
#define PAUSE_MS 200

/* The id of a row of the preview: a problem, or the kind of a step and this. */
#define PROBLEM    0
#define FIRST_STEP 1

struct _ZerenTableDialog
{
  AdwDialog parent_instance;

  GtkTextView *text_view;
  ZerenDateRow *from_row;
  GtkLabel *summary_label;
  GtkLabel *unread_label;
  GtkWidget *preview_window;
  GtkListView *preview_view;
  GtkWidget *add_button;
  AdwBanner *banner;

  ZerenSession *session;
  GListStore *preview;
  GArray *dropped; /* columns that were cut off what was pasted, by place from 1 */
  GCancellable *reading;
  guint pause;
  gboolean adding;
  gboolean is_admitted; /* what goes into the text now was looked at */
};

G_DEFINE_FINAL_TYPE (ZerenTableDialog, zeren_table_dialog, ADW_TYPE_DIALOG)

static GtkTextBuffer *
get_buffer (ZerenTableDialog *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

static gboolean
get_from (ZerenTableDialog *self, ZerenDate *from)
{
  return zeren_date_row_get_date (self->from_row, from);
}

static void
complain (ZerenTableDialog *self, const char *message)
{
  if (message != NULL)
    adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, message != NULL);
}

/* --- the preview ---------------------------------------------------------------------------- */

static void
append (ZerenTableDialog *self, gint64 id, guint line, const char *title, const char *detail)
{
  g_autofree char *subtitle = NULL;
  g_autoptr (ZerenChoice) item = NULL;

  if (detail != NULL && *detail != '\0')
    /* Translators: a line of a table, and what is known of the thing that it names */
    subtitle = g_strdup_printf (_ ("Line %u · %s"), line, detail);
  else
    subtitle = g_strdup_printf (_ ("Line %u"), line);
  item = zeren_choice_new (id, title, subtitle, 0);
  g_list_store_append (self->preview, item);
}

static void
fill_preview (ZerenTableDialog *self, ZerenRegistryTable *table)
{
  g_list_store_remove_all (self->preview);
  for (guint i = 0; i < table->problems->len; i++)
    {
      const ZerenTableProblem *problem = g_ptr_array_index (table->problems, i);

      append (self, PROBLEM, problem->line, problem->message, NULL);
    }
  for (guint i = 0; i < table->steps->len; i++)
    {
      const ZerenTableStep *step = g_ptr_array_index (table->steps, i);
      g_autofree char *title = g_strdup_printf (
        /* Translators: what is added (an organisation, a post …) and its name */
        _ ("%s: %s"),
        zeren_table_step_kind_to_label (step->kind),
        step->title);

      append (self, FIRST_STEP + step->kind, step->line, title, step->detail);
    }
}

static char *
count (const ZerenRegistryTable *table)
{
  guint organisations = table->counts[ZEREN_TABLE_ADD_ORGANISATION];
  guint posts = table->counts[ZEREN_TABLE_ADD_POST];
  guint members = table->counts[ZEREN_TABLE_ADD_MEMBER];
  guint appointments = table->counts[ZEREN_TABLE_APPOINT];
  g_autofree char *first = g_strdup_printf (
    ngettext ("%u organization", "%u organizations", organisations), organisations);
  g_autofree char *second = g_strdup_printf (ngettext ("%u post", "%u posts", posts), posts);
  g_autofree char *third = g_strdup_printf (ngettext ("%u member", "%u members", members), members);
  g_autofree char *fourth = g_strdup_printf (
    ngettext ("%u appointment", "%u appointments", appointments), appointments);

  /* Translators: four counts, such as “2 organizations” */
  return g_strdup_printf (_ ("This adds %s, %s, %s and %s."), first, second, third, fourth);
}

static char *
summarise (const ZerenRegistryTable *table)
{
  if (table->problems->len > 0)
    return g_strdup_printf (
      ngettext ("%u line cannot be used. Please mend it or take it out above.",
                "%u lines cannot be used. Please mend them or take them out above.",
                table->problems->len),
      table->problems->len);
  if (table->n_rows == 0)
    return g_strdup (_ ("Below the names of the columns there is no row yet."));
  if (table->steps->len == 0)
    return g_strdup (_ ("Everything in the table is here already."));

  return count (table);
}

/* By their places only: what stands in them is nobody's business here. */
static char *
name_columns (GArray *columns)
{
  g_autoptr (GString) places = g_string_new (NULL);

  if (columns == NULL || columns->len == 0)
    return NULL;
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (
      places, "%s%u", i > 0 ? _ (", ") : "", g_array_index (columns, guint, i));

  /* Translators: the places of columns in a table, such as “3, 6” */
  return g_strdup_printf (ngettext ("Not read: column %s.", "Not read: columns %s.", columns->len),
                          places->str);
}

static void
show_unread (ZerenTableDialog *self, GArray *unread)
{
  g_autofree char *text = name_columns (unread != NULL && unread->len > 0 ? unread : self->dropped);

  gtk_label_set_label (self->unread_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unread_label), text != NULL);
}

static void
show_table (ZerenTableDialog *self, ZerenRegistryTable *table)
{
  g_autofree char *summary = summarise (table);

  fill_preview (self, table);
  show_unread (self, table->unread);
  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (self->preview_window,
                          g_list_model_get_n_items (G_LIST_MODEL (self->preview)) > 0);
  gtk_widget_set_sensitive (self->add_button,
                            table->problems->len == 0 && table->steps->len > 0 && !self->adding);
}

static void
show_nothing (ZerenTableDialog *self, const char *summary)
{
  g_list_store_remove_all (self->preview);
  show_unread (self, NULL);
  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (self->preview_window, FALSE);
  gtk_widget_set_sensitive (self->add_button, FALSE);
}

/* --- reading -------------------------------------------------------------------------------- */

/* On the reader thread. */
static gpointer
read_table (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZerenOfficeAct *act = data;
  g_autoptr (ZerenOffice) office = zeren_office_load (
    zeren_context_get_database (context), zeren_context_get_today (context), error);

  return office != NULL ? zeren_registry_table_read (act->text, office, act->from, error) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTableDialog) self = ZEREN_TABLE_DIALOG (user_data);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenRegistryTable)
    table = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  /* Something else is to be read by now, or the dialog is gone. */
  if (cancellable != self->reading)
    return;
  g_clear_object (&self->reading);
  if (table != NULL)
    show_table (self, table);
  else
    show_nothing (self, error->message);
}

static ZerenOfficeAct *
create_act (ZerenTableDialog *self)
{
  g_autofree char *text = zeren_table_dialog_dup_text (self);
  ZerenOfficeAct *act;
  ZerenDate from;

  if (zeren_string_is_blank (text) || !get_from (self, &from))
    return NULL;
  act = zeren_office_act_new (0);
  act->text = g_steal_pointer (&text);
  act->from = from;

  return act;
}

static void
stop_reading (ZerenTableDialog *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_now (gpointer data)
{
  ZerenTableDialog *self = data;
  ZerenOfficeAct *act = create_act (self);

  self->pause = 0;
  stop_reading (self);
  if (act == NULL)
    {
      g_clear_pointer (&self->dropped, g_array_unref);
      show_nothing (self, "");
      return;
    }
  self->reading = g_cancellable_new ();
  zeren_session_read_async (self->session,
                            read_table,
                            act,
                            zeren_office_act_free,
                            (GDestroyNotify)zeren_registry_table_free,
                            self->reading,
                            read_cb,
                            g_object_ref (self));
}

static void
changed_cb (ZerenTableDialog *self)
{
  stop_reading (self);
  complain (self, NULL);
  gtk_widget_set_sensitive (self->add_button, FALSE);
  self->pause = g_timeout_add_once (PAUSE_MS, read_now, self);
}

/* --- pasting -------------------------------------------------------------------------------- */

/* A key brings a character or a word; a row has cells or is a line of its own. */
static gboolean
is_typed (const char *text)
{
  return strpbrk (text, "\t\r\n") == NULL || g_str_equal (text, "\n");
}

static char *
dup_text_around (ZerenTableDialog *self, const GtkTextIter *from, const GtkTextIter *to)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, from, FALSE);
  after = gtk_text_buffer_get_text (buffer, to, &end, FALSE);

  return g_strconcat (before, after, NULL);
}

/* Returns: what may stand in the text; %NULL where nothing of it may, which is said */
static char *
admit (ZerenTableDialog *self, const char *text, const char *around)
{
  g_autoptr (GArray) dropped = NULL;
  g_autoptr (GError) error = NULL;
  char *kept = zeren_table_text_admit (text, around, &dropped, &error);

  if (kept == NULL)
    {
      complain (self, error->message);
      return NULL;
    }
  if (dropped != NULL)
    {
      g_clear_pointer (&self->dropped, g_array_unref);
      self->dropped = g_steal_pointer (&dropped);
    }

  return kept;
}

static void
insert (ZerenTableDialog *self, GtkTextIter *at, const char *text)
{
  self->is_admitted = TRUE;
  gtk_text_buffer_insert (get_buffer (self), at, text, -1);
  self->is_admitted = FALSE;
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTableDialog) self = ZEREN_TABLE_DIALOG (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->text_view != NULL)
    zeren_table_dialog_paste (self, text);
}

static void
paste_clipboard_cb (ZerenTableDialog *self)
{
  g_signal_stop_emission_by_name (self->text_view, "paste-clipboard");
  gdk_clipboard_read_text_async (
    gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
}

/* What is dropped here, or pasted with the middle button, comes without being asked for. */
static void
insert_text_cb (ZerenTableDialog *self, GtkTextIter *at, const char *text, int length)
{
  g_autofree char *inserted = g_strndup (text, length >= 0 ? (gsize)length : strlen (text));
  g_autofree char *around = NULL;
  g_autofree char *kept = NULL;

  if (self->is_admitted || is_typed (inserted))
    return;

  g_signal_stop_emission_by_name (get_buffer (self), "insert-text");
  around = dup_text_around (self, at, at);
  kept = admit (self, inserted, around);
  if (kept != NULL)
    insert (self, at, kept);
}

/* What comes back was let in before. */
static void
start_undo_cb (ZerenTableDialog *self)
{
  self->is_admitted = TRUE;
}

static void
end_undo_cb (ZerenTableDialog *self)
{
  self->is_admitted = FALSE;
}

static void
paste_cb (ZerenTableDialog *self)
{
  gdk_clipboard_read_text_async (
    gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
}

/* --- adding --------------------------------------------------------------------------------- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenTableDialog *self = ZEREN_TABLE_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *done = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->adding = FALSE;
  if (done != NULL)
    {
      zeren_dialog_close_if_open (ADW_DIALOG (self));
      return;
    }
  changed_cb (self);
  complain (self, error->message);
}

static void
add_cb (ZerenTableDialog *self)
{
  ZerenOfficeAct *act = create_act (self);

  if (act == NULL)
    return;
  self->adding = TRUE;
  gtk_widget_set_sensitive (self->add_button, FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         _ ("Table added"),
                         zeren_office_act_apply_table,
                         act,
                         zeren_office_act_free,
                         g_free,
                         NULL,
                         added_cb,
                         NULL);
}

static void
cancel_cb (ZerenTableDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- rows ----------------------------------------------------------------------------------- */

static const char *
get_icon_name (gint64 id)
{
  switch (id)
    {
    case PROBLEM:
      return "dialog-warning-symbolic";
    case FIRST_STEP + ZEREN_TABLE_ADD_ORGANISATION:
      return "system-users-symbolic";
    case FIRST_STEP + ZEREN_TABLE_ADD_POST:
      return "avatar-default-symbolic";
    case FIRST_STEP + ZEREN_TABLE_ADD_MEMBER:
      return "contact-new-symbolic";
    default:
      return "object-select-symbolic";
    }
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (labels), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (labels), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (labels), "dimmed");
  gtk_widget_set_hexpand (labels, TRUE);
  gtk_box_append (GTK_BOX (box), labels);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ZerenChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *labels = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), get_icon_name (zeren_choice_get_id (choice)));
  if (zeren_choice_get_id (choice) == PROBLEM)
    gtk_widget_add_css_class (icon, "warning");
  else
    gtk_widget_remove_css_class (icon, "warning");
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (labels)),
                       zeren_choice_get_title (choice));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (labels)),
                       zeren_choice_get_subtitle (choice));
  gtk_list_item_set_accessible_label (item, zeren_choice_get_title (choice));
  gtk_list_item_set_accessible_description (item, zeren_choice_get_subtitle (choice));
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_table_dialog_dispose (GObject *object)
{
  ZerenTableDialog *self = ZEREN_TABLE_DIALOG (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TABLE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->preview);
  g_clear_pointer (&self->dropped, g_array_unref);

  G_OBJECT_CLASS (zeren_table_dialog_parent_class)->dispose (object);
}

static void
zeren_table_dialog_class_init (ZerenTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_table_dialog_dispose;

  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, unread_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, preview_window);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, preview_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenTableDialog, banner);
  gtk_widget_class_bind_template_callback (widget_class, paste_clipboard_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
watch_buffer (ZerenTableDialog *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GConnectFlags after = G_CONNECT_SWAPPED | G_CONNECT_AFTER;

  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    buffer, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "undo", G_CALLBACK (start_undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "undo", G_CALLBACK (end_undo_cb), self, after);
  g_signal_connect_object (buffer, "redo", G_CALLBACK (start_undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "redo", G_CALLBACK (end_undo_cb), self, after);
}

static void
zeren_table_dialog_init (ZerenTableDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->preview = g_list_store_new (ZEREN_TYPE_CHOICE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->preview_view, factory);
  gtk_list_view_set_model (
    self->preview_view,
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->preview)))));
  watch_buffer (self);
  show_nothing (self, "");
}

/**
 * zeren_table_dialog_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
zeren_table_dialog_new (ZerenSession *session)
{
  ZerenTableDialog *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_TABLE_DIALOG, NULL);
  self->session = g_object_ref (session);
  zeren_date_row_set_today (self->from_row, zeren_clock_today (zeren_session_get_clock (session)));

  return ADW_DIALOG (self);
}

/**
 * zeren_table_dialog_paste:
 * @text: what a spreadsheet has put on the clipboard
 *
 * Puts it in place of what is selected, without the columns that are not read. Rows whose columns
 * cannot be told are not let in; the dialog says so.
 */
void
zeren_table_dialog_paste (ZerenTableDialog *self, const char *text)
{
  GtkTextIter from, to;
  g_autofree char *around = NULL;
  g_autofree char *kept = NULL;

  g_return_if_fail (ZEREN_IS_TABLE_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &from, &to);
  around = dup_text_around (self, &from, &to);
  kept = admit (self, text, around);
  if (kept == NULL)
    return;
  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_delete (get_buffer (self), &from, &to);
  insert (self, &from, kept);
  gtk_text_buffer_end_user_action (get_buffer (self));
}

char *
zeren_table_dialog_dup_text (ZerenTableDialog *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (ZEREN_IS_TABLE_DIALOG (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/** zeren_table_dialog_get_preview: Returns: (transfer none): #ZerenChoice, what is wrong with id 0
 */
GListModel *
zeren_table_dialog_get_preview (ZerenTableDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_TABLE_DIALOG (self), NULL);

  return G_LIST_MODEL (self->preview);
}

const char *
zeren_table_dialog_get_summary (ZerenTableDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_TABLE_DIALOG (self), NULL);

  return gtk_label_get_label (self->summary_label);
}

gboolean
zeren_table_dialog_can_add (ZerenTableDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_TABLE_DIALOG (self), FALSE);

  return gtk_widget_get_sensitive (self->add_button);
}
