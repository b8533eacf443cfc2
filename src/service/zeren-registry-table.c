/* zeren-registry-table.c: organisations, posts, members and appointments from a pasted table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-registry-table-private.h"

#include "zeren-date-typed.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

static void
unit_free (gpointer data)
{
  ZerenTableUnit *unit = data;

  g_free (unit->name);
  g_free (unit->kind);
  g_free (unit->parent_name);
  g_free (unit);
}

static void
seat_free (gpointer data)
{
  ZerenTableSeat *seat = data;

  g_free (seat->title);
  g_free (seat->role);
  g_free (seat);
}

static void
person_free (gpointer data)
{
  ZerenTablePerson *person = data;

  g_free (person->name);
  g_free (person->contact);
  g_free (person);
}

static void
move_free (gpointer data)
{
  ZerenTableMove *move = data;

  g_free (move->step.title);
  g_free (move->step.detail);
  g_free (move);
}

static void
problem_free (gpointer data)
{
  ZerenTableProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

void
zeren_table_reading_clear (ZerenTableReading *self)
{
  g_clear_pointer (&self->table, zeren_registry_table_free);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
}

void
zeren_registry_table_free (ZerenRegistryTable *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_array_unref);
  g_free (self);
}

const char *
zeren_table_step_kind_to_label (ZerenTableStepKind kind)
{
  static const char *const labels[ZEREN_TABLE_N_STEPS] = {
    [ZEREN_TABLE_ADD_ORGANISATION] = N_ ("Organization"),
    [ZEREN_TABLE_ADD_POST] = N_ ("Post"),
    [ZEREN_TABLE_ADD_MEMBER] = NC_ ("an office-holder", "Member"),
    [ZEREN_TABLE_APPOINT] = N_ ("Appointment"),
  };

  g_return_val_if_fail (kind < ZEREN_TABLE_N_STEPS, NULL);

  return kind == ZEREN_TABLE_ADD_MEMBER ? C_ ("an office-holder", "Member") : _ (labels[kind]);
}

/* --- what is said ----------------------------------------------------------------------------- */

void
zeren_table_reading_complain (ZerenTableReading *self, guint line, const char *format, ...)
{
  ZerenTableProblem *problem = g_new0 (ZerenTableProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  problem->line = line;
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->table->problems, problem);
}

ZerenTableMove *
zeren_table_reading_add_move (ZerenTableReading *self,
                              ZerenTableStepKind kind,
                              guint line,
                              const char *title,
                              char *detail)
{
  ZerenTableMove *move = g_new0 (ZerenTableMove, 1);

  move->step.kind = kind;
  move->step.line = line;
  move->step.title = g_strdup (title);
  move->step.detail = detail;
  g_ptr_array_add (self->table->steps, move);
  self->table->counts[kind]++;

  return move;
}

/* --- posts and members ------------------------------------------------------------------------ */

static ZerenTableUnit *
choose_unit (ZerenTableReading *self, const ZerenTableRow *row)
{
  const char *kind = row->cells[ZEREN_TABLE_KIND];
  const char *name = row->cells[ZEREN_TABLE_ORGANISATION];
  guint n;
  ZerenTableUnit *unit = zeren_table_reading_find_unit (
    self, name, row->cells[ZEREN_TABLE_PARENT], &n);

  if (unit == NULL || unit->bad)
    return NULL; /* said before */
  if (n > 1)
    {
      zeren_table_reading_complain (
        self,
        row->line,
        _ ("Several organizations are called “%s”. Please say which one stands above it."),
        name);
      return NULL;
    }
  if (*kind != '\0' && unit->kind != NULL && !g_str_equal (kind, unit->kind))
    {
      zeren_table_reading_complain (
        self,
        row->line,
        /* Translators: an organisation, the kind it has, the kind the table gives */
        _ ("“%s” is of the kind “%s”, not “%s”."),
        name,
        unit->kind,
        kind);
      return NULL;
    }

  return unit;
}

