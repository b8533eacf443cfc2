/* zeren-record-private.h: what the classes of the model use to declare their fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

#include <stddef.h>

G_BEGIN_DECLS

void zeren_record_class_install_fields (ZerenRecordClass *klass,
                                        const ZerenField *fields,
                                        guint n_fields);

/* Each compares, stores and notifies; @place is the address of a field of @self. */
void zeren_record_set_int64 (ZerenRecord *self, gint64 *place, gint64 value);
void zeren_record_set_uint (ZerenRecord *self, guint *place, guint value);
void zeren_record_set_boolean (ZerenRecord *self, gboolean *place, gboolean value);
void zeren_record_set_double (ZerenRecord *self, double *place, double value);
void zeren_record_set_string (ZerenRecord *self, char **place, const char *value);
void zeren_record_set_date (ZerenRecord *self, ZerenDate *place, ZerenDate value);
void zeren_record_set_time (ZerenRecord *self, GDateTime **place, GDateTime *value);
void zeren_record_set_strv (ZerenRecord *self, GStrv *place, const char *const *value);
void zeren_record_set_frequency (ZerenRecord *self, ZerenFrequency **place, ZerenFrequency *value);
void zeren_record_set_passage (ZerenRecord *self, ZerenPassage **place, ZerenPassage *value);

/* The accessors of a class: ZEREN_ACCESSORS defines a getter and a setter for one field. */

#define ZEREN_ACCESSORS(Class, prefix, Type, kind, field)                                          \
  Type prefix##_get_##field (Class *self)                                                          \
  {                                                                                                \
    g_assert (self != NULL);                                                                       \
                                                                                                   \
    return self->field;                                                                            \
  }                                                                                                \
                                                                                                   \
  void prefix##_set_##field (Class *self, Type value)                                              \
  {                                                                                                \
    zeren_record_set_##kind (ZEREN_RECORD (self), &self->field, value);                            \
  }

#define ZEREN_STRV_ACCESSORS(Class, prefix, field)                                                 \
  const char *const *prefix##_get_##field (Class *self)                                            \
  {                                                                                                \
    g_assert (self != NULL);                                                                       \
                                                                                                   \
    return (const char *const *)self->field;                                                       \
  }                                                                                                \
                                                                                                   \
  void prefix##_set_##field (Class *self, const char *const *value)                                \
  {                                                                                                \
    zeren_record_set_strv (ZEREN_RECORD (self), &self->field, value);                              \
  }

#define ZEREN_ID_GETTER(Class, prefix)                                                             \
  gint64 prefix##_get_id (Class *self)                                                             \
  {                                                                                                \
    return zeren_record_get_id (ZEREN_RECORD (self));                                              \
  }

G_END_DECLS
