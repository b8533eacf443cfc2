/* zeren-preview-actions.c: what one can do with the document in a preview
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-preview-private.h"

#include "zeren-launch.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* A longer selection is not taken for something to look for. */
#define LONGEST_PHRASE 40
/* How much of a selection is said. */
#define SAID_CHARS 80

static const double zoom_steps[] = { 0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0,
                                     1.1, 1.25, 1.5,  1.75, 2.0, 2.5,  3.0,  4.0, 5.0 };

/* --- going to a page ----------------------------------------------------------------------- */

static void
go_to_page (ZerenPreview *self, guint page)
{
  guint n_pages = zeren_preview_get_n_pages (self);

  if (n_pages > 0)
    zeren_page_column_scroll_to_page (self->column, CLAMP (page, 1, n_pages));
}

static void
previous_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  go_to_page (self, MAX (2, zeren_preview_get_page (self)) - 1);
}

static void
next_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  go_to_page (self, zeren_preview_get_page (self) + 1);
}

static void
go_to_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ZEREN_PREVIEW (widget)->page_entry));
}

/* The number in a text that may have signs and words around it; 0 for none. Full-width digits, as
 * Chinese input gives them, count too. */
static guint
read_number (const char *text)
{
  guint number = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        number = MIN (number * 10 + (guint)digit, 100000);
      else if (number > 0)
        break;
    }

  return number;
}

static void
page_entered_cb (ZerenPreview *self)
{
  guint page = read_number (gtk_editable_get_text (GTK_EDITABLE (self->page_entry)));

  if (page > 0)
    go_to_page (self, page);
  gtk_widget_grab_focus (GTK_WIDGET (self->column));
  zeren_preview_update_actions (self);
}

static void
page_chosen_cb (ZerenPreview *self, guint page)
{
  g_autofree char *said = NULL;

  go_to_page (self, page);
  /* Translators: which page is seen, and how many there are: "Page 2 of 14" */
  said = g_strdup_printf (_ ("Page %u of %u"), page, zeren_preview_get_n_pages (self));
  zeren_preview_announce (self, said);
}

/* --- size ---------------------------------------------------------------------------------- */

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  double zoom = zeren_preview_get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (zoom_steps[i] > zoom * 1.01)
        {
          zeren_page_column_set_zoom (self->column, zoom_steps[i]);
          return;
        }
    }
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);
  double zoom = zeren_preview_get_zoom (self);

  for (guint i = G_N_ELEMENTS (zoom_steps); i > 0; i--)
    {
      if (zoom_steps[i - 1] < zoom * 0.99)
        {
          zeren_page_column_set_zoom (self->column, zoom_steps[i - 1]);
          return;
        }
    }
}

static void
zoom_fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_column_set_fit (ZEREN_PREVIEW (widget)->column, ZEREN_PAGE_FIT_WIDTH);
}

static void
zoom_whole_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_column_set_fit (ZEREN_PREVIEW (widget)->column, ZEREN_PAGE_FIT_PAGE);
}

static void
zoom_actual_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_column_set_zoom (ZEREN_PREVIEW (widget)->column, 1.0);
}

static void
zoom_entered_cb (ZerenPreview *self)
{
  guint percent = read_number (gtk_editable_get_text (GTK_EDITABLE (self->zoom_entry)));

  if (percent > 0)
    zeren_page_column_set_zoom (self->column, percent / 100.0);
  gtk_menu_button_popdown (self->zoom_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->column));
}

static GtkEntry *
create_zoom_entry (ZerenPreview *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_label_get_label (self->zoom_label));
  gtk_widget_set_margin_start (entry, 12);
  gtk_widget_set_margin_end (entry, 12);
  gtk_widget_set_margin_top (entry, 3);
  gtk_widget_set_margin_bottom (entry, 3);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Zoom in percent"), -1);
  g_signal_connect_object (
    entry, "activate", G_CALLBACK (zoom_entered_cb), self, G_CONNECT_SWAPPED);

  return GTK_ENTRY (entry);
}

