/* test-judge-ground.c: failed acts of the office beside wrongdoing in the same words (DESIGN.md 2)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-extraction.h"

/* In nearly the same words: an act of the office that failed, and what somebody did or stood for.
 */
typedef struct
{
  const char *duty;
  const char *conduct;
} Pair;

static void
check_pairs (const Pair *pairs, guint n_pairs)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  for (guint i = 0; i < n_pairs; i++)
    {
      g_test_message ("%s | %s", pairs[i].duty, pairs[i].conduct);
      g_assert_cmpint (zeren_judge_ground (pairs[i].duty, vocabulary), ==, ZEREN_GROUND_DUTY);
      g_assert_cmpint (zeren_judge_ground (pairs[i].conduct, vocabulary), ==, ZEREN_GROUND_CONDUCT);
    }
}

static void
test_forgery (void)
{
  static const Pair pairs[] = {
    { "巡查记录造假的", "下属单位数据造假，监管失察的" },
    { "检测数据未按期报送的", "将检测数据改小以应付验收的" },
    { "会议记录不全的", "倒签会议记录、补造台账应付检查的" },
    { "值班记录未归档的", "涂改值班记录的" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

static void
test_evasion (void)
{
  static const Pair pairs[] = {
    { "采购计划未按时上报的", "采购不公开招标，拆分项目逃避审批的" },
    { "未采取措施规避风险的", "采取措施规避监管的" },
    { "工程发包未组织审查的", "未组织审查，肢解工程发包的" },
    { "推卸、逃避责任的", "推卸责任、逃避审计的" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

static void
test_power_against_rules (void)
{
  static const Pair pairs[] = {
    { "违反操作流程引发火灾的", "违反规定提拔任用工作人员的" },
    { "用地审批超过时限的", "违反规定审批用地的" },
    { "未按规定开展考核的", "考核中用人失察，造成恶劣影响的" },
    { "数据填报不实的", "明知数据不实仍签字上报的" },
    { "瞒报井下伤亡的", "故意隐瞒事故、指使他人作伪证的" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* What people stand for, ask for, or stay away from as themselves */
static void
test_stance (void)
{
  static const Pair pairs[] = {
    { "会议未研究安全投入的", "党的领导弱化，会议未研究安全投入的" },
    { "矛盾纠纷未及时化解的", "职工联名请愿，矛盾未及时化解的" },
    { "整改方案未落实的", "公开反对整改方案，未及时落实的" },
    { "领导干部不参加接访的", "居民不参加演练的" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

/* Neglect that names no other act, and not where it is somebody's own or about what is said */
static void
test_neglect (void)
{
  static const Pair pairs[] = {
    { "隐瞒渔船沉没事故的", "隐瞒本人病情，造成疫情扩散的" },
    { "隐瞒感染病例的", "隐瞒职工信教情况的" },
    { "因管理不善造成种子霉变的", "因管理不善，职工散布谣言造成损失的" },
    { "标本保管不善造成损毁的", "人员管理不善造成事故的" },
    { "压力表不校验的", "重点人员信息不更新的" },
    { "交接班不签字的", "讲稿不签字即宣讲的" },
    { "闸门长期不检修的", "公众号内容长期不更新的" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/judge-ground/forgery", test_forgery);
  g_test_add_func ("/extract/judge-ground/evasion", test_evasion);
  g_test_add_func ("/extract/judge-ground/power-against-rules", test_power_against_rules);
  g_test_add_func ("/extract/judge-ground/stance", test_stance);
  g_test_add_func ("/extract/judge-ground/neglect", test_neglect);

  return g_test_run ();
}
