/* zeren-incident-clock.c: how much time is left for a step after an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-incident-clock.h"

#include <glib/gi18n-lib.h>

/* Below this share of the time the bar warns. */
#define LAST_PART 0.25

struct _ZerenIncidentClock
{
  GtkBox parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *bar;

  ZerenClock *clock;
  ZerenIncidentStep *step; /* with nothing but what decides the state */
  GDateTime *occurred_at;
  ZerenIncidentStepState state;
  guint timer;
  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (ZerenIncidentClock, zeren_incident_clock, GTK_TYPE_BOX)

enum
{
  STATE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- words --------------------------------------------------------------------------------- */

/** zeren_incident_clock_dup_time: Returns: (transfer full): a day and a time of day */
char *
zeren_incident_clock_dup_time (GDateTime *when)
{
  g_return_val_if_fail (when != NULL, NULL);

  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  return g_date_time_format (when, _ ("%Y-%m-%d %H:%M"));
}

static char *
join_two (char *first, char *second)
{
  g_autofree char *a = first;
  g_autofree char *b = second;

  /* Translators: two lengths of time, such as “2 days” and “3 hours” */
  return g_strdup_printf (C_ ("length of time", "%s %s"), a, b);
}

static char *
dup_days (int days)
{
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static char *
dup_hours (int hours)
{
  return g_strdup_printf (ngettext ("%d hour", "%d hours", hours), hours);
}

static char *
dup_minutes (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
}

/** zeren_incident_clock_dup_span: Returns: (transfer full): a length of time in its two largest
 * units, rounded down */
char *
zeren_incident_clock_dup_span (GTimeSpan span)
{
  int minutes = (int)((span < 0 ? -span : span) / G_TIME_SPAN_MINUTE);
  int hours = minutes / 60;
  int days = hours / 24;

  if (days > 0)
    return hours % 24 > 0 ? join_two (dup_days (days), dup_hours (hours % 24)) : dup_days (days);
  if (hours > 0)
    return minutes % 60 > 0 ? join_two (dup_hours (hours), dup_minutes (minutes % 60))
                            : dup_hours (hours);
  if (minutes > 0)
    return dup_minutes (minutes);

  return g_strdup (_ ("less than a minute"));
}

static char *
dup_running_text (const ZerenIncidentStep *step, GDateTime *now)
{
  g_autofree char *left = NULL;
  g_autofree char *until = NULL;

  if (g_date_time_compare (now, step->limit->at) <= 0)
    {
      left = zeren_incident_clock_dup_span (g_date_time_difference (step->limit->at, now));
      until = zeren_incident_clock_dup_time (step->limit->at);
      /* Translators: a length of time, and a time */
      return g_strdup_printf (_ ("%s left, until %s"), left, until);
    }
  until = zeren_incident_clock_dup_time (step->limit->latest);

  /* Translators: %s is a time */
  return g_strdup_printf (_ ("The limit ended on a day off; it counts until %s"), until);
}

static char *
dup_met_text (const ZerenIncidentStep *step)
{
  g_autofree char *when = zeren_incident_clock_dup_time (
    zeren_incident_entry_get_at (step->met_by));

  /* Translators: %s is a time */
  return g_strdup_printf (
    step->limit->kind == ZEREN_LIMIT_STATED ? _ ("Done in time, %s") : _ ("Done, %s"), when);
}

static char *
dup_reminder_text (const ZerenIncidentStep *step, GDateTime *now)
{
  g_autofree char *until = NULL;

  if (step->met_by != NULL)
    return dup_met_text (step);
  until = zeren_incident_clock_dup_time (step->limit->at);

  /* Translators: %s is a time */
  return g_strdup_printf (g_date_time_compare (now, step->limit->at) <= 0
                            ? _ ("Reminder for %s; the plan states no length of time")
                            : _ ("Reminder of %s; the plan states no length of time"),
                          until);
}

static char *
dup_passed_text (const ZerenIncidentStep *step, GDateTime *now)
{
  GDateTime *limit = step->limit->latest != NULL ? step->limit->latest : step->limit->at;
  g_autofree char *ago = zeren_incident_clock_dup_span (g_date_time_difference (now, limit));

  /* Translators: %s is a length of time */
  return g_strdup_printf (_ ("The limit passed %s ago, and no entry tells of it"), ago);
}

/**
 * zeren_incident_clock_dup_text:
 * @step: a step
 * @now: the present instant
 *
 * Returns: (transfer full): what became of it, in a few words
 */
char *
zeren_incident_clock_dup_text (const ZerenIncidentStep *step, GDateTime *now)
{
  g_return_val_if_fail (step != NULL && now != NULL, NULL);

  switch (zeren_incident_step_get_state_at (step, now))
    {
    case ZEREN_INCIDENT_STEP_RUNNING:
      return dup_running_text (step, now);
    case ZEREN_INCIDENT_STEP_MET:
      return dup_met_text (step);
    case ZEREN_INCIDENT_STEP_TO_CONFIRM:
      return dup_passed_text (step, now);
    case ZEREN_INCIDENT_STEP_MISSED:
      return g_strdup (_ ("Confirmed as missed"));
    case ZEREN_INCIDENT_STEP_REMINDER:
    default:
      return dup_reminder_text (step, now);
    }
}

/* --- looks --------------------------------------------------------------------------------- */

static const struct
{
  const char *icon_name, *css_class;
} looks[] = {
  [ZEREN_INCIDENT_STEP_REMINDER] = { "preferences-system-notifications-symbolic", "dimmed" },
  [ZEREN_INCIDENT_STEP_RUNNING] = { "alarm-symbolic", "accent" },
  [ZEREN_INCIDENT_STEP_MET] = { "object-select-symbolic", "success" },
  [ZEREN_INCIDENT_STEP_TO_CONFIRM] = { "dialog-question-symbolic", "warning" },
  [ZEREN_INCIDENT_STEP_MISSED] = { "dialog-warning-symbolic", "error" },
};

static void
set_look (ZerenIncidentClock *self, gboolean is_urgent)
{
  GtkWidget *widgets[] = { self->icon, self->label };
  const char *wanted = is_urgent ? "warning" : looks[self->state].css_class;

  for (gsize w = 0; w < G_N_ELEMENTS (widgets); w++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
        gtk_widget_remove_css_class (widgets[w], looks[i].css_class);
      gtk_widget_add_css_class (widgets[w], wanted);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[self->state].icon_name);
}

/* Which share of the time has gone by, 0 to 1 */
static double
find_share (ZerenIncidentClock *self, GDateTime *now)
{
  GTimeSpan all = g_date_time_difference (self->step->limit->at, self->occurred_at);
  GTimeSpan gone = g_date_time_difference (now, self->occurred_at);

  if (all <= 0)
    return 1;

  return CLAMP ((double)gone / (double)all, 0, 1);
}

static void
show (ZerenIncidentClock *self, GDateTime *now)
{
  g_autofree char *text = zeren_incident_clock_dup_text (self->step, now);
  gboolean runs = self->state == ZEREN_INCIDENT_STEP_RUNNING;
  double share = find_share (self, now);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), share);
  gtk_widget_set_visible (self->bar, runs && !self->is_compact);
  set_look (self, runs && share > 1 - LAST_PART);
}

/**
 * zeren_incident_clock_update:
 *
 * Says what the clock says now.
 */
void
zeren_incident_clock_update (ZerenIncidentClock *self)
{
  g_autoptr (GDateTime) now = NULL;
  ZerenIncidentStepState state;

  g_return_if_fail (ZEREN_IS_INCIDENT_CLOCK (self));

  if (self->step == NULL || self->clock == NULL)
    return;

  now = zeren_clock_now (self->clock);
  state = zeren_incident_step_get_state_at (self->step, now);
  if (state == self->state)
    {
      show (self, now);
      return;
    }
  self->state = state;
  show (self, now);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

/* --- class --------------------------------------------------------------------------------- */

static gboolean
minute_cb (gpointer data)
{
  zeren_incident_clock_update (data);

  return G_SOURCE_CONTINUE;
}

static void
zeren_incident_clock_map (GtkWidget *widget)
{
  ZerenIncidentClock *self = ZEREN_INCIDENT_CLOCK (widget);

  GTK_WIDGET_CLASS (zeren_incident_clock_parent_class)->map (widget);

  zeren_incident_clock_update (self);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (60, minute_cb, self);
}

static void
zeren_incident_clock_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&ZEREN_INCIDENT_CLOCK (widget)->timer, g_source_remove);

