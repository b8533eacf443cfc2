/* zeren-application.h: the program with its options and its one window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_APPLICATION (zeren_application_get_type ())
G_DECLARE_FINAL_TYPE (ZerenApplication, zeren_application, ZEREN, APPLICATION, AdwApplication)

ZerenApplication *zeren_application_new (void);

G_END_DECLS
