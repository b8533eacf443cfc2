/* zeren-month-cell.c: a day on the wall calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-month-cell.h"

#include "zeren-day-tally.h"
#include "zeren-day-words.h"
#include "zeren-task-state-mark.h"

#include <glib/gi18n-lib.h>

#define N_LINES  5
#define N_COUNTS 3
#define GAP      2
/* A cell narrower than that shows counts, not titles. */
#define MIN_TITLE_WIDTH 88

/** A picture of a state with words, or with a number. */
typedef struct
{
  GtkWidget *icon;
  GtkWidget *text; /* GtkInscription; GtkLabel for a count */
} Line;

struct _ZerenMonthCell
{
  GtkWidget parent_instance;

  GtkWidget *number;
  /* What few days have is made when one does; until then it is NULL. */
  GtkWidget *mark;
  GtkWidget *letter;  /* the mark where there is little room */
  GtkWidget *holiday; /* GtkInscription */
  GtkWidget *more;    /* GtkInscription */
  Line lines[N_LINES];
  guint line_sizes[N_LINES]; /* how many tasks a line stands for */
  Line counts[N_COUNTS];

  ZerenDate date;
  guint n_tasks;
  guint n_lines; /* what they would need, may be more than there are */
  guint n_counts;
};

G_DEFINE_FINAL_TYPE (ZerenMonthCell, zeren_month_cell, GTK_TYPE_WIDGET)

static void
toggle_class (gpointer widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* --- parts --------------------------------------------------------------------------------- */

/* The cell has a name that says it all; its parts are for the eye. */
static GtkWidget *
add_part (ZerenMonthCell *self, GType type, const char *style)
{
  GtkWidget *part = g_object_new (type, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);

  gtk_widget_add_css_class (part, style);
  gtk_widget_set_can_target (part, FALSE);
  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static GtkWidget *
add_inscription (ZerenMonthCell *self, const char *style)
{
  GtkWidget *part = add_part (self, GTK_TYPE_INSCRIPTION, style);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (part), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (part), 0);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (part), 1);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (part),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return part;
}

static void
provide_line (ZerenMonthCell *self, Line *line)
{
  if (line->icon != NULL)
    return;

  line->icon = add_part (self, GTK_TYPE_IMAGE, "task-mark");
  line->text = add_inscription (self, "task-title");
}

static void
provide_count (ZerenMonthCell *self, Line *count)
{
  if (count->icon != NULL)
    return;

  count->icon = add_part (self, GTK_TYPE_IMAGE, "task-mark");
  count->text = add_part (self, GTK_TYPE_LABEL, "task-count");
  gtk_image_set_pixel_size (GTK_IMAGE (count->icon), 12);
}

static void
set_icon (GtkWidget *icon, ZerenTaskView *view)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), zeren_task_mark_icon_name (view));
  gtk_widget_set_css_classes (
    icon, (const char *[]){ "task-mark", zeren_task_mark_css_class (view), NULL });
}

/* --- layout -------------------------------------------------------------------------------- */

static int
get_natural (GtkWidget *widget, GtkOrientation orientation)
{
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gboolean fits = width > 0 && height > 0;

  if (widget == NULL)
    return;
  gtk_widget_set_child_visible (widget, fits);
  if (fits)
    gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
hide (GtkWidget *widget)
{
  if (widget != NULL)
    gtk_widget_set_child_visible (widget, FALSE);
}

static int
get_head_height (ZerenMonthCell *self)
{
  return get_natural (self->number, GTK_ORIENTATION_VERTICAL);
}

static int
get_count_height (ZerenMonthCell *self)
{
  return MAX (get_natural (self->counts[0].icon, GTK_ORIENTATION_VERTICAL),
              get_natural (self->counts[0].text, GTK_ORIENTATION_VERTICAL));
}

static void
zeren_month_cell_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  ZerenMonthCell *self = ZEREN_MONTH_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 34;
      *natural = MIN_TITLE_WIDTH;
    }
  else
    {
      *minimum = get_head_height (self) + GAP + get_count_height (self);
      *natural = *minimum + get_count_height (self);
    }
}

static int
place_mark (ZerenMonthCell *self, int left, int width, int height)
{
  int word = get_natural (self->mark, GTK_ORIENTATION_HORIZONTAL);
  gboolean has_room = left + word <= width;
  GtkWidget *shown = has_room ? self->mark : self->letter;
  int natural = get_natural (shown, GTK_ORIENTATION_HORIZONTAL);
  int tall = get_natural (shown, GTK_ORIENTATION_VERTICAL);

  hide (has_room ? self->letter : self->mark);
  if (shown == NULL || !gtk_widget_get_visible (shown))
    return left;
  place (shown, left, (height - tall) / 2, MIN (natural, width - left), tall);

  return left + natural + 2 * GAP;
}

/* The number, its mark and the name of the holiday, as far as there is room. */
static void
place_head (ZerenMonthCell *self, int width, int height)
{
  int number = MAX (get_natural (self->number, GTK_ORIENTATION_HORIZONTAL), height);
  int tall = get_natural (self->holiday, GTK_ORIENTATION_VERTICAL);
  int left;

  place (self->number, 0, 0, number, height);
  left = place_mark (self, number + GAP, width, height);
  place (self->holiday, left, (height - tall) / 2, width - left > 30 ? width - left : 0, tall);
}

