/* zeren-ids-private.h: defines the ids of an enumeration and how to get from one to the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Defines zeren_NAME_ids (NULL-terminated), zeren_NAME_to_id and zeren_NAME_from_id over the ids
 * given, in the order of the enumeration. */
#define ZEREN_DEFINE_IDS(Type, name, ...)                                                          \
  const char *const zeren_##name##_ids[] = { __VA_ARGS__, NULL };                                  \
                                                                                                   \
  const char *zeren_##name##_to_id (Type value)                                                    \
  {                                                                                                \
    g_return_val_if_fail (value < G_N_ELEMENTS (zeren_##name##_ids) - 1, NULL);                    \
                                                                                                   \
    return zeren_##name##_ids[value];                                                              \
  }                                                                                                \
                                                                                                   \
  gboolean zeren_##name##_from_id (const char *id, Type *value)                                    \
  {                                                                                                \
    for (guint i = 0; zeren_##name##_ids[i] != NULL; i++)                                          \
      {                                                                                            \
        if (g_strcmp0 (zeren_##name##_ids[i], id) == 0)                                            \
          {                                                                                        \
            *value = i;                                                                            \
            return TRUE;                                                                           \
          }                                                                                        \
      }                                                                                            \
                                                                                                   \
    return FALSE;                                                                                  \
  }
