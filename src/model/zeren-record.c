/* zeren-record.c: what every domain object with an identity in the database has in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-record-private.h"

typedef struct
{
  gint64 id;
} ZerenRecordPrivate;

/**
 * ZerenRecord:
 *
 * An object with an id and fields. The table of fields of a class is its properties, its memory and
 * the names of its columns in one, so that no class repeats what the others do.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ZerenRecord, zeren_record, G_TYPE_OBJECT)

/* Properties count from 1; 1 is the id, so that the first field is 2. */
enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gpointer
place_of (ZerenRecord *self, const ZerenField *field)
{
  return (char *)self + field->offset;
}

static const ZerenField *
field_of_property (ZerenRecord *self, guint property)
{
  ZerenRecordClass *klass = ZEREN_RECORD_GET_CLASS (self);

  g_assert (property >= N_PROPS && property - N_PROPS < klass->n_fields);

  return &klass->fields[property - N_PROPS];
}

static void
get_field (ZerenRecord *self, const ZerenField *field, GValue *value)
{
  gpointer place = place_of (self, field);

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
      g_value_set_int64 (value, *(gint64 *)place);
      break;
    case ZEREN_FIELD_STRING:
      g_value_set_string (value, *(char **)place);
      break;
    case ZEREN_FIELD_UINT:
    case ZEREN_FIELD_CHOICE:
      g_value_set_uint (value, *(guint *)place);
      break;
    case ZEREN_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *)place);
      break;
    case ZEREN_FIELD_DOUBLE:
      g_value_set_double (value, *(double *)place);
      break;
    case ZEREN_FIELD_DATE:
      g_value_set_boxed (value, place);
      break;
    case ZEREN_FIELD_TIME:
    case ZEREN_FIELD_STRV:
    case ZEREN_FIELD_FREQUENCY:
    case ZEREN_FIELD_PASSAGE:
      g_value_set_boxed (value, *(gpointer *)place);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_same_strv (const char *const *a, const char *const *b)
{
  return a == b || (a != NULL && b != NULL && g_strv_equal (a, b));
}

static gboolean
is_same_field (ZerenRecord *a, ZerenRecord *b, const ZerenField *field)
{
  gpointer in_a = place_of (a, field), in_b = place_of (b, field);
  gpointer at_a, at_b;

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
      return *(gint64 *)in_a == *(gint64 *)in_b;
    case ZEREN_FIELD_UINT:
    case ZEREN_FIELD_CHOICE:
      return *(guint *)in_a == *(guint *)in_b;
    case ZEREN_FIELD_BOOLEAN:
      return *(gboolean *)in_a == *(gboolean *)in_b;
    case ZEREN_FIELD_DOUBLE:
      return *(double *)in_a == *(double *)in_b;
    case ZEREN_FIELD_DATE:
      return zeren_date_compare (*(ZerenDate *)in_a, *(ZerenDate *)in_b) == 0;
    case ZEREN_FIELD_STRING:
      return g_strcmp0 (*(char **)in_a, *(char **)in_b) == 0;
    case ZEREN_FIELD_STRV:
      return is_same_strv (*(const char *const **)in_a, *(const char *const **)in_b);
    case ZEREN_FIELD_TIME:
    case ZEREN_FIELD_FREQUENCY:
    case ZEREN_FIELD_PASSAGE:
      break;
    default:
      g_assert_not_reached ();
    }

  at_a = *(gpointer *)in_a;
  at_b = *(gpointer *)in_b;
  if (at_a == NULL || at_b == NULL)
    return at_a == at_b;
  if (field->kind == ZEREN_FIELD_TIME)
    return g_date_time_equal (at_a, at_b);

  return field->kind == ZEREN_FIELD_FREQUENCY ? zeren_frequency_equal (at_a, at_b)
                                              : zeren_passage_equal (at_a, at_b);
}

