/* test-duties.c: duties of sentences and plans in invented words (domain.md 4.5, 4.6)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-fixture.h"

#include "zeren-reason.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *duties;
} Case;

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (test->text);
  g_autofree char *duties = describe_duties (extraction);

  g_assert_cmpstr (duties, ==, test->duties);
  assert_places (extraction);
}

/* Each case is a rule of domain.md 4.6, on a sentence of its own. */
static const Case cases[] = {
  { "label-without-number-names-who-acts",
    "站长：\n每月召开一次例会。\n每季度巡查两次。\n调度员：\n每日记录水位。",
    "exact 1/month -|站长|-|每月召开一次例会\n"
    "exact 2/quarter -|站长|-|每季度巡查两次\n"
    "every 1/day -|调度员|-|每日记录水位\n" },
  { "label-holds-for-the-list-below",
    "泵房班长职责：\n1、每周检修一次水泵。\n2、每月试车一次。\n库房保管职责：\n1、每季度盘点一次。",
    "exact 1/week -|泵房班长|-|每周检修一次水泵\n"
    "exact 1/month -|泵房班长|-|每月试车一次\n"
    "exact 1/quarter -|库房保管|-|每季度盘点一次\n" },
  { "heading-of-a-matter-names-nobody",
    "一、防汛工作职责\n1、每月巡查一次。",
    "exact 1/month -|-|-|每月巡查一次\n" },
  { "post-behind-the-word-for-it",
    "岗位：值班经理\n职责：每日巡查大厅不少于2次；每周汇报一次。\n岗位：收银员\n职责：每月盘点一次"
    "。",
    "at_least 2/day -|值班经理|-|每日巡查大厅不少于2次\n"
    "exact 1/week -|值班经理|-|每周汇报一次\n"
    "exact 1/month -|收银员|-|每月盘点一次\n" },
  { "who-and-when-in-a-bracket-behind",
    "1.组织用气安全宣传。（完成时限：5月底前；责任单位：燃气科）\n"
    "2.开展锅炉检验（9月，设备科）。",
    "date 1/- 5月底前|燃气科|-|组织用气安全宣传\n"
    "date 1/- 9月|设备科|-|开展锅炉检验\n" },
  { "who-and-when-on-lines-behind",
    "（一）修订抢险预案。\n责任单位：水利科\n完成时限：4月15日前\n"
    "（二）开展汛前检查。\n责任单位：各村\n完成时限：长期坚持",
    "date 1/- 4月15日前|水利科|-|修订抢险预案\n" },
  { "heading-that-is-a-time",
    "一、第一季度\n1.召开护林工作会议。\n2.签订责任书。\n二、第二季度\n1.组织扑火演练。",
    "date 1/- 第一季度|-|-|召开护林工作会议\n"
    "date 1/- 第一季度|-|-|签订责任书\n"
    "date 1/- 第二季度|-|-|组织扑火演练\n" },
  { "table-with-bars",
    "责任主体 | 责任内容 | 频次要求\n档案科 | 组织库房检查 | 每季度1次\n各科室 | 移交归档文件 | "
    "6月底前\n",
    "exact 1/quarter -|档案科|-|组织库房检查\n"
    "date 1/- 6月底前|各科室|-|移交归档文件\n" },
  { "table-with-gaps-tells-acts-in-one-column",
    "任务名称    具体内容    时间节点    责任单位\n"
    "1.宣传教育    开展禁渔宣传    4月底前    渔政站\n"
    "2.执法检查    组织夜间巡航    8月上旬    渔政站、派出所\n",
    "date 1/- 4月底前|渔政站|-|开展禁渔宣传\n"
    "date 1/- 8月上旬|渔政站、派出所|-|组织夜间巡航\n" },
  { "act-of-a-schedule-needs-no-verb",
    "月份\t主要工作\t责任科室\n6月\t安全生产月活动\t安全科\n9月\t网络安全周活动\t信息科\n",
    "date 1/- 6月|安全科|-|安全生产月活动\n"
    "date 1/- 9月|信息科|-|网络安全周活动\n" },
  { "cells-copied-one-a-line",
    "时间\n事项\n责任单位\n3月底前\n修订护林预案\n林业站\n每季度\n检查扑火器材\n各林场\n",
    "date 1/- 3月底前|林业站|-|修订护林预案\n"
    "every 1/quarter -|各林场|-|检查扑火器材\n" },
  { "row-over-two-lines",
    "序号   工作任务              责任单位    完成时限\n"
    " 1     编制抢险预案并送县      水利站      4月上旬\n"
    "       防办备案\n"
    " 2     召开总结会              镇防办      11月\n",
    "date 1/- 4月上旬|水利站|县防办|编制抢险预案并送县防办备案\n"
    "date 1/- 11月|镇防办|-|召开总结会\n" },
  { "hours-counted-back",
    "第一条 施工单位应当在吊装作业前24小时书面通知监理单位。\n"
    "第二条 护送时间为上课前三十分钟和放学后三十分钟。",
    "event 1/- 24小时|施工单位|监理单位|施工单位应当在吊装作业前24小时书面通知监理单位\n" },
  { "festivals-in-a-list",
    "第一条 物业公司元旦、春节、国庆等重大节日前检查用电安全。",
    "date 1/- "
    "元旦、春节、国庆等重大节日前|物业公司|-|物业公司元旦、春节、国庆等重大节日前检查用电安全\n" },
  { "shifts-and-days-count",
    "第一条 矿长每月带班下井不少于5个班次。\n第二条 局领导每季度接访至少2天。",
    "at_least 5/month -|矿长|-|矿长每月带班下井不少于5个班次\n"
    "at_least 2/quarter -|局领导|-|局领导每季度接访至少2天\n" },
  { "on-the-spot",
    "第一条 巡查员发现占用通道的，当场责令改正；不能当场改正的，及时报告。",
    "event 1/- 当场|巡查员|-|巡查员发现占用通道的，当场责令改正\n" },
  { "aside-in-a-bracket",
    "第一条 巡线员每周巡线一次（山区线路，每月至少一次）。",
    "exact 1/week -|巡线员|-|巡线员每周巡线一次（山区线路，每月至少一次）\n" },
  { "every-second-month",
    "第一条 维保单位双月检测燃气管线。",
    "every 1/- 双月|维保单位|-|维保单位双月检测燃气管线\n" },
  { "duty-in-a-part-on-accountability",
    "第一章 责任追究\n第一条 考核办自收到申诉之日起15日内作出复查决定。\n"
    "第二条 情节较重的，三个月内给予诫勉。",
    "event 1/- 15日内|考核办|-|考核办自收到申诉之日起15日内作出复查决定\n" },
  { "letter-names-whom-it-is-written-to",
    "关于加强用电管理的通知\n各科室、各车间：\n为做好用电管理，现通知如下。\n每月检查线路一次。",
    "exact 1/month -|-|-|每月检查线路一次\n" },
  { "half-an-hour",
    "第一条 接到预警后，防指应当在半小时内会商、一小时内完成转移。",
    "event 1/- 半小时内|防指|-|接到预警后，防指应当在半小时内会商\n"
    "event 1/- 一小时内|防指|-|一小时内完成转移\n" },
  { "days-that-explain-a-word",
    "第一条 汛期（6月1日至9月15日）实行双人值班，值班员每6小时报送一次水位。",
    "exact 1/- 每6小时|值班员|-|值班员每6小时报送一次水位\n" },
  { "problem-lists-state-no-duty",
    "问题清单\n1.未做到每15日维保一次。\n2.个别科室达不到每月自查一次的要求。",
    "" },
  { "entries-with-a-gap-stay-apart",
    "站长  每季度召开例会一次；每年组织演练一次\n安全员  每日巡查站房；每周上报一次台账\n",
    "exact 1/quarter -|站长|-|站长每季度召开例会一次\n"
    "exact 1/year -|站长|-|每年组织演练一次\n"
    "every 1/day -|安全员|-|安全员每日巡查站房\n"
    "exact 1/week -|安全员|-|每周上报一次台账\n" },
  { "office-in-a-bracket-and-whom-it-is-about",
    "1.每年5月底前开展隐患排查。（各乡镇、街道按职责分工负责）\n2.每月组织1次疏散演练（中小学）。",
    "date 1/year 每年5月底前|各乡镇、街道|-|每年5月底前开展隐患排查\n"
    "exact 1/month -|-|-|每月组织1次疏散演练（中小学）\n" },
  { "responsible-line-above-a-list",
    "责任人：电站站长\n1.每日巡检机组。\n2.每周试车一次。\n责任人：调度长\n1.每月通报水情。",
    "every 1/day -|电站站长|-|每日巡检机组\n"
    "exact 1/week -|电站站长|-|每周试车一次\n"
    "every 1/month -|调度长|-|每月通报水情\n" },
  { "one-each",
    "第一条 督办组对挂牌事项半月一调度、一月一会商，不得一年一换人。",
    "every 1/- 半月|督办组|-|督办组对挂牌事项半月一调度\n"
    "every 1/month -|督办组|-|一月一会商\n" },
  { "bullets-and-levels",
    "包片干部（一级）：每月走访企业一次。\n◆办公会每季度听取一次汇报。\n因病缺勤的每周登记一次。",
    "exact 1/month -|包片干部（一级）|-|每月走访企业一次\n"
    "exact 1/quarter -|办公会|-|办公会每季度听取一次汇报\n"
    "exact 1/week -|包片干部（一级）|-|因病缺勤的每周登记一次\n" },
  { "number-of-the-whole-year-carries-over",
    "第一条 工会全年组织讲座不少于3场，组织比赛不少于2次。",
    "at_least 3/year -|工会|-|工会全年组织讲座不少于3场\n"
    "at_least 2/year -|工会|-|组织比赛不少于2次\n" },
  { "who-acts-is-said-behind",
    "第一条 锅炉每季度保养1次，由维保单位负责。",
    "exact 1/quarter -|维保单位|-|锅炉每季度保养1次\n" },
  { "members-of-a-group-do-not-act",
    "第一条 质控小组由主任、护士长组成，每月自查1次。",
    "exact 1/month -|质控小组|-|每月自查1次\n" },
  { "whom-it-is-done-to-does-not-act",
    "第一条 对新上岗的员工每年培训一次。",
    "exact 1/year -|-|-|对新上岗的员工每年培训一次\n" },
  { "part-of-a-term",
    "第一条 学校每学期第一周召开安全工作会议。",
    "date 1/- 每学期第一周|学校|-|学校每学期第一周召开安全工作会议\n" },
  { "month-as-a-limit",
    "第一条 责任科室应当在一月内完成整改。",
    "event 1/- 一月内|责任科室|-|责任科室应当在一月内完成整改\n" },
  { "working-days-before-the-verb",
    "第一条 车间应当提前5个工作日报设备科审批。",
    "event 1/- 提前5个工作日|车间|设备科|车间应当提前5个工作日报设备科审批\n" },
  { "typed-full-stop",
    "第一条 库管员每月盘点一次.保安队每日巡逻两遍.",
    "exact 1/month -|库管员|-|库管员每月盘点一次\n"
    "exact 2/day -|保安队|-|保安队每日巡逻两遍\n" },
  { "title-names-who-acts",
    "泵站值班员守则\n一、每日巡检水泵不少于3次。\n二、每月试车一次。",
    "at_least 3/day -|泵站值班员|-|每日巡检水泵不少于3次\n"
    "exact 1/month -|泵站值班员|-|每月试车一次\n" },
  { "second-document-of-a-lower-list",
    "设备管理办法\n第一条 设备科每年检修一次设备。\n第二条 有下列情形之一的，追究责任：\n"
    "（一）未按规定检修的；\n（二）瞒报故障的。\n\n机房值班制度\n1、值班员每日巡检两次。\n"
    "2、值班员每周汇报一次。",
    "exact 1/year -|设备科|-|设备科每年检修一次设备\n"
    "exact 2/day -|值班员|-|值班员每日巡检两次\n"
    "exact 1/week -|值班员|-|值班员每周汇报一次\n" },
  { "one-act",
    "第一条 各车间应当每月至少组织一次安全检查。",
    "at_least 1/month -|各车间|-|各车间应当每月至少组织一次安全检查\n" },
  { "subject-carries-over",
    "第一条 保密委员会每年至少召开两次会议，每半年听取一次汇报。",
    "at_least 2/year -|保密委员会|-|保密委员会每年至少召开两次会议\n"
    "exact 1/half_year -|保密委员会|-|每半年听取一次汇报\n" },
  { "period-carries-over",
    "第一条 工会每年要组织职工体检，至少开展2次文体活动。",
    "every 1/year -|工会|-|工会每年要组织职工体检\n"
    "at_least 2/year -|工会|-|至少开展2次文体活动\n" },
  { "period-ends-with-the-sentence",
    "第一条 办公室每年组织一次演练。至少开展2次讨论。",
    "exact 1/year -|办公室|-|办公室每年组织一次演练\n" },
  { "frequency-behind-the-act",
    "第一条 安全员应当对消防设施进行巡检，每月不少于两次。",
    "at_least 2/month -|安全员|-|安全员应当对消防设施进行巡检，每月不少于两次\n" },
  { "time-before-the-act",
    "第一条 4月中旬，后勤科组织一次设备检修。",
    "date 1/- 4月中旬|后勤科|-|4月中旬，后勤科组织一次设备检修\n" },
  { "two-actors-one-count",
    "第一条 重点科室应当每月、其他科室应当每季度至少开展一次自查。",
    "at_least 1/month -|重点科室|-|重点科室应当每月、其他科室应当每季度至少开展一次自查\n"
    "at_least 1/quarter -|其他科室|-|其他科室应当每季度至少开展一次自查\n" },
  { "two-points-one-duty",
    "第一条 人事科年中、年末开展工作总结。",
    "date 1/- 年中、年末|人事科|-|人事科年中、年末开展工作总结\n" },
  { "two-pairs-one-duty",
    "第一条 每季度各班组向车间、车间向安全科书面报告1次隐患情况。",
    "exact 1/quarter -|各班组；车间|车间；安全科|"
    "每季度各班组向车间、车间向安全科书面报告1次隐患情况\n" },
  { "several-acts-one-count",
    "第一条 班子成员每半年对分管科室开展一次督促指导和工作检查。",
    "exact 1/half_year -|班子成员|-|班子成员每半年对分管科室开展一次督促指导和工作检查\n" },
  { "delivery-belongs-to-the-act",
    "第一条 档案室每年形成一份自查报告，提交局党组会议审议。",
    "exact 1/year -|档案室|局党组会议|档案室每年形成一份自查报告，提交局党组会议审议\n" },
  { "result-is-reported",
    "第一条 物业公司每半年开展一次设备检测，并将检测结果报送消防机构。",
    "exact 1/half_year -|物业公司|消防机构|"
    "物业公司每半年开展一次设备检测，并将检测结果报送消防机构\n" },
  { "publishing-has-no-recipient",
    "第一条 水厂每月检测一次水质，并将结果向社会公布。",
    "exact 1/month -|水厂|-|水厂每月检测一次水质\n" },
  { "event-with-its-trigger",
    "第一条 发现火情，值班人员应当立即报警。",
    "event 1/- 立即|值班人员|-|发现火情，值班人员应当立即报警\n" },
  { "two-limits-two-duties",
    "第一条 接到报告后，应急办应当在30分钟内电话报告，2小时内向上级主管部门书面报告。",
    "event 1/- 30分钟内|应急办|-|接到报告后，应急办应当在30分钟内电话报告\n"
    "event 1/- 2小时内|应急办|上级主管部门|2小时内向上级主管部门书面报告\n" },
  { "recipient-behind-a-second-report",
    "第一条 "
    "演练结束后，组织单位应当在5日内将总结报安全科备案。值班员接到报告后应当在2小时内报告站长。",
    "event 1/- 5日内|组织单位|安全科|演练结束后，组织单位应当在5日内将总结报安全科备案\n"
    "event 1/- 2小时内|值班员|站长|值班员接到报告后应当在2小时内报告站长\n" },
  { "limit-apart-from-the-act",
    "第一条 使用单位应当自验收合格之日起三十日内，向登记机关办理登记。",
    "event 1/- 三十日内|使用单位|登记机关|"
    "使用单位应当自验收合格之日起三十日内，向登记机关办理登记\n" },
  { "passive-with-by",
    "第一条 联席会议由信访局负责召集，每季度至少召开一次。",
    "at_least 1/quarter -|信访局|-|联席会议由信访局负责召集，每季度至少召开一次\n" },
  { "described-subject",
    "第一条 在户外施工的单位应当每周检查一次安全网。",
    "exact 1/week -|在户外施工的单位|-|在户外施工的单位应当每周检查一次安全网\n" },
  { "subject-in-its-own-part",
    "第一条 设有电梯的商场，应当每年至少进行一次应急演练。",
    "at_least 1/year -|设有电梯的商场|-|应当每年至少进行一次应急演练\n" },
  { "object-is-no-subject",
    "第一条 学校应当落实责任。组织教职工每学期至少进行一次疏散演练。",
    "at_least 1/- 每学期|学校|-|组织教职工每学期至少进行一次疏散演练\n" },
  { "thing-is-no-subject",
    "第一条 卫生院应当做好消毒。医疗废物暂存间每日消毒一次。",
    "exact 1/day -|卫生院|-|医疗废物暂存间每日消毒一次\n" },
  { "body-answers-before-its-members",
    "第一条 局党组对本局廉政工作负主体责任。书记是第一责任人。分管领导是直接责任人。"
    "要结合实际，每年至少2次专题研究廉政工作。",
    "at_least 2/year -|局党组|-|每年至少2次专题研究廉政工作\n" },
  { "soft-and-hard-together",
    "第一条 水站应当定期清洗水箱，每半年不得少于一次。",
    "at_least 1/half_year -|水站|-|水站应当定期清洗水箱，每半年不得少于一次\n" },
  { "bracket-holds-frequency",
    "第一条 护林员开展巡护（每周不少于三次）。",
    "at_least 3/week -|护林员|-|护林员开展巡护（每周不少于三次）\n" },
  { "opening-words-are-left-out",
    "第一条 各科室要做到：一是每月开展一次自查；二是每季度通报一次情况。",
    "exact 1/month -|各科室|-|每月开展一次自查\n"
    "exact 1/quarter -|各科室|-|每季度通报一次情况\n" },
  { "right-is-no-duty", "第一条 申请人可以自收到决定之日起十日内申请复核。", "" },
  { "ban-is-no-duty", "第一条 员工不得每日超时作业。对同一单位一年内检查不超过两次。", "" },
  { "failure-is-no-duty", "第一条 未按规定每月组织演练的，不得评优。", "" },
  { "consequence-is-no-duty", "第一条 由主管部门责令三十日内改正，并处罚款。", "" },
  { "naming-a-day-is-no-duty", "第一条 每年6月16日为安全咨询日。", "" },
  { "description-is-no-duty", "第一条 办公室按照每年制定的方案开展工作。", "" },
  { "soft-words-are-no-duty", "第一条 安全科应当定期检查，及时报告，随时整改。", "" },
  { "quantity-is-no-frequency", "第一条 每个班组不少于五人，记录至少保存两年。", "" },
};

