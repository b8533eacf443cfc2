/* zeren-greeter.h: how the window says what is due
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-morning.h"

#include <adwaita.h>

G_BEGIN_DECLS

void zeren_greeter_connect (AdwApplicationWindow *window, ZerenMorning *morning);
void zeren_greeter_show_list (AdwApplicationWindow *window, ZerenMorning *morning);

G_END_DECLS
