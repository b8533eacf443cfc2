/* zeren-dialogs.c: what dialogs that do something share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-dialogs.h"

/**
 * zeren_dialog_close_if_open:
 *
 * Closes a dialog whose work is done; a person may have closed it meanwhile.
 */
void
zeren_dialog_close_if_open (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (gtk_widget_get_root (GTK_WIDGET (dialog)) != NULL)
    adw_dialog_force_close (dialog);
}
