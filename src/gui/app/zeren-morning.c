/* zeren-morning.c: what is said once a day: the due list at the start, a notification
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-morning.h"

#include "zeren-reminders.h"

/* The hour from which on the notification goes out */
#define MORNING 8

#define N_LINES 3

struct _ZerenMorning
{
  GObject parent_instance;

  ZerenSession *session;
  GSettings *settings; /* NULL where the schema is not installed */
  char *key;           /* of this database in the settings */
  guint timer;
  gboolean is_reading;

  ZerenDate today;           /* as the clock said last */
  ZerenDate opened_on;       /* the day of the start */
  ZerenDate list_since;      /* the day of the due list before the one of list_shown */
  ZerenDate list_shown;      /* the last day of a due list */
  ZerenDate list_looked;     /* the last day on which it was read whether there is one */
  ZerenDate notified;        /* the last day of a notification */
  ZerenDate notified_looked; /* the last day on which it was read whether there is one */
};

G_DEFINE_FINAL_TYPE (ZerenMorning, zeren_morning, G_TYPE_OBJECT)

enum
{
  LIST_DUE,
  NOTIFICATION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- when it was the last time --------------------------------------------------------------- */

static ZerenDate
parse_day (const char *text)
{
  ZerenDate day = ZEREN_DATE_NONE;

  if (*text != '\0' && !zeren_date_parse (text, &day, NULL))
    return ZEREN_DATE_NONE;

  return day;
}

static void
load_days (ZerenMorning *self)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, "reminders-shown");
  const char *since, *shown, *notified;

  if (!g_variant_lookup (all, self->key, "(&s&s&s)", &since, &shown, &notified))
    return;
  self->list_since = parse_day (since);
  self->list_shown = parse_day (shown);
  self->notified = parse_day (notified);
}

static void
save_days (ZerenMorning *self)
{
  g_autoptr (GVariant) all = NULL;
  g_auto (GVariantDict) days = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{s(sss)}"));
  g_autofree char *since = zeren_date_to_string (self->list_since);
  g_autofree char *shown = zeren_date_to_string (self->list_shown);
  g_autofree char *notified = zeren_date_to_string (self->notified);
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (self->settings == NULL)
    return;

  all = g_settings_get_value (self->settings, "reminders-shown");
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@(sss)}", &key, &value))
    {
      if (!g_str_equal (key, self->key))
        g_variant_builder_add (builder, "{s@(sss)}", key, value);
    }
  g_variant_builder_add (builder, "{s(sss)}", self->key, since, shown, notified);
  g_settings_set_value (self->settings, "reminders-shown", g_variant_builder_end (builder));
}

static gboolean
is_wanted (ZerenMorning *self, const char *key)
{
  return self->settings == NULL || g_settings_get_boolean (self->settings, key);
}

static gboolean
is_before (ZerenDate day, ZerenDate other)
{
  return zeren_date_compare (day, other) < 0;
}

/* --- reading ---------------------------------------------------------------------------------- */

typedef struct
{
  ZerenDate today;
  ZerenDate since;
} Query;

/* On the reader thread. */
static gpointer
read_reminders (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Query *query = data;

  return zeren_reminders_load (context, query->today, query->since, error);
}

static void
start_reading (ZerenMorning *self, ZerenDate since, GAsyncReadyCallback callback)
{
  Query *query = g_new0 (Query, 1);

  query->today = self->today;
  query->since = since;
  self->is_reading = TRUE;
  zeren_session_read_async (self->session,
                            read_reminders,
                            query,
                            g_free,
                            (GDestroyNotify)zeren_reminders_free,
                            NULL,
                            callback,
                            g_object_ref (self));
}

/* Pages say what is wrong with the database; here it only means that nothing is said today. */
static ZerenReminders *
read_finish (ZerenMorning *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  ZerenReminders *reminders = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  self->is_reading = FALSE;
  if (reminders == NULL)
    g_message ("%s", error->message);

  return reminders;
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenMorning) self = user_data;
  g_autoptr (ZerenReminders) reminders = read_finish (self, source, result);
  g_autofree char *summary = NULL;

  self->list_looked = self->today;
  if (self->session == NULL)
    return;
  if (reminders != NULL && reminders->n_fresh > 0)
    {
      summary = zeren_reminders_dup_summary (reminders);
      g_signal_emit (self, signals[LIST_DUE], 0, is_before (self->opened_on, self->today), summary);
    }
  zeren_morning_look (self);
}

