/* zeren-page-pool.c: the pages of a window, made before anybody asks for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-pool.h"

/* Between two pages, so that what a person does meanwhile comes first; and after a page was taken,
 * until the window has slid to it. */
#define PAUSE_MS 30
#define REST_MS  400

struct _ZerenPagePool
{
  GObject parent_instance;

  AdwNavigationView *view;
  ZerenSession *session;
  GHashTable *roots; /* the id of a place → its ZerenPage */
  GHashTable *spare; /* GType → a ZerenPage about nothing yet */
  guint filling;     /* the source that makes pages */
};

G_DEFINE_FINAL_TYPE (ZerenPagePool, zeren_page_pool, G_TYPE_OBJECT)

static ZerenPage *
find_spare (ZerenPagePool *self, GType type)
{
  return g_hash_table_lookup (self->spare, GSIZE_TO_POINTER (type));
}

/* Returns: whether there was one to make */
static gboolean
make_root (ZerenPagePool *self)
{
  guint n_places;
  const ZerenPlace *places = zeren_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      if (g_hash_table_lookup (self->roots, places[i].id) != NULL)
        continue;
      zeren_page_pool_get_root (self, &places[i]);
      return TRUE;
    }

  return FALSE;
}

static GType
find_missing_type (ZerenPagePool *self)
{
  GType type;

  for (guint i = 0; (type = zeren_places_get_nth_page_type (i)) != G_TYPE_INVALID; i++)
    {
      if (find_spare (self, type) == NULL)
        return type;
    }

  return G_TYPE_INVALID;
}

static gboolean
make_spare (ZerenPagePool *self)
{
  GType type = find_missing_type (self);

  if (type == G_TYPE_INVALID)
    return FALSE;
  g_hash_table_insert (
    self->spare, GSIZE_TO_POINTER (type), g_object_ref_sink (g_object_new (type, NULL)));

  return TRUE;
}

static void
fill_cb (gpointer data)
{
  ZerenPagePool *self = data;

  self->filling = 0;
  if (make_root (self) || make_spare (self))
    self->filling = g_timeout_add_once (PAUSE_MS, fill_cb, self);
}

static void
zeren_page_pool_dispose (GObject *object)
{
  zeren_page_pool_close (ZEREN_PAGE_POOL (object));

  G_OBJECT_CLASS (zeren_page_pool_parent_class)->dispose (object);
}

static void
zeren_page_pool_finalize (GObject *object)
{
  ZerenPagePool *self = ZEREN_PAGE_POOL (object);

  g_hash_table_unref (self->roots);
  g_hash_table_unref (self->spare);

  G_OBJECT_CLASS (zeren_page_pool_parent_class)->finalize (object);
}

static void
zeren_page_pool_class_init (ZerenPagePoolClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zeren_page_pool_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_page_pool_finalize;
}

static void
zeren_page_pool_init (ZerenPagePool *self)
{
  self->roots = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->spare = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * zeren_page_pool_new:
 * @view: where the pages are shown
 * @session: an open session, that they read from
 *
 * Returns: (transfer full): a pool that fills itself when there is time
 */
ZerenPagePool *
zeren_page_pool_new (AdwNavigationView *view, ZerenSession *session)
{
  ZerenPagePool *self;

  g_return_val_if_fail (ADW_IS_NAVIGATION_VIEW (view), NULL);
  g_return_val_if_fail (ZEREN_IS_SESSION (session), NULL);

  self = g_object_new (ZEREN_TYPE_PAGE_POOL, NULL);
  self->view = g_object_ref (view);
  self->session = g_object_ref (session);
  self->filling = g_timeout_add_once (PAUSE_MS, fill_cb, self);

  return self;
}

/** zeren_page_pool_close: lets go of the view, the session and all pages */
void
zeren_page_pool_close (ZerenPagePool *self)
{
  GHashTableIter iter;
  gpointer page;

  g_return_if_fail (ZEREN_IS_PAGE_POOL (self));

  g_clear_handle_id (&self->filling, g_source_remove);
  if (self->view == NULL)
    return;

  adw_navigation_view_replace (self->view, NULL, 0);
  g_hash_table_iter_init (&iter, self->roots);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    adw_navigation_view_remove (self->view, page);
  g_hash_table_remove_all (self->roots);
  g_hash_table_remove_all (self->spare);
  g_clear_object (&self->view);
  g_clear_object (&self->session);
}

/**
 * zeren_page_pool_get_root:
 *
 * Returns: (transfer none): the page of a place
 */
ZerenPage *
zeren_page_pool_get_root (ZerenPagePool *self, const ZerenPlace *place)
{
  ZerenPage *page;

  g_return_val_if_fail (ZEREN_IS_PAGE_POOL (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  page = g_hash_table_lookup (self->roots, place->id);
  if (page == NULL)
    {
      page = g_object_ref_sink (g_object_new (place->get_type (), NULL));
      g_hash_table_insert (self->roots, (char *)place->id, page);
      adw_navigation_view_add (self->view, ADW_NAVIGATION_PAGE (page));
      zeren_page_set_session (page, self->session);
    }

  return page;
}

/**
 * zeren_page_pool_take:
 * @type: of the page of a kind of record
 *
 * Returns: (transfer full): a page of that type that is about nothing yet and has no session
 */
ZerenPage *
zeren_page_pool_take (ZerenPagePool *self, GType type)
{
  ZerenPage *page;

  g_return_val_if_fail (ZEREN_IS_PAGE_POOL (self), NULL);

  page = find_spare (self, type);
  if (page == NULL)
    return g_object_ref_sink (g_object_new (type, NULL));

  g_hash_table_steal (self->spare, GSIZE_TO_POINTER (type));
  g_clear_handle_id (&self->filling, g_source_remove);
  self->filling = g_timeout_add_once (REST_MS, fill_cb, self);

  return page;
}

/** zeren_page_pool_is_filled: Returns: whether every page is made */
gboolean
zeren_page_pool_is_filled (ZerenPagePool *self)
{
  g_return_val_if_fail (ZEREN_IS_PAGE_POOL (self), FALSE);

  return self->filling == 0;
}
