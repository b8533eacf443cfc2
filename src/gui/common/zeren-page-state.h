/* zeren-page-state.h: the five states that every page of the window has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZerenPageState:
 * @ZEREN_PAGE_STATE_LOADING: what is to be shown is being fetched
 * @ZEREN_PAGE_STATE_EMPTY: there is nothing yet; the page has the button that changes this
 * @ZEREN_PAGE_STATE_NO_RESULTS: there is something, but not for this search
 * @ZEREN_PAGE_STATE_CONTENT: it is shown
 * @ZEREN_PAGE_STATE_ERROR: it could not be fetched; the page says why
 *
 * The nick of each is the name of the child of the page's #GtkStack.
 */
typedef enum
{
  ZEREN_PAGE_STATE_LOADING,
  ZEREN_PAGE_STATE_EMPTY,
  ZEREN_PAGE_STATE_NO_RESULTS,
  ZEREN_PAGE_STATE_CONTENT,
  ZEREN_PAGE_STATE_ERROR,
} ZerenPageState;

#define ZEREN_TYPE_PAGE_STATE (zeren_page_state_get_type ())

GType zeren_page_state_get_type (void) G_GNUC_CONST;
const char *zeren_page_state_get_child_name (ZerenPageState state);

G_END_DECLS
