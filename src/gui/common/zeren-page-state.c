/* zeren-page-state.c: the five states that every page of the window has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-page-state.h"

G_DEFINE_ENUM_TYPE (ZerenPageState,
                    zeren_page_state,
                    G_DEFINE_ENUM_VALUE (ZEREN_PAGE_STATE_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (ZEREN_PAGE_STATE_EMPTY, "empty"),
                    G_DEFINE_ENUM_VALUE (ZEREN_PAGE_STATE_NO_RESULTS, "no-results"),
                    G_DEFINE_ENUM_VALUE (ZEREN_PAGE_STATE_CONTENT, "content"),
                    G_DEFINE_ENUM_VALUE (ZEREN_PAGE_STATE_ERROR, "error"))

/**
 * zeren_page_state_get_child_name:
 *
 * Returns: (transfer none): the name of the child of a page's stack that shows @state
 */
const char *
zeren_page_state_get_child_name (ZerenPageState state)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ZEREN_TYPE_PAGE_STATE);
  GEnumValue *value = g_enum_get_value (klass, (int)state);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}