static void
notification_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenMorning) self = user_data;
  g_autoptr (ZerenReminders) reminders = read_finish (self, source, result);
  g_autofree char *summary = NULL;
  g_autofree char *lines = NULL;

  self->notified_looked = self->today;
  if (self->session == NULL || reminders == NULL || !reminders->working || reminders->n_fresh == 0)
    return;

  self->notified = self->today;
  save_days (self);
  summary = zeren_reminders_dup_summary (reminders);
  lines = zeren_reminders_dup_first (reminders, N_LINES);
  g_signal_emit (self, signals[NOTIFICATION], 0, summary, lines);
}

/* --- the clock -------------------------------------------------------------------------------- */

static gboolean
timer_cb (gpointer data)
{
  zeren_morning_look (data);

  return G_SOURCE_CONTINUE;
}

static void
begin_day (ZerenMorning *self, ZerenDate today)
{
  gboolean is_first = !zeren_date_is_set (self->today);

  self->today = today;
  if (is_first)
    self->opened_on = today;
  else
    zeren_session_read_again (self->session);
}

/**
 * zeren_morning_look:
 *
 * Looks at the clock and does what is to be done by then.
 */
void
zeren_morning_look (ZerenMorning *self)
{
  g_autoptr (GDateTime) now = NULL;
  ZerenDate today;

  g_return_if_fail (ZEREN_IS_MORNING (self));
  g_return_if_fail (self->session != NULL);

  now = zeren_clock_now (zeren_session_get_clock (self->session));
  today = zeren_date_new_from_date_time (now);
  if (zeren_date_compare (today, self->today) != 0)
    begin_day (self, today);
  if (self->is_reading)
    return;

  if (is_before (self->list_shown, today) && is_before (self->list_looked, today) &&
      is_wanted (self, "due-list-at-start"))
    start_reading (self, self->list_shown, list_read_cb);
  else if (g_date_time_get_hour (now) >= MORNING && is_before (self->notified, today) &&
           is_before (self->notified_looked, today) && is_wanted (self, "morning-notification"))
    start_reading (self, self->notified, notification_read_cb);
}

/* --- class ------------------------------------------------------------------------------------ */

static void
zeren_morning_dispose (GObject *object)
{
  ZerenMorning *self = ZEREN_MORNING (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (zeren_morning_parent_class)->dispose (object);
}

static void
zeren_morning_finalize (GObject *object)
{
  g_free (ZEREN_MORNING (object)->key);

  G_OBJECT_CLASS (zeren_morning_parent_class)->finalize (object);
}

static void
zeren_morning_class_init (ZerenMorningClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_morning_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_morning_finalize;

  signals[LIST_DUE] = g_signal_new ("list-due",
                                    ZEREN_TYPE_MORNING,
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    2,
                                    G_TYPE_BOOLEAN,
                                    G_TYPE_STRING);
  signals[NOTIFICATION] = g_signal_new ("notification",
                                        ZEREN_TYPE_MORNING,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        2,
                                        G_TYPE_STRING,
                                        G_TYPE_STRING);
}

static void
zeren_morning_init (ZerenMorning *self)
{
}

/**
 * zeren_morning_new:
 * @session: an open session
 * @settings: (nullable): where it is kept when something was said
 *
 * Returns: (transfer full): connect to its signals, then call zeren_morning_begin()
 */
ZerenMorning *
zeren_morning_new (ZerenSession *session, GSettings *settings)
{
  ZerenMorning *self;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ZEREN_TYPE_MORNING, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->settings, settings);
  folder = g_canonicalize_filename (zeren_session_get_folder (session), NULL);
  self->key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folder, -1);
  self->key[16] = '\0';
  if (settings != NULL)
    load_days (self);

  return self;
}

/** zeren_morning_begin: looks at the clock, now and every minute */
void
zeren_morning_begin (ZerenMorning *self)
{
  g_return_if_fail (ZEREN_IS_MORNING (self));
  g_return_if_fail (self->timer == 0);

  self->timer = g_timeout_add_seconds (60, timer_cb, self);
  zeren_morning_look (self);
}

/** zeren_morning_end: says nothing any more, and lets go of the session */
void
zeren_morning_end (ZerenMorning *self)
{
  g_return_if_fail (ZEREN_IS_MORNING (self));

  g_object_run_dispose (G_OBJECT (self));
}

/**
 * zeren_morning_take_since:
 *
 * To be called when a due list is shown: it is the one of today from now on.
 *
 * Returns: the day of the due list before it, unset where there was none
 */
ZerenDate
zeren_morning_take_since (ZerenMorning *self)
{
  ZerenDate today;

  g_return_val_if_fail (ZEREN_IS_MORNING (self), ZEREN_DATE_NONE);
  g_return_val_if_fail (self->session != NULL, ZEREN_DATE_NONE);

  today = zeren_clock_today (zeren_session_get_clock (self->session));
  if (is_before (self->list_shown, today))
    {
      self->list_since = self->list_shown;
      self->list_shown = today;
      save_days (self);
    }

  return self->list_since;
}
