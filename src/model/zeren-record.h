/* zeren-record.h: what every domain object with an identity in the database has in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-date.h"
#include "zeren-frequency.h"
#include "zeren-passage.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_RECORD (zeren_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (ZerenRecord, zeren_record, ZEREN, RECORD, GObject)

/**
 * ZerenFieldKind:
 * @ZEREN_FIELD_ID: a gint64, the id of another record; 0 for none
 * @ZEREN_FIELD_CHOICE: one of the few values of an enumeration that starts at 0
 * @ZEREN_FIELD_TIME: a #GDateTime, nullable
 *
 * What a field holds; every field is also a GObject property of the same name.
 */
typedef enum
{
  ZEREN_FIELD_ID,
  ZEREN_FIELD_INT64,
  ZEREN_FIELD_STRING,
  ZEREN_FIELD_UINT,
  ZEREN_FIELD_BOOLEAN,
  ZEREN_FIELD_DOUBLE,
  ZEREN_FIELD_DATE,
  ZEREN_FIELD_TIME,
  ZEREN_FIELD_STRV,
  ZEREN_FIELD_CHOICE,
  ZEREN_FIELD_FREQUENCY,
  ZEREN_FIELD_PASSAGE,
} ZerenFieldKind;

/**
 * ZerenField:
 * @name: its name, and that of the property
 * @kind: what it holds
 * @offset: where it stands in the instance
 * @ids: (nullable): the ids of a %ZEREN_FIELD_CHOICE
 */
typedef struct
{
  const char *name;
  ZerenFieldKind kind;
  gsize offset;
  const char *const *ids;
} ZerenField;

struct _ZerenRecordClass
{
  GObjectClass parent_class;

  const ZerenField *fields;
  guint n_fields;
  GParamSpec **pspecs;
};

gint64 zeren_record_get_id (ZerenRecord *self);
void zeren_record_set_id (ZerenRecord *self, gint64 id);

gboolean zeren_record_equal (gconstpointer a, gconstpointer b);

const ZerenField *zeren_record_get_fields (ZerenRecord *self, guint *n_fields);
gpointer zeren_record_get_place (ZerenRecord *self, const ZerenField *field);

G_END_DECLS
