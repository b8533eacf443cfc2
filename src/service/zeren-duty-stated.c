/* zeren-duty-stated.c: whether the plan itself states when a duty is to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-stated-private.h"

#include "zeren-clause.h"
#include "zeren-numeral.h"

#include <string.h>
#include <uchar.h>

/* Without the spaces, and with full-width figures as plain ones */
static char *
dup_plain (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_unichar (plain, g_utf8_get_char (p));
    }

  return g_string_free (plain, FALSE);
}

static gboolean
says (const char *text, const char *words)
{
  g_autofree char *plain = text != NULL ? dup_plain (text) : NULL;
  g_autofree char *plain_words = dup_plain (words);

  return plain != NULL && strstr (plain, plain_words) != NULL;
}

static ZerenClause *
find_clause (GPtrArray *clauses, gint64 id)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      if (zeren_clause_get_id (clauses->pdata[i]) == id)
        return clauses->pdata[i];
    }

  return NULL;
}

/* What may not be put before a unit of time where it is to be a period: 半年, 双月, 青年, 工作日,
 * 次日 */
#define BEFORE_NO_PERIOD U"半双几数多青少作节生假次同即"
/* And not behind it: 日常, 日程, 周期, 周边, 季节, 年龄 */
#define BEHIND_NO_PERIOD U"常程期边密节龄"

static gboolean
is_one_of (gunichar c, const char32_t *chars)
{
  for (; *chars != 0; chars++)
    {
      if (*chars == c)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_numeral (gunichar c)
{
  ZerenNumeral numeral;

  return c == U'十' || zeren_read_numeral (&c, 1, &numeral) > 0;
}

/* 每月, 每1个月, 2026年, but not 3月, 两年, 第一季度: those are dates and limits. */
static gboolean
begins_period (const gunichar *text, gsize at)
{
  gsize figures = 0;

  if (at > 0 && text[at - 1] == U'个')
    at--;
  while (figures < at && is_numeral (text[at - figures - 1]))
    figures++;
  if (figures == 1 && at > 1 && text[at - 2] == U'每')
    return text[at - 1] == '1' || text[at - 1] == U'一';
  if (figures > 0)
    return figures == 4 && text[at] == U'年';

  return at == 0 || !is_one_of (text[at - 1], BEFORE_NO_PERIOD);
}

static gboolean
names_period (const char *plain, const char *unit)
{
  glong length;
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (plain, -1, &length);

  for (const char *found = strstr (plain, unit); found != NULL; found = strstr (found + 1, unit))
    {
      gsize at = (gsize)g_utf8_pointer_to_offset (plain, found);
      gsize behind = at + (gsize)g_utf8_strlen (unit, -1);

      if (begins_period (text, at) && !is_one_of (text[behind], BEHIND_NO_PERIOD))
        return TRUE;
    }

  return FALSE;
}

static gboolean
says_period (const char *text, const ZerenFrequency *frequency)
{
  static const struct
  {
    const char *units[4];
    const char *others[4]; /* the same in other words */
  } periods[] = {
    [ZEREN_PERIOD_YEAR] = { { "年" }, { "12个月", "十二个月" } },
    [ZEREN_PERIOD_HALF_YEAR] = { { NULL }, { "半年", "6个月", "六个月" } },
    [ZEREN_PERIOD_QUARTER] = { { "季" }, { "3个月", "三个月" } },
    [ZEREN_PERIOD_MONTH] = { { "月" }, { NULL } },
    [ZEREN_PERIOD_WEEK] = { { "周", "星期", "礼拜" }, { NULL } },
    [ZEREN_PERIOD_DAY] = { { "日", "天", "工作日" }, { NULL } },
  };
  g_autofree char *plain = dup_plain (text);

  if (frequency->period == ZEREN_PERIOD_NONE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (periods->units); i++)
    {
      const char *unit = periods[frequency->period].units[i];
      const char *other = periods[frequency->period].others[i];

      if ((unit != NULL && names_period (plain, unit)) ||
          (other != NULL && strstr (plain, other) != NULL))
        return TRUE;
    }

  return FALSE;
}

/* 2次, 两次, ２次, but not 2月, 2026年, 第二, 二、 */
static gboolean
says_count (const char *text, const ZerenFrequency *frequency)
{
  g_autofree char *plain = dup_plain (text);
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (plain, -1, &length);
  gsize taken;

  for (gsize at = 0; at < (gsize)length; at += MAX (taken, 1))
    {
      ZerenNumeral numeral;

      taken = zeren_read_numeral (chars + at, (gsize)length - at, &numeral);
      if (taken > 0 && (numeral.low == frequency->count || numeral.high == frequency->count) &&
          (at == 0 || chars[at - 1] != U'第') &&
          !is_one_of (chars[at + taken], U"年月日号时点分条款章、.．)"))
        return TRUE;
    }

  return frequency->count <= 1;
}

static gboolean
says_date (const char *text, const ZerenFrequency *frequency)
{
  return frequency->date == NULL || says (text, frequency->date);
}

typedef gboolean (*SaysFunc) (const char *text, const ZerenFrequency *frequency);

/* Late and unperformed are judged against the date and the period, so nobody may think of one: it
 * has to stand in the quote, in its clause or in one above (DESIGN.md 2). */
static gboolean
stands_in_plan (ZerenDuty *duty, GPtrArray *clauses, SaysFunc is_said)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  const char *quote = zeren_duty_get_quote (duty);
  ZerenClause *clause = find_clause (clauses, zeren_duty_get_clause (duty));

  if (is_said (quote != NULL ? quote : "", frequency))
    return TRUE;
  for (guint steps = 0; clause != NULL && steps < clauses->len; steps++)
    {
      const char *text = zeren_clause_get_text (clause);
      const char *heading = zeren_clause_get_heading (clause);

      if ((text != NULL && is_said (text, frequency)) ||
          (heading != NULL && is_said (heading, frequency)))
        return TRUE;
      clause = find_clause (clauses, zeren_clause_get_parent (clause));
    }

  return FALSE;
}

/** zeren_duty_states_date: Returns: whether its date stands in the plan; @clauses are the plan's */
gboolean
zeren_duty_states_date (ZerenDuty *duty, GPtrArray *clauses)
{
  return stands_in_plan (duty, clauses, says_date);
}

/** zeren_duty_states_period: Returns: whether its period stands in the plan */
gboolean
zeren_duty_states_period (ZerenDuty *duty, GPtrArray *clauses)
{
  return stands_in_plan (duty, clauses, says_period);
}

/** zeren_duty_states_count: Returns: whether how often in a period stands in the plan; once always
 * does */
gboolean
zeren_duty_states_count (ZerenDuty *duty, GPtrArray *clauses)
{
  return stands_in_plan (duty, clauses, says_count);
}
