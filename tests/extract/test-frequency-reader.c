/* test-frequency-reader.c: how often and by when (domain.md 4.3, 4.4)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-frequency-reader.h"
#include "zeren-outline-private.h"

#define YEAR    ZEREN_PERIOD_YEAR
#define HALF    ZEREN_PERIOD_HALF_YEAR
#define QUARTER ZEREN_PERIOD_QUARTER
#define MONTH   ZEREN_PERIOD_MONTH
#define WEEK    ZEREN_PERIOD_WEEK
#define DAY     ZEREN_PERIOD_DAY
#define NONE    ZEREN_PERIOD_NONE

#define LEAST ZEREN_FREQUENCY_AT_LEAST
#define EXACT ZEREN_FREQUENCY_EXACT
#define EVERY ZEREN_FREQUENCY_EVERY
#define DATE  ZEREN_FREQUENCY_DATE
#define EVENT ZEREN_FREQUENCY_EVENT

typedef struct
{
  const char *text;
  ZerenFrequencyKind kind;
  guint count;
  ZerenPeriodKind period;
  const char *date;
} Case;

static GArray *
read_text (const char *text, gunichar **chars)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autofree char *shadow = zeren_shadow_string (text);
  g_autoptr (GArray) marks = NULL;
  glong n_chars;

  *chars = g_utf8_to_ucs4_fast (shadow, -1, &n_chars);
  marks = zeren_read_time_marks (*chars, n_chars, vocabulary);
  return zeren_read_frequencies (*chars, n_chars, marks, NULL);
}

static void
check (const Case *test)
{
  g_autofree gunichar *chars = NULL;
  g_autoptr (GArray) readings = read_text (test->text, &chars);
  const ZerenReading *reading = (const ZerenReading *)(void *)readings->data;
  g_autofree char *date = NULL;

  g_test_message ("%s", test->text);
  g_assert_cmpuint (readings->len, ==, 1);
  g_assert_cmpint (reading->kind, ==, test->kind);
  g_assert_cmpuint (reading->count, ==, test->count);
  g_assert_cmpint (reading->period, ==, test->period);
  if (reading->date_end > reading->date_start)
    date = g_ucs4_to_utf8 (
      chars + reading->date_start, reading->date_end - reading->date_start, NULL, NULL, NULL);
  g_assert_cmpstr (date, ==, test->date);
}

static void
check_all (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    check (&cases[i]);
}

/* A period and how often in it. */
static void
test_counts (void)
{
  static const Case cases[] = {
    { "每年至少检查两次", LEAST, 2, YEAR, NULL },
    { "每年度检查不少于３次", LEAST, 3, YEAR, NULL },
    { "每半年不得少于一次", LEAST, 1, HALF, NULL },
    { "每季度检查一次以上", LEAST, 1, QUARTER, NULL },
    { "每月检查2次及以上", LEAST, 2, MONTH, NULL },
    { "每周最少巡查1次", LEAST, 1, WEEK, NULL },
    { "至少每季度组织一次", LEAST, 1, QUARTER, NULL },
    { "每年至少以会议或者文件的形式通报1次", LEAST, 1, YEAR, NULL },
    { "每月召开1至2次", LEAST, 1, MONTH, NULL },
    { "全年检查不少于4次", LEAST, 4, YEAR, NULL },
    { "一年不少于两次", LEAST, 2, YEAR, NULL },
    { "半年一次", EXACT, 1, HALF, NULL },
    { "一季度一次", EXACT, 1, QUARTER, NULL },
    { "每年开展1次演练", EXACT, 1, YEAR, NULL },
    { "每月撰写一篇信息", EXACT, 1, MONTH, NULL },
    { "每年形成1份报告", EXACT, 1, YEAR, NULL },
    { "每日巡查2次", EXACT, 2, DAY, NULL },
    { "每三个月检修一次", EXACT, 1, QUARTER, NULL },
    { "每六个月检修一次", EXACT, 1, HALF, NULL },
    { "每旬巡查一次", EXACT, 1, NONE, "每旬" },
    { "每两年评估一次", EXACT, 1, NONE, "每两年" },
    { "每学期至少演练一次", LEAST, 1, NONE, "每学期" },
    { "每2小时巡查一次", EXACT, 1, NONE, "每2小时" },
    { "每学期至少上一次法治课", LEAST, 1, NONE, "每学期" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* A period and no number. */
static void
test_periods (void)
{
  static const Case cases[] = {
    { "每年组织演练", EVERY, 1, YEAR, NULL },   { "每半年自查", EVERY, 1, HALF, NULL },
    { "每季度通报", EVERY, 1, QUARTER, NULL },  { "每个季度通报", EVERY, 1, QUARTER, NULL },
    { "按季度通报", EVERY, 1, QUARTER, NULL },  { "按月调度", EVERY, 1, MONTH, NULL },
    { "逐月汇总", EVERY, 1, MONTH, NULL },      { "每月调度", EVERY, 1, MONTH, NULL },
    { "每星期巡查", EVERY, 1, WEEK, NULL },     { "每天巡查", EVERY, 1, DAY, NULL },
    { "每双月上报", EVERY, 1, NONE, "每双月" }, { "每半月上报", EVERY, 1, NONE, "每半月" },
    { "每三年修订", EVERY, 1, NONE, "每三年" }, { "每届开展", EVERY, 1, NONE, "每届" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Named points, once or coming back. */
static void
test_points (void)
{
  static const Case cases[] = {
    { "年底进行考核", DATE, 1, NONE, "年底" },
    { "年初制定计划", DATE, 1, NONE, "年初" },
    { "年中、年终进行总结", DATE, 1, NONE, "年中、年终" },
    { "每年年底开展评比", DATE, 1, YEAR, "每年年底" },
    { "每年底开展评比", DATE, 1, YEAR, "每年底" },
    { "于每年1月31日前提交报告", DATE, 1, YEAR, "每年1月31日前" },
    { "3月中旬召开会议", DATE, 1, NONE, "3月中旬" },
    { "6月第一周开展培训", DATE, 1, NONE, "6月第一周" },
    { "应于12月10日之前报送", DATE, 1, NONE, "12月10日之前" },
    { "次年年初总结", DATE, 1, NONE, "次年年初" },
    { "次年6月底前完成归档", DATE, 1, NONE, "次年6月底前" },
    { "2027年底前完成改造", DATE, 1, NONE, "2027年底前" },
    { "每年汛期前制定预案", DATE, 1, YEAR, "每年汛期前" },
    { "每月5日前报送", DATE, 1, MONTH, "每月5日前" },
    { "次月5日前报送", DATE, 1, MONTH, "次月5日前" },
    { "每月底清点", DATE, 1, MONTH, "每月底" },
    { "每季度末上报", DATE, 1, QUARTER, "每季度末" },
    { "每季度首月10日前召开例会", DATE, 1, QUARTER, "每季度首月10日前" },
    { "每周一召开例会", DATE, 1, WEEK, "每周一" },
    { "每年二、四季度各检查一次", DATE, 1, YEAR, "每年二、四季度" },
    { "上半年、下半年各召开一次", DATE, 1, NONE, "上半年、下半年" },
    { "每年3月和9月公布", DATE, 1, YEAR, "每年3月和9月" },
    { "每年应于6月底前自查", DATE, 1, YEAR, "每年应于6月底前" },
    { "每学期末考核", DATE, 1, NONE, "每学期末" },
    { "每季度结束后10日内报送", DATE, 1, QUARTER, "每季度结束后10日内" },
    { "开学前一周内检修", DATE, 1, NONE, "开学前一周内" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Limits after, or before, an event. */
static void
test_limits (void)
{
  static const Case cases[] = {
    { "应当立即报告", EVENT, 1, NONE, "立即" },
    { "第一时间上报", EVENT, 1, NONE, "第一时间" },
    { "在2小时内报告", EVENT, 1, NONE, "2小时内" },
    { "自受理之日起二十日内办结", EVENT, 1, NONE, "二十日内" },
    { "五个工作日内答复", EVENT, 1, NONE, "五个工作日内" },
    { "三十分钟以内报告", EVENT, 1, NONE, "三十分钟以内" },
    { "一个月内提交报告", EVENT, 1, NONE, "一个月内" },
    { "活动举办5日前备案", EVENT, 1, NONE, "5日前" },
    { "转运实施前十日内备案", EVENT, 1, NONE, "十日内" },
    { "有效期届满前一个月申请检验", EVENT, 1, NONE, "一个月" },
    { "提前3日通知", EVENT, 1, NONE, "提前3日" },
    { "当日上报", EVENT, 1, NONE, "当日" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* What looks like a time and is none, or sets none that can be measured. */
static void
test_none (void)
{
  static const char *const texts[] = {
    "及时报告",
    "定期检查",
    "尽快整改",
    "随时召开",
    "每个单位配备一名人员",
    "每名安全员管理五台设备",
    "每次检查应当记录",
    "第一次会议由组长召集",
    "一次性用品",
    "二次供水设施",
    "每年的检查结果",
    "按年度计划组织培训",
    "逐年提高标准",
    "年终考核不合格的",
    "将其作为年底考核的依据",
    "自2026年1月1日起施行",
    "2024年3月1日印发的办法",
    "到2030年底实现全覆盖",
    "截至12月底",
    "近三年内没有事故",
    "12个月内累计三次",
    "记录保存三年",
    "二十四小时值守",
    "每日24小时值守",
    "即时通信软件",
    "一年内检查不超过2次",
    "规定期限",
    "各年级主任",
    "周期较长",
    "《每月安全提示》",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree gunichar *chars = NULL;
      g_autoptr (GArray) readings = read_text (texts[i], &chars);

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (readings->len, ==, 0);
    }
}

/* Several frequencies in one passage. */
static void
test_several (void)
{
  static const struct
  {
    const char *text;
    guint n_readings;
    guint second_count;
    ZerenPeriodKind second_period;
  } cases[] = {
    { "重点单位应当每月、其他单位应当每季度至少检查一次", 2, 1, QUARTER },
    { "每年至少组织1次综合演练、2次专项演练", 2, 2, YEAR },
    { "每月检查一次、每季度通报一次", 2, 1, QUARTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree gunichar *chars = NULL;
      g_autoptr (GArray) readings = read_text (cases[i].text, &chars);
      const ZerenReading *second = &g_array_index (readings, ZerenReading, 1);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (readings->len, ==, cases[i].n_readings);
      g_assert_cmpuint (second->count, ==, cases[i].second_count);
      g_assert_cmpint (second->period, ==, cases[i].second_period);
    }
}

static void
test_each (void)
{
  g_autofree gunichar *chars = NULL;
  g_autoptr (GArray) readings = read_text ("每年各不少于一次", &chars);

  g_assert_cmpuint (readings->len, ==, 1);
  g_assert_true (g_array_index (readings, ZerenReading, 0).each);
}

/* A period said earlier in the sentence. */
static void
test_carried_period (void)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  ZerenCarriedPeriod carried = { TRUE, YEAR, 0, 0 };
  glong n_chars;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast ("至少通报1次", -1, &n_chars);
  g_autoptr (GArray) marks = zeren_read_time_marks (chars, n_chars, vocabulary);
  g_autoptr (GArray) readings = zeren_read_frequencies (chars, n_chars, marks, &carried);

  g_assert_cmpuint (readings->len, ==, 1);
  g_assert_cmpint (g_array_index (readings, ZerenReading, 0).period, ==, YEAR);
  g_assert_true (g_array_index (readings, ZerenReading, 0).carried);
}

static void
test_measured_quantity (void)
{
  g_autofree gunichar *chars = NULL;
  g_autoptr (GArray) readings = read_text ("每年培训不少于20学时", &chars);

  g_assert_cmpuint (readings->len, ==, 1);
  g_assert_true (g_array_index (readings, ZerenReading, 0).measured);
  g_assert_cmpint (g_array_index (readings, ZerenReading, 0).kind, ==, EVERY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/frequency-reader/counts", test_counts);
  g_test_add_func ("/extract/frequency-reader/periods", test_periods);
  g_test_add_func ("/extract/frequency-reader/points", test_points);
  g_test_add_func ("/extract/frequency-reader/limits", test_limits);
  g_test_add_func ("/extract/frequency-reader/no-measurable-time", test_none);
  g_test_add_func ("/extract/frequency-reader/several", test_several);
  g_test_add_func ("/extract/frequency-reader/each", test_each);
  g_test_add_func ("/extract/frequency-reader/carried-period", test_carried_period);
  g_test_add_func ("/extract/frequency-reader/measured-quantity", test_measured_quantity);

  return g_test_run ();
}
