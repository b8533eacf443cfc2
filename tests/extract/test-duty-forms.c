/* test-duty-forms.c: duties in the odd forms that lists of posts, schedules and short rules take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *duties;
} Case;

static const Case cases[] = {
  { "a-number-behind-another-duty-shares-its-act",
    "一、省级林长每年巡林不少于1次，县级林长不少于4次，护林员每天巡查一次。\n"
    "二、食堂主任每月抽查食材不少于4次，校长不少于1次。\n",
    "at_least 1/year -|省级林长|-|省级林长每年巡林不少于1次\n"
    "at_least 4/year -|县级林长|-|县级林长不少于4次\n"
    "exact 1/day -|护林员|-|护林员每天巡查一次\n"
    "at_least 4/month -|食堂主任|-|食堂主任每月抽查食材不少于4次\n"
    "at_least 1/month -|校长|-|校长不少于1次\n" },
  { "a-number-without-somebody-shares-no-act",
    "一、仓库每年盘点1次，灭火器不少于4具。\n",
    "exact 1/year -|-|-|仓库每年盘点1次\n" },
  { "a-day-of-the-week-before-an-act",
    "网格员每周四收集台账，周五上报到镇网格办。周一至周五上班。档案员周二、周四整理档案。\n",
    "date 1/week 每周四|网格员|-|网格员每周四收集台账\n"
    "date 1/week 周五|网格员|镇网格办|周五上报到镇网格办\n"
    "date 1/week 周二、周四|档案员|-|档案员周二、周四整理档案\n" },
  { "a-point-before-an-act-and-a-second-one",
    "一、站长年终述职时报告反恐工作。\n二、保管员月底盘库，年终述职时间另定。\n",
    "date 1/- 年终|站长|-|站长年终述职时报告反恐工作\n"
    "date 1/- 月底|保管员|-|保管员月底盘库\n" },
  { "what-may-be-done-more-often-is-none",
    "一、联席会议每年召开一次。经局长批准，每年也可召开多次，每年可增开1次。\n",
    "exact 1/year -|-|-|联席会议每年召开一次\n" },
  { "a-part-of-the-year-stands-beside-the-period",
    "一、巡堤员3月至10月，每月巡堤2次。\n二、网格员每年的6月—8月每周夜查一次火源。\n"
    "三、汛期每天检查1次水位。\n",
    "exact 2/month 3月至10月|巡堤员|-|巡堤员3月至10月，每月巡堤2次\n"
    "exact 1/week 6月—8月|网格员|-|网格员每年的6月—8月每周夜查一次火源\n"
    "exact 1/day -|-|-|汛期每天检查1次水位\n" },
  { "every-hour",
    "一、中控室每小时记录一次余氯。\n",
    "exact 1/- 每小时|中控室|-|中控室每小时记录一次余氯\n" },
  { "on-the-spot-tells-how",
    "一、保密办随机抽查，问题当场指出。\n二、记录包括处理情况（当场制止措施及效果）。\n"
    "三、发现违章当场制止。\n",
    "event 1/- 当场|-|-|发现违章当场制止\n" },
  { "with-whom-something-is-agreed",
    "一、院长每年与各科室签订责任书。\n二、财务室按月与县国资中心对账。\n"
    "三、食堂每月与学生座谈一次。\n",
    "every 1/year -|院长|各科室|院长每年与各科室签订责任书\n"
    "every 1/month -|财务室|县国资中心|财务室按月与县国资中心对账\n"
    "exact 1/month -|食堂|-|食堂每月与学生座谈一次\n" },
  { "what-follows-in-writing-goes-to-the-same",
    "一、发生火灾10分钟内电话报告站长，1小时内书面报告。\n",
    "event 1/- 10分钟内|-|站长|发生火灾10分钟内电话报告站长\n"
    "event 1/- 1小时内|-|站长|1小时内书面报告\n" },
  { "who-acts-stands-behind-the-time",
    "一、每月重点科室应采样一次。\n二、每年汛前各水库管理单位须检修闸门。\n三、每年组织干部培训1次"
    "。\n",
    "exact 1/month -|重点科室|-|每月重点科室应采样一次\n"
    "date 1/year 每年汛前|各水库管理单位|-|每年汛前各水库管理单位须检修闸门\n"
    "exact 1/year -|-|-|每年组织干部培训1次\n" },
  { "who-acts-stands-between-two-words",
    "一、以班组为单位，每周开展一次安全活动。\n二、请各科室每月底前报送进展。\n",
    "exact 1/week -|班组|-|每周开展一次安全活动\n"
    "date 1/month 每月底前|各科室|-|请各科室每月底前报送进展\n" },
  { "names-that-begin-like-something-else",
    "一、机要室每月核对一次文件。\n二、化验班班长每日审核记录。\n三、厂长全面负责供水安全，每月报告"
    "一次水质。\n"
    "四、检查班组每月1次。\n",
    "exact 1/month -|机要室|-|机要室每月核对一次文件\n"
    "every 1/day -|化验班班长|-|化验班班长每日审核记录\n"
    "exact 1/month -|厂长|-|每月报告一次水质\n"
    "exact 1/month -|-|-|检查班组每月1次\n" },
  { "a-letter-asks-those-it-is-addressed-to",
    "关于印发防汛责任清单的通知\n各村（社区）、镇直各单位：\n"
    "现将防汛责任清单印发给你们，请于3月10日前制定细化清单并报镇防汛办备案。\n",
    "date 1/- "
    "3月10日前|各村（社区）、镇直各单位|镇防汛办|请于3月10日前制定细化清单并报镇防汛办备案\n" },
  { "one-cell-a-line-with-the-time-in-the-middle",
    "水质检测计划\n检测项目\n频次\n执行岗位\n余氯检测\n每小时一次\n中控室\n细菌检验\n每日一次\n化验"
    "班\n"
    "全项检测\n每月不少于一次\n化验班\n",
    "exact 1/- 每小时|中控室|-|余氯检测\n"
    "exact 1/day -|化验班|-|细菌检验\n"
    "at_least 1/month -|化验班|-|全项检测\n" },
  { "a-time-that-is-wrapped-within-its-cell",
    "年度任务\n时间            任务                责任人\n2月             签订责任书          "
    "镇长\n"
    "每月最后一个    召开例会            田长\n工作日\n11月            接受考核            "
    "自然资源所\n",
    "date 1/- 2月|镇长|-|签订责任书\n"
    "date 1/month 每月最后一个工作日|田长|-|召开例会\n"
    "date 1/- 11月|自然资源所|-|接受考核\n" },
  { "a-line-that-stops-short",
    "    （一）机要室每月核对一次文件清退情况，半年开展\n一次全面清查，年末集中销毁。\n",
    "exact 1/month -|机要室|-|机要室每月核对一次文件清退情况\n"
    "exact 1/half_year -|机要室|-|半年开展一次全面清查\n"
    "date 1/- 年末|机要室|-|年末集中销毁\n" },
  { "procedure-in-a-part-on-accountability",
    "某水厂问责办法\n第一条 "
    "有下列情形之一的，应当予以问责：\n1、全年未召开会议的；\n2、未按期报告的。\n"
    "第二条 问责决定作出后，应当在7日内向被问责单位宣布。\n"
    "第三条 纪检室每半年汇总一次问责情况，年底向厂党委作专题报告。\n"
    "第四条 受到问责的，一年内不得评先。造成损失的，30日内给予处分。\n",
    "event 1/- 7日内|-|被问责单位|问责决定作出后，应当在7日内向被问责单位宣布\n"
    "exact 1/half_year -|纪检室|-|纪检室每半年汇总一次问责情况\n"
    "date 1/- 年底|纪检室|厂党委|年底向厂党委作专题报告\n" },
  { "numbers-without-a-mark",
    "社区网格员守则\n1 每日巡查责任区不少于2遍，并打卡。\n2 发现火情，5分钟内到场。\n"
    "3 月末交台账，季末交小结。\n4 接居民来电，当天回访。\n",
    "at_least 2/day -|社区网格员|-|每日巡查责任区不少于2遍\n"
    "event 1/- 5分钟内|社区网格员|-|发现火情，5分钟内到场\n"
    "date 1/- 月末|社区网格员|-|月末交台账\n"
    "date 1/- 季末|社区网格员|-|季末交小结\n"
    "event 1/- 当天|社区网格员|-|当天回访\n" },
  { "acts-behind-the-name-of-a-quarter",
    "年度食品安全工作安排\n一季度：完成从业人员体检；签订责任书。\n"
    "二季度：开展专项整治。6月底前报送小结。\n三季度：组织应急演练一次。\n",
    "date 1/- 一季度|-|-|完成从业人员体检\n"
    "date 1/- 一季度|-|-|签订责任书\n"
    "date 1/- 6月底前|-|-|6月底前报送小结\n"
    "date 1/- 二季度|-|-|开展专项整治\n"
    "date 1/- 三季度|-|-|组织应急演练一次\n" },
  { "what-is-wrong-without-a-time-is-no-act",
    "东站防火问题清单\n问题一：应急演练脚本照搬照抄。整改时限：持续整改。责任人：保卫科长\n",
    "" },
  { "several-days-of-a-month-and-days-of-feasts",
    "一、乙方\n1、每月10日、20日、30日各巡查一次山林。\n2、清明、冬至前入户宣传。\n"
    "3、春秋两季各培训一次护林员。\n",
    "date 1/month 每月10日、20日、30日|乙方|-|每月10日、20日、30日各巡查一次山林\n"
    "date 1/- 清明、冬至前|乙方|-|清明、冬至前入户宣传\n"
    "date 1/- 春秋两季|乙方|-|春秋两季各培训一次护林员\n" },
  { "a-table-with-single-blanks",
    "任务分解表\n序号 任务 责任单位 完成时限\n1 编制预案 安监办 3月底\n2 组织培训 各村 每季度\n"
    "3 总结报告 安监办 12月20日前\n",
    "date 1/- 3月底|安监办|-|编制预案\n"
    "every 1/quarter -|各村|-|组织培训\n"
    "date 1/- 12月20日前|安监办|-|总结报告\n" },
  { "who-stands-behind-a-verb-of-handing-over",
    "一、每季度由维保单位测试一次联动功能，出具报告交保卫科。\n二、局领导每人每年到联系点调研不少于"
    "2次。\n",
    "exact 1/quarter -|维保单位|保卫科|每季度由维保单位测试一次联动功能，出具报告交保卫科\n"
    "at_least 2/year -|局领导|-|局领导每人每年到联系点调研不少于2次\n" },
  { "bans-and-rights-behind-a-time-are-none",
    "一、年终不得评先。\n二、当事人不服的，可在15日内申诉。\n三、法制科应在受理后20日内答复申诉人。"
    "\n",
    "event 1/- 20日内|法制科|申诉人|法制科应在受理后20日内答复申诉人\n" },
  { "to-whom-behind-a-bracket-and-on-the-next-day",
    "一、4月25日前将自查报告（加盖公章）报送局保密办。\n二、修不了的次日报总务主任。\n"
    "三、宿管员每晚熄灯前查寝一次，期末向校长交书面总结。\n",
    "date 1/- 4月25日前|-|局保密办|4月25日前将自查报告（加盖公章）报送局保密办\n"
    "event 1/- 次日|-|总务主任|修不了的次日报总务主任\n"
    "exact 1/day -|宿管员|-|宿管员每晚熄灯前查寝一次\n"
    "date 1/- 期末|宿管员|校长|期末向校长交书面总结\n" },
  { "acts-of-the-same-day",
    "一、快检室\n1、不合格的菜当天劝退，结果当日上墙。\n2、当日值班人员登记。当天检查情况另记。"
    "\n",
    "event 1/- 当天|快检室|-|不合格的菜当天劝退\n"
    "event 1/- 当日|快检室|-|结果当日上墙\n" },
  { "quoted-feasts-and-shifts",
    "一、“五一”前组织一次培训。\n二、司炉工每班冲洗一次水位表，每班两人。\n三、站长每逢长假前带队查"
    "库。\n",
    "date 1/- “五一”前|-|-|“五一”前组织一次培训\n"
    "exact 1/- 每班|司炉工|-|司炉工每班冲洗一次水位表\n"
    "date 1/- 每逢长假前|站长|-|站长每逢长假前带队查库\n" },
  { "at-once-and-told-to-whom",
    "一、安全员发现困人，即时通知维保公司。\n二、查获非法采砂船只，立即扣押。\n"
    "三、值班长5分钟内到场。\n四、站长每年1月底前将情况报告镇长，并抄送县林草局。\n"
    "五、效期不足六个月的药品每月底列出清单。\n",
    "event 1/- 即时|安全员|维保公司|即时通知维保公司\n"
    "event 1/- 立即|-|-|查获非法采砂船只，立即扣押\n"
    "event 1/- 5分钟内|值班长|-|值班长5分钟内到场\n"
    "date 1/year 每年1月底前|站长|镇长|站长每年1月底前将情况报告镇长，并抄送县林草局\n"
    "date 1/month 每月底|-|-|效期不足六个月的药品每月底列出清单\n" },
  { "a-name-on-the-left-holds-for-the-rows-below",
    "岗位分解\n岗位\t工作内容\t频次\n安全科长\t检查停车场\t每周不少于2次\n\t组织应急演练\t每半年1次"
    "\n"
    "监控员\t动态监控\t24小时\n",
    "at_least 2/week -|安全科长|-|检查停车场\n"
    "exact 1/half_year -|安全科长|-|组织应急演练\n" },
  { "an-hour-of-the-next-day-and-the-last-week",
    "一、资金日报次日九时前报总会计师，排查表于次日交信访办。\n二、各村每季度最后一周报送情况。\n",
    "event 1/- 次日九时前|-|总会计师|资金日报次日九时前报总会计师\n"
    "event 1/- 次日|-|信访办|排查表于次日交信访办\n"
    "date 1/quarter 每季度最后一周|各村|-|各村每季度最后一周报送情况\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (test->text);
  g_autofree char *duties = describe_duties (extraction);

  g_assert_cmpstr (duties, ==, test->duties);
  assert_places (extraction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/extract/duty-forms/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
