/* zeren-file.c: a file kept by the SHA-256 of its content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-file.h"

#include "zeren-record-private.h"

struct _ZerenFile
{
  ZerenRecord parent_instance;

  char *sha256;
  char *name;
  gint64 size;
  char *media_type;
  GDateTime *added_at;
};

G_DEFINE_FINAL_TYPE (ZerenFile, zeren_file, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "sha256", ZEREN_FIELD_STRING, offsetof (ZerenFile, sha256) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenFile, name) },
  { "size", ZEREN_FIELD_INT64, offsetof (ZerenFile, size) },
  { "media-type", ZEREN_FIELD_STRING, offsetof (ZerenFile, media_type) },
  { "added-at", ZEREN_FIELD_TIME, offsetof (ZerenFile, added_at) },
};

static void
zeren_file_class_init (ZerenFileClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_file_init (ZerenFile *self)
{
}

ZerenFile *
zeren_file_new (void)
{
  return g_object_new (ZEREN_TYPE_FILE, NULL);
}

ZEREN_ID_GETTER (ZerenFile, zeren_file)
ZEREN_ACCESSORS (ZerenFile, zeren_file, const char *, string, sha256)
ZEREN_ACCESSORS (ZerenFile, zeren_file, const char *, string, name)
ZEREN_ACCESSORS (ZerenFile, zeren_file, gint64, int64, size)
ZEREN_ACCESSORS (ZerenFile, zeren_file, const char *, string, media_type)
ZEREN_ACCESSORS (ZerenFile, zeren_file, GDateTime *, time, added_at)
