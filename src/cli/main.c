/* main.c: zeren-cli, the whole way from a plan to a drafted case on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

int
main (int argc, char **argv)
{
  return 2;
}