/* Who acts, from headings and leads. */
static const Case inheritance[] = {
  { "heading-names-actor",
    "消防安全责任清单\n一、分管领导责任清单\n1.每月组织一次防火检查。\n2.每年至少听取1次汇报。\n"
    "二、各科室职责\n1.每日检查电源。\n",
    "exact 1/month -|分管领导|-|每月组织一次防火检查\n"
    "at_least 1/year -|分管领导|-|每年至少听取1次汇报\n"
    "every 1/day -|各科室|-|每日检查电源\n" },
  { "heading-that-begins-like-a-verb",
    "安全责任清单\n一、领导班子全面领导责任\n1.每年年初制定工作计划。\n",
    "date 1/year 每年年初|领导班子|-|每年年初制定工作计划\n" },
  { "lead-names-actor",
    "第五条 "
    "仓库管理员应当履行下列职责：\n（一）每周盘点一次；\n（二）发现短缺的，立即报告保卫科。\n",
    "exact 1/week -|仓库管理员|-|每周盘点一次\n"
    "event 1/- 立即|仓库管理员|保卫科|发现短缺的，立即报告保卫科\n" },
  { "own-subject-overrides",
    "第五条 "
    "仓库管理员应当履行下列职责：\n（一）每周盘点一次，财务科每月抽查一次；\n（二）每年培训一次。"
    "\n",
    "exact 1/week -|仓库管理员|-|每周盘点一次\n"
    "exact 1/month -|财务科|-|财务科每月抽查一次\n"
    "exact 1/year -|仓库管理员|-|每年培训一次\n" },
  { "heading-that-is-no-actor",
    "一、加强组织领导\n（一）每年召开一次会议。\n",
    "exact 1/year -|-|-|每年召开一次会议\n" },
  { "grounds-hold-no-duties",
    "一、工作要求\n各单位每年演练一次。\n二、责任追究\n有下列情形之一的，予以问责：\n"
    "（一）未按规定每年演练一次的；\n（二）未在24小时内报告事故的。\n",
    "exact 1/year -|各单位|-|各单位每年演练一次\n" },
};

