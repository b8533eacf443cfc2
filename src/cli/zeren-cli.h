/* zeren-cli.h: what every command of zeren-cli is made of: options, output, errors
 *
 * A command is a row in a table (see cmd-org.c for the pattern): its noun and verb, what it takes,
 * and a function. Each file has one noun and exports its table; main.c lists the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "zeren-context.h"

G_BEGIN_DECLS

/** ZerenCli: one call of zeren-cli: the options as typed, the output, and the database once asked.
 */
typedef struct _ZerenCli ZerenCli;

/**
 * ZerenCliOptionKind:
 * @ZEREN_CLI_FLAG: stands alone
 * @ZEREN_CLI_VALUE: takes one value; the last one counts
 * @ZEREN_CLI_VALUES: takes one or more values, and may be repeated
 */
typedef enum
{
  ZEREN_CLI_FLAG,
  ZEREN_CLI_VALUE,
  ZEREN_CLI_VALUES,
} ZerenCliOptionKind;

/**
 * ZerenCliOption:
 * @name: the name without dashes; %NULL ends a table
 * @kind: what it takes
 * @required: whether the command cannot do without it
 * @letter: a one-letter form, or 0
 */
typedef struct
{
  const char *name;
  ZerenCliOptionKind kind;
  gboolean required;
  char letter;
} ZerenCliOption;

#define ZEREN_CLI_MANY G_MAXUINT

/**
 * ZerenCliCommand:
 * @noun: the first word; %NULL ends a table
 * @verb: (nullable): the second word, or %NULL where the noun stands alone
 * @usage: what follows, as the manual prints it: `ID… --org ID`
 * @summary: one sentence for `--help`, marked with N_()
 * @min_args: how many words without dashes it needs
 * @max_args: how many it takes at most
 * @options: (nullable): its options
 * @run: does the work; an error becomes a message and exit status 1, or 2 for
 *   %ZEREN_CLI_ERROR_USAGE
 */
typedef struct
{
  const char *noun;
  const char *verb;
  const char *usage;
  const char *summary;
  guint min_args;
  guint max_args;
  const ZerenCliOption *options;
  gboolean (*run) (ZerenCli *cli, GError **error);
} ZerenCliCommand;

#define ZEREN_CLI_ERROR (zeren_cli_error_quark ())

GQuark zeren_cli_error_quark (void);

/**
 * ZerenCliError:
 * @ZEREN_CLI_ERROR_USAGE: the command was not written as it has to be (exit status 2)
 * @ZEREN_CLI_ERROR_VALUE: an id, date or the like that is none (exit status 1)
 * @ZEREN_CLI_ERROR_REFUSED: what was asked for is not done (exit status 1)
 */
typedef enum
{
  ZEREN_CLI_ERROR_USAGE,
  ZEREN_CLI_ERROR_VALUE,
  ZEREN_CLI_ERROR_REFUSED,
} ZerenCliError;

int zeren_cli_main (int argc, char **argv, const ZerenCliCommand *const *tables);

/* What was typed */

guint zeren_cli_get_n_args (ZerenCli *self);
const char *zeren_cli_get_arg (ZerenCli *self, guint position);
gboolean zeren_cli_get_arg_id (ZerenCli *self, guint position, gint64 *id, GError **error);
GArray *zeren_cli_dup_arg_ids (ZerenCli *self, GError **error);

gboolean zeren_cli_has (ZerenCli *self, const char *option);
const char *zeren_cli_get_value (ZerenCli *self, const char *option);
const char *const *zeren_cli_get_values (ZerenCli *self, const char *option);
gboolean zeren_cli_get_id (ZerenCli *self, const char *option, gint64 *id, GError **error);
GArray *zeren_cli_dup_ids (ZerenCli *self, const char *option, GError **error);
gboolean zeren_cli_get_date (ZerenCli *self, const char *option, ZerenDate *date, GError **error);
gboolean zeren_cli_get_time (ZerenCli *self, const char *option, GDateTime **when, GError **error);
gboolean zeren_cli_parse_int (const char *text,
                              gint64 min,
                              gint64 max,
                              gint64 *value,
                              GError **error);
