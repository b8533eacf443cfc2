/* test-judge.c: the boundary: what may be recorded, and what is only for reading (DESIGN.md 2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-extraction.h"

static void
check_scopes (const char *const *texts, guint n_texts, ZerenScope scope)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  for (guint i = 0; i < n_texts; i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (zeren_judge_scope (texts[i], vocabulary), ==, scope);
    }
}

static void
check_grounds (const char *const *texts, guint n_texts, ZerenGroundKind kind)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  for (guint i = 0; i < n_texts; i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (zeren_judge_ground (texts[i], vocabulary), ==, kind);
    }
}

/* Acts of the office itself. */
static void
test_scope_record (void)
{
  static const char *const texts[] = {
    "每季度召开一次安全生产例会",
    "每年组织两次消防演练",
    "向上级主管部门报送年度工作总结",
    "每半年开展一次保密自查自评",
    "制定年度培训计划并组织实施",
    "每月组织一次政治理论学习",
    "每年至少召开2次意识形态工作专题会议",
    "每半年向上级党委专题报告意识形态工作",
    "每年形成一份意识形态分析研判报告",
    "每年开展一次意识形态工作培训",
    "在内部通报意识形态工作责任制落实情况",
    "对意识形态工作开展督促指导",
    "每年开展1次民主评议党员",
    "每半年开展一次谈心谈话",
    "坚持问题导向，每季度自查一次",
    "每月对服务器进行网络安全检查",
    "每周巡检网络机房设备",
    "网格员每日巡查消防通道",
    "民族乡人民政府每年组织一次防汛演练",
    "每年组织职工体检",
    "每年开展一次服务对象满意度评价",
    "听取意见建议并研究改进",
    "每月接访一次，化解信访积案",
    "每日检查电梯运行情况",
    "每季度检测水质一次",
    "事故发生后一小时内报告",
    "火灾发生后立即启动应急预案",
    "更新台账和风险清单",
    "整理档案并归档",
    "检查食堂服务态度和卫生",
    "对网络订餐平台开展监督检查",
    "每年签订安全责任书",
  };

  check_scopes (texts, G_N_ELEMENTS (texts), ZEREN_SCOPE_RECORD);
}

/* Watching, steering, vetting or judging what people think, say, publish or believe. */
static void
test_scope_text (void)
{
  static const char *const texts[] = {
    "每日监测网络舆情",
    "每季度分析研判社会舆论",
    "发现负面信息第一时间处置",
    "对重大舆情事件组织发声",
    "每周汇总职工思想动态",
    "每月分析党员思想状况",
    "对重点人员落实稳控措施",
    "建立重点人群台账",
    "掌握教师的政治表现",
    "统计信教学生人数",
    "登记员工宗教信仰情况",
    "掌握少数民族职工情况",
    "排查师生情绪",
    "组织网评员跟帖",
    "删除网民不当留言",
    "收集家长群聊天记录",
    "每天查看教师朋友圈",
    "对讲座主讲人进行审查",
    "审核讲座内容",
    "每季度对公众号发布内容进行审核",
    "巡查各类网站信息内容",
    "对微信群进行巡查",
    "了解群众对政策的看法",
    "关注干部八小时以外的活动",
    "掌握干部社交圈、生活圈",
    "了解职工家庭情况",
    "排查意识形态领域风险",
    "发生意识形态领域重大问题时一小时内报告",
    "第一时间处置意识形态事件",
    "对错误言论予以批驳",
    "加强舆论引导",
    "分析意识形态领域倾向性问题",
    "统计网上行为",
    "每月监看直播间弹幕",
    "掌握党外知识分子动向",
    "对上访人员实施盯防",
    "开展学生心理筛查",
    "掌握重点　人员情况",
    "监测 网上 舆　情",
  };

  check_scopes (texts, G_N_ELEMENTS (texts), ZEREN_SCOPE_TEXT);
}

