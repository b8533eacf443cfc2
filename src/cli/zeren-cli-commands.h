/* zeren-cli-commands.h: the tables of commands, one a file cmd-NOUN.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cli.h"

G_BEGIN_DECLS

G_END_DECLS
