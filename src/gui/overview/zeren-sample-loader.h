/* zeren-sample-loader.h: fills an empty database with the sample office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_sample_loader_run (GtkWidget *widget, ZerenSession *session);

G_END_DECLS
