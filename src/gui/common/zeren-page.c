/* zeren-page.c: a page of the window: what it reads, and what it shows of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page.h"

#include <glib/gi18n-lib.h>

/* What is read within this time comes without a spinner before it. */
#define PATIENCE_MS 200

typedef struct
{
  ZerenSession *session;
  const char *kind; /* interned */
  gint64 subject;
  GtkStack *stack;
  GtkWidget *spinner;
  AdwStatusPage *error_page;

  GCancellable *reading; /* while it is */
  guint patience;        /* source that shows the spinner */
  ZerenPageState state;
  gboolean is_stale; /* to be read when the page comes into sight */
  GArray *parts;     /* ZerenPagePart; what is still to be shown */
  guint showing;     /* the source that does */
} ZerenPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ZerenPage, zeren_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_SESSION = 1,
  PROP_STACK,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static ZerenPagePrivate *
get_private (ZerenPage *self)
{
  return zeren_page_get_instance_private (self);
}

/* --- states -------------------------------------------------------------------------------- */

static void
retry_cb (ZerenPage *self)
{
  zeren_page_reload (self);
}

static GtkWidget *
create_loading (ZerenPage *self)
{
  ZerenPagePrivate *priv = get_private (self);

  priv->spinner = adw_spinner_new ();
  gtk_widget_set_size_request (priv->spinner, 48, 48);
  gtk_widget_set_halign (priv->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (priv->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_opacity (priv->spinner, 0);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (priv->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Loading…"), -1);

  return priv->spinner;
}

static GtkWidget *
create_error (ZerenPage *self)
{
  ZerenPagePrivate *priv = get_private (self);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Try Again"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  priv->error_page = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (priv->error_page, "dialog-error-symbolic");
  adw_status_page_set_title (priv->error_page, _ ("This Page Cannot Be Shown"));
  adw_status_page_set_child (priv->error_page, button);

  return GTK_WIDGET (priv->error_page);
}

static void
show_state (ZerenPage *self)
{
  ZerenPagePrivate *priv = get_private (self);

  if (priv->stack != NULL)
    gtk_stack_set_visible_child_name (priv->stack, zeren_page_state_get_child_name (priv->state));
}

static void
set_stack (ZerenPage *self, GtkStack *stack)
{
  ZerenPagePrivate *priv = get_private (self);

  g_assert (priv->stack == NULL);
  if (stack == NULL)
    return;

  priv->stack = g_object_ref (stack);
  gtk_stack_add_named (
    stack, create_loading (self), zeren_page_state_get_child_name (ZEREN_PAGE_STATE_LOADING));
  gtk_stack_add_named (
    stack, create_error (self), zeren_page_state_get_child_name (ZEREN_PAGE_STATE_ERROR));
  show_state (self);
}

static void
become_impatient_cb (gpointer data)
{
  ZerenPagePrivate *priv = get_private (data);

  priv->patience = 0;
  gtk_widget_set_opacity (priv->spinner, 1);
}

/* --- reading ------------------------------------------------------------------------------- */

static void
stop_reading (ZerenPage *self)
{
  ZerenPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->patience, g_source_remove);
  if (priv->reading != NULL)
    g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
}

static void
forget_parts (ZerenPage *self)
{
  ZerenPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->showing, g_source_remove);
  g_array_set_size (priv->parts, 0);
}

static gboolean
show_part_cb (gpointer data)
{
  ZerenPage *self = data;
  ZerenPagePrivate *priv = get_private (self);
  ZerenPagePart part = g_array_index (priv->parts, ZerenPagePart, 0);

  if (part (self) == G_SOURCE_CONTINUE)
    return G_SOURCE_CONTINUE;
  g_array_remove_index (priv->parts, 0);
  if (priv->parts->len > 0)
    return G_SOURCE_CONTINUE;
  priv->showing = 0;

  return G_SOURCE_REMOVE;
}

static void
show_error (ZerenPage *self, const GError *error)
{
  ZerenPagePrivate *priv = get_private (self);
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  if (priv->error_page != NULL)
    adw_status_page_set_description (priv->error_page, text);
  zeren_page_set_state (self, ZEREN_PAGE_STATE_ERROR);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenPage) self = user_data;
  ZerenPageClass *klass = ZEREN_PAGE_GET_CLASS (self);
  ZerenPagePrivate *priv = get_private (self);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gpointer read = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  /* The page wants something else by now, or is gone. */
  if (cancellable != priv->reading)
    {
      if (read != NULL && klass->result_free != NULL)
        klass->result_free (read);
      return;
    }

  stop_reading (self);
  forget_parts (self);
  if (error != NULL)
    {
      show_error (self, error);
      return;
    }

  zeren_page_set_state (self, klass->show (self, read));
  if (klass->result_free != NULL)
    klass->result_free (read);
}