static void
create_zoom_menu_cb (GtkMenuButton *button, gpointer data)
{
  ZerenPreview *self = data;
  GtkWidget *menu;

  if (self->zoom_entry != NULL)
    return;

  menu = gtk_popover_menu_new_from_model (self->zoom_model);
  self->zoom_entry = create_zoom_entry (self);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (menu), GTK_WIDGET (self->zoom_entry), "zoom");
  gtk_menu_button_set_popover (button, menu);
}

static void
turn_by (ZerenPreview *self, guint turns)
{
  turns = (zeren_page_column_get_turns (self->column) + turns) % 4;
  zeren_page_column_set_turns (self->column, turns);
  zeren_page_strip_set_turns (self->strip, turns);
}

static void
turn_right_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_by (ZEREN_PREVIEW (widget), 1);
}

static void
turn_left_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn_by (ZEREN_PREVIEW (widget), 3);
}

/* --- finding ------------------------------------------------------------------------------- */

static char *
describe_found (ZerenPreview *self)
{
  const char *phrase = gtk_editable_get_text (GTK_EDITABLE (self->find_entry));

  if (*phrase == '\0')
    return g_strdup ("");
  if (self->text == NULL && self->text_reader != NULL)
    return g_strdup (_ ("Reading…"));
  if (self->text == NULL)
    return g_strdup (_ ("The pages hold no text"));
  if (zeren_page_finder_get_n_found (self->finder) == 0)
    return g_strdup (_ ("Nothing found"));

  /* Translators: which of the places that were found is looked at, and how many there are: "3 of
   * 12" */
  return g_strdup_printf (_ ("%u of %u"),
                          zeren_page_finder_get_current (self->finder),
                          zeren_page_finder_get_n_found (self->finder));
}

static void
found_cb (ZerenPreview *self)
{
  g_autofree char *found = describe_found (self);

  if (g_strcmp0 (found, gtk_label_get_label (self->find_label)) != 0 && *found != '\0')
    zeren_preview_announce (self, found);
  gtk_label_set_label (self->find_label, found);
  zeren_preview_update_actions (self);
}

static void
phrase_changed_cb (ZerenPreview *self)
{
  const char *phrase = gtk_editable_get_text (GTK_EDITABLE (self->find_entry));

  zeren_page_finder_search (self->finder, phrase);
  found_cb (self);
}

static void
find_bar_cb (ZerenPreview *self)
{
  if (gtk_search_bar_get_search_mode (self->find_bar))
    return;

  zeren_page_finder_search (self->finder, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->column));
}

/**
 * zeren_preview_start_find:
 *
 * Opens the find bar; a short selection is looked for at once.
 */
void
zeren_preview_start_find (ZerenPreview *self)
{
  g_autofree char *selected = NULL;

  g_return_if_fail (ZEREN_IS_PREVIEW (self));

  if (self->state != ZEREN_PAGE_STATE_CONTENT)
    return;

  selected = zeren_page_selector_dup_string (self->selector);
  gtk_search_bar_set_search_mode (self->find_bar, TRUE);
  if (selected != NULL && g_utf8_strlen (selected, -1) <= LONGEST_PHRASE)
    gtk_editable_set_text (GTK_EDITABLE (self->find_entry), selected);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->find_entry), 0, -1);
  phrase_changed_cb (self);
}

/**
 * zeren_preview_find:
 * @phrase: what to look for
 *
 * Opens the find bar with that phrase.
 */
void
zeren_preview_find (ZerenPreview *self, const char *phrase)
{
  g_return_if_fail (ZEREN_IS_PREVIEW (self));

  gtk_search_bar_set_search_mode (self->find_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->find_entry), phrase);
  phrase_changed_cb (self);
}