static ZerenTableSeat *
choose_seat (ZerenTableReading *self, const ZerenTableRow *row, ZerenTableUnit *unit)
{
  const char *title = row->cells[ZEREN_TABLE_POST];
  const char *word = row->cells[ZEREN_TABLE_ROLE];
  const char *role = *word != '\0' ? zeren_post_role_from_word (word) : NULL;
  ZerenTableSeat *seat = zeren_table_reading_find_seat (self, unit, title);
  char *detail;

  if (seat == NULL)
    {
      seat = zeren_table_reading_add_seat (self, 0, unit, title, role != NULL ? role : "member");
      /* Translators: an organisation, and the role of a post in it */
      detail = g_strdup_printf (
        _ ("in “%s”, %s"), unit->name, zeren_post_role_to_label (seat->role));
      zeren_table_reading_add_move (self, ZEREN_TABLE_ADD_POST, row->line, title, detail)
        ->seat = seat;
    }
  else if (seat->ambiguous)
    {
      zeren_table_reading_complain (
        self,
        row->line,
        /* Translators: an organisation and the title of posts in it */
        _ ("“%s” has several posts “%s”. It cannot be told which is meant."),
        unit->name,
        title);
      return NULL;
    }
  else if (role != NULL && g_strcmp0 (role, seat->role) != 0)
    {
      zeren_table_reading_complain (
        self,
        row->line,
        /* Translators: a post, the role it has, the role the table gives */
        _ ("The role of the post “%s” is “%s”, not “%s”."),
        title,
        zeren_post_role_to_label (seat->role),
        zeren_post_role_to_label (role));
      return NULL;
    }

  return seat;
}

static gboolean
holds (ZerenTableReading *self, ZerenTablePerson *person, ZerenTableSeat *seat)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      ZerenTableTerm *term = g_ptr_array_index (self->terms, i);

      if (term->person == person && term->seat == seat)
        return TRUE;
    }

  return FALSE;
}

/* Members of one name are told apart by their contact, or by the post that the row names. */
static ZerenTablePerson *
find_person (ZerenTableReading *self,
             const ZerenTableRow *row,
             ZerenTableSeat *seat,
             guint *n_named)
{
  const char *contact = row->cells[ZEREN_TABLE_CONTACT];
  ZerenTablePerson *named = NULL, *holder = NULL;

  *n_named = 0;
  for (guint i = 0; i < self->people->len; i++)
    {
      ZerenTablePerson *person = g_ptr_array_index (self->people, i);

      if (!g_str_equal (person->name, row->cells[ZEREN_TABLE_NAME]))
        continue;
      if (*contact != '\0' && g_strcmp0 (person->contact, contact) == 0)
        {
          *n_named = 1;
          return person;
        }
      /* Another number in the same table is another person. */
      if (*contact != '\0' && person->contact != NULL && person->id == 0)
        continue;
      (*n_named)++;
      named = person;
      if (holds (self, person, seat))
        holder = person;
    }

  return holder != NULL ? holder : named;
}

static ZerenTablePerson *
choose_person (ZerenTableReading *self, const ZerenTableRow *row, ZerenTableSeat *seat)
{
  const char *name = row->cells[ZEREN_TABLE_NAME];
  const char *contact = row->cells[ZEREN_TABLE_CONTACT];
  guint n;
  ZerenTablePerson *person = find_person (self, row, seat, &n);

  if (person == NULL)
    {
      person = zeren_table_reading_add_person (self, 0, name, contact);
      zeren_table_reading_add_move (
        self, ZEREN_TABLE_ADD_MEMBER, row->line, name, g_strdup (contact))
        ->person = person;
    }
  else if (n > 1 && !holds (self, person, seat))
    {
      zeren_table_reading_complain (
        self,
        row->line,
        _ ("Several members are called “%s”. Please give the contact at work as it is here."),
        name);
      return NULL;
    }
  else if (*contact != '\0' && person->contact != NULL && !g_str_equal (contact, person->contact))
    {
      zeren_table_reading_complain (
        self,
        row->line,
        /* Translators: the name of a member, and a telephone number */
        _ ("“%s” is here with another contact at work, %s. If this is the same person, "
           "leave the contact out; somebody else of that name is best added by hand."),
        name,
        person->contact);
      return NULL;
    }

  return person;
}

/* --- appointments ----------------------------------------------------------------------------- */

