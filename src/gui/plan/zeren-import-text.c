/* zeren-import-text.c: the page of the import dialog that takes pasted text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-text.h"

#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TITLE_CHARS 60

struct _ZerenImportText
{
  AdwBin parent_instance;

  AdwEntryRow *title_row;
  GtkTextView *text_view;
  GtkLabel *hint;

  char *suggested; /* the title as the text gives it */
};

G_DEFINE_FINAL_TYPE (ZerenImportText, zeren_import_text, ADW_TYPE_BIN)

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_text (ZerenImportText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
say (ZerenImportText *self, const char *message, gboolean is_error)
{
  gtk_label_set_label (self->hint, message);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
}

static void
update (ZerenImportText *self)
{
  g_autofree char *text = dup_text (self);
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  gboolean has_text = !zeren_string_is_blank (text);
  gboolean has_title = !zeren_string_is_blank (title);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take-text", has_text && has_title);
  if (has_text && !has_title)
    say (self, _ ("Please enter the title of the plan above."), FALSE);
  else
    say (self, _ ("Paste the text of the plan, each paragraph on a line of its own."), FALSE);
}

/* What stands on the first line is mostly the title. */
static char *
dup_first_line (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  char *end = strchr (copy, '\n');

  if (end != NULL)
    *end = '\0';
  g_strstrip (copy);

  return g_utf8_strlen (copy, -1) <= TITLE_CHARS ? g_steal_pointer (&copy) : g_strdup ("");
}

/* The title follows the text until somebody gives another. */
static void
text_changed (ZerenImportText *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));

  if (zeren_string_is_blank (title) || g_strcmp0 (title, self->suggested) == 0)
    {
      g_autofree char *text = dup_text (self);

      g_free (self->suggested);
      self->suggested = dup_first_line (text);
      gtk_editable_set_text (GTK_EDITABLE (self->title_row), self->suggested);
    }
  update (self);
}

static void
title_activated_cb (ZerenImportText *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
take_text_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenImportText *self = ZEREN_IMPORT_TEXT (widget);
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenPlanSource) source = zeren_plan_source_new_text (title, text, &error);

  if (source != NULL)
    {
      g_signal_emit (self, signals[TAKEN], 0, source);
      return;
    }

  say (self, error->message, TRUE);
}

/**
 * zeren_import_text_set_text:
 * @text: the text of a plan
 *
 * Shows the text and, for a title, how it begins.
 */
void
zeren_import_text_set_text (ZerenImportText *self, const char *text)
{
  g_return_if_fail (ZEREN_IS_IMPORT_TEXT (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
}

static gboolean
zeren_import_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZEREN_IMPORT_TEXT (widget)->text_view));
}

static void
zeren_import_text_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_IMPORT_TEXT);

  G_OBJECT_CLASS (zeren_import_text_parent_class)->dispose (object);
}

static void
zeren_import_text_finalize (GObject *object)
{
  g_free (ZEREN_IMPORT_TEXT (object)->suggested);

  G_OBJECT_CLASS (zeren_import_text_parent_class)->finalize (object);
}

static void
zeren_import_text_class_init (ZerenImportTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_import_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_import_text_finalize;
  widget_class->grab_focus = zeren_import_text_grab_focus;

  /**
   * ZerenImportText::taken:
   * @source: the text with its title
   */
  signals[TAKEN] = g_signal_new ("taken",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 ZEREN_TYPE_PLAN_SOURCE);

  gtk_widget_class_install_action (widget_class, "import.take-text", NULL, take_text_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-import-text.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenImportText, title_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportText, text_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportText, hint);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, title_activated_cb);
}

static void
zeren_import_text_init (ZerenImportText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view),
                           "changed",
                           G_CALLBACK (text_changed),
                           self,
                           G_CONNECT_SWAPPED);
  update (self);
}
