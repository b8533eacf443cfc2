/* zeren-page-finder.c: searching the text of the pages of a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-finder.h"

struct _ZerenPageFinder
{
  GObject parent_instance;

  ZerenPageColumn *column; /* lent */
  ZerenPageText *text;     /* (nullable), lent */
  char *phrase;
  GArray *found; /* ZerenSpan */
  guint current; /* from 1; 0 where nothing was found */
};

G_DEFINE_FINAL_TYPE (ZerenPageFinder, zeren_page_finder, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_boxes (ZerenPageFinder *self, GArray *boxes, guint index)
{
  const ZerenSpan *span = &g_array_index (self->found, ZerenSpan, index);
  g_autoptr (GArray)
    own = zeren_text_dup_boxes (zeren_page_text_get_text (self->text), span->start, span->end);

  g_array_append_vals (boxes, own->data, own->len);
}

static void
mark (ZerenPageFinder *self)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (ZerenBox));
  g_autoptr (GArray) current = g_array_new (FALSE, FALSE, sizeof (ZerenBox));

  for (guint i = 0; i < self->found->len; i++)
    add_boxes (self, i + 1 == self->current ? current : others, i);
  zeren_page_column_set_boxes (
    self->column, ZEREN_PAGE_LAYER_FOUND, (const ZerenBox *)others->data, others->len);
  zeren_page_column_set_boxes (
    self->column, ZEREN_PAGE_LAYER_CURRENT, (const ZerenBox *)current->data, current->len);
  if (current->len > 0)
    zeren_page_column_reveal_box (self->column, &g_array_index (current, ZerenBox, 0));
}

/* The first match on the page in view or behind it, else the first of all. */
static guint
choose_first (ZerenPageFinder *self)
{
  ZerenText *text = zeren_page_text_get_text (self->text);
  guint first, last;

  if (!zeren_page_column_get_visible_range (self->column, &first, &last))
    first = 1;
  for (guint i = 0; i < self->found->len; i++)
    {
      if (zeren_text_get_page_at (text, g_array_index (self->found, ZerenSpan, i).start) >= first)
        return i + 1;
    }

  return self->found->len > 0 ? 1 : 0;
}

static void
search (ZerenPageFinder *self)
{
  g_clear_pointer (&self->found, g_array_unref);
  if (self->text != NULL && self->phrase != NULL)
    self->found = zeren_page_text_search (self->text, self->phrase);
  else
    self->found = g_array_new (FALSE, FALSE, sizeof (ZerenSpan));
  self->current = self->found->len > 0 ? choose_first (self) : 0;
  mark (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
zeren_page_finder_finalize (GObject *object)
{
  ZerenPageFinder *self = ZEREN_PAGE_FINDER (object);

  g_clear_pointer (&self->phrase, g_free);
  g_clear_pointer (&self->found, g_array_unref);

  G_OBJECT_CLASS (zeren_page_finder_parent_class)->finalize (object);
}

static void
zeren_page_finder_class_init (ZerenPageFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_page_finder_finalize;

  signals[CHANGED] = g_signal_new (
    "changed", ZEREN_TYPE_PAGE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_page_finder_init (ZerenPageFinder *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (ZerenSpan));
}

/**
 * zeren_page_finder_new:
 * @column: the pages; the finder is used no longer than they are
 *
 * Returns: (transfer full): a finder that looks for nothing
 */
ZerenPageFinder *
zeren_page_finder_new (ZerenPageColumn *column)
{
  ZerenPageFinder *self;

  g_return_val_if_fail (ZEREN_IS_PAGE_COLUMN (column), NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_FINDER, NULL);
  self->column = column;

  return self;
}

/**
 * zeren_page_finder_set_text:
 * @text: (nullable): the text of the pages, lent until the next call; looked through at once for
 *   what was asked for before
 */
void
zeren_page_finder_set_text (ZerenPageFinder *self, ZerenPageText *text)
{
  g_return_if_fail (ZEREN_IS_PAGE_FINDER (self));

  self->text = text;
  search (self);
}

/** zeren_page_finder_search: @phrase: (nullable): what to look for, %NULL or empty for nothing */
void
zeren_page_finder_search (ZerenPageFinder *self, const char *phrase)
{
  g_return_if_fail (ZEREN_IS_PAGE_FINDER (self));

  if (g_set_str (&self->phrase, phrase))
    search (self);
}

/** zeren_page_finder_step: @by: 1 for the next place, -1 for the one before; round and round */
void
zeren_page_finder_step (ZerenPageFinder *self, int by)
{
  guint n_found;

  g_return_if_fail (ZEREN_IS_PAGE_FINDER (self));
  g_return_if_fail (by == 1 || by == -1);

  n_found = self->found->len;
  if (n_found == 0)
    return;

  self->current = by > 0 ? self->current % n_found + 1
                         : (self->current + n_found - 2) % n_found + 1;
  mark (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
zeren_page_finder_get_n_found (ZerenPageFinder *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_FINDER (self), 0);

  return self->found->len;
}

/** zeren_page_finder_get_current: Returns: which of them is looked at, from 1; 0 for none */
guint
zeren_page_finder_get_current (ZerenPageFinder *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_FINDER (self), 0);

  return self->current;
}

/** zeren_page_finder_get_span: Returns: whether there is one that is looked at */
gboolean
zeren_page_finder_get_span (ZerenPageFinder *self, ZerenSpan *span)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_FINDER (self), FALSE);

  if (self->current == 0)
    return FALSE;

  *span = g_array_index (self->found, ZerenSpan, self->current - 1);

  return TRUE;
}
