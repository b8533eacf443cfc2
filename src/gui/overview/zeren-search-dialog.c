/* zeren-search-dialog.c: everything that is recorded, found as one types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-search-dialog.h"

#include "zeren-hit-row.h"
#include "zeren-search.h"

#include <glib/gi18n-lib.h>

#define MAX_OF_A_KIND   8
#define MAX_OF_ONE_KIND 500
/* What is found within this time comes without a spinner before it. */
#define PATIENCE_MS 200

struct _ZerenSearchDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkListBox *list;

  ZerenSession *session;
  GCancellable *searching; /* while it is */
  guint patience;          /* source that shows the spinner */
  char *wanted;            /* what was typed for that */
  char *shown;             /* what was typed for the results that are shown */
  gboolean opens_first;    /* Enter was pressed before they were there */
  ZerenSearchKind only;    /* what is searched alone; none where it is everything */
  ZerenPageState state;
};

G_DEFINE_FINAL_TYPE (ZerenSearchDialog, zeren_search_dialog, ADW_TYPE_DIALOG)

static void
set_state (ZerenSearchDialog *self, ZerenPageState state)
{
  self->state = state;
  gtk_stack_set_visible_child_name (self->stack, zeren_page_state_get_child_name (state));
}

static char *
dup_typed (ZerenSearchDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* --- results -------------------------------------------------------------------------------- */

static void
choose (ZerenSearchDialog *self, GtkListBoxRow *row)
{
  GtkWidget *text = GTK_WIDGET (self->entry);

  gtk_list_box_select_row (self->list, row);
  if (row == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (text),
                                     GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }

  gtk_accessible_update_relation (
    GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, GTK_ACCESSIBLE (row), -1);
}

/* Brings a row into sight although the focus is elsewhere. */
static void
reveal (ZerenSearchDialog *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment != NULL &&
      gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
announce (ZerenSearchDialog *self, guint n_found)
{
  g_autofree char *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u result", "%u results", n_found), n_found);

  gtk_accessible_announce (
    GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_groups (ZerenSearchDialog *self, GPtrArray *groups)
{
  guint n_found = 0;

  choose (self, NULL);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < groups->len; i++)
    {
      const ZerenSearchGroup *group = g_ptr_array_index (groups, i);

      if (self->only != ZEREN_N_SEARCH_KINDS && self->only != group->kind)
        continue;
      n_found += group->n_found;
      for (guint j = 0; j < group->hits->len; j++)
        gtk_list_box_append (self->list,
                             zeren_hit_row_new (g_ptr_array_index (group->hits, j), group));
      if (group->n_found > group->hits->len && self->only == ZEREN_N_SEARCH_KINDS)
        gtk_list_box_append (self->list, zeren_hit_row_new_rest (group));
    }
  announce (self, n_found);
  set_state (self, n_found > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS);
  if (n_found > 0)
    choose (self, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
open_row (ZerenSearchDialog *self, GtkListBoxRow *row)
{
  ZerenHitRow *chosen = ZEREN_HIT_ROW (row);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *kind = zeren_hit_row_get_page_id (chosen);
  gint64 id = zeren_hit_row_get_shown_by (chosen);

  g_object_ref (root);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (root, "win.open", "(sx)", kind, id);
  g_object_unref (root);
}

/* --- searching ------------------------------------------------------------------------------ */

typedef struct
{
  char *typed;
  guint limit;
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->typed);
  g_free (query);
}

/* On the reader thread. */
static gpointer
search (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Query *query = data;

  return zeren_search (context, query->typed, query->limit, cancellable, error);
}

static void
stop_searching (ZerenSearchDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenSearchDialog) self = user_data;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  /* Something else was typed meanwhile, or the dialog is closed. */
  if (cancellable != self->searching)
    return;

  stop_searching (self);
  if (error != NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, text);
      set_state (self, ZEREN_PAGE_STATE_ERROR);
      return;
    }

  self->shown = g_steal_pointer (&self->wanted);
  show_groups (self, groups);
  if (self->opens_first && self->state == ZEREN_PAGE_STATE_CONTENT)
    open_row (self, gtk_list_box_get_selected_row (self->list));
}

static void
become_impatient_cb (gpointer data)
{
  ZerenSearchDialog *self = data;

  self->patience = 0;
  set_state (self, ZEREN_PAGE_STATE_LOADING);
}

static void
search_for (ZerenSearchDialog *self, const char *typed)
{
  gboolean is_everything = self->only == ZEREN_N_SEARCH_KINDS;
  Query *query = g_new0 (Query, 1);

  stop_searching (self);
  g_set_str (&self->wanted, typed);
  self->searching = g_cancellable_new ();
  self->patience = g_timeout_add_once (PATIENCE_MS, become_impatient_cb, self);
  query->typed = g_strdup (typed);
  query->limit = is_everything ? MAX_OF_A_KIND : MAX_OF_ONE_KIND;
  zeren_session_read_async (self->session,
                            search,
                            query,
                            query_free,
                            (GDestroyNotify)g_ptr_array_unref,
                            self->searching,
                            found_cb,
                            g_object_ref (self));
}

static void
typed_cb (ZerenSearchDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  if (self->searching != NULL && g_strcmp0 (self->wanted, typed) == 0)
    return;

  stop_searching (self);
  self->opens_first = FALSE;
  self->only = ZEREN_N_SEARCH_KINDS;
  g_clear_pointer (&self->shown, g_free);
  if (*typed == '\0')
    set_state (self, ZEREN_PAGE_STATE_EMPTY);
  else
    search_for (self, typed);
}

/* --- keys ----------------------------------------------------------------------------------- */

/* Opens what was found, or shows all of its kind. */
static void
follow (ZerenSearchDialog *self, GtkListBoxRow *row)
{
  g_autofree char *typed = dup_typed (self);

  if (!zeren_hit_row_is_rest (ZEREN_HIT_ROW (row)))
    {
      open_row (self, row);
      return;
    }

  self->only = zeren_hit_row_get_kind (ZEREN_HIT_ROW (row));
  search_for (self, typed);
}

static void
row_activated_cb (ZerenSearchDialog *self, GtkListBoxRow *row)
{
  follow (self, row);
}

/* The results may still be those of fewer letters: then the first of the right ones is opened. */
static void
entry_activated_cb (ZerenSearchDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autofree char *typed = dup_typed (self);

  if (self->state == ZEREN_PAGE_STATE_CONTENT && row != NULL && g_strcmp0 (self->shown, typed) == 0)
    {
      follow (self, row);
      return;
    }

  typed_cb (self);
  self->opens_first = TRUE;
}

static void
stopped_cb (ZerenSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
step (ZerenSearchDialog *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int position = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;
  GtkListBoxRow *next = position >= 0 ? gtk_list_box_get_row_at_index (self->list, position) : NULL;

  if (self->state != ZEREN_PAGE_STATE_CONTENT)
    return FALSE;
  if (next != NULL)
    {
      choose (self, next);
      reveal (self, next);
    }

  return TRUE;
}

static gboolean
key_pressed_cb (ZerenSearchDialog *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, -1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  zeren_hit_row_update_header (ZEREN_HIT_ROW (row), before != NULL ? ZEREN_HIT_ROW (before) : NULL);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_search_dialog_closed (AdwDialog *dialog)
{
  stop_searching (ZEREN_SEARCH_DIALOG (dialog));
}

static void
zeren_search_dialog_dispose (GObject *object)
{
  ZerenSearchDialog *self = ZEREN_SEARCH_DIALOG (object);

  stop_searching (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (zeren_search_dialog_parent_class)->dispose (object);
}

static void
zeren_search_dialog_class_init (ZerenSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_search_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = zeren_search_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenSearchDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_search_dialog_init (ZerenSearchDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->only = ZEREN_N_SEARCH_KINDS;
  set_state (self, ZEREN_PAGE_STATE_EMPTY);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (
    keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * zeren_search_dialog_new:
 * @session: an open session
 *
 * Returns: (transfer floating): a dialog that searches in it
 */
AdwDialog *
zeren_search_dialog_new (ZerenSession *session)
{
  ZerenSearchDialog *self;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_SEARCH_DIALOG, NULL);
  self->session = g_object_ref (session);

  return ADW_DIALOG (self);
}

/** zeren_search_dialog_get_state: Returns: empty while nothing is typed, loading while searching */
ZerenPageState
zeren_search_dialog_get_state (ZerenSearchDialog *self)
{
  g_return_val_if_fail (ZEREN_IS_SEARCH_DIALOG (self), ZEREN_PAGE_STATE_EMPTY);

  return self->state;
}