static const ZerenFoundDuty *
get_duty (const ZerenExtraction *extraction, guint position)
{
  g_assert_cmpuint (extraction->duties->len, >, position);
  return extraction->duties->pdata[position];
}

static void
test_points (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "第一条 人事科年中、年末开展工作总结。\n第二条 安全科每年二、四季度各检查一次。\n");

  g_assert_cmpstr (get_duty (extraction, 0)->points[0], ==, "年中");
  g_assert_cmpstr (get_duty (extraction, 0)->points[1], ==, "年末");
  g_assert_cmpstr (get_duty (extraction, 1)->points[1], ==, "四季度");
}

static void
test_action_and_deliverable (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("第一条 审计科每年至少编制一份审计报告，报送局党组。\n");
  const ZerenFoundDuty *duty = get_duty (extraction, 0);

  g_assert_cmpstr (duty->deliverable, ==, "审计报告");
  g_assert_cmpstr (duty->recipient, ==, "局党组");
  g_assert_true (g_str_has_prefix (duty->action, "编制"));
}

/* The event and what leads to the time are no part of what is done. */
static void
test_action_alone (void)
{
  static const struct
  {
    const char *text, *action;
  } sentences[] = {
    { "第一条 维修科应当自接到报修之日起2日内完成检修。", "完成检修" },
    { "第一条 会议纪要应于会后3个工作日内印发。", "会议纪要印发" },
    { "第一条 值班室接到报告后应当在1小时内向主管局书面报告。", "向主管局书面报告" },
    { "第一条 演练结束后5日内形成评估报告。", "形成评估报告" },
    { "第一条 客服科应当在24小时内作出回应。", "作出回应" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (ZerenExtraction) extraction = extract_string (sentences[i].text);

      g_assert_cmpstr (get_duty (extraction, 0)->action, ==, sentences[i].action);
    }
}

/* Every reason quotes words of the plan, and doubt shows in the confidence. */
static void
test_confidence_and_reasons (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "第一条 档案室每年至少清点一次档案。\n第二条 档案每季度晾晒一次。\n");
  const ZerenFoundDuty *sure = get_duty (extraction, 0);
  const ZerenFoundDuty *unsure = get_duty (extraction, 1);

  g_assert_cmpfloat (sure->confidence, >=, 0.9);
  g_assert_cmpfloat (unsure->confidence, <, 0.9);
  g_assert_cmpuint (g_strv_length (sure->reasons), >=, 2);
  for (guint i = 0; sure->reasons[i] != NULL; i++)
    {
      g_autofree char *label = zeren_reason_to_label (sure->reasons[i]);

      g_assert_nonnull (strstr (label, "“"));
    }
}

