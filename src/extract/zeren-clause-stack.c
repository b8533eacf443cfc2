/* zeren-clause-stack.c: the lists that are open at a place of the text (domain.md 4.8)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause-stack-private.h"

#include <string.h>

/* A decimal that would leave more numbers out is an amount. */
#define MOST_MISSING 3

/** zeren_clause_stack_reset: a new document begins */
void
zeren_clause_stack_reset (ZerenClauseStack *self)
{
  memset (self, 0, sizeof *self);
}

static gboolean
has_seen (const ZerenOpenList *list, guint value)
{
  return value < 64 * G_N_ELEMENTS (list->seen) &&
         (list->seen[value / 64] & (G_GUINT64_CONSTANT (1) << value % 64)) != 0;
}

static void
note_number (ZerenOpenList *list, guint value)
{
  list->last = value;
  list->highest = MAX (list->highest, value);
  if (value < 64 * G_N_ELEMENTS (list->seen))
    list->seen[value / 64] |= G_GUINT64_CONSTANT (1) << value % 64;
}

static void
start_numbers (ZerenOpenList *list, guint value)
{
  memset (list->seen, 0, sizeof list->seen);
  list->highest = 0;
  note_number (list, value);
}

static gboolean
is_next (const ZerenOpenList *list, guint value)
{
  return (value == list->last + 1 && !has_seen (list, value)) || value == list->highest + 1;
}

static int
find_list (const ZerenClauseStack *self, ZerenMarkerClass marker_class)
{
  for (int i = (int)self->depth - 1; i >= 0; i--)
    if (self->lists[i].marker_class == marker_class)
      return i;

  return -1;
}

/* 2.1 below 2. */
static gboolean
fits_prefix (const ZerenClauseStack *self, ZerenMarker marker)
{
  int above = marker.marker_class == ZEREN_MARKER_DECIMAL ? find_list (self, ZEREN_MARKER_ARABIC)
              : marker.marker_class == ZEREN_MARKER_SUBDECIMAL
                ? find_list (self, ZEREN_MARKER_DECIMAL)
                : -1;

  return above >= 0 && self->lists[above].last == marker.prefix;
}

/**
 * zeren_clause_stack_expects:
 * @self: a stack
 * @marker: a marker that could be something else
 * @has_successor: whether the next number of its class comes next
 *
 * Returns: whether it goes on with an open list or begins one
 */
gboolean
zeren_clause_stack_expects (const ZerenClauseStack *self,
                            ZerenMarker marker,
                            gboolean has_successor)
{
  int open = find_list (self, marker.marker_class);

  if (open >= 0 && is_next (&self->lists[open], marker.value))
    return TRUE;
  /* 2.3 behind 2.1 */
  if (open >= 0 && fits_prefix (self, marker) && marker.value > self->lists[open].last &&
      marker.value <= self->lists[open].last + MOST_MISSING)
    return TRUE;

  return marker.value == 1 && (has_successor || fits_prefix (self, marker));
}

static gboolean
is_list_class (ZerenMarkerClass marker_class)
{
  return marker_class >= ZEREN_MARKER_HAN;
}

/* （3） between （二） and （四）: the number fits a list of another class. 3. below 二、 behind
 * the 2. of 一、 goes on with numbers that run through the headings. */
static int
find_fitting_list (const ZerenClauseStack *self, ZerenMarker marker)
{
  if (self->last_values[marker.marker_class] + 1 == marker.value)
    return -1;

  for (int i = (int)self->depth - 1; i >= 0 && is_list_class (marker.marker_class); i--)
    if (is_list_class (self->lists[i].marker_class) && is_next (&self->lists[i], marker.value))
      return i;

  return -1;
}

static gboolean
is_bracket (ZerenMarkerClass marker_class)
{
  return marker_class == ZEREN_MARKER_HAN_BRACKET || marker_class == ZEREN_MARKER_ARABIC_BRACKET ||
         marker_class == ZEREN_MARKER_ARABIC_HALF;
}