GDateTime *zeren_cli_parse_time (const char *text, GError **error);

/* What the command works on */

ZerenContext *zeren_cli_get_context (ZerenCli *self, GError **error);
char *zeren_cli_dup_folder (ZerenCli *self);
ZerenClock *zeren_cli_create_clock (ZerenCli *self, GError **error);

/* What it answers. Text goes out as UTF-8 whatever the locale says. */

gboolean zeren_cli_is_json (ZerenCli *self);
void zeren_cli_print (ZerenCli *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void zeren_cli_print_json (ZerenCli *self, JsonBuilder *builder);
void zeren_cli_print_node (ZerenCli *self, JsonNode *node);
void zeren_cli_print_id (ZerenCli *self, gint64 id);
void zeren_cli_print_changed (ZerenCli *self, gint64 id);
void zeren_cli_complain (ZerenCli *self, const char *message);
void zeren_cli_note (ZerenCli *self, const char *message);
void zeren_cli_show_progress (const char *message, double fraction, gpointer cli);
void zeren_cli_end_progress (ZerenCli *self);

/* Members of the JSON object being built; what is missing or empty becomes null. */

void zeren_cli_json_string (JsonBuilder *builder, const char *key, const char *value);
void zeren_cli_json_int (JsonBuilder *builder, const char *key, gint64 value);
void zeren_cli_json_id (JsonBuilder *builder, const char *key, gint64 id);
void zeren_cli_json_double (JsonBuilder *builder, const char *key, double value);
void zeren_cli_json_bool (JsonBuilder *builder, const char *key, gboolean value);
void zeren_cli_json_date (JsonBuilder *builder, const char *key, ZerenDate date);
void zeren_cli_json_time (JsonBuilder *builder, const char *key, GDateTime *when);
void zeren_cli_json_strv (JsonBuilder *builder, const char *key, const char *const *values);

/**
 * ZerenCliTable:
 *
 * A list that is printed as aligned columns, or as a JSON array of objects with the columns' keys.
 * Cells are added from left to right; a cell past the last column begins the next row.
 */
typedef struct _ZerenCliTable ZerenCliTable;

/** A column: its JSON key, and its head in text (marked with N_()), %NULL for JSON only. */
typedef struct
{
  const char *key;
  const char *title;
} ZerenCliColumn;

ZerenCliTable *zeren_cli_table_new (const ZerenCliColumn *columns);
void zeren_cli_table_free (ZerenCliTable *self);
void zeren_cli_table_add_string (ZerenCliTable *self, const char *value);
void zeren_cli_table_add_word (ZerenCliTable *self, const char *id, const char *label);
void zeren_cli_table_add_indented (ZerenCliTable *self, guint depth, const char *value);
void zeren_cli_table_add_int (ZerenCliTable *self, gint64 value);
void zeren_cli_table_add_id (ZerenCliTable *self, gint64 id);
void zeren_cli_table_add_named_id (ZerenCliTable *self, gint64 id, const char *name);
void zeren_cli_table_add_bool (ZerenCliTable *self, gboolean value);
void zeren_cli_table_add_date (ZerenCliTable *self, ZerenDate date);
void zeren_cli_table_add_time (ZerenCliTable *self, GDateTime *when);
void zeren_cli_table_add_strv (ZerenCliTable *self, const char *const *values);
void zeren_cli_table_add_node (ZerenCliTable *self, const char *text, JsonNode *node);
void zeren_cli_table_print (ZerenCliTable *self, ZerenCli *cli, const char *nothing);

guint zeren_cli_text_width (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCliTable, zeren_cli_table_free)

G_END_DECLS
