/* cli-fixture.h: runs the built zeren-cli in a folder of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliFixture:
 * @folder: a fresh folder: the working directory, with the files of tests/cli/data, and the
 *   database in `db`
 * @now: what `--now` says
 * @who: what `--who` says
 * @language: the locale of the commands, C.UTF-8 at first
 *
 * A place to run commands in. It is removed at the end.
 */
typedef struct
{
  char *folder;
  char *now;
  char *who;
  char *language;
} CliFixture;

typedef struct
{
  char *out;
  char *err;
  int status;
} CliAnswer;

CliFixture *cli_fixture_new (void);
void cli_fixture_free (CliFixture *self);
CliAnswer *cli_fixture_run (CliFixture *self, const char *line);
char *cli_fixture_ask (CliFixture *self, const char *line);
void cli_answer_free (CliAnswer *self);
GSubprocess *cli_fixture_spawn (CliFixture *self, const char *const *argv);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliFixture, cli_fixture_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliAnswer, cli_answer_free)

G_END_DECLS
