/* test-findings.c: grounds, measures, tables, rules and posts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "outline-fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case ground_cases[] = {
  { "items-of-a-list",
    "四、责任追究\n站长有下列情形之一的，应当追究责任：\n1.未按规定组织演练的；\n2."
    "检查记录弄虚作假的；\n"
    "3.其他未履行职责的行为。\n五、附则\n本方案自印发之日起施行。\n",
    "四/1 未按规定组织演练的\n四/2 检查记录弄虚作假的\n四/3 其他未履行职责的行为\n" },
  { "items-below-an-article",
    "第九条 "
    "保管人有下列行为之一的，给予通报批评；造成泄密的，依法给予处分：\n（一）擅自带出载体的；\n"
    "（二）未按期清退文件\n第十条 本办法由保密办解释。\n",
    "第九条/（一） 擅自带出载体的\n第九条/（二） 未按期清退文件\n" },
  { "lead-is-the-preamble-of-the-document",
    "值班责任追究制度\n为严肃纪律，值班人员有下列情形之一,造成不良影响的,视情节轻重,"
    "给予批评教育。以上方式可以单独使用。\n"
    "1、脱岗漏岗的;\n2、隐瞒险情不报的。\n",
    "1 脱岗漏岗的\n2 隐瞒险情不报的\n" },
  { "groups-below-headings",
    "三、问责情形\n（一）组织领导不力\n1.未召开防汛会议，造成后果的；\n2."
    "其他组织领导不力的情形。\n（二）值守不力\n"
    "1.不按要求值守的。\n",
    "三/（一）/1 未召开防汛会议，造成后果的\n三/（一）/2 其他组织领导不力的情形\n三/（二）/1 "
    "不按要求值守的\n" },
  { "sentence-with-conduct-and-consequence",
    "第五条 "
    "考核结果应当公布。\n对在检查中敷衍塞责、推诿拖延的单位和个人，由所在单位予以通报批评。\n",
    "第五条 在检查中敷衍塞责、推诿拖延的单位和个人\n" },
  { "sentence-in-an-accountability-part",
    "第五章 法律责任\n第三十条 违反本条例规定，未建立巡查记录的，由主管部门责令限期改正。\n",
    "第五章/第三十条 违反本条例规定，未建立巡查记录的\n" },
  { "who-acted-may-stand-first-in-an-accountability-part",
    "第五章 法律责任\n第三十一条 "
    "管理单位擅自停用消防设施的，责令改正，处五千元罚款；情节严重的，吊销许可。\n",
    "第五章/第三十一条 管理单位擅自停用消防设施的\n" },
  { "outcomes-and-decisions-in-an-accountability-part-are-none",
    "四、责任追究\n错误决策由个人决定或者批准的，追究该人的责任。造成严重后果的，依法给予处分。管理"
    "人有前款规定情形的，给予警告。\n",
    "" },
  { "rules-of-procedure-are-none",
    "第三章 程序\n第二十条 "
    "有下列情形之一的，作出处罚决定之前应当进行审核：\n（一）案情复杂的；\n（二）影响重大的。\n第二"
    "十一条 "
    "违反法定程序的，处罚无效。\n",
    "" },
  { "lists-of-other-kinds-are-none",
    "第七条 有下列情形之一的，应当及时停用：\n（一）超过检验期限的；\n（二）存在隐患的。\n第八条 "
    "有下列情形之一的，可以不予追究责任：\n（一）已尽职的；\n（二）不可抗力的。\n",
    "" },
  { "duties-to-talk-to-somebody-are-none",
    "（一）班长职责\n1.对落实不力的班组，及时进行约谈。\n2.每月检查一次。\n",
    "" },
  { "outcome-alone-is-none", "第六条 造成事故的，依法按照有关规定处理。\n", "" },
  { "paragraph-behind-the-list-is-none",
    "第九条 "
    "管理人有下列行为之一的，给予警告：\n（一）未登记的；\n（二）未巡查的。\n村级管理人有前款行为之"
    "一的，按协议处理。\n",
    "第九条/（一） 未登记的\n第九条/（二） 未巡查的\n" },
  { "items-that-begin-like-a-reference",
    "第九条 责任人有下列情形之一的，予以约谈：\n（一）未巡查的；\n（二）项目资金拨付不及时的；\n"
    "（三）目标任务未完成的；\n（四）规定期限内未整改的。\n",
    "第九条/（一） 未巡查的\n第九条/（二） 项目资金拨付不及时的\n第九条/（三） 目标任务未完成的\n"
    "第九条/（四） 规定期限内未整改的\n" },
  { "points-within-the-line-that-leads-to-them",
    "三、各村有下列行为的，予以通报批评：①垃圾未清运；②违建未制止；（3）台账缺失。\n",
    "三 垃圾未清运\n三 违建未制止\n三 台账缺失\n" },
  { "points-within-a-line-parted-by-commas",
    "三、发生下列问题的，一票否决：演练造假的，瞒报事故的。\n",
    "三 演练造假的\n三 瞒报事故的\n" },
  { "items-with-bullets-or-in-words",
    "一、问责情形\n存在以下情形之一的，进行问责：\n●未召开会议；\n●未制定方案。\n"
    "二、追责\n负责人有下列行为之一的，给予诫勉：\n一是不落实制度的；\n二是拒不整改的。\n",
    "一 未召开会议\n一 未制定方案\n二 不落实制度的\n二 拒不整改的\n" },
  { "how-often-it-happened-is-a-tier-and-no-ground",
    "一、问责\n未按时报送台账的，予以提醒；第二次出现的，予以通报；两次以上的，予以诫勉。\n",
    "一 未按时报送台账的\n" },
  { "who-failed-stands-behind-the-failure",
    "七、未按要求完成巡查的网格员，予以提醒谈话。\n",
    "七 未按要求完成巡查的网格员\n" },
  { "what-is-taken-from-somebody-follows-from-conduct",
    "五、奖惩\n1.每年评选一次先进班组。\n2.上班脱岗、睡岗的，扣当月绩效；\n"
    "3.发生火情隐瞒不报的，调离岗位；\n4.阻挠检查的，解除劳动合同。\n5.成绩突出的，给予表彰。\n",
    "五/2 上班脱岗、睡岗的\n五/3 发生火情隐瞒不报的\n五/4 阻挠检查的\n" },
  { "points-and-money-taken-outside-of-an-accountability-part",
    "四、纪律\n感控占10分。未按时上报自查表的，每次扣0.5分；漏报病例的，全院通报并扣发当月奖金。\n"
    "迟到的，每次扣20元。违规留宿的，暂停准入资格一个月。\n",
    "四 未按时上报自查表的\n四 漏报病例的\n四 迟到的\n四 违规留宿的\n" },
  { "what-is-found-done-well-or-a-condition-is-none",
    "五、奖惩\n（一）考核优秀的，给予奖励。\n（二）发现隐患及时报告的，奖励200元。\n"
    "（三）检验不合格的，停止使用并上报。\n（四）发现问题的，责令整改。\n六、其他\n"
    "培训不合格的，不得上岗。年满60周岁的，终止聘用合同。请假超过三天的，由局长批准。\n"
    "发现设备故障的，及时通报有关部门。情况属实的，奖励举报人50元。\n",
    "" },
  { "behind-what-has-to-be-done",
    "三、报送\n各科室每月5日前报送自查表，逾期未报的，予以通报。\n"
    "安办每季度通报一次，对连续两次不达标的网格，予以约谈。\n",
    "三 逾期未报的\n三 连续两次不达标的网格\n" },
  { "a-failure-that-others-told-of",
    "第二章 奖罚\n第五条 全年无火情的村，奖励2000元。\n第六条 巡山日志弄虚作假的，扣发当月补助。\n"
    "第七条 村书记未按规定巡山，被县级通报的，不得评先。\n"
    "第八条 对自查走过场的单位，由保密委约谈，责令限期整改。\n",
    "第二章/第六条 巡山日志弄虚作假的\n第二章/第七条 村书记未按规定巡山，被县级通报的\n"
    "第二章/第八条 自查走过场的单位\n" },
  { "punishment-right-behind-any-conduct",
    "四、纪律\n值守电话无人接听的，通报批评；险情迟报、瞒报的，撤换负责人，并追究责任。\n"
    "五、其他\n交接班不签字的，罚款50元；私自离岗的，停岗一个月。检查发现隐患的，责令整改。\n",
    "四 值守电话无人接听的\n四 险情迟报、瞒报的\n五 交接班不签字的\n五 私自离岗的\n" },
  { "praise-beside-a-list-of-conduct",
    "三、考核奖惩\n得分前三名的单位给予奖励。乙方有下列情形之一，取消评先资格：（1）记录造假；"
    "（2）查处不力。\n",
    "三 记录造假\n三 查处不力\n" },
  { "several-points-on-one-line-below-the-lead",
    "四、追责\n有下列问题的，视情约谈、通报：\n①接访无故缺席；②来信超期未告知；③漏报险情。\n",
    "四/① 接访无故缺席\n四/① 来信超期未告知\n四/① 漏报险情\n" },
  { "what-is-left-undone",
    "巡田公约\n包片组长三次不巡田的，调整岗位。帮助他人隐瞒的，移送有关部门。"
    "不符合条件的，取消申请资格。不超过三次的，予以提醒。\n",
    "- 包片组长三次不巡田的\n- 帮助他人隐瞒的\n" },
  { "references-and-what-was-done-before-are-none",
    "第五章 责任追究\n第二十条 有本规定第九条所列情形，情节较轻的，给予批评教育。\n"
    "第二十一条 一年内受到两次约谈的，从重处理。\n第二十二条 "
    "有上述行为之一，造成火灾的，给予处分。\n",
    "" },
  { "a-reference-broken-over-two-lines",
    "第二十三条 违反本办法第九条\n（三）项规定的，责令限期改正。\n",
    "第二十三条 违反本办法第九条（三）项规定的\n" },
  { "what-the-lead-of-a-list-says-besides",
    "第八条 有下列情形之一的，追究当班人员责任。协调不力的，还应当追究牵头单位责任。"
    "造成损失的，从重处理。\n（一）未巡线的；\n（二）未记录的。\n",
    "第八条 协调不力的\n第八条/（一） 未巡线的\n第八条/（二） 未记录的\n" },
  { "circled-items-below-a-numbered-one",
    "五、追责\n（一）有下列情形之一的，予以约谈：\n①未按时报送值班表的；\n②值班电话无人接听的。\n"
    "（二）有下列情形之一的，予以通报批评：\n1.物资储备不足的；\n2.未查险的。\n",
    "五/（一）/① 未按时报送值班表的\n五/（一）/② 值班电话无人接听的\n五/（二）/1 "
    "物资储备不足的\n五/（二）/2 未查险的\n" },
  { "below-a-heading-without-a-number",
    "库房管理规定\n1．保管员每日巡库一次。\n责任追究\n1．凡未按规定巡库的保管员，约谈；\n"
    "2．凡私自出借物资的，免职。\n工作要求\n1．情况属实的，由库管会通报。\n",
    "1 未按规定巡库的保管员\n2 私自出借物资的\n" },
  { "a-colon-in-a-bracket-leads-to-nothing",
    "值班工作追究规定\n值班人员有下列情形之一，视情节给予批评教育。情节较重的，给予警告。"
    "（牵头领导：站长；责任科室：办公室）\n1. 脱岗的；\n2. 漏报险情的；\n",
    "1 脱岗的\n2 漏报险情的\n" },
};

static const Case measure_cases[] = {
  { "tiers-as-the-plan-states-them",
    "一、责任追究\n情节较轻的，给予批评教育，书面检查；情节较重的，给予通报批评，停职检查；情节特别"
    "严重的，给予引咎辞职或责令辞职、免职。\n",
    "情节较轻: 批评教育\n情节较轻: 书面检查\n情节较重: 通报批评\n情节较重: 停职检查\n"
    "情节特别严重: 引咎辞职或责令辞职\n情节特别严重: 免职\n" },
  { "by-severity-is-no-tier",
    "四、问责\n有下列情形之一的，视情节轻重，给予提醒、通报批评、组织处理：\n1.未检查的。\n",
    "-: 提醒\n-: 通报批评\n-: 组织处理\n" },
  { "a-tier-ends-with-its-sentence",
    "一、问责\n造成严重后果的，给予纪律处分。对其他人员进行诫勉谈话。\n",
    "造成严重后果: 纪律处分\n-: 诫勉谈话\n" },
  { "awards", "一、问责\n受到追究的单位，取消当年评优评先资格。\n", "-: 取消当年评优评先资格\n" },
  { "homonyms-in-the-text-are-none",
    "一、检查方式\n采取书面检查与实地抽查相结合的方式，并通报结果。\n二、通道\n设置警告标志，提醒群"
    "众注意。\n",
    "" },
  { "consequence-of-a-sentence",
    "第五条 对在检查中弄虚作假的单位，由主管部门进行约谈、通报、挂牌督办，责令限期整改。\n",
    "-: 约谈\n-: 通报\n-: 挂牌督办\n-: 责令限期整改\n" },
  { "tiers-in-items",
    "四、责任追究\n（一）情节轻微的，给予谈话提醒；\n（二）较重：通报批评、诫勉；\n"
    "（三）严重的给予免职。\n",
    "情节轻微: 谈话提醒\n较重: 通报批评\n较重: 诫勉\n严重: 免职\n" },
  { "tiers-by-how-often-it-happened",
    "四、责任追究\n年度内首次发现的，给予提醒；第二次出现的，给予通报批评；第三次予以诫勉，"
    "第四次免职。\n",
    "年度内首次发现: 提醒\n第二次出现: 通报批评\n第三次: 诫勉\n第四次: 免职\n" },
  { "what-a-ground-led-to-is-no-tier",
    "四、责任追究\n违反操作规程，造成患者感染的，给予警告；造成严重后果的，给予开除。\n",
    "-: 警告\n造成严重后果: 开除\n" },
};

static const Case table_cases[] = {
  { "time-holds-for-the-cells-below",
    "检查安排表\n时间\t内容\n3月上旬\t召开部署会。\n\t开展自查。\n9月\t开展复查。\n",
    "schedule 时间|内容\n3月上旬|召开部署会。\n3月上旬|开展自查。\n9月|开展复查。\n" },
  { "one-cell-a-line-behind-a-tab",
    "工作安排\n\t时间\n\t内容\n\n\t4月\n第二周\n\t召开会议。\n\n\t\n\t填写清单。\n\n\t10月\n\t总结"
    "。\n\n结束语。\n",
    "schedule 时间|内容\n4月 第二周|召开会议。\n4月 第二周|填写清单。\n10月|总结。\n" },
  { "risk-list-with-a-column-that-no-head-names",
    "风险清单\n\t问题清单\n\t措施清单\n\t责任部门\n\n\t1."
    "水压不足。\n\t检修水泵。\n\t\n\t设备科\n维修班\n\n\t\n\t更换管网。\n\t\n\t工程科\n",
    "risk 问题清单|措施清单|责任部门\n1.水压不足。|检修水泵。|设备科 "
    "维修班\n1.水压不足。|更换管网。|工程科\n" },
  { "other-tables",
    "分值表\n项目名称\t分值\n制度\t10\n记录\t20\n",
    "other 项目名称|分值\n制度|10\n记录|20\n" },
  { "tabs-that-indent-are-no-table", "\t一、值守\n\t每日登记。\n\t二、检修\n", "" },
};

static const Case rule_cases[] = {
  { "who-decides-and-where-it-is-filed",
    "五、责任追究\n进行问责，应当按照干部管理权限，由上一级党组织实施。问责情况应当报组织部门备案。"
    "\n",
    "decider: 进行问责，应当按照干部管理权限，由上一级党组织实施\nfiling: "
    "问责情况应当报组织部门备案\n" },
  { "collective-and-personal",
    "五、责任追究\n主要负责人承担主要领导责任；参与决策的其他成员承担重要领导责任。\n",
    "collective_and_personal: 主要负责人承担主要领导责任\n"
    "collective_and_personal: 参与决策的其他成员承担重要领导责任\n" },
  { "combinable-staff-and-awards",
    "五、责任追究\n以上方式可以单独使用,"
    "也可合并使用。一般职工参照执行。受到问责的，取消当年评优资格。\n",
    "combinable: 以上方式可以单独使用,也可合并使用\nstaff_by_analogy: 一般职工参照执行\n"
    "award_effect: 受到问责的，取消当年评优资格\n" },
  { "use-in-assessment",
    "二、考核\n把供水安全情况纳入干部考核，作为评价使用的依据。\n",
    "use_in_assessment: 把供水安全情况纳入干部考核，作为评价使用的依据\n" },
  { "objections-on-record",
    "五、责任追究\n集体决策失误的，追究主要负责人责任。会议记录表明持反对意见的，不予追究。\n",
    "collective_and_personal: 集体决策失误的，追究主要负责人责任\n"
    "collective_and_personal: 会议记录表明持反对意见的，不予追究\n" },
  { "who-decides-by-name",
    "五、责任追究\n追究科级干部责任的，由局党组决定。处理结果记入廉政档案。\n",
    "decider: 追究科级干部责任的，由局党组决定\nfiling: 处理结果记入廉政档案\n" },
  { "awards-that-are-not-given",
    "五、责任追究\n受到问责的个人，当年不得确定为优秀等次。\n",
    "award_effect: 受到问责的个人，当年不得确定为优秀等次\n" },
  { "decisions-of-other-kinds-are-none",
    "二、职责\n重大事项由党组决定。班子成员可以提出不同意见。台账归入档案。\n",
    "" },
  { "filing-of-plans-is-another-thing", "二、预案\n应急预案应当报主管部门备案。\n", "" },
};

static const Case post_cases[] = {
  { "leading-group-with-names-only",
    "组长：周某某\n副组长：吴某某 郑某某\n成员：王某某、冯某某\n",
    "组长: -\n副组长: -\n成员: -\n" },
  { "office-titles-stay-names-go",
    "组长：水务局局长 周某某\n副组长：吴某某（副局长）\n成员：财务科科长、王某某主任\n",
    "组长: 水务局局长\n副组长: 副局长\n成员: 财务科科长\n成员: 主任\n" },
  { "who-is-responsible",
    "一、职责\n所长是供水安全第一责任人，分管副所长为直接责任人。\n",
    "第一责任人: 所长\n直接责任人: 分管副所长\n" },
  { "a-name-before-a-title-never-stays",
    "一、职责\n周建国所长是第一责任人。\n",
    "第一责任人: 所长\n" },
};

typedef char *(*Describe) (const ZerenExtraction *extraction);

static void
check (const Case *row, Describe describe)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (row->text);
  g_autofree char *found = describe (extraction);

  g_assert_cmpstr (found, ==, row->expected);
  assert_places (extraction);
}

static void
test_grounds (gconstpointer data)
{
  check (data, describe_grounds);
}

static void
test_measures (gconstpointer data)
{
  check (data, describe_measures);
}

static void
test_tables (gconstpointer data)
{
  check (data, describe_tables);
}

static void
test_rules (gconstpointer data)
{
  check (data, describe_rules);
}

static void
test_posts (gconstpointer data)
{
  check (data, describe_posts);
}

static void
test_rows_have_a_scope_each (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("风险清单\n问题\t措施\t责任部门\n消防通道堵塞\t每月检查\t保卫科\n"
                                 "职工网上言论\t监测舆情动态\t信息科\n");
  const ZerenFoundTable *table = extraction->tables->pdata[0];

  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpuint (table->scopes->len, ==, 2);
  g_assert_cmpint (g_array_index (table->scopes, ZerenScope, 0), ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpint (g_array_index (table->scopes, ZerenScope, 1), ==, ZEREN_SCOPE_TEXT);
}

static void
test_grounds_have_a_kind (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("三、责任追究\n有下列情形之一的，应当问责：\n（一）未按规定召开会"
                                 "议的；\n（二）发表不当言论的。\n");

  g_assert_cmpuint (extraction->grounds->len, ==, 2);
  g_assert_cmpint (
    ((ZerenFoundGround *)extraction->grounds->pdata[0])->kind, ==, ZEREN_GROUND_DUTY);
  g_assert_cmpint (
    ((ZerenFoundGround *)extraction->grounds->pdata[1])->kind, ==, ZEREN_GROUND_CONDUCT);
}

static void
add_cells (ZerenTextBuilder *builder, guint row, const char *const *cells, guint row_span)
{
  for (guint column = 0; cells[column] != NULL; column++)
    {
      ZerenBlock block = {
        .kind = ZEREN_BLOCK_CELL, .page = 1, .table = 1, .row = row, .column = column
      };

      if (*cells[column] == '-')
        continue;
      block.row_span = column == 0 ? row_span : 1;
      zeren_text_builder_begin_block (builder, &block);
      zeren_text_builder_add_string (builder, cells[column]);
      zeren_text_builder_end_block (builder);
    }
}

static void
test_merged_cells_hold_for_the_rows_they_cover (void)
{
  g_autoptr (ZerenTextBuilder) builder = zeren_text_builder_new ();
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (ZerenText) text = NULL;
  g_autoptr (ZerenExtraction) extraction = NULL;
  g_autofree char *found = NULL;

  add_cells (builder, 0, (const char *[]){ "时间", "内容", NULL }, 1);
  add_cells (builder, 1, (const char *[]){ "6月", "演练。", NULL }, 2);
  add_cells (builder, 2, (const char *[]){ "-", "评估。", NULL }, 1);
  text = zeren_text_builder_finish (builder);
  extraction = zeren_extract (text, vocabulary);
  found = describe_tables (extraction);

  g_assert_cmpstr (found, ==, "schedule 时间|内容\n6月|演练。\n6月|评估。\n");
}

static void
add_cases (const char *prefix, const Case *cases, gsize n_cases, GTestDataFunc test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/extract/%s/%s", prefix, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

/* The boundary: the heading above a list of grounds decides too. */
static void
test_grounds_under_a_heading_about_opinion (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "一、舆情应对责任追究\n有下列情形之一的，追究责任：\n（一）未按时报送报告的。\n"
    "二、防火责任追究\n有下列情形之一的，追究责任：\n（一）未按时报送报告的。\n");
  const ZerenFoundGround *first;
  const ZerenFoundGround *second;

  g_assert_cmpuint (extraction->grounds->len, ==, 2);
  first = extraction->grounds->pdata[0];
  second = extraction->grounds->pdata[1];
  g_assert_cmpint (first->kind, ==, ZEREN_GROUND_CONDUCT);
  g_assert_cmpint (second->kind, ==, ZEREN_GROUND_DUTY);
}