static int
place_line (const Line *line, int y, int width, int height)
{
  int icon = get_natural (line->icon, GTK_ORIENTATION_HORIZONTAL);

  place (line->icon, 0, y, icon, height);
  place (line->text, icon + 2 * GAP, y, width - icon - 2 * GAP, height);

  return y + height;
}

static guint
count_lines_that_fit (ZerenMonthCell *self, guint room)
{
  if (self->n_lines <= MIN (room, N_LINES))
    return self->n_lines;

  /* The last line says how many more there are. */
  return MIN (room > 0 ? room - 1 : 0, N_LINES);
}

static void
place_titles (ZerenMonthCell *self, int top, int width, int height)
{
  int line_height = MAX (get_natural (self->lines[0].icon, GTK_ORIENTATION_VERTICAL),
                         get_natural (self->lines[0].text, GTK_ORIENTATION_VERTICAL));
  guint room = (guint)MAX (height - top, 0) / (guint)MAX (line_height, 1);
  guint n_shown = count_lines_that_fit (self, room);
  guint n_left = self->n_tasks;
  g_autofree char *text = NULL;

  if (self->more == NULL)
    return;
  for (guint i = 0; i < N_LINES; i++)
    {
      top = place_line (&self->lines[i], top, width, i < n_shown ? line_height : 0);
      n_left -= i < n_shown ? self->line_sizes[i] : 0;
    }
  /* Translators: so many more tasks on a day than there is room for */
  text = g_strdup_printf (_ ("+%u"), n_left);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->more), text);
  place (self->more, 2 * GAP, top, width - 2 * GAP, n_left > 0 && room > 0 ? line_height : 0);
}

static void
place_counts (ZerenMonthCell *self, int top, int width, int height)
{
  int line_height = get_count_height (self);
  int left = 0;

  for (guint i = 0; i < N_COUNTS; i++)
    {
      const Line *count = &self->counts[i];
      int icon = get_natural (count->icon, GTK_ORIENTATION_HORIZONTAL);
      int text = get_natural (count->text, GTK_ORIENTATION_HORIZONTAL);
      gboolean fits;

      if (left > 0 && left + icon + GAP + text > width)
        {
          left = 0;
          top += line_height;
        }
      fits = i < self->n_counts && top + line_height <= height && icon + GAP + text <= width;
      place (count->icon, left, top, fits ? icon : 0, line_height);
      place (count->text, left + icon + GAP, top, fits ? text : 0, line_height);
      left += icon + text + 3 * GAP;
    }
}

static void
zeren_month_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZerenMonthCell *self = ZEREN_MONTH_CELL (widget);
  int head = get_head_height (self);
  gboolean wide = width >= MIN_TITLE_WIDTH;

  place_head (self, width, head);
  if (wide)
    place_titles (self, head + GAP, width, height);
  for (guint i = 0; !wide && i < N_LINES; i++)
    {
      hide (self->lines[i].icon);
      hide (self->lines[i].text);
    }
  if (!wide)
    {
      hide (self->more);
      place_counts (self, head + GAP, width, height);
    }
  for (guint i = 0; wide && i < N_COUNTS; i++)
    {
      hide (self->counts[i].icon);
      hide (self->counts[i].text);
    }
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_month_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (zeren_month_cell_parent_class)->dispose (object);
}