static void
read_now (ZerenPage *self)
{
  ZerenPageClass *klass = ZEREN_PAGE_GET_CLASS (self);
  ZerenPagePrivate *priv = get_private (self);

  stop_reading (self);
  priv->is_stale = FALSE;
  priv->reading = g_cancellable_new ();
  if (priv->state == ZEREN_PAGE_STATE_LOADING && priv->spinner != NULL)
    {
      gtk_widget_set_opacity (priv->spinner, 0);
      priv->patience = g_timeout_add_once (PATIENCE_MS, become_impatient_cb, self);
    }
  zeren_session_read_async (priv->session,
                            klass->read,
                            klass->dup_query != NULL ? klass->dup_query (self) : NULL,
                            klass->query_free,
                            klass->result_free,
                            priv->reading,
                            read_cb,
                            g_object_ref (self));
}

static void
changed_cb (ZerenPage *self, ZerenChanges changes)
{
  if ((changes & ZEREN_PAGE_GET_CLASS (self)->interests) != 0)
    zeren_page_reload (self);
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_page_map (GtkWidget *widget)
{
  ZerenPage *self = ZEREN_PAGE (widget);
  ZerenPagePrivate *priv = get_private (self);

  GTK_WIDGET_CLASS (zeren_page_parent_class)->map (widget);

  if (priv->is_stale && priv->session != NULL)
    read_now (self);
}

static void
zeren_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPage *self = ZEREN_PAGE (object);
  ZerenPagePrivate *priv = get_private (self);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_STACK:
      g_value_set_object (value, priv->stack);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int)priv->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZerenPage *self = ZEREN_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      zeren_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_STACK:
      set_stack (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_page_dispose (GObject *object)
{
  ZerenPage *self = ZEREN_PAGE (object);
  ZerenPagePrivate *priv = get_private (self);

  stop_reading (self);
  forget_parts (self);
  zeren_page_set_session (self, NULL);
  g_clear_object (&priv->stack);
  priv->spinner = NULL;
  priv->error_page = NULL;

  G_OBJECT_CLASS (zeren_page_parent_class)->dispose (object);
}

static void
zeren_page_finalize (GObject *object)
{
  g_array_unref (get_private (ZEREN_PAGE (object))->parts);

  G_OBJECT_CLASS (zeren_page_parent_class)->finalize (object);
}

static void
zeren_page_class_init (ZerenPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = zeren_page_get_property;
  object_class->set_property = zeren_page_set_property;
  object_class->dispose = zeren_page_dispose;
  object_class->finalize = zeren_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = zeren_page_map;

  props[PROP_SESSION] = g_param_spec_object (
    "session", NULL, NULL, ZEREN_TYPE_SESSION, G_PARAM_READWRITE | flags);
  props[PROP_STACK] = g_param_spec_object (
    "stack", NULL, NULL, GTK_TYPE_STACK, G_PARAM_READWRITE | flags);
  props[PROP_STATE] = g_param_spec_enum (
    "state", NULL, NULL, ZEREN_TYPE_PAGE_STATE, ZEREN_PAGE_STATE_LOADING, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_page_init (ZerenPage *self)
{
  get_private (self)->parts = g_array_new (FALSE, FALSE, sizeof (ZerenPagePart));
}

/**
 * zeren_page_set_session:
 * @session: (nullable): an open session
 *
 * The page reads from it as soon as it is in sight.
 */
void
zeren_page_set_session (ZerenPage *self, ZerenSession *session)
{
  ZerenPagePrivate *priv;

  g_return_if_fail (ZEREN_IS_PAGE (self));

  priv = get_private (self);
  if (priv->session == session)
    return;

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (zeren_session_get_database (priv->session), self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (zeren_session_get_database (session),
                               "changed",
                               G_CALLBACK (changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
      zeren_page_reload (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * zeren_page_get_session:
 *
 * Returns: (transfer none) (nullable): the session it reads from
 */
ZerenSession *
zeren_page_get_session (ZerenPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

/**
 * zeren_page_set_subject:
 * @kind: what the page is asked to show: `duty` for example, on the page of its plan
 * @subject: the id of that record
 *
 * The page is about this record from now on.
 */
void
zeren_page_set_subject (ZerenPage *self, const char *kind, gint64 subject)
{
  ZerenPagePrivate *priv;

  g_return_if_fail (ZEREN_IS_PAGE (self));
  g_return_if_fail (kind != NULL);

  priv = get_private (self);
  if (priv->subject == subject && g_strcmp0 (priv->kind, kind) == 0)
    return;

  forget_parts (self);
  priv->kind = g_intern_string (kind);
  priv->subject = subject;
  if (ZEREN_PAGE_GET_CLASS (self)->subject_set != NULL)
    ZEREN_PAGE_GET_CLASS (self)->subject_set (self);
  zeren_page_set_state (self, ZEREN_PAGE_STATE_LOADING);
  zeren_page_reload (self);
}

/**
 * zeren_page_get_kind:
 *
 * Returns: (transfer none) (nullable): what kind of record zeren_page_get_subject() is; %NULL for a
 *   page about many
 */
const char *
zeren_page_get_kind (ZerenPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE (self), NULL);

  return get_private (self)->kind;
}

gint64
zeren_page_get_subject (ZerenPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE (self), 0);

  return get_private (self)->subject;
}

ZerenPageState
zeren_page_get_state (ZerenPage *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE (self), ZEREN_PAGE_STATE_LOADING);

  return get_private (self)->state;
}

/**
 * zeren_page_set_state:
 *
 * For subclasses whose filters work on what was read already.
 */
void
zeren_page_set_state (ZerenPage *self, ZerenPageState state)
{
  ZerenPagePrivate *priv;

  g_return_if_fail (ZEREN_IS_PAGE (self));

  priv = get_private (self);
  if (priv->state == state)
    return;

  priv->state = state;
  show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * zeren_page_reload:
 *
 * Reads the page anew, now or when it comes into sight. What it shows stays until then.
 */
void
zeren_page_reload (ZerenPage *self)
{
  ZerenPagePrivate *priv;

  g_return_if_fail (ZEREN_IS_PAGE (self));

  priv = get_private (self);
  if (priv->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_now (self);
  else
    priv->is_stale = TRUE;
}

/**
 * zeren_page_show_later:
 * @part: shows a part of what was read
 *
 * For `show` of a page with more rows than a frame has time for: what is seen first it shows at
 * once, the rest in parts, one after the other when there is time. What was asked for is forgotten
 * when the page is read anew.
 */
void
zeren_page_show_later (ZerenPage *self, ZerenPagePart part)
{
  ZerenPagePrivate *priv;

  g_return_if_fail (ZEREN_IS_PAGE (self));
  g_return_if_fail (part != NULL);

  priv = get_private (self);
  g_array_append_val (priv->parts, part);
  if (priv->showing == 0)
    priv->showing = g_idle_add (show_part_cb, self);
}

/**
 * zeren_page_show_list:
 * @which: one of the lists that the page knows, `overdue` for example; others are ignored
 */
void
zeren_page_show_list (ZerenPage *self, const char *which)
{
  g_return_if_fail (ZEREN_IS_PAGE (self));
  g_return_if_fail (which != NULL);

  if (ZEREN_PAGE_GET_CLASS (self)->show_list != NULL)
    ZEREN_PAGE_GET_CLASS (self)->show_list (self, which);
}

/**
 * zeren_page_start_search:
 *
 * Returns: whether the page has a search of its own, which has the focus now
 */
gboolean
zeren_page_start_search (ZerenPage *self)
{
  ZerenPageClass *klass;

  g_return_val_if_fail (ZEREN_IS_PAGE (self), FALSE);

  klass = ZEREN_PAGE_GET_CLASS (self);

  return klass->start_search != NULL && klass->start_search (self);
}