/* （2） behind （二） is an item of that list with a wrong number: no list begins with 2. */
static int
find_kin_list (const ZerenClauseStack *self, ZerenMarker marker)
{
  const ZerenOpenList *top = self->depth > 0 ? &self->lists[self->depth - 1] : NULL;

  return top != NULL && is_bracket (marker.marker_class) && is_bracket (top->marker_class) &&
             self->last_values[marker.marker_class] + 1 != marker.value &&
             marker.value <= top->highest + 2
           ? (int)self->depth - 1
           : -1;
}

/* Chapters, articles and 一、 never stand below classes that are deeper in every document. */
static void
close_deeper (ZerenClauseStack *self, ZerenMarkerClass marker_class)
{
  if (marker_class > ZEREN_MARKER_HAN)
    return;
  while (self->depth > 0 && self->lists[self->depth - 1].marker_class > marker_class)
    self->depth--;
}

static void
open_list (ZerenClauseStack *self, ZerenMarker marker, gboolean is_introduced)
{
  ZerenOpenList *list = &self->lists[self->depth++];

  g_assert (self->depth <= ZEREN_N_MARKERS);
  list->marker_class = marker.marker_class;
  start_numbers (list, marker.value);
  list->clause = 0;
  list->is_introduced = is_introduced;
}

static ZerenClauseFlags
judge_number (const ZerenOpenList *list, guint value)
{
  if (is_next (list, value))
    return ZEREN_CLAUSE_PLAIN;
  if (value > list->highest)
    return ZEREN_CLAUSE_MISSING_NUMBER;

  return value == list->last || has_seen (list, value) ? ZEREN_CLAUSE_REPEATED_NUMBER
                                                       : ZEREN_CLAUSE_WRONG_ORDER;
}

static void
enter_open (ZerenClauseStack *self,
            guint position,
            ZerenMarker marker,
            gboolean is_introduced,
            ZerenClauseFlags *flags)
{
  ZerenOpenList *list = &self->lists[position];

  self->depth = position + 1;
  if (marker.value == 1 && list->last != 1)
    {
      list->is_introduced = is_introduced;
      start_numbers (list, marker.value);
      *flags = ZEREN_CLAUSE_RESTARTED;
      return;
    }
  *flags = judge_number (list, marker.value);
  note_number (list, marker.value);
}

static void
enter_new (ZerenClauseStack *self,
           ZerenMarker marker,
           gboolean is_introduced,
           ZerenClauseFlags *flags)
{
  gboolean is_excerpt = !self->has_clauses;
  guint before = self->last_values[marker.marker_class];

  close_deeper (self, marker.marker_class);
  open_list (self, marker, is_introduced);
  if (marker.value != 1 && !is_excerpt && before + 1 != marker.value)
    *flags = ZEREN_CLAUSE_MISSING_NUMBER;
}

/**
 * zeren_clause_stack_enter:
 * @self: a stack
 * @marker: the number of a clause
 * @is_introduced: whether the line above it ends with a colon
 * @flags: (out): what is odd about the number
 *
 * Opens, closes and goes on with lists by the resolution rule. The caller sets the clause of the
 * list on top.
 *
 * Returns: the level, 1 for the outermost
 */
guint
zeren_clause_stack_enter (ZerenClauseStack *self,
                          ZerenMarker marker,
                          gboolean is_introduced,
                          ZerenClauseFlags *flags)
{
  int open = find_list (self, marker.marker_class);
  int fitting = open < 0 && marker.value > 1 ? find_kin_list (self, marker) : -1;

  if (open < 0 && fitting < 0 && marker.value > 1)
    fitting = find_fitting_list (self, marker);

  *flags = ZEREN_CLAUSE_PLAIN;
  if (open >= 0)
    enter_open (self, open, marker, is_introduced, flags);
  else if (fitting >= 0)
    {
      self->depth = fitting + 1;
      *flags = ZEREN_CLAUSE_ODD_MARKER | judge_number (&self->lists[fitting], marker.value);
      note_number (&self->lists[fitting], marker.value);
    }
  else
    enter_new (self, marker, is_introduced, flags);

  if (marker.is_odd)
    *flags |= ZEREN_CLAUSE_ODD_MARKER;
  if (!self->has_clauses)
    self->outermost = marker.marker_class;
  self->has_clauses = TRUE;
  self->last_values[marker.marker_class] = marker.value;

  return self->depth;
}