/* Failure in an administrative act of the office. */
static void
test_ground_duty (void)
{
  static const char *const texts[] = {
    "未按规定每月组织安全检查的",
    "未在规定时限内报送整改情况的",
    "不按要求召开专题会议的",
    "瞒报、谎报、迟报生产安全事故的",
    "对发现的火灾隐患未及时整改的",
    "制定应急预案不符合实际、流于形式，演练走过场的",
    "履行职责不到位，造成不良后果的",
    "其他未履行工作职责的",
    "培训组织不力，弄虚作假的",
    "督促检查指导不力，造成严重后果的",
    "贯彻落实上级决策部署不力的",
    "推诿、敷衍、拖延办理信访事项的",
    "应当作为而不作为的",
    "未建立工作台账或者档案不完整的",
    "拒不执行整改意见的",
    "对突发事件处置不当，引发群体性事件的",
    "对发生的意识形态问题处置不当，引发群体性事件的",
    "意识形态工作出现严重问题隐瞒不报的",
    "不按规定专题研究意识形态工作的",
    "其他违反本制度有关规定的行为",
    "未开展网络安全等级测评的",
  };

  check_grounds (texts, G_N_ELEMENTS (texts), ZEREN_GROUND_DUTY);
}

/* Speech, belief, wrongdoing of a person, a mere outcome; and what is in doubt. */
static void
test_ground_conduct (void)
{
  static const char *const texts[] = {
    "对所属人员公开发表不当言论放任不管的",
    "所属网站出现错误导向的",
    "讲座、报告会有不当言论，造成影响的",
    "网络意识形态安全出现严重问题的",
    "舆论引导不力的",
    "未及时处置网络舆情的",
    "重大宣传任务、舆论斗争组织不力的",
    "在重大问题上立场不坚定的",
    "未旗帜鲜明表明态度的",
    "对意识形态领域重大问题处置不力的",
    "对宗教事务管理不力的",
    "不认真开展民族团结教育的",
    "对信教党员放任不管的",
    "未掌握重点人员情况的",
    "未向上级报告职工思想动态的",
    "未及时删除不良信息的",
    "对下属在微信群中的言行失察的",
    "未按规定审核讲座内容的",
    "所办刊物出现错误的",
    "对阵地管理不力的",
    "传播谣言的",
    "损害单位形象的",
    "滥用职权，侵害他人合法权益的",
    "玩忽职守、徇私舞弊的",
    "挪用专项资金的",
    "打击报复举报人的",
    "阻挠、拒不接受监督检查的",
    "未经批准擅自离岗的",
    "泄露工作秘密的",
    "发生重大安全事故的",
    "管辖范围内发生群体性事件的",
    "案件多发的",
    "年度考核不合格的",
    "管理混乱的",
    "",
  };

  check_grounds (texts, G_N_ELEMENTS (texts), ZEREN_GROUND_CONDUCT);
}

/* Writing it otherwise does not get around the boundary. */
static void
test_spelling (void)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  g_assert_cmpint (zeren_judge_scope ("监\u200b测舆\u00a0情", vocabulary), ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (zeren_judge_scope ("关注大Ｖ", vocabulary), ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (zeren_judge_ground ("未 处 置 舆 情 的", vocabulary), ==, ZEREN_GROUND_CONDUCT);
  g_assert_cmpint (zeren_judge_scope ("\xff\xfe舆情监测", vocabulary), ==, ZEREN_SCOPE_TEXT);
}

/* An innocent longer word does not hide another one beside it. */
static void
test_innocent_words (void)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  g_assert_cmpint (zeren_judge_scope ("民族乡政府每年演练", vocabulary), ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpint (
    zeren_judge_scope ("民族乡政府登记少数民族人口", vocabulary), ==, ZEREN_SCOPE_TEXT);
  g_assert_cmpint (
    zeren_judge_scope ("坚持问题导向，监测舆论导向", vocabulary), ==, ZEREN_SCOPE_TEXT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/judge/acts-of-the-office-are-record", test_scope_record);
  g_test_add_func ("/extract/judge/watching-people-is-text", test_scope_text);
  g_test_add_func ("/extract/judge/failed-acts-are-duty", test_ground_duty);
  g_test_add_func ("/extract/judge/speech-wrongdoing-outcome-are-conduct", test_ground_conduct);
  g_test_add_func ("/extract/judge/spelling-does-not-matter", test_spelling);
  g_test_add_func ("/extract/judge/innocent-words-hide-only-themselves", test_innocent_words);

  return g_test_run ();
}