/* A sentence takes time that grows with its length, not with the square of it. */
static void
test_long_ground (void)
{
  g_autoptr (GString) text = g_string_new ("第一章 责任追究\n第一条 ");
  g_autoptr (ZerenExtraction) extraction = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "对人员未按时报告，");
  g_string_append (text, "给予通报批评。\n第二条 对未按时报告的人员，给予通报批评。\n");
  extraction = extract_string (text->str);
  g_assert_cmpuint (extraction->grounds->len, ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("grounds", ground_cases, G_N_ELEMENTS (ground_cases), test_grounds);
  add_cases ("measures", measure_cases, G_N_ELEMENTS (measure_cases), test_measures);
  add_cases ("tables", table_cases, G_N_ELEMENTS (table_cases), test_tables);
  add_cases ("rules", rule_cases, G_N_ELEMENTS (rule_cases), test_rules);
  add_cases ("posts", post_cases, G_N_ELEMENTS (post_cases), test_posts);
  g_test_add_func ("/extract/tables/rows-have-a-scope-each", test_rows_have_a_scope_each);
  g_test_add_func ("/extract/tables/merged-cells-hold-for-the-rows-they-cover",
                   test_merged_cells_hold_for_the_rows_they_cover);
  g_test_add_func ("/extract/grounds/have-a-kind", test_grounds_have_a_kind);
  g_test_add_func ("/extract/findings/grounds-under-a-heading-about-opinion",
                   test_grounds_under_a_heading_about_opinion);
  g_test_add_func ("/extract/grounds/long-sentence", test_long_ground);

  return g_test_run ();
}
