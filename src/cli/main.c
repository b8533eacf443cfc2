/* main.c: zeren-cli, the whole way from a plan to a drafted case on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-cli-commands.h"

/* In the order of the work, which is the order of --help. */
static const ZerenCliCommand *const tables[] = {
  NULL,
};

int
main (int argc, char **argv)
{
  return zeren_cli_main (argc, argv, tables);
}