static gboolean
read_from (ZerenTableReading *self, const ZerenTableRow *row, ZerenDate *from)
{
  const char *text = row->cells[ZEREN_TABLE_FROM];
  g_autoptr (GError) error = NULL;

  *from = self->default_from;
  if (*text == '\0' ||
      zeren_date_parse_typed (text, zeren_date_get_year (self->today), from, &error))
    return TRUE;
  zeren_table_reading_complain (self, row->line, "%s", error->message);

  return FALSE;
}

static gboolean
is_over (const ZerenTableTerm *term, ZerenDate from)
{
  return zeren_date_is_set (term->to) && zeren_date_compare (term->to, from) < 0;
}

/* The term that is there already, or stands in the way. */
static ZerenTableTerm *
find_term (ZerenTableReading *self, ZerenTableSeat *seat, ZerenTablePerson *person, ZerenDate from)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      ZerenTableTerm *term = g_ptr_array_index (self->terms, i);
      ZerenDate day = zeren_date_is_set (from) ? from : self->today;

      if (term->seat == seat && term->person == person && !is_over (term, day))
        return term;
    }

  return NULL;
}

/* Who has the post already; several may hold it, but the preview says so. */
static char *
name_other_holders (ZerenTableReading *self,
                    ZerenTableSeat *seat,
                    ZerenTablePerson *person,
                    ZerenDate from)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      ZerenTableTerm *term = g_ptr_array_index (self->terms, i);

      if (term->seat == seat && term->person != person && !is_over (term, from))
        g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", term->person->name);
    }

  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

static void
plan_appointment (ZerenTableReading *self,
                  const ZerenTableRow *row,
                  ZerenTableSeat *seat,
                  ZerenTablePerson *person)
{
  g_autofree char *day = NULL;
  g_autofree char *others = NULL;
  ZerenDate from;
  ZerenTableTerm *term;
  char *detail;
  ZerenTableMove *move;

  if (!read_from (self, row, &from))
    return;
  term = find_term (self, seat, person, from);
  if (term != NULL && zeren_date_is_set (from) && *row->cells[ZEREN_TABLE_FROM] != '\0' &&
      zeren_date_compare (term->from, from) > 0)
    {
      day = zeren_date_to_label (term->from);
      zeren_table_reading_complain (
        self,
        row->line,
        /* Translators: the name of a member, the title of a post, a date */
        _ ("“%s” holds the post “%s” from %s on. Please change that by hand."),
        person->name,
        seat->title,
        day);
      return;
    }
  if (term != NULL)
    return;
  if (!zeren_date_is_set (from))
    {
      zeren_table_reading_complain (
        self,
        row->line,
        _ ("The first day on which “%s” holds the post “%s” is missing."),
        person->name,
        seat->title);
      return;
    }

  others = name_other_holders (self, seat, person, from);
  zeren_table_reading_add_term (self, seat, person, from, ZEREN_DATE_NONE);
  day = zeren_date_to_label (from);
  if (others != NULL)
    /* Translators: an organisation, the title of a post, a date, who else holds it */
    detail = g_strdup_printf (
      _ ("%s, %s, from %s; also held by %s"), seat->unit->name, seat->title, day, others);
  else
    /* Translators: an organisation, the title of a post, a date */
    detail = g_strdup_printf (_ ("%s, %s, from %s"), seat->unit->name, seat->title, day);
  move = zeren_table_reading_add_move (self, ZEREN_TABLE_APPOINT, row->line, person->name, detail);
  move->seat = seat;
  move->person = person;
  move->from = from;
}

/* --- the table -------------------------------------------------------------------------------- */

static void
plan_row (ZerenTableReading *self, const ZerenTableRow *row)
{
  gboolean has_name = *row->cells[ZEREN_TABLE_NAME] != '\0';
  gboolean has_post = *row->cells[ZEREN_TABLE_POST] != '\0';
  ZerenTableUnit *unit = choose_unit (self, row);
  ZerenTableSeat *seat;
  ZerenTablePerson *person;

  if (unit == NULL)
    return;
  if (has_name && !has_post)
    {
      zeren_table_reading_complain (
        self,
        row->line,
        _ ("The post of “%s” is missing. Only those who hold a post are recorded."),
        row->cells[ZEREN_TABLE_NAME]);
      return;
    }
  if (!has_post)
    return;
  seat = choose_seat (self, row, unit);
  if (seat == NULL || !has_name)
    return;
  person = choose_person (self, row, seat);
  if (person != NULL)
    plan_appointment (self, row, seat, person);
}