/* domain.md 4.6: the body is accountable, the person does it. Two posts with like duties are two.
 */
static void
test_stated_twice (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "第一条 局党组每年至少听取一次档案工作汇报。\n第二条 分管领导每年至少听取一次档案工作汇报。\n"
    "第三条 馆长每季度检查消防设施两次。\n第四条 副馆长每季度检查消防设施两次。\n");

  g_assert_cmpuint (extraction->duties->len, ==, 4);
  g_assert_cmpuint (get_duty (extraction, 0)->same_as, ==, 0);
  g_assert_cmpuint (get_duty (extraction, 1)->same_as, ==, 1);
  g_assert_true (
    g_strv_contains ((const char *const *)get_duty (extraction, 0)->reasons, "same_as:分管领导"));
  g_assert_true (
    g_strv_contains ((const char *const *)get_duty (extraction, 1)->reasons, "same_as:局党组"));
  g_assert_cmpuint (get_duty (extraction, 2)->same_as, ==, 0);
  g_assert_cmpuint (get_duty (extraction, 3)->same_as, ==, 0);
}

/* The boundary: what watches people is found, shown, and `text`. */
static void
test_scope (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "一、安全管理\n（一）安全科每月组织一次检查。\n"
    "二、舆情应对\n（一）每日汇总一次情况。\n（二）每年组织一次业务培训。\n"
    "三、其他\n（一）保卫科每日监测网上言论，每周汇总上报。\n");

  g_assert_cmpuint (extraction->duties->len, ==, 5);
  g_assert_cmpint (get_duty (extraction, 0)->scope, ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpint (get_duty (extraction, 1)->scope, ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (get_duty (extraction, 2)->scope, ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpint (get_duty (extraction, 3)->scope, ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (get_duty (extraction, 4)->scope, ==, ZEREN_SCOPE_TEXT);
}

/* A list of those whom the heading names is no act of the office; a list of things is. */
static void
test_scope_of_lists (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "一、重点人员\n（一）每周更新台账。\n二、电梯\n（一）每周更新台账。\n");

  g_assert_cmpuint (extraction->duties->len, ==, 2);
  g_assert_cmpint (get_duty (extraction, 0)->scope, ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (get_duty (extraction, 1)->scope, ==, ZEREN_SCOPE_RECORD);
}

static void
test_softs (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "第一条 安全科应当定期检查设备，每月不少于一次。发现问题的，及时上报。尽快整改到位。\n");

  g_assert_cmpuint (extraction->duties->len, ==, 1);
  g_assert_cmpuint (extraction->softs->len, ==, 2);
  g_assert_cmpstr (
    ((ZerenFoundSoft *)extraction->softs->pdata[0])->quote, ==, "发现问题的，及时上报");
}

/* The rows of a schedule: each act with the time of its row. */
static void
test_schedule (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("年度工作安排\n时间\t内容\t责任单位\n"
                                 "3月底前\t组织汛前检查；修订应急预案。\t水库管理站\n"
                                 "每月\t召开调度会。\t防汛办公室\n"
                                 "\t各乡镇报送汛情。\t\n");
  g_autofree char *duties = describe_duties (extraction);

  g_assert_cmpstr (duties,
                   ==,
                   "date 1/- 3月底前|水库管理站|-|组织汛前检查\n"
                   "date 1/- 3月底前|水库管理站|-|修订应急预案\n"
                   "every 1/month -|防汛办公室|-|召开调度会\n"
                   "every 1/month -|各乡镇|-|各乡镇报送汛情\n");
}

/* Breaking lines anywhere changes nothing. */
static void
test_line_breaks (void)
{
  const char *text =
    "第一条 "
    "保密委员会对全局保密工作负总责，每年至少召开两次全体会议，听取各科室落实保密责任情况的汇报，"
    "研究解决保密工作中的突出困难，每半年对要害部位组织一次检查，并将检查结果报送上级主管部门。\n"
    "第二条 "
    "各科室负责人应当每季度对本科室涉密载体清点一次，每年组织本科室人员参加不少于两次保密培训，"
    "发现载体短缺的，应当立即向保密办公室报告，保密办公室应当在二十四小时内查清原因。\n";
  g_autoptr (ZerenExtraction) whole = extract_string (text);
  g_autofree char *expected = describe_duties (whole);

  g_assert_cmpuint (whole->duties->len, ==, 6);
  for (guint width = 16; width <= 28; width++)
    {
      g_autofree char *wrapped = wrap_lines (text, width);
      g_autoptr (ZerenExtraction) broken = extract_string (wrapped);
      g_autofree char *duties = describe_duties (broken);

      g_test_message ("%u", width);
      g_assert_cmpstr (duties, ==, expected);
    }
}

/* Names of the office's own. */
static void
test_own_names (void)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (ZerenText) text = zeren_text_new_from_string ("第一条 青松堂每月检查一次。\n");
  g_autoptr (ZerenExtraction) before = zeren_extract (text, vocabulary);
  g_autoptr (ZerenExtraction) after = NULL;

  zeren_vocabulary_add_actor (vocabulary, "青松堂");
  after = zeren_extract (text, vocabulary);

  g_assert_null (get_duty (before, 0)->actor);
  g_assert_cmpstr (get_duty (after, 0)->actor, ==, "青松堂");
}

/* A text of pieces that belong nowhere: no crash, and the work grows with the length only. */
static void
test_noise (void)
{
  static const char *const pieces[] = {
    "每年", "至少", "一次",     "，",        "。",     "；",   "（",     "）",   "《", "》",
    "“",    "”",    "向",       "报",        "由",     "应当", "可以",   "未",   "的", "党委",
    "检查", "立即", "30日内",   "年底",      "\n",     "一、", "（一）", "\t",   "1.", "第一条 ",
    "舆情", "、",   "第一季度", "每月5日前", "2025年", "A",    "各",     "召开", "：",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 400; i++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

      g_autoptr (ZerenExtraction) extraction = extract_string (text->str);
      assert_places (extraction);
    }
}

static double
time_repeated (const char *piece, guint times)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start;

  for (guint i = 0; i < times; i++)
    g_string_append (text, piece);

  start = g_get_monotonic_time ();
  g_autoptr (ZerenExtraction) extraction = extract_string (text->str);
  g_assert_nonnull (extraction);
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
test_linear_time (void)
{
  static const char *const pieces[] = {
    "每年",     "每年、",   "每年至少检查一次，",
    "向",       "党委向",   "《",
    "（",       "）检查",   "由",
    "至少一次", "立即",     "年底、",
    "报",       "党委检查", "每月、每年至少一次",
    "应当",     "编制",
  };

  /* Four times the text takes about four times as long, sixteen times if it were quadratic. The
   * machine may be busy in one moment: what is asked is that the relation holds at some time. */
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      double relation = G_MAXDOUBLE;

      for (guint attempt = 0; attempt < 5 && relation > 8; attempt++)
        {
          double once = time_repeated (pieces[i], 1500);

          relation = MIN (relation, time_repeated (pieces[i], 6000) / MAX (once, 0.001));
        }
      g_test_message ("%s: %.1f", pieces[i], relation);
      g_assert_cmpfloat (relation, <, 10);
    }
}

