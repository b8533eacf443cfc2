/* main.c: zeren, the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "zeren-application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* ZEREN_LOCALEDIR leads a program that is not installed to its translations. */
static void
set_up_locale (void)
{
  const char *folder = g_getenv ("ZEREN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ZEREN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (ZerenApplication) application = NULL;

  set_up_locale ();
  g_set_application_name (_ ("Zeren"));
  application = zeren_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
