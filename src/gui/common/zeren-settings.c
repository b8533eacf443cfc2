/* zeren-settings.c: what this login has set for the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-settings.h"

#include "config.h"

/**
 * zeren_settings_open:
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where the schema is not installed, as
 *   when the program is run from its build folder
 */
GSettings *
zeren_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ZEREN_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