/* A cell that spreads over several rows of a spreadsheet is copied with the first of them only. */
static void
spread_organisations (ZerenTableReading *self, ZerenTableText *text)
{
  ZerenTableRow *above = NULL;

  for (guint i = 0; i < text->rows->len; i++)
    {
      ZerenTableRow *row = g_ptr_array_index (text->rows, i);

      if (row->too_wide)
        zeren_table_reading_complain (self,
                                      row->line,
                                      _ ("This row has more cells than the heading row. Please "
                                         "paste the rows together with their heading row."));
      else if (*row->cells[ZEREN_TABLE_ORGANISATION] != '\0')
        above = row;
      else if (above == NULL)
        zeren_table_reading_complain (self, row->line, _ ("The organization is missing."));
      else
        {
          g_set_str (&row->cells[ZEREN_TABLE_ORGANISATION], above->cells[ZEREN_TABLE_ORGANISATION]);
          if (*row->cells[ZEREN_TABLE_PARENT] == '\0')
            g_set_str (&row->cells[ZEREN_TABLE_PARENT], above->cells[ZEREN_TABLE_PARENT]);
        }
    }
}

static void
plan_rows (ZerenTableReading *self, ZerenTableText *text)
{
  spread_organisations (self, text);
  for (guint i = 0; i < text->rows->len; i++)
    {
      ZerenTableRow *row = g_ptr_array_index (text->rows, i);

      if (*row->cells[ZEREN_TABLE_ORGANISATION] != '\0')
        zeren_table_reading_note_unit (self, row);
    }
  zeren_table_reading_plan_units (self);
  for (guint i = 0; i < text->rows->len; i++)
    {
      ZerenTableRow *row = g_ptr_array_index (text->rows, i);

      if (*row->cells[ZEREN_TABLE_ORGANISATION] != '\0')
        plan_row (self, row);
    }
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const ZerenTableProblem *one = *(ZerenTableProblem *const *)a;
  const ZerenTableProblem *other = *(ZerenTableProblem *const *)b;

  return (one->line > other->line) - (one->line < other->line);
}

gboolean
zeren_table_reading_read (ZerenTableReading *self,
                          const char *text,
                          ZerenOffice *office,
                          ZerenDate default_from,
                          GError **error)
{
  g_autoptr (ZerenTableText) rows = zeren_table_text_read (text, error);

  if (rows == NULL)
    return FALSE;
  if (!rows->has[ZEREN_TABLE_ORGANISATION])
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_INVALID,
                           _ ("The table needs a column with the organization (单位)."));
      return FALSE;
    }

  self->table = g_new0 (ZerenRegistryTable, 1);
  self->table->steps = g_ptr_array_new_with_free_func (move_free);
  self->table->problems = g_ptr_array_new_with_free_func (problem_free);
  self->table->unread = g_steal_pointer (&rows->unread);
  self->table->n_rows = rows->rows->len;
  self->today = zeren_office_get_day (office);
  self->default_from = default_from;
  self->units = g_ptr_array_new_with_free_func (unit_free);
  self->seats = g_ptr_array_new_with_free_func (seat_free);
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  zeren_table_reading_take_office (self, office);
  plan_rows (self, rows);
  g_ptr_array_sort (self->table->problems, compare_problems);

  return TRUE;
}

/**
 * zeren_registry_table_read:
 * @text: a table, see zeren_table_text_read()
 * @office: the office as it stands today
 * @default_from: the first day of appointments whose row gives none; unset where each has to
 * @error: return location for a #ZerenServiceError
 *
 * Says what zeren_registry_table_apply() would make.
 *
 * Returns: (transfer full) (nullable): what the table changes, %NULL where it cannot be read as one
 */
ZerenRegistryTable *
zeren_registry_table_read (const char *text,
                           ZerenOffice *office,
                           ZerenDate default_from,
                           GError **error)
{
  g_auto (ZerenTableReading) reading = { 0 };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (office != NULL, NULL);

  if (!zeren_table_reading_read (&reading, text, office, default_from, error))
    return NULL;

  return g_steal_pointer (&reading.table);
}
