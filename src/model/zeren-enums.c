/* zeren-enums.c: the words of the domain that are one of a few, with their ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-enums.h"

/* Defines NAME_to_id and NAME_from_id over the ids given, in the order of the enumeration. */
#define DEFINE_IDS(Type, name, ...)                                                                \
  static const char *const name##_ids[] = { __VA_ARGS__ };                                         \
                                                                                                   \
  const char *zeren_##name##_to_id (Type value)                                                    \
  {                                                                                                \
    g_return_val_if_fail (value < G_N_ELEMENTS (name##_ids), NULL);                                \
                                                                                                   \
    return name##_ids[value];                                                                      \
  }                                                                                                \
                                                                                                   \
  gboolean zeren_##name##_from_id (const char *id, Type *value)                                    \
  {                                                                                                \
    for (guint i = 0; i < G_N_ELEMENTS (name##_ids); i++)                                          \
      {                                                                                            \
        if (g_strcmp0 (name##_ids[i], id) == 0)                                                    \
          {                                                                                        \
            *value = i;                                                                            \
            return TRUE;                                                                           \
          }                                                                                        \
      }                                                                                            \
                                                                                                   \
    return FALSE;                                                                                  \
  }

DEFINE_IDS (ZerenScope, scope, "record", "text")
DEFINE_IDS (ZerenGroundKind, ground_kind, "duty", "conduct")
DEFINE_IDS (ZerenTableKind, table_kind, "other", "schedule", "risk")
