/* zeren-paragraph-diff.c: how two texts differ, paragraph by paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What both have is the longest common subsequence of paragraphs. Within each stretch between, a
 * paragraph of the one is taken for one of the other, in order, where they share most of their
 * pairs of neighbouring characters.
 */

#include "zeren-paragraph-diff.h"

/* Beyond this many pairs of paragraphs the middle is compared one by one: 16 MB, far more than any
 * official document. */
#define MOST_PAIRS (4 * 1024 * 1024)

/* Shared pairs of characters, in per cent of all, from which two paragraphs are the same one */
#define ALIKE 50

typedef struct
{
  const char *const *words;
  guint n;
} Side;

typedef struct
{
  Side before, after;
  GPtrArray *found;
} Diff;

static void
difference_free (gpointer data)
{
  ZerenParagraphDifference *self = data;

  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static void
add (Diff *self, guint before_at, guint after_at)
{
  ZerenParagraphDifference *found = g_new0 (ZerenParagraphDifference, 1);

  found->change = before_at == 0  ? ZEREN_PARAGRAPH_ADDED
                  : after_at == 0 ? ZEREN_PARAGRAPH_REMOVED
                                  : ZEREN_PARAGRAPH_CHANGED;
  found->before = before_at != 0 ? g_strdup (self->before.words[before_at - 1]) : NULL;
  found->after = after_at != 0 ? g_strdup (self->after.words[after_at - 1]) : NULL;
  found->before_at = before_at;
  found->after_at = after_at;
  g_ptr_array_add (self->found, found);
}

/* --- how much alike two paragraphs are -------------------------------------------------------- */

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *)a, second = *(const guint64 *)b;

  return first < second ? -1 : first > second;
}

static GArray *
list_pairs (const char *words)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 last = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint64 pair = last << 32 | g_utf8_get_char (at);

      g_array_append_val (pairs, pair);
      last = g_utf8_get_char (at);
    }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

/* Returns: the shared pairs in per cent of the mean of both */
static guint
compare_words (const char *before, const char *after)
{
  g_autoptr (GArray) a = list_pairs (before);
  g_autoptr (GArray) b = list_pairs (after);
  guint shared = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      int order = compare_pairs (&g_array_index (a, guint64, i), &g_array_index (b, guint64, j));

      shared += order == 0;
      i += order <= 0;
      j += order >= 0;
    }

  return a->len + b->len > 0 ? 200 * shared / (a->len + b->len) : 0;
}

/* --- the longest way through a table of pairs ------------------------------------------------- */

typedef guint (*WeighFunc) (const Diff *self, guint before, guint after);

static guint
weigh_same (const Diff *self, guint before, guint after)
{
  return g_str_equal (self->before.words[before], self->after.words[after]);
}

static guint
weigh_alike (const Diff *self, guint before, guint after)
{
  guint alike = compare_words (self->before.words[before], self->after.words[after]);

  return alike >= ALIKE ? alike : 0;
}

/* What lies between two meeting points: @first to @last of each side, counted from 0. */
typedef struct
{
  guint first_before, last_before, first_after, last_after;
} Stretch;

/* Fills in, for each place, what the best way from there to the end weighs. */
static guint *
weigh_ways (const Diff *self, const Stretch *in, WeighFunc weigh, guint *weights)
{
  guint rows = in->last_before - in->first_before, columns = in->last_after - in->first_after;
  guint *best = g_new0 (guint, (gsize)(rows + 1) * (columns + 1));

  for (guint i = rows; i-- > 0;)
    {
      for (guint j = columns; j-- > 0;)
        {
          guint weight = weigh (self, in->first_before + i, in->first_after + j);
          guint *here = &best[(gsize)i * (columns + 1) + j];
          guint across = here[columns + 2];

          weights[(gsize)i * columns + j] = weight;
          *here = MAX (here[1], here[columns + 1]);
          if (weight > 0)
            *here = MAX (*here, across + weight);
        }
    }

  return best;
}

static void report_alike (Diff *self, const Stretch *in);

static void
report_apart (Diff *self, const Stretch *in)
{
  for (guint i = in->first_before; i < in->last_before; i++)
    add (self, i + 1, 0);
  for (guint i = in->first_after; i < in->last_after; i++)
    add (self, 0, i + 1);
}