static void
zeren_month_cell_class_init (ZerenMonthCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_month_cell_dispose;
  widget_class->measure = zeren_month_cell_measure;
  widget_class->size_allocate = zeren_month_cell_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "monthcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
zeren_month_cell_init (ZerenMonthCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->number = add_part (self, GTK_TYPE_LABEL, "day-number");
}

GtkWidget *
zeren_month_cell_new (void)
{
  return g_object_new (ZEREN_TYPE_MONTH_CELL, NULL);
}

ZerenDate
zeren_month_cell_get_date (ZerenMonthCell *self)
{
  g_return_val_if_fail (ZEREN_IS_MONTH_CELL (self), ZEREN_DATE_NONE);

  return self->date;
}

/* --- showing a day ------------------------------------------------------------------------- */

static void
set_name (ZerenMonthCell *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * zeren_month_cell_set_date:
 * @date: a day
 * @outside: whether it is of the month before or after
 *
 * Shows the bare day until zeren_month_cell_set_day() says what is on it.
 */
void
zeren_month_cell_set_date (ZerenMonthCell *self, ZerenDate date, gboolean outside)
{
  const ZerenMonthDay day = { .date = date, .working = zeren_date_get_weekday (date) <= 5 };

  g_return_if_fail (ZEREN_IS_MONTH_CELL (self));

  toggle_class (self, "outside", outside);
  zeren_month_cell_set_day (self, &day, ZEREN_DATE_NONE);
}

static void
set_mark (GtkWidget *label, const char *word, ZerenDayMark mark)
{
  const char *classes[] = { "day-mark", mark == ZEREN_DAY_MARK_OFF ? "off" : "work", NULL };

  gtk_label_set_text (GTK_LABEL (label), word);
  gtk_widget_set_css_classes (label, classes);
  gtk_widget_set_visible (label, mark != ZEREN_DAY_MARK_NONE);
}

static void
show_mark (ZerenMonthCell *self, const ZerenMonthDay *day)
{
  gboolean off = day->mark == ZEREN_DAY_MARK_OFF;

  if (self->mark == NULL)
    {
      if (day->mark == ZEREN_DAY_MARK_NONE)
        return;
      self->mark = add_part (self, GTK_TYPE_LABEL, "day-mark");
      self->letter = add_part (self, GTK_TYPE_LABEL, "day-mark");
    }
  /* Translators: a day off or a make-up working day, beside its number: 休 and 班 */
  set_mark (
    self->mark, off ? C_ ("mark of a day", "Off") : C_ ("mark of a day", "Work"), day->mark);
  /* Translators: the same where there is room for one letter only: F for free, W for work */
  set_mark (
    self->letter, off ? C_ ("letter of a day", "F") : C_ ("letter of a day", "W"), day->mark);
}

static void
show_holiday (ZerenMonthCell *self, const char *holiday)
{
  if (self->holiday == NULL && holiday != NULL)
    self->holiday = add_inscription (self, "day-holiday");
  if (self->holiday != NULL)
    gtk_inscription_set_text (GTK_INSCRIPTION (self->holiday), holiday);
  /* For a tooltip that is set, the toolkit asks the display where the pointer is and waits. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), holiday) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), holiday);
}

/* Tasks of the same duty in the same state make one line. */
static gboolean
belong_together (ZerenTaskView *a, ZerenTaskView *b)
{
  return zeren_month_rank (a) == zeren_month_rank (b) &&
         zeren_task_get_duty (zeren_task_view_get_task (a)) ==
           zeren_task_get_duty (zeren_task_view_get_task (b));
}

static void
show_line (ZerenMonthCell *self, guint place, ZerenTaskView *view, guint n_tasks)
{
  const char *title = zeren_task_view_get_title (view);
  g_autofree char *text = NULL;

  if (n_tasks > 1)
    /* Translators: how many tasks of a day have the title that follows */
    text = g_strdup_printf (_ ("%1$u× %2$s"), n_tasks, title);
  provide_line (self, &self->lines[place]);
  set_icon (self->lines[place].icon, view);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->lines[place].text), text != NULL ? text : title);
  self->line_sizes[place] = n_tasks;
}

static void
show_titles (ZerenMonthCell *self, GPtrArray *tasks)
{
  guint first = 0;

  self->n_tasks = tasks != NULL ? tasks->len : 0;
  self->n_lines = 0;
  if (self->n_tasks > 0 && self->more == NULL)
    self->more = add_inscription (self, "task-more");
  while (first < self->n_tasks)
    {
      ZerenTaskView *view = g_ptr_array_index (tasks, first);
      guint next = first + 1;

      while (next < self->n_tasks && belong_together (view, g_ptr_array_index (tasks, next)))
        next++;
      if (self->n_lines < N_LINES)
        show_line (self, self->n_lines, view, next - first);
      self->n_lines++;
      first = next;
    }
}

static void
show_counts (ZerenMonthCell *self, const ZerenDayTally *tally)
{
  self->n_counts = MIN (tally->n_groups, N_COUNTS);
  for (guint i = 0; i < self->n_counts; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", tally->groups[i].n_tasks);

      provide_count (self, &self->counts[i]);
      set_icon (self->counts[i].icon, tally->groups[i].first);
      gtk_label_set_text (GTK_LABEL (self->counts[i].text), number);
    }
}

/**
 * zeren_month_cell_set_day:
 * @day: a day and what falls due on it
 * @today: what day it is
 *
 * Shows the day and takes its name.
 */
void
zeren_month_cell_set_day (ZerenMonthCell *self, const ZerenMonthDay *day, ZerenDate today)
{
  gboolean is_today = zeren_date_compare (day->date, today) == 0;
  g_autofree char *number = g_strdup_printf ("%d", zeren_date_get_day (day->date));
  g_autofree char *name = zeren_day_tally_dup_name (day, is_today);
  ZerenDayTally tally;

  g_return_if_fail (ZEREN_IS_MONTH_CELL (self));

  self->date = day->date;
  gtk_label_set_text (GTK_LABEL (self->number), number);
  toggle_class (self, "today", is_today);
  toggle_class (self, "day-off", !day->working);
  show_mark (self, day);
  show_holiday (self, day->holiday);
  zeren_day_tally_init (&tally, day->tasks);
  show_titles (self, day->tasks);
  show_counts (self, &tally);
  set_name (self, name);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
zeren_month_cell_set_selected (ZerenMonthCell *self, gboolean selected)
{
  g_return_if_fail (ZEREN_IS_MONTH_CELL (self));

  toggle_class (self, "selected", selected);
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected ? 1 : 0, -1);
}
