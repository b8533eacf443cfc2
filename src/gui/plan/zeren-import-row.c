/* zeren-import-row.c: one file or text in the import dialog, with what has to be asked about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-row.h"

#include "zeren-choice-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenImportRow
{
  AdwExpanderRow parent_instance;

  GtkStack *state_stack;
  GtkImage *state_icon;
  GtkButton *open_button;
  GtkButton *remove_button;
  ZerenChoiceRow *choice_row;   /* NULL where there is nothing to choose */
  ZerenChoiceRow *encoding_row; /* NULL where there is no doubt */

  ZerenImportItem *item;
};

G_DEFINE_FINAL_TYPE (ZerenImportRow, zeren_import_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  OPEN,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- questions ----------------------------------------------------------------------------- */

/* The list within the row has no name of its own. */
static void
name_list (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_list (child, name);
}

/* Choices are counted from 0. */
static ZerenChoiceRow *
add_question (ZerenImportRow *self, const char *title, GPtrArray *choices, GCallback chosen_cb)
{
  GtkWidget *row = zeren_choice_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), FALSE);
  zeren_choice_row_set_choices (ZEREN_CHOICE_ROW (row), choices);
  zeren_choice_row_select (ZEREN_CHOICE_ROW (row), 0);
  g_signal_connect_object (row, "notify::selected", chosen_cb, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ZEREN_CHOICE_ROW (row);
}

static void
choice_cb (ZerenImportRow *self)
{
  zeren_import_item_set_replaces (self->item,
                                  zeren_choice_row_get_selected_id (self->choice_row) == 1);
}

static void
ask_about_existing (ZerenImportRow *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, zeren_choice_new (0, _ ("Leave it out"), NULL, 0));
  g_ptr_array_add (choices, zeren_choice_new (1, _ ("Import it as a new version"), NULL, 0));
  self->choice_row = add_question (
    self, _ ("The Same File Again"), choices, G_CALLBACK (choice_cb));
}

static const char *
get_encoding_name (const char *encoding)
{
  if (g_str_equal (encoding, "BIG5-HKSCS"))
    return _ ("Traditional Chinese (Big5)");
  if (g_str_equal (encoding, "GB18030"))
    return _ ("Simplified Chinese (GB18030)");

  return encoding;
}

static void
encoding_cb (ZerenImportRow *self)
{
  gint64 chosen = zeren_choice_row_get_selected_id (self->encoding_row);
  GPtrArray *encodings = zeren_import_item_get_encodings (self->item);

  zeren_import_item_set_encoding (self->item, g_ptr_array_index (encodings, chosen));
}

static void
ask_about_encoding (ZerenImportRow *self)
{
  GPtrArray *encodings = zeren_import_item_get_encodings (self->item);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < encodings->len; i++)
    g_ptr_array_add (choices,
                     zeren_choice_new (i, get_encoding_name (encodings->pdata[i]), NULL, 0));
  self->encoding_row = add_question (self, _ ("Encoding"), choices, G_CALLBACK (encoding_cb));
}

static gboolean
has_questions (ZerenImportRow *self)
{
  return self->choice_row != NULL || self->encoding_row != NULL;
}

static void
ask (ZerenImportRow *self)
{
  if (self->choice_row == NULL && zeren_import_item_get_existing (self->item) != 0)
    ask_about_existing (self);
  if (self->encoding_row == NULL && zeren_import_item_is_doubtful (self->item))
    ask_about_encoding (self);
  name_list (GTK_WIDGET (self), zeren_import_item_get_name (self->item));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), has_questions (self));
}

static void
stop_asking (ZerenImportRow *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);

  if (self->choice_row != NULL)
    adw_expander_row_remove (expander, GTK_WIDGET (g_steal_pointer (&self->choice_row)));
  if (self->encoding_row != NULL)
    adw_expander_row_remove (expander, GTK_WIDGET (g_steal_pointer (&self->encoding_row)));
  adw_expander_row_set_expanded (expander, FALSE);
}

/* --- state --------------------------------------------------------------------------------- */

static const char *
get_icon_name (ZerenImportState state)
{
  switch (state)
    {
    case ZEREN_IMPORT_IMPORTED:
      return "object-select-symbolic";
    case ZEREN_IMPORT_FAILED:
      return "dialog-error-symbolic";
    case ZEREN_IMPORT_SKIPPED:
      return "action-unavailable-symbolic";
    case ZEREN_IMPORT_CHECKING:
    case ZEREN_IMPORT_READY:
    case ZEREN_IMPORT_WAITING:
    case ZEREN_IMPORT_READING:
    default:
      return "x-office-document-symbolic";
    }
}

static void
show (ZerenImportRow *self)
{
  ZerenImportState state = zeren_import_item_get_state (self->item);
  g_autofree char *status = zeren_import_item_dup_status (self->item);
  gboolean busy = state == ZEREN_IMPORT_CHECKING || state == ZEREN_IMPORT_READING;
  gboolean over = state == ZEREN_IMPORT_IMPORTED || state == ZEREN_IMPORT_SKIPPED;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), status);
  gtk_image_set_from_icon_name (self->state_icon, get_icon_name (state));
  gtk_stack_set_visible_child_name (self->state_stack, busy ? "busy" : "icon");
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button),
                          state == ZEREN_IMPORT_READY || state == ZEREN_IMPORT_FAILED);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button),
                          zeren_import_item_get_plan (self->item) != 0 &&
                            (over || state == ZEREN_IMPORT_READY));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_import_item_get_name (self->item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  status,
                                  -1);
}

/* Where nothing is asked there is nothing to unfold. */
static void
show_arrow (ZerenImportRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), has_questions (self));
  if (has_questions (self))
    gtk_widget_remove_css_class (widget, "without-arrow");
  else
    gtk_widget_add_css_class (widget, "without-arrow");
}

static void
changed_cb (ZerenImportRow *self)
{
  ZerenImportState state = zeren_import_item_get_state (self->item);

  if (state != ZEREN_IMPORT_READY)
    stop_asking (self);
  else if (!has_questions (self))
    ask (self);
  show_arrow (self);
  show (self);
}

static void
open_cb (ZerenImportRow *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
remove_cb (ZerenImportRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_import_row_dispose (GObject *object)
{
  ZerenImportRow *self = ZEREN_IMPORT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_IMPORT_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (zeren_import_row_parent_class)->dispose (object);
}

static void
zeren_import_row_class_init (ZerenImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_import_row_dispose;

  signals[OPEN] = g_signal_new (
    "open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new (
    "remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenImportRow, state_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
zeren_import_row_init (ZerenImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * zeren_import_row_new:
 * @item: the file or text to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_import_row_new (ZerenImportItem *item)
{
  ZerenImportRow *self;

  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (item), NULL);

  self = g_object_new (ZEREN_TYPE_IMPORT_ROW, NULL);
  self->item = g_object_ref (item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), zeren_import_item_get_name (item));
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

ZerenImportItem *
zeren_import_row_get_item (ZerenImportRow *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ROW (self), NULL);

  return self->item;
}
