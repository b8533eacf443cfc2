/* zeren-differences-dialog.c: what differs between a draft and what was made of it by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-differences-dialog.h"

#include "zeren-page-state.h"

#include <glib/gi18n-lib.h>

/* Somebody who has written a document anew does not read its differences one by one. */
#define MOST_SHOWN 200

struct _ZerenDifferencesDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkBox *content;
  GtkWidget *question;

  GtkWidget *parent;
  GCancellable *reading;
  ZerenRedraftFunc chosen;
  gpointer data;
  GDestroyNotify data_free;
};

G_DEFINE_FINAL_TYPE (ZerenDifferencesDialog, zeren_differences_dialog, ADW_TYPE_DIALOG)

static void
set_state (ZerenDifferencesDialog *self, ZerenPageState state)
{
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

/* --- rows ------------------------------------------------------------------------------------- */

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), g_str_equal (style, "difference"));
  gtk_widget_add_css_class (label, style);

  return label;
}

/* Struck through, so that it is not told by its colour alone. */
static GtkWidget *
create_before (const char *text)
{
  GtkWidget *label = create_label (text, "difference");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_add_css_class (label, "error");

  return label;
}

static GtkWidget *
create_after (const char *text)
{
  GtkWidget *label = create_label (text, "difference");

  gtk_widget_add_css_class (label, "success");

  return label;
}

static const char *
say_change (ZerenParagraphChange change)
{
  if (change == ZEREN_PARAGRAPH_ADDED)
    return C_ ("paragraph", "Added");

  return change == ZEREN_PARAGRAPH_REMOVED ? C_ ("paragraph", "Removed")
                                           : C_ ("paragraph", "Changed");
}

/* What is struck through cannot be heard: both texts are said, in the order of the change. */
static char *
say_difference (const ZerenParagraphDifference *difference)
{
  const char *change = say_change (difference->change);

  const char *one = difference->before != NULL ? difference->before : difference->after;
  g_autofree char *words = difference->before != NULL && difference->after != NULL
                             ? g_strdup_printf ("%s → %s", difference->before, difference->after)
                             : g_strdup (one);

  return g_strdup_printf (_ ("%s: %s"), change, words);
}

static GtkWidget *
create_row (const ZerenParagraphDifference *difference)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = say_difference (difference);

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), create_label (say_change (difference->change), "caption-heading"));
  if (difference->before != NULL)
    gtk_box_append (GTK_BOX (box), create_before (difference->before));
  if (difference->after != NULL)
    gtk_box_append (GTK_BOX (box), create_after (difference->after));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
add_more (ZerenDifferencesDialog *self, guint n_more)
{
  g_autofree char *said = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  gtk_box_append (self->content, create_label (said, "dimmed"));
}

static void
add_comparison (ZerenDifferencesDialog *self, const ZerenDraftComparison *comparison)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n_shown = MIN (comparison->differences->len, MOST_SHOWN);

  gtk_box_append (self->content, create_label (comparison->name, "title-4"));
  if (n_shown == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      gtk_box_append (self->content, create_label (_ ("The words are the same."), "dimmed"));
      return;
    }
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (comparison->differences->pdata[i]));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, comparison->name, -1);
  gtk_box_append (self->content, list);
  if (comparison->differences->len > n_shown)
    add_more (self, comparison->differences->len - n_shown);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void
show_comparisons (ZerenDifferencesDialog *self, GPtrArray *comparisons)
{
  guint n_differences = 0;

  for (guint i = 0; i < comparisons->len; i++)
    {
      const ZerenDraftComparison *comparison = comparisons->pdata[i];

      n_differences += comparison->differences->len;
      add_comparison (self, comparison);
    }
  set_state (self, n_differences > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_EMPTY);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenDifferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    comparisons = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (g_cancellable_is_cancelled (self->reading))
    return;
  if (comparisons != NULL)
    {
      show_comparisons (self, comparisons);
      return;
    }
  adw_status_page_set_description (self->error_page, error->message);
  set_state (self, ZEREN_PAGE_STATE_ERROR);
}

/* --- class ------------------------------------------------------------------------------------ */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenDifferencesDialog *self = ZEREN_DIFFERENCES_DIALOG (widget);
  ZerenRedraftFunc chosen = g_steal_pointer (&self->chosen);

  g_return_if_fail (chosen != NULL);

  chosen (self->parent, (ZerenRedraft)g_variant_get_uint32 (parameter), self->data);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
zeren_differences_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (ZEREN_DIFFERENCES_DIALOG (dialog)->reading);
}

static void
zeren_differences_dialog_dispose (GObject *object)
{
  ZerenDifferencesDialog *self = ZEREN_DIFFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_DIFFERENCES_DIALOG);
  g_clear_object (&self->parent);
  g_clear_object (&self->reading);
  if (self->data_free != NULL)
    g_clear_pointer (&self->data, self->data_free);

  G_OBJECT_CLASS (zeren_differences_dialog_parent_class)->dispose (object);
}

static void
zeren_differences_dialog_class_init (ZerenDifferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_differences_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = zeren_differences_dialog_closed;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-differences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenDifferencesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenDifferencesDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenDifferencesDialog, content);
  gtk_widget_class_bind_template_child (widget_class, ZerenDifferencesDialog, question);
  gtk_widget_class_install_action (widget_class, "differences.choose", "u", choose_action);
}

static void
zeren_differences_dialog_init (ZerenDifferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

/**
 * zeren_differences_dialog_show:
 * @parent: who shows it
 * @title: the title of the dialog
 * @compare: gives (element-type ZerenDraftComparison) an array, on the reader thread
 * @data: for @compare
 * @data_free: how @data is freed
 *
 * Returns: (transfer none): the dialog, which is shown
 */
ZerenDifferencesDialog *
zeren_differences_dialog_show (GtkWidget *parent,
                               const char *title,
                               ZerenVerb compare,
                               gpointer data,
                               GDestroyNotify data_free)
{
  ZerenShell *shell = zeren_shell_get (parent);
  ZerenDifferencesDialog *self;

  g_return_val_if_fail (shell != NULL, NULL);

  self = g_object_new (ZEREN_TYPE_DIFFERENCES_DIALOG, "title", title, NULL);
  self->parent = g_object_ref (parent);
  zeren_session_read_async (zeren_shell_get_session (shell),
                            compare,
                            data,
                            data_free,
                            (GDestroyNotify)g_ptr_array_unref,
                            self->reading,
                            compared_cb,
                            g_object_ref_sink (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}

/**
 * zeren_differences_dialog_ask:
 * @self: a dialog
 * @chosen: is told what becomes of what was changed by hand, with the parent of the dialog; not
 *   where the dialog is only closed
 * @data: for @chosen
 * @data_free: how @data is freed
 */
void
zeren_differences_dialog_ask (ZerenDifferencesDialog *self,
                              ZerenRedraftFunc chosen,
                              gpointer data,
                              GDestroyNotify data_free)
{
  g_return_if_fail (ZEREN_IS_DIFFERENCES_DIALOG (self));
  g_return_if_fail (chosen != NULL && self->chosen == NULL);

  self->chosen = chosen;
  self->data = data;
  self->data_free = data_free;
  gtk_widget_set_visible (self->question, TRUE);
}