static void
add_cases (const char *prefix, const Case *list, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, list[i].name, NULL);

      g_test_add_data_func (path, &list[i], test_case);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("/extract/duties/sentence/", cases, G_N_ELEMENTS (cases));
  add_cases ("/extract/duties/actor/", inheritance, G_N_ELEMENTS (inheritance));
  g_test_add_func ("/extract/duties/points", test_points);
  g_test_add_func ("/extract/duties/action-and-deliverable", test_action_and_deliverable);
  g_test_add_func ("/extract/duties/action-alone", test_action_alone);
  g_test_add_func ("/extract/duties/confidence-and-reasons", test_confidence_and_reasons);
  g_test_add_func ("/extract/duties/stated-twice", test_stated_twice);
  g_test_add_func ("/extract/duties/scope", test_scope);
  g_test_add_func ("/extract/duties/scope-of-lists", test_scope_of_lists);
  g_test_add_func ("/extract/duties/softs", test_softs);
  g_test_add_func ("/extract/duties/schedule", test_schedule);
  g_test_add_func ("/extract/duties/line-breaks", test_line_breaks);
  g_test_add_func ("/extract/duties/own-names", test_own_names);
  g_test_add_func ("/extract/duties/noise", test_noise);
  g_test_add_func ("/extract/duties/linear-time", test_linear_time);

  return g_test_run ();
}