static void
step (ZerenPreview *self, int by)
{
  if (!gtk_search_bar_get_search_mode (self->find_bar))
    zeren_preview_start_find (self);
  else
    zeren_page_finder_step (self->finder, by);
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_preview_start_find (ZEREN_PREVIEW (widget));
}

static void
find_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_PREVIEW (widget), 1);
}

static void
find_previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_PREVIEW (widget), -1);
}

static gboolean
find_key_cb (ZerenPreview *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  step (self, -1);

  return GDK_EVENT_STOP;
}

static void
find_activated_cb (ZerenPreview *self)
{
  /* What was typed a moment ago may not have been looked for yet. */
  phrase_changed_cb (self);
  step (self, 1);
}

void
zeren_preview_connect_find (ZerenPreview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_search_bar_connect_entry (self->find_bar, GTK_EDITABLE (self->find_entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (find_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->find_entry), keys);

  g_signal_connect_object (
    self->find_entry, "search-changed", G_CALLBACK (phrase_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->find_entry, "activate", G_CALLBACK (find_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar,
                           "notify::search-mode-enabled",
                           G_CALLBACK (find_bar_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
}

/* --- the selection ------------------------------------------------------------------------- */

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = zeren_page_selector_dup_string (ZEREN_PREVIEW (widget)->selector);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_page_selector_select_all (ZEREN_PREVIEW (widget)->selector);
}

static void
say_selection (ZerenPreview *self, const char *text)
{
  g_autofree char *part = g_utf8_strlen (text, -1) > SAID_CHARS
                            ? g_utf8_substring (text, 0, SAID_CHARS)
                            : g_strdup (text);
  /* Translators: said by a screen reader; %s is the text selected on a page */
  g_autofree char *said = g_strdup_printf (_ ("Selected: %s"), part);

  zeren_preview_announce (self, said);
}

static void
chosen_cb (ZerenPreview *self)
{
  g_autofree char *text = zeren_page_selector_dup_string (self->selector);
  guint page;
  gsize start, end;

  if (text == NULL || !zeren_preview_get_selection (self, &page, &start, &end))
    return;

  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), text);
  say_selection (self, text);
  g_signal_emit_by_name (self, "text-chosen", page, (guint64)start, (guint64)end);
}

static void
open_outside_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  zeren_launch_file (widget, self->original != NULL ? self->original : self->file, FALSE);
}

/* --- the context menu ---------------------------------------------------------------------- */

static void
pop_up (ZerenPreview *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float)x, (float)y);

  if (self->context_menu == NULL)
    {
      self->context_menu = gtk_popover_menu_new_from_model (self->context_model);
      gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
      gtk_widget_set_halign (self->context_menu, GTK_ALIGN_START);
    }
  if (!gtk_widget_compute_point (GTK_WIDGET (self->column), GTK_WIDGET (self), &point, &point))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu),
                               &(GdkRectangle){ (int)point.x, (int)point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

static void
context_pressed_cb (ZerenPreview *self, int n_presses, double x, double y)
{
  pop_up (self, x, y);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenPreview *self = ZEREN_PREVIEW (widget);

  pop_up (self,
          gtk_widget_get_width (GTK_WIDGET (self->column)) / 2.0,
          gtk_widget_get_height (GTK_WIDGET (self->column)) / 3.0);
}

/* --- all of them --------------------------------------------------------------------------- */

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zeren_preview_load (ZEREN_PREVIEW (widget));
}

