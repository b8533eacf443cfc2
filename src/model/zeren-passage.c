/* zeren-passage.c: a place in a plan that something is quoted from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-passage.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (ZerenPassage,
                     zeren_passage,
                     (GBoxedCopyFunc)zeren_passage_ref,
                     (GBoxedFreeFunc)zeren_passage_unref)

/**
 * zeren_passage_new:
 * @plan: the plan's id, 0 before it is stored
 * @page: the page that the passage begins on, from 1
 * @start: first code point
 * @end: one past the last code point
 * @boxes: (nullable) (array length=n_boxes): the area of the passage
 * @n_boxes: how many boxes there are
 *
 * Returns: (transfer full): a new value
 */
ZerenPassage *
zeren_passage_new (gint64 plan,
                   guint page,
                   gsize start,
                   gsize end,
                   const ZerenBox *boxes,
                   guint n_boxes)
{
  ZerenPassage *self;

  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (boxes != NULL || n_boxes == 0, NULL);

  self = g_atomic_rc_box_new0 (ZerenPassage);
  self->plan = plan;
  self->page = page;
  self->start = start;
  self->end = end;
  self->n_boxes = n_boxes;
  self->boxes = g_memdup2 (boxes, n_boxes * sizeof (ZerenBox));

  return self;
}

/**
 * zeren_passage_new_from_text:
 * @text: the text of a plan's file
 * @start: first code point
 * @end: one past the last code point
 *
 * Returns: (transfer full): the passage with its page and boxes, of no plan yet
 */
ZerenPassage *
zeren_passage_new_from_text (ZerenText *text, gsize start, gsize end)
{
  g_autoptr (GArray) boxes = zeren_text_dup_boxes (text, start, end);

  return zeren_passage_new (0,
                            zeren_text_get_page_at (text, start),
                            start,
                            end,
                            (const ZerenBox *)(gpointer)boxes->data,
                            boxes->len);
}

ZerenPassage *
zeren_passage_ref (const ZerenPassage *self)
{
  return g_atomic_rc_box_acquire ((gpointer)self);
}

static void
clear_passage (gpointer data)
{
  ZerenPassage *self = data;

  g_free ((gpointer)self->boxes);
}

void
zeren_passage_unref (ZerenPassage *self)
{
  g_atomic_rc_box_release_full (self, clear_passage);
}

static gboolean
boxes_are_near (const ZerenBox *a, const ZerenBox *b)
{
  return a->page == b->page && fabs (a->x - b->x) < 0.01 && fabs (a->y - b->y) < 0.01 &&
         fabs (a->width - b->width) < 0.01 && fabs (a->height - b->height) < 0.01;
}

/** zeren_passage_equal: Returns: whether both are the same place, boxes to a hundredth of a point
 */
gboolean
zeren_passage_equal (const ZerenPassage *a, const ZerenPassage *b)
{
  if (a->plan != b->plan || a->page != b->page || a->start != b->start || a->end != b->end ||
      a->n_boxes != b->n_boxes)
    return FALSE;

  for (guint i = 0; i < a->n_boxes; i++)
    {
      if (!boxes_are_near (&a->boxes[i], &b->boxes[i]))
        return FALSE;
    }

  return TRUE;
}

static void
append_number (GString *json, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (json, ',');
  g_string_append (json, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

/** zeren_passage_boxes_to_json: Returns: (transfer full): `[[page,x,y,width,height]…]` */
char *
zeren_passage_boxes_to_json (const ZerenPassage *self)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < self->n_boxes; i++)
    {
      const ZerenBox *box = &self->boxes[i];

      g_string_append_printf (json, i > 0 ? ",[%u" : "[%u", box->page);
      append_number (json, box->x);
      append_number (json, box->y);
      append_number (json, box->width);
      append_number (json, box->height);
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}

static gboolean
parse_box (const char **json, ZerenBox *box)
{
  double numbers[5];
  const char *p = *json;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end;

      if (*p != (i == 0 ? '[' : ','))
        return FALSE;
      numbers[i] = g_ascii_strtod (p + 1, &end);
      if (end == p + 1)
        return FALSE;
      p = end;
    }
  if (*p != ']' || numbers[0] < 1 || numbers[0] > G_MAXUINT)
    return FALSE;

  *box = (ZerenBox){ (guint)numbers[0], numbers[1], numbers[2], numbers[3], numbers[4] };
  *json = p + 1;

  return TRUE;
}

/**
 * zeren_passage_boxes_from_json:
 * @json: what zeren_passage_boxes_to_json() wrote
 *
 * Returns: (transfer full) (nullable) (element-type ZerenBox): the boxes, %NULL where @json is not
 *   such a list
 */
GArray *
zeren_passage_boxes_from_json (const char *json)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (ZerenBox));
  const char *p = json;

  g_return_val_if_fail (json != NULL, NULL);

  if (g_str_equal (json, "[]"))
    return g_steal_pointer (&boxes);

  do
    {
      ZerenBox box;

      if (p[0] != '[' && p[0] != ',')
        return NULL;
      p++;
      if (!parse_box (&p, &box))
        return NULL;
      g_array_append_val (boxes, box);
    }
  while (*p == ',');

  return g_str_equal (p, "]") ? g_steal_pointer (&boxes) : NULL;
}