static void
report_one_by_one (Diff *self, const Stretch *in)
{
  guint before = in->first_before, after = in->first_after;

  while (before < in->last_before && after < in->last_after)
    add (self, ++before, ++after);
  while (before < in->last_before)
    add (self, ++before, 0);
  while (after < in->last_after)
    add (self, 0, ++after);
}

/* Walks the best way. Between paragraphs that are the same lies what may be alike; between those
 * that are alike lies what is on one side only. */
static void
walk (Diff *self, const Stretch *in, WeighFunc weigh)
{
  gboolean same = weigh == weigh_same;
  guint rows = in->last_before - in->first_before, columns = in->last_after - in->first_after;
  g_autofree guint *weights = g_new (guint, MAX ((gsize)rows * columns, 1));
  g_autofree guint *best = weigh_ways (self, in, weigh, weights);
  Stretch gap = { in->first_before, 0, in->first_after, 0 };
  guint i = 0, j = 0;

  while (i < rows && j < columns)
    {
      const guint *here = &best[(gsize)i * (columns + 1) + j];
      guint weight = weights[(gsize)i * columns + j];

      if (weight == 0 || *here != here[columns + 2] + weight)
        {
          if (*here == here[columns + 1])
            i++;
          else
            j++;
          continue;
        }
      gap.last_before = in->first_before + i++;
      gap.last_after = in->first_after + j++;
      if (same)
        report_alike (self, &gap);
      else
        {
          report_apart (self, &gap);
          add (self, gap.last_before + 1, gap.last_after + 1);
        }
      gap.first_before = gap.last_before + 1;
      gap.first_after = gap.last_after + 1;
    }
  gap.last_before = in->last_before;
  gap.last_after = in->last_after;
  if (same)
    report_alike (self, &gap);
  else
    report_apart (self, &gap);
}

/* A stretch in which no paragraph is the same. One for one is a change, however much of it. */
static void
report_alike (Diff *self, const Stretch *in)
{
  guint rows = in->last_before - in->first_before, columns = in->last_after - in->first_after;

  if (rows == 0 || columns == 0 || (rows == 1 && columns == 1) ||
      (gsize)rows * columns > MOST_PAIRS / 64)
    report_one_by_one (self, in);
  else
    walk (self, in, weigh_alike);
}

/**
 * zeren_paragraph_diff:
 * @before: (array zero-terminated=1): paragraphs of the one text
 * @after: (array zero-terminated=1): paragraphs of the other
 *
 * Returns: (transfer full) (element-type ZerenParagraphDifference): what differs, in the order of
 *   reading; empty where both say the same
 */
GPtrArray *
zeren_paragraph_diff (const char *const *before, const char *const *after)
{
  Diff self = { .found = g_ptr_array_new_with_free_func (difference_free) };
  Stretch in = { 0 };

  g_return_val_if_fail (before != NULL && after != NULL, self.found);

  self.before = (Side){ before, g_strv_length ((char **)before) };
  self.after = (Side){ after, g_strv_length ((char **)after) };
  in.last_before = self.before.n;
  in.last_after = self.after.n;
  while (in.first_before < in.last_before && in.first_after < in.last_after &&
         weigh_same (&self, in.first_before, in.first_after))
    in.first_before = ++in.first_after;
  while (in.first_before < in.last_before && in.first_after < in.last_after &&
         weigh_same (&self, in.last_before - 1, in.last_after - 1))
    {
      in.last_before--;
      in.last_after--;
    }

  if ((gsize)(in.last_before - in.first_before) * (in.last_after - in.first_after) > MOST_PAIRS)
    report_one_by_one (&self, &in);
  else
    walk (&self, &in, weigh_same);

  return self.found;
}

/** zeren_paragraph_change_to_id: Returns: `added`, `removed` or `changed` */
const char *
zeren_paragraph_change_to_id (ZerenParagraphChange change)
{
  static const char *const ids[] = { "added", "removed", "changed" };

  g_return_val_if_fail (change < G_N_ELEMENTS (ids), NULL);

  return ids[change];
}
