/* zeren-preview-load.c: how a preview gets its document, and what it says where it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-preview-private.h"

#include <glib/gi18n-lib.h>

/* --- what cannot be shown ------------------------------------------------------------------ */

static const char *
get_error_title (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("The File Is Missing");
  if (g_error_matches (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_ENCRYPTED))
    return _ ("The Document Needs a Password");
  if (g_error_matches (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_DAMAGED))
    return _ ("The Document Is Damaged");
  if (g_error_matches (error, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_TOO_LARGE))
    return _ ("The Document Is Too Large");

  return _ ("The Document Cannot Be Shown");
}

static char *
describe_error (ZerenPreview *self, const GError *error)
{
  g_autofree char *name = NULL;

  if (self->file == NULL || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup (error->message);

  name = g_file_get_basename (self->file);

  /* Translators: %s is the name of a file */
  return g_strdup_printf (
    _ ("There is no file “%s” any more. Put it back from a backup, or add the "
       "document again."),
    name);
}

static void
show_error (ZerenPreview *self, const GError *error)
{
  g_autofree char *description = describe_error (self, error);

  adw_status_page_set_title (self->error_page, get_error_title (error));
  adw_status_page_set_description (self->error_page, description);
  gtk_widget_set_visible (self->outside_button,
                          self->file != NULL &&
                            !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
  zeren_preview_set_state (self, ZEREN_PAGE_STATE_ERROR);
  zeren_preview_update_actions (self);
}

/* --- opening ------------------------------------------------------------------------------- */

static void
take_text (ZerenPreview *self, ZerenText *text)
{
  guint n_pages = zeren_preview_get_n_pages (self);

  self->text = zeren_page_text_new (text);
  for (guint page = 1; page <= n_pages; page++)
    zeren_page_view_set_text (zeren_page_column_get_page (self->column, page),
                              text,
                              zeren_page_text_get_page (self->text, page));
  zeren_page_selector_set_text (self->selector, self->text);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPreview) self = ZEREN_PREVIEW (user_data);
  g_autoptr (ZerenText) text = zeren_reader_read_text_finish (ZEREN_READER (source), result, NULL);

  if (self->text_reader != ZEREN_READER (source))
    return;

  g_clear_object (&self->text_reader);
  /* A scan has no text; its pages are seen all the same. */
  if (text != NULL)
    take_text (self, text);
  zeren_page_finder_set_text (self->finder, self->text);
  zeren_preview_update_actions (self);
}

static void
read_text (ZerenPreview *self)
{
  zeren_reader_read_text_async (
    self->text_reader, self->cancellable, text_read_cb, g_object_ref (self));
}

static void
original_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPreview) self = ZEREN_PREVIEW (user_data);
  gboolean opened = zeren_reader_open_finish (ZEREN_READER (source), result, NULL);

  if (self->text_reader != ZEREN_READER (source))
    return;

  if (opened)
    read_text (self);
  else
    g_clear_object (&self->text_reader);
}

static void
begin_reading (ZerenPreview *self)
{
  if (self->original == NULL)
    {
      self->text_reader = g_object_ref (self->reader);
      read_text (self);
      return;
    }

  self->text_reader = zeren_reader_new ();
  zeren_reader_open_async (
    self->text_reader, self->original, self->cancellable, original_opened_cb, g_object_ref (self));
}

static void
add_pages (ZerenPreview *self)
{
  guint n_pages = zeren_reader_get_n_pages (self->reader);

  for (guint page = 1; page <= n_pages; page++)
    zeren_page_column_add_page (self->column, zeren_page_painter_get_size (self->reader, page));
  self->painter = zeren_page_painter_new (self->reader, self->column);
  zeren_page_strip_set_reader (self->strip, self->reader);
  if (self->wanted_page > 1)
    zeren_page_column_scroll_to_page (self->column, MIN (self->wanted_page, n_pages));
  self->wanted_page = 0;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPreview) self = ZEREN_PREVIEW (user_data);
  g_autoptr (GError) error = NULL;
  gboolean opened = zeren_reader_open_finish (ZEREN_READER (source), result, &error);

  /* Another document was asked for meanwhile. */
  if (self->reader != ZEREN_READER (source))
    return;
  if (!opened)
    {
      show_error (self, error);
      return;
    }

  add_pages (self);
  zeren_preview_light_passages (self);
  zeren_preview_set_state (self, ZEREN_PAGE_STATE_CONTENT);
  g_object_notify (G_OBJECT (self), "n-pages");
  zeren_preview_update_view (self);
  begin_reading (self);
}

void
zeren_preview_unload (ZerenPreview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_object (&self->text_reader);
  if (self->painter != NULL)
    zeren_page_painter_stop (self->painter);
  g_clear_object (&self->painter);
  if (self->column == NULL)
    return;

  zeren_page_selector_set_text (self->selector, NULL);
  zeren_page_finder_set_text (self->finder, NULL);
  g_clear_pointer (&self->text, zeren_page_text_free);
  zeren_page_strip_set_page (self->strip, 0);
  zeren_page_strip_set_reader (self->strip, NULL);
  zeren_page_column_clear (self->column);
}

void
zeren_preview_load (ZerenPreview *self)
{
  zeren_preview_unload (self);
  self->reader = zeren_reader_new ();
  self->cancellable = g_cancellable_new ();
  zeren_preview_set_state (self, ZEREN_PAGE_STATE_LOADING);
  zeren_preview_update_actions (self);
  if (self->bytes != NULL)
    zeren_reader_open_bytes_async (
      self->reader, self->bytes, self->cancellable, opened_cb, g_object_ref (self));
  else
    zeren_reader_open_async (
      self->reader, self->file, self->cancellable, opened_cb, g_object_ref (self));
}