static void
set_field (ZerenRecord *self, const ZerenField *field, const GValue *value)
{
  gpointer place = place_of (self, field);

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
      zeren_record_set_int64 (self, place, g_value_get_int64 (value));
      break;
    case ZEREN_FIELD_STRING:
      zeren_record_set_string (self, place, g_value_get_string (value));
      break;
    case ZEREN_FIELD_UINT:
    case ZEREN_FIELD_CHOICE:
      zeren_record_set_uint (self, place, g_value_get_uint (value));
      break;
    case ZEREN_FIELD_BOOLEAN:
      zeren_record_set_boolean (self, place, g_value_get_boolean (value));
      break;
    case ZEREN_FIELD_DOUBLE:
      zeren_record_set_double (self, place, g_value_get_double (value));
      break;
    case ZEREN_FIELD_DATE:
      {
        const ZerenDate *date = g_value_get_boxed (value);

        zeren_record_set_date (self, place, date != NULL ? *date : ZEREN_DATE_NONE);
        break;
      }
    case ZEREN_FIELD_TIME:
      zeren_record_set_time (self, place, g_value_get_boxed (value));
      break;
    case ZEREN_FIELD_STRV:
      zeren_record_set_strv (self, place, g_value_get_boxed (value));
      break;
    case ZEREN_FIELD_FREQUENCY:
      zeren_record_set_frequency (self, place, g_value_get_boxed (value));
      break;
    case ZEREN_FIELD_PASSAGE:
      zeren_record_set_passage (self, place, g_value_get_boxed (value));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
clear_field (ZerenRecord *self, const ZerenField *field)
{
  gpointer place = place_of (self, field);

  switch (field->kind)
    {
    case ZEREN_FIELD_STRING:
      g_clear_pointer ((char **)place, g_free);
      break;
    case ZEREN_FIELD_TIME:
      g_clear_pointer ((GDateTime **)place, g_date_time_unref);
      break;
    case ZEREN_FIELD_STRV:
      g_clear_pointer ((GStrv *)place, g_strfreev);
      break;
    case ZEREN_FIELD_FREQUENCY:
      g_clear_pointer ((ZerenFrequency **)place, zeren_frequency_unref);
      break;
    case ZEREN_FIELD_PASSAGE:
      g_clear_pointer ((ZerenPassage **)place, zeren_passage_unref);
      break;
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
    case ZEREN_FIELD_UINT:
    case ZEREN_FIELD_BOOLEAN:
    case ZEREN_FIELD_DOUBLE:
    case ZEREN_FIELD_DATE:
    case ZEREN_FIELD_CHOICE:
    default:
      break;
    }
}

static GParamSpec *
new_pspec (const ZerenField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case ZEREN_FIELD_ID:
    case ZEREN_FIELD_INT64:
      return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, 0, flags);
    case ZEREN_FIELD_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case ZEREN_FIELD_UINT:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case ZEREN_FIELD_CHOICE:
      return g_param_spec_uint (
        field->name, NULL, NULL, 0, g_strv_length ((GStrv)field->ids) - 1, 0, flags);
    case ZEREN_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case ZEREN_FIELD_DOUBLE:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case ZEREN_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, ZEREN_TYPE_DATE, flags);
    case ZEREN_FIELD_TIME:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_DATE_TIME, flags);
    case ZEREN_FIELD_STRV:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case ZEREN_FIELD_FREQUENCY:
      return g_param_spec_boxed (field->name, NULL, NULL, ZEREN_TYPE_FREQUENCY, flags);
    case ZEREN_FIELD_PASSAGE:
      return g_param_spec_boxed (field->name, NULL, NULL, ZEREN_TYPE_PASSAGE, flags);
    default:
      g_assert_not_reached ();
    }
}

static void
zeren_record_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  ZerenRecord *self = ZEREN_RECORD (object);

  if (property == PROP_ID)
    g_value_set_int64 (value, zeren_record_get_id (self));
  else
    get_field (self, field_of_property (self, property), value);
}

static void
zeren_record_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  ZerenRecord *self = ZEREN_RECORD (object);

  if (property == PROP_ID)
    zeren_record_set_id (self, g_value_get_int64 (value));
  else
    set_field (self, field_of_property (self, property), value);
}

static void
zeren_record_finalize (GObject *object)
{
  ZerenRecord *self = ZEREN_RECORD (object);
  ZerenRecordClass *klass = ZEREN_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    clear_field (self, &klass->fields[i]);

  G_OBJECT_CLASS (zeren_record_parent_class)->finalize (object);
}

static void
zeren_record_class_init (ZerenRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_record_get_property;
  object_class->set_property = zeren_record_set_property;
  object_class->finalize = zeren_record_finalize;

  /**
   * ZerenRecord:id:
   *
   * The id in the database, 0 before the record is stored.
   */
  props[PROP_ID] = g_param_spec_int64 ("id",
                                       NULL,
                                       NULL,
                                       0,
                                       G_MAXINT64,
                                       0,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_record_init (ZerenRecord *self)
{
}

/**
 * zeren_record_class_install_fields:
 * @klass: a class, in its class_init
 * @fields: (array length=n_fields): its fields, static
 * @n_fields: how many fields there are
 *
 * Makes every field a property, and has it freed with the object.
 */
void
zeren_record_class_install_fields (ZerenRecordClass *klass,
                                   const ZerenField *fields,
                                   guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields);

  /* GObject clears these two in every subclass. */
  object_class->get_property = zeren_record_get_property;
  object_class->set_property = zeren_record_set_property;
  for (guint i = 0; i < n_fields; i++)
    {
      klass->pspecs[i] = new_pspec (&fields[i]);
      g_object_class_install_property (object_class, N_PROPS + i, klass->pspecs[i]);
    }
}

/**
 * zeren_record_equal:
 * @a: (type ZerenRecord): a record
 * @b: (type ZerenRecord): another one
 *
 * Returns: whether they are of one class, have the same id and hold the same in every field
 */
gboolean
zeren_record_equal (gconstpointer a, gconstpointer b)
{
  ZerenRecord *first = ZEREN_RECORD ((gpointer)a), *second = ZEREN_RECORD ((gpointer)b);
  const ZerenField *fields;
  guint n_fields;

  if (G_OBJECT_TYPE (first) != G_OBJECT_TYPE (second) ||
      zeren_record_get_id (first) != zeren_record_get_id (second))
    return FALSE;

  fields = zeren_record_get_fields (first, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (!is_same_field (first, second, &fields[i]))
        return FALSE;
    }

  return TRUE;
}

gint64
zeren_record_get_id (ZerenRecord *self)
{
  ZerenRecordPrivate *priv = zeren_record_get_instance_private (self);

  g_return_val_if_fail (ZEREN_IS_RECORD (self), 0);

  return priv->id;
}

/** zeren_record_set_id: for the storage, which alone gives out ids */
void
zeren_record_set_id (ZerenRecord *self, gint64 id)
{
  ZerenRecordPrivate *priv = zeren_record_get_instance_private (self);

  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (priv->id == id)
    return;

  priv->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ID]);
}