void
zeren_preview_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "preview.zoom-in", zoom_in_cb },
    { "preview.zoom-out", zoom_out_cb },
    { "preview.zoom-fit", zoom_fit_cb },
    { "preview.zoom-whole", zoom_whole_cb },
    { "preview.zoom-actual", zoom_actual_cb },
    { "preview.turn-right", turn_right_cb },
    { "preview.turn-left", turn_left_cb },
    { "preview.previous-page", previous_page_cb },
    { "preview.next-page", next_page_cb },
    { "preview.go-to-page", go_to_page_cb },
    { "preview.find", find_cb },
    { "preview.find-next", find_next_cb },
    { "preview.find-previous", find_previous_cb },
    { "preview.copy", copy_cb },
    { "preview.select-all", select_all_cb },
    { "preview.menu", menu_cb },
    { "preview.open-outside", open_outside_cb },
    { "preview.reload", reload_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (klass, "preview.thumbnails", "show-thumbnails");

  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "preview.copy", NULL);
  gtk_widget_class_add_binding_action (
    klass, GDK_KEY_Insert, GDK_CONTROL_MASK, "preview.copy", NULL);
  gtk_widget_class_add_binding_action (
    klass, GDK_KEY_a, GDK_CONTROL_MASK, "preview.select-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "preview.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "preview.menu", NULL);
}

static void
update_words (ZerenPreview *self)
{
  g_autofree char *page = g_strdup_printf ("%u", zeren_preview_get_page (self));
  /* Translators: beside an entry with the number of the page that is seen: how many there are */
  g_autofree char *of = g_strdup_printf (_ ("of %u"), zeren_preview_get_n_pages (self));
  /* Translators: how large pages are seen, in percent of their size on paper */
  g_autofree char *zoom = g_strdup_printf (_ ("%.0f %%"), zeren_preview_get_zoom (self) * 100);

  gtk_label_set_label (self->page_label, of);
  gtk_label_set_label (self->zoom_label, zoom);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->page_entry)) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->page_entry), page);
  if (self->zoom_entry != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self->zoom_entry)))
    gtk_editable_set_text (GTK_EDITABLE (self->zoom_entry), zoom);
}

/* Says what is in view, and switches on what can be done with it. */
void
zeren_preview_update_actions (ZerenPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = self->state == ZEREN_PAGE_STATE_CONTENT;
  gboolean found = shown && zeren_page_finder_get_n_found (self->finder) > 0;
  gboolean finding = gtk_search_bar_get_search_mode (self->find_bar);
  ZerenSpan span = zeren_page_selector_get_span (self->selector);
  guint page = zeren_preview_get_page (self);
  double zoom = zeren_preview_get_zoom (self);
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "preview.zoom-in", shown && zoom < ZEREN_PAGE_COLUMN_MAX_ZOOM },
    { "preview.zoom-out", shown && zoom > ZEREN_PAGE_COLUMN_MIN_ZOOM },
    { "preview.zoom-fit", shown },
    { "preview.zoom-whole", shown },
    { "preview.zoom-actual", shown },
    { "preview.turn-right", shown },
    { "preview.turn-left", shown },
    { "preview.previous-page", shown && page > 1 },
    { "preview.next-page", shown && page < zeren_preview_get_n_pages (self) },
    { "preview.go-to-page", shown },
    { "preview.find", shown },
    { "preview.find-next", found || (shown && !finding) },
    { "preview.find-previous", found || (shown && !finding) },
    { "preview.copy", span.end > span.start },
    { "preview.select-all", self->text != NULL },
    { "preview.menu", shown },
    { "preview.open-outside", self->file != NULL },
    { "preview.reload", self->file != NULL || self->bytes != NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (widget, states[i].name, states[i].enabled);
  if (shown)
    update_words (self);
}

void
zeren_preview_connect_entries (ZerenPreview *self)
{
  GtkGesture *context = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (context), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (
    context, "pressed", G_CALLBACK (context_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->column), GTK_EVENT_CONTROLLER (context));

  g_signal_connect_object (
    self->page_entry, "activate", G_CALLBACK (page_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->zoom_button, create_zoom_menu_cb, self, NULL);
  g_signal_connect_object (
    self->strip, "page-chosen", G_CALLBACK (page_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->selector, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->selector, "changed", G_CALLBACK (zeren_preview_update_actions), self, G_CONNECT_SWAPPED);
}
