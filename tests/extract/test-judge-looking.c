/* test-judge-looking.c: acts of looking, visiting, talking and leading earn `record` by what they
 * are about (DESIGN.md 2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-extraction.h"

/* The same act twice: about the office's own things, and about people or what is theirs. */
typedef struct
{
  const char *record;
  const char *text;
} Pair;

static void
check_pairs (const Pair *pairs, guint n_pairs)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  for (guint i = 0; i < n_pairs; i++)
    {
      g_test_message ("%s | %s", pairs[i].record, pairs[i].text);
      g_assert_cmpint (zeren_judge_scope (pairs[i].record, vocabulary), ==, ZEREN_SCOPE_RECORD);
      g_assert_cmpint (zeren_judge_scope (pairs[i].text, vocabulary), ==, ZEREN_SCOPE_TEXT);
    }
}

/* The head of a phrase says what is looked at, whoever owns or uses it. */
static void
test_head (void)
{
  static const Pair pairs[] = {
    { "每月检查一次学生宿舍用电设施", "每周检查一次学生宿舍私人物品" },
    { "每季度检查一次图书馆消防通道", "每季度检查一次图书馆藏书内容" },
    { "每季度抽查一次职工培训档案", "每半年检查一次职工个人书柜" },
    { "每月检查一次宣传栏设施", "每月检查一次宣传栏刊登内容" },
    { "每学期检查一次教学仪器", "每学期抽看教师授课录像两次" },
    { "每月查阅值班记录不少于2次", "每月查阅一次学生日记" },
    { "每季度检查一次公务用车行车记录", "每月查看一次员工私家车行车记录" },
    { "每月抽查一次食品从业人员晨检记录", "每月抽查一次职工来往信件" },
    { "每年检查一次电子阅览室电气线路", "每月检查一次电子阅览室浏览记录" },
    { "每半年对会议室视频会议系统检查一次", "每月抽看一次直播回放" },
    { "每季度检查驾驶员从业资格", "每季度检查驾驶员交友情况" },
    { "每年对政府网站无障碍改造情况检查一次", "每年对政府网站刊发文章检查一次" },
    { "每月对监控设备进行一次检修", "每月对职工观看的节目检查一次" },
    { "每年检查一次剧场安全出口", "每次演出前5日审看节目单" },
    { "每年检查一次居民楼燃气立管", "每周检查一次学生收音机" },
    { "每年审定一次工程结算", "每季度审定一次合唱曲目" },
    { "每季度收集一次职工合理化建议", "每季度收集一次职工对改革的意见" },
    { "每季度检查账号口令强度", "每季度检查干部个人社交账号" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Where nothing of the object is known, looking at it is in doubt. */
static void
test_unknown (void)
{
  static const Pair pairs[] = {
    { "每月检查一次压缩天然气加气机", "每月检查一次校园涂鸦" },
    { "每季度抽查一次燃气软管更换情况", "每季度抽查一次播音文字" },
    { "每周巡查一次自然保护区界桩", "每周巡查一次聚会角" },
    { "每年核查一次土地卫片图斑", "每年核查一次员工旅游去向" },
    { "每月分析一次安全生产形势", "每月分析一次青年的偶像" },
    { "每日监测一次深基坑", "每日监测一次热帖" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* 对…, 把…, and a comma behind it; the act that names its own object; names such as 检查组. */
static void
test_place_of_object (void)
{
  static const Pair pairs[] = {
    { "对下属企业安全生产情况每半年检查一次", "对讲坛、论坛内容每季度检查一次" },
    { "对泵站和涵闸，每年汛前检查一次", "对教师的课外讲述，每学期抽查一次" },
    { "每季度开展一次矛盾纠纷排查", "每季度开展一次快递小哥群体排摸" },
    { "每半年对养老机构开展消防安全检查", "每半年对职工手机开展消防安全检查" },
    { "每周检查单位食堂一次", "每周检查书柜一次" },
    { "检查员每月报送台账一次", "每周检查员工手机一次" },
    { "检查组每年汇报一次", "检查作文每年一次" },
    { "巡查人员发现管涌的，应当立即报告", "巡查人员发现职工聚集的，应当立即报告" },
    { "检查发现隐患的，应当立即整改", "查看家校群消息每日一次" },
    { "农村饮用水水源应当每半年监测一次以上", "对业主群每半年监看一次以上" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Units are visited; people are visited for something they get, and not to keep them quiet. */
static void
test_visits (void)
{
  static const Pair pairs[] = {
    { "每季度走访重点用能企业一次", "每季度走访自媒体人员一次" },
    { "每年走访慰问困难职工一次", "每年走访下岗工人一次" },
    { "每年入户宣传燃气安全知识一次", "每年入户了解群众想法一次" },
    { "每季度走访企业，检查用电安全", "每季度走访退伍老兵群体，做好稳定工作" },
    { "每月入户走访残疾人，开展就业帮扶", "每月入户走访残疾人，就业帮扶并掌握其动态" },
    { "每年对危房住户入户排查房屋隐患一次", "每月到失独家庭了解诉求一次" },
    { "每半年走访联系村，督促项目建设", "每半年走访一次干部家庭，了解社交圈" },
    { "家庭医生每季度上门随访一次", "每周电话联系刑满释放人员一次" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Talks with those who hold a post, or about work not done. */
static void
test_talks (void)
{
  static const Pair pairs[] = {
    { "书记每年与班子成员谈心谈话不少于2次", "每周与问题学生谈心一次" },
    { "每半年开展一次谈心谈话", "每月与信访老户谈话一次" },
    { "对整改不力的单位，10日内约谈", "每月对社群群主约谈一次" },
    { "每年与新任职干部廉政谈话一次", "每年与民间艺人谈话一次" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* People are led to safety, or to an opinion; what is listed and answered. */
static void
test_steering_and_lists (void)
{
  static const Pair pairs[] = {
    { "每季度引导群众开展垃圾分类一次", "每月引导职工理性表达一次" },
    { "每年组织演练并引导群众疏散", "敏感日前3日内逐户劝说群众不外出" },
    { "每月统计一次参保人数", "每季度统计一次职工看书情况" },
    { "每月核对一次药品库存", "每年核对一次干部个人房产" },
    { "15日内书面答复信访人", "对新闻采访应当在24小时内答复口径" },
    { "每季度登记一次特种作业人员证书", "每季度登记一次学生课外阅读书目" },
    { "行政审批事项每季度公开一次", "政审材料每季度更新一次" },
    { "每周发布一次工作简报", "每周安排青年教师在网上发表正能量评论" },
    { "发现设备异常的，应当立即停机", "对群众中的不良苗头，应当第一时间报告" },
    { "3日内回复企业咨询", "发现网上质疑的，应当在2小时内回复" },
    { "每月更新并核对一次值班人员名单", "每月核对一次归国人员名单" },
    { "发现从业人员未持健康证的，应当立即停止其工作", "发现职工聚集的，应当立即到场" },
    { "发现管道破裂的，应当立即抢修", "发现不当标语的，应当立即清除" },
    { "发现火灾苗头的，应当立即扑救", "发现职工聚众议论的，应当立即上报" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* A long sentence without a mark is read in time that grows with its length. */
static void
test_long (void)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) people = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "检查设备并走访企业");
  g_assert_cmpint (zeren_judge_scope (text->str, vocabulary), ==, ZEREN_SCOPE_RECORD);
  for (guint i = 0; i < 50000; i++)
    g_string_append (people, "组织员工检查设备");
  g_assert_cmpint (zeren_judge_scope (people->str, vocabulary), ==, ZEREN_SCOPE_RECORD);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

/* Parts of the work, counts of things and what the office supervises are its own. */
static void
test_works (void)
{
  static const Pair pairs[] = {
    { "航标员每月对辖段航标巡检一次", "航标员每月对同事言行巡检一次" },
    { "每季度对重点科室开展一次综合督查", "每季度对职工综合表现开展一次督查" },
    { "每月检查重点部位不少于三处", "每周检查重点职工不少于三人" },
    { "每周将消防监管事项巡查一次（任务重的可每月一次）", "每周将职工交往事项巡查一次" },
    { "每年春播前抽检门市不少于十家", "每月抽查图书内容不少于二十卷" },
    { "每季度抽查，抽查比例不低于百分之十", "每日监测网民评论，采用人工监测方式" },
    { "收到投诉后五日内核查完毕", "接到网民评论后一日内核查完毕" },
    { "三日内核查完毕并答复举报人", "每周核查信访人去向，三日内核查完毕" },
    { "港口调度室每班查看缆绳系固情况", "港口调度室每班查看工人聊天情况" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Nobody is taken by surprise in what is his own. */
static void
test_surprises (void)
{
  static const Pair pairs[] = {
    { "夏季每周夜查一次大排档", "每月夜查员工住处" },
    { "每月夜查值班在岗情况", "每月夜查学生寝室" },
    { "每学期突查学生宿舍用电", "每学期突查宿舍内私人物品" },
    { "每周检查宿舍，看有无私拉电线", "每周检查宿舍，看有无聚会" },
    { "每周到茶馆巡查，看通道是否畅通", "每周到茶馆巡查，听听茶客怎么说" },
    { "汛期每夜蹲守重点路口", "节日期间蹲守上访群众" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/judge-looking/head-decides", test_head);
  g_test_add_func ("/extract/judge-looking/unknown-is-in-doubt", test_unknown);
  g_test_add_func ("/extract/judge-looking/object-is-found", test_place_of_object);
  g_test_add_func ("/extract/judge-looking/visits", test_visits);
  g_test_add_func ("/extract/judge-looking/talks", test_talks);
  g_test_add_func ("/extract/judge-looking/steering-and-lists", test_steering_and_lists);
  g_test_add_func ("/extract/judge-looking/works", test_works);
  g_test_add_func ("/extract/judge-looking/surprises", test_surprises);
  g_test_add_func ("/extract/judge-looking/long-sentence", test_long);

  return g_test_run ();
}