/** zeren_record_get_fields: Returns: (array length=n_fields): the fields of the class of @self */
const ZerenField *
zeren_record_get_fields (ZerenRecord *self, guint *n_fields)
{
  g_return_val_if_fail (ZEREN_IS_RECORD (self), NULL);

  *n_fields = ZEREN_RECORD_GET_CLASS (self)->n_fields;

  return ZEREN_RECORD_GET_CLASS (self)->fields;
}

/** zeren_record_get_place: Returns: the address of the value of @field, of the type of its kind */
gpointer
zeren_record_get_place (ZerenRecord *self, const ZerenField *field)
{
  g_return_val_if_fail (ZEREN_IS_RECORD (self), NULL);

  return place_of (self, field);
}

static void
notify_place (ZerenRecord *self, gpointer place)
{
  ZerenRecordClass *klass = ZEREN_RECORD_GET_CLASS (self);
  gsize offset = (char *)place - (char *)self;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].offset == offset)
        {
          g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[i]);
          return;
        }
    }

  g_assert_not_reached ();
}

/* Setters of values that can be compared with == */
#define DEFINE_SETTER(name, Type)                                                                  \
  void zeren_record_set_##name (ZerenRecord *self, Type *place, Type value)                        \
  {                                                                                                \
    g_return_if_fail (ZEREN_IS_RECORD (self));                                                     \
                                                                                                   \
    if (*place == value)                                                                           \
      return;                                                                                      \
                                                                                                   \
    *place = value;                                                                                \
    notify_place (self, place);                                                                    \
  }

DEFINE_SETTER (int64, gint64)
DEFINE_SETTER (uint, guint)
DEFINE_SETTER (double, double)

void
zeren_record_set_boolean (ZerenRecord *self, gboolean *place, gboolean value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  value = !!value;
  if (*place == value)
    return;

  *place = value;
  notify_place (self, place);
}

void
zeren_record_set_string (ZerenRecord *self, char **place, const char *value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (g_set_str (place, value))
    notify_place (self, place);
}

void
zeren_record_set_date (ZerenRecord *self, ZerenDate *place, ZerenDate value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (zeren_date_compare (*place, value) == 0)
    return;

  *place = value;
  notify_place (self, place);
}

void
zeren_record_set_time (ZerenRecord *self, GDateTime **place, GDateTime *value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (*place == value || (*place != NULL && value != NULL && g_date_time_equal (*place, value)))
    return;

  g_clear_pointer (place, g_date_time_unref);
  *place = value != NULL ? g_date_time_ref (value) : NULL;
  notify_place (self, place);
}

void
zeren_record_set_strv (ZerenRecord *self, GStrv *place, const char *const *value)
{
  GStrv copy;

  g_return_if_fail (ZEREN_IS_RECORD (self));

  if ((const char *const *)*place == value ||
      (*place != NULL && value != NULL && g_strv_equal ((const char *const *)*place, value)))
    return;

  copy = g_strdupv ((GStrv)value);
  g_strfreev (*place);
  *place = copy;
  notify_place (self, place);
}

void
zeren_record_set_frequency (ZerenRecord *self, ZerenFrequency **place, ZerenFrequency *value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (*place == value || (*place != NULL && value != NULL && zeren_frequency_equal (*place, value)))
    return;

  g_clear_pointer (place, zeren_frequency_unref);
  *place = value != NULL ? zeren_frequency_ref (value) : NULL;
  notify_place (self, place);
}

void
zeren_record_set_passage (ZerenRecord *self, ZerenPassage **place, ZerenPassage *value)
{
  g_return_if_fail (ZEREN_IS_RECORD (self));

  if (*place == value || (*place != NULL && value != NULL && zeren_passage_equal (*place, value)))
    return;

  g_clear_pointer (place, zeren_passage_unref);
  *place = value != NULL ? zeren_passage_ref (value) : NULL;
  notify_place (self, place);
}