  GTK_WIDGET_CLASS (zeren_incident_clock_parent_class)->unmap (widget);
}

static void
zeren_incident_clock_dispose (GObject *object)
{
  ZerenIncidentClock *self = ZEREN_INCIDENT_CLOCK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->step, zeren_incident_step_free);
  g_clear_pointer (&self->occurred_at, g_date_time_unref);

  G_OBJECT_CLASS (zeren_incident_clock_parent_class)->dispose (object);
}

static void
zeren_incident_clock_class_init (ZerenIncidentClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_incident_clock_dispose;
  widget_class->map = zeren_incident_clock_map;
  widget_class->unmap = zeren_incident_clock_unmap;

  /**
   * ZerenIncidentClock::state-changed:
   *
   * The step is in another state, because time went by.
   */
  signals[STATE_CHANGED] = g_signal_new ("state-changed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
}

static void
zeren_incident_clock_init (ZerenIncidentClock *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->icon = g_object_new (
    GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->icon);
  gtk_box_append (GTK_BOX (words), self->label);
  gtk_box_append (GTK_BOX (self), words);
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time gone by of the limit"), -1);
  gtk_box_append (GTK_BOX (self), self->bar);
}

GtkWidget *
zeren_incident_clock_new (void)
{
  return g_object_new (ZEREN_TYPE_INCIDENT_CLOCK, NULL);
}

/** zeren_incident_clock_set_clock: sets the clock that says what time it is */
void
zeren_incident_clock_set_clock (ZerenIncidentClock *self, ZerenClock *clock)
{
  g_return_if_fail (ZEREN_IS_INCIDENT_CLOCK (self));

  g_set_object (&self->clock, clock);
}

static ZerenLimit *
copy_limit (const ZerenLimit *limit)
{
  ZerenLimit *copy = g_new0 (ZerenLimit, 1);

  copy->kind = limit->kind;
  copy->at = g_date_time_ref (limit->at);
  copy->latest = limit->latest != NULL ? g_date_time_ref (limit->latest) : NULL;
  copy->written_at = limit->written_at != NULL ? g_date_time_ref (limit->written_at) : NULL;

  return copy;
}

/**
 * zeren_incident_clock_set_step:
 * @step: the step; copied
 * @occurred_at: when the incident happened
 *
 * Shows the step, by the clock that was set before.
 */
void
zeren_incident_clock_set_step (ZerenIncidentClock *self,
                               const ZerenIncidentStep *step,
                               GDateTime *occurred_at)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (ZEREN_IS_INCIDENT_CLOCK (self));
  g_return_if_fail (self->clock != NULL);

  g_clear_pointer (&self->step, zeren_incident_step_free);
  g_clear_pointer (&self->occurred_at, g_date_time_unref);
  self->occurred_at = g_date_time_ref (occurred_at);
  self->step = g_new0 (ZerenIncidentStep, 1);
  self->step->limit = copy_limit (step->limit);
  self->step->met_by = step->met_by != NULL ? g_object_ref (step->met_by) : NULL;
  self->step->miss = step->miss != NULL ? g_object_ref (step->miss) : NULL;

  now = zeren_clock_now (self->clock);
  self->state = zeren_incident_step_get_state_at (self->step, now);
  show (self, now);
}

/** zeren_incident_clock_set_compact: without the bar, for lists */
void
zeren_incident_clock_set_compact (ZerenIncidentClock *self, gboolean compact)
{
  g_return_if_fail (ZEREN_IS_INCIDENT_CLOCK (self));

  self->is_compact = compact;
}

ZerenIncidentStepState
zeren_incident_clock_get_state (ZerenIncidentClock *self)
{
  g_return_val_if_fail (ZEREN_IS_INCIDENT_CLOCK (self), ZEREN_INCIDENT_STEP_REMINDER);

  return self->state;
}
