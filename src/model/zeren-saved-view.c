/* zeren-saved-view.c: a way of looking at a list that was given a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-saved-view.h"

#include "zeren-record-private.h"

struct _ZerenSavedView
{
  ZerenRecord parent_instance;

  char *place;
  char *name;
  char *query;
};

G_DEFINE_FINAL_TYPE (ZerenSavedView, zeren_saved_view, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "place", ZEREN_FIELD_STRING, offsetof (ZerenSavedView, place) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenSavedView, name) },
  { "query", ZEREN_FIELD_STRING, offsetof (ZerenSavedView, query) },
};

static void
zeren_saved_view_class_init (ZerenSavedViewClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_saved_view_init (ZerenSavedView *self)
{
}

ZerenSavedView *
zeren_saved_view_new (void)
{
  return g_object_new (ZEREN_TYPE_SAVED_VIEW, NULL);
}

ZEREN_ID_GETTER (ZerenSavedView, zeren_saved_view)
ZEREN_ACCESSORS (ZerenSavedView, zeren_saved_view, const char *, string, place)
ZEREN_ACCESSORS (ZerenSavedView, zeren_saved_view, const char *, string, name)
ZEREN_ACCESSORS (ZerenSavedView, zeren_saved_view, const char *, string, query)
