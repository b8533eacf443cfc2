/* zeren-title-words.c: where the words of a title begin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-title-private.h"

/* Words that titles of offices are made of. They are our own, so that a title breaks alike on every
 * PC; what is not among them is kept together. */
static const char *const words[] = {
  /* sorts of documents, and how titles are put */
  "关于 有关 决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 纪要 方案 细则 办法 "
  "规定 规则 "
  "制度 规程 规范 标准 指南 预案 计划 规划 总结 要点 清单 台账 名单 目录 汇总 汇总表 登记表 签到表 "
  "记录 议程 "
  "材料 建议 说明 情况 情况说明 工作报告 工作方案 实施方案 实施细则 实施意见 实施办法 管理办法 "
  "工作总结 "
  "工作要点 工作计划 会议纪要 会议记录 会议议程 事实材料 责任清单 责任书 任务书 承诺书 告知书 "
  "通知书 决定书 "
  "建议书 意见书 整改通知书 印发 转发 批转 下发 发布 公布 报送 上报 呈报 提请 提交 提出 申请 答复 "
  "回复 征求 "
  "送达 传达 附件 试行 暂行 修订 修改 修正 废止 草案 征求意见稿 送审稿 函告 告知",
  /* what is done */
  "召开 组织 开展 举办 举行 进行 实施 落实 贯彻 贯彻落实 执行 推进 推动 加强 加快 强化 深化 完善 "
  "健全 建立 "
  "做好 抓好 扎实 切实 认真 全面 深入 进一步 严格 规范 提高 提升 改进 优化 巩固 拓展 保障 确保 "
  "促进 防范 "
  "化解 处置 处理 应对 应急 整治 整改 治理 排查 检查 抽查 督查 督办 督导 巡查 巡视 巡察 巡河 巡林 "
  "监督 监管 "
  "监测 检测 检验 检修 维护 维修 保养 清理 清查 清点 核查 核实 调查 审查 审核 审议 审批 审计 评估 "
  "评价 评议 "
  "评比 评选 考核 考评 考试 验收 部署 安排 研究 讨论 听取 汇报 学习 培训 教育 宣传 演练 演习 值班 "
  "值守 报名 "
  "参加 参观 参训 启动 终止 恢复 开始 结束 完成 未完成 履行 履职 尽职 失职 追究 问责 追责 约谈 "
  "提醒 批评 表彰 "
  "奖励 处分 处罚 任命 免职 任免 聘任 聘用 调整 设立 成立 撤销 合并 划转 委托 授权 指定 协助 配合 "
  "支持 请求 "
  "商请 邀请 借用 使用 管理 服务 建设 改造 修建 施工 采购 招标 拨付 申报 登记 备案 归档 移交 交接 "
  "保管 销毁 "
  "借阅 发放 领取 使用 更换 安装 配备 储备 运输 生产 经营 经费 预算 决算 支出 收入 公开 公示 保密 "
  "自查 自纠 "
  "自查自纠 自评 述职 述责 述廉 述职述廉 谈话 走访 调研 座谈 交流 观摩 竞赛 比赛 评审 推荐 选举 "
  "换届 回头看 "
  "未按 未按期 未按规定 按期 按时 按照 根据 依据 依法 依规 逾期 及时 限期 立即 抓紧 继续 持续 重新 "
  "再次 共同 "
  "联合 统一 集中 分级 分类 逐项 逐级 定期 不定期 随机",
  /* what it is about */
  "安全 安全生产 生产安全 安全生产责任制 消防 消防安全 消防设施 消防器材 灭火器 电气 用电 燃气 "
  "天然气 液化气 "
  "煤气 锅炉 电梯 "
  "特种设备 压力容器 危险 危险源 危险品 危化品 危险化学品 烟花爆竹 矿山 煤矿 建筑 建筑施工 工地 "
  "工程 项目 "
  "道路 交通 道路交通 交通安全 校车 车辆 船舶 渔业 农机 农业 农村 乡村振兴 粮食 耕地 耕地保护 "
  "永久基本农田 土地 "
  "自然资源 自然灾害 地质灾害 森林 草原 森林防火 防火 防灭火 林长制 林长 护林 河长制 河长 湖长制 "
  "河湖 水库 水利 "
  "水务 水源 饮用水 水源地 防汛 防旱 抗旱 防汛抗旱 防台风 防洪 山洪 汛期 汛前 汛后 台风 暴雨 洪水 "
  "低温 雨雪 "
  "冰冻 地震 气象 环境 环保 环境保护 生态 生态环境 污染 污染防治 大气 噪声 垃圾 垃圾分类 固体废物 "
  "医疗废物 食品 "
  "食品安全 药品 药品安全 餐饮 食堂 学校食堂 校园 校园安全 学生 教师 师生 教学 招生 毕业 学籍 医疗 "
  "医院 医疗机构 "
  "医院感染 感染 感控 防控 感染防控 疫情 疾病 传染病 公共卫生 卫生 健康 疫苗 护理 养老 养老机构 "
  "儿童 妇女 青年 老年 "
  "信访 信访工作 信访事项 来信 来访 矛盾 纠纷 调解 平安 平安建设 综合治理 社会治安 网络 网络安全 "
  "数据 数据安全 信息 "
  "信息化 信息系统 个人信息 档案 档案管理 文书 公文 印章 密码 涉密 涉密人员 国家秘密 意识形态 "
  "意识形态工作 "
  "意识形态工作责任制 党建 党风 廉政 党风廉政 党风廉政建设 反腐败 反腐败工作 纪律 作风 作风建设 "
  "全面从严治党 从严治党 "
  "主体责任 监督责任 领导责任 直接责任 责任 责任制 责任制度 责任追究 责任落实 责任分工 责任区 "
  "责任人 第一责任人 "
  "责任体系 问题 隐患 安全隐患 隐患排查 排查整治 风险 风险点 风险隐患 风险排查 事故 事件 突发 "
  "突发事件 灾害 险情 "
  "重大 重点 重要 较大 特大 一般 专项 专项行动 专项整治 专项检查 监督检查 安全检查 大检查 大排查 "
  "综合 基层 基础 "
  "日常 常态化 长效机制 机制 体系 能力 水平 质量 效能 绩效 目标 目标管理 任务 工作任务 工作 "
  "工作会议 专题 "
  "专题会议 专题研究 联席会议 例会 会议 大会 座谈会 动员会 推进会 部署会 现场会 培训班 学习班 领导 "
  "领导小组 "
  "工作领导小组 领导班子 班子 成员 干部 职工 人员 工作人员 负责人 主要负责人 领导干部 党员 "
  "党员干部 专家 代表 群众 "
  "企业 国有企业 国有资产 国资 资产 财务 财政 资金 专项资金 税收 金融 统计 价格 市场 市场监管 "
  "营商环境 民生 就业 "
  "社保 社会保险 社会保障 住房 物业 房屋 城市 城镇 城乡 市政 园林 绿化 供水 供电 供热 供气 排水 "
  "节水 节能 减排 "
  "公共机构 公共 设施 设备 器材 物资 应急物资 应急预案 应急演练 应急管理 应急处置 应急值守 场所 "
  "重点单位 单位 "
  "责任单位 成员单位 机关 事业单位 社会组织 平台 系统 行业 领域 文化 旅游 体育 文物 广播 电视 出版 "
  "科技 教育教学 "
  "法治 法律 法规 普法 执法 行政 行政执法 政务 政务公开 政务服务 行政审批 司法 民政 殡葬 退役军人 "
  "双拥 人防 国防 "
  "征兵 民兵 外事 侨务 民族 统战 工会 人事 人才 工资 职称 编制 机构 机构改革 改革 创新 发展 "
  "高质量发展 规范化 "
  "标准化 精细化 网格 网格化 数字化 落实情况 执行情况 完成情况 整改情况 进展情况 工作情况 检查情况 "
  "有关问题 "
  "有关事项 有关情况 相关 主要 具体 实际 专门 临时 紧急 特别 通用",
  /* bodies and places */
  "人民政府 政府 市政府 县政府 区政府 镇政府 党委 市委 县委 区委 镇委 党组 党总支 党支部 支部 纪委 "
  "纪检 监委 "
  "组织部 宣传部 统战部 办公室 办公厅 委员会 管理委员会 管委会 居委会 村委会 居民委员会 村民委员会 "
  "街道 "
  "街道办事处 办事处 社区 管理局 监督管理局 市场监督管理局 应急管理局 卫生健康局 教育局 公安局 "
  "民政局 司法局 "
  "财政局 水务局 水利局 林业局 农业农村局 生态环境局 自然资源局 住房和城乡建设局 城市管理局 "
  "交通运输局 交通运输 "
  "住房和城乡建设 卫生健康 农业农村 文化和旅游 文化和旅游局 档案局 档案馆 图书馆 博物馆 信访局 "
  "保密局 审计局 "
  "统计局 体育局 气象局 消防救援 消防救援大队 大队 支队 中队 中心 服务中心 管理中心 管理处 管理站 "
  "管理所 学校 "
  "中学 小学 幼儿园 大学 学院 高级中学 实验学校 公司 集团 有限公司 有限责任公司 集团公司 "
  "股份有限公司 全国 全省 "
  "全市 全县 全区 全镇 全校 全院 全局 全系统 各县 各区 各乡镇 乡镇 各单位 各部门 部门 本市 本县 "
  "本区 省级 市级 "
  "县级 区级 乡镇级 上级 下级 同级 人大 政协 法院 检察院",
  /* times */
  "年度 本年度 全年 上半年 下半年 半年 季度 第一季度 第二季度 第三季度 第四季度 一季度 二季度 "
  "三季度 四季度 月份 "
  "月度 每月 每周 每年 年初 年中 年底 年终 年末 岁末年初 春季 夏季 秋季 冬季 今冬明春 春节 元旦 "
  "清明 清明节 五一 "
  "劳动节 端午 端午节 中秋 中秋节 国庆 国庆节 双节 节日 假日 节假日 节前 节后 期间 暑期 暑假 寒假 "
  "开学 学期 "
  "春季学期 秋季学期 学年 近期 当前 今后 前期 后期 阶段 第一 第二 第三 专班 安全生产月 消防宣传月 "
  "宣传月 宣传周 "
  "宣传日 活动 主题 主题活动 主题教育 行动 三年行动",
};

/* Short words of their own: prepositions, conjunctions and the like. */
#define PARTICLES "的和与及或并对在为未不就从以至向由将被把给于等其各本该按"
/* A name ends with these, so that none is torn from what stands before it. */
#define SUFFIXES "省市县区镇乡村州旗盟局厅部处科室院校所站队馆厂店委办会组园街路"
#define NUMERALS "0123456789〇零一二三四五六七八九十百千两"
#define MEASURES "年月日号次个项条届季期批轮级类件起名人份天周时点"
#define MAX_WORD 12

enum
{
  COST_WORD = 20,
  COST_PARTICLE = 30,
  COST_UNKNOWN = 60,
};

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

static GHashTable *
get_words (void)
{
  static GHashTable *known = NULL;

  if (g_once_init_enter_pointer (&known))
    {
      GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          char **list = g_strsplit (words[i], " ", -1);

          for (guint j = 0; list[j] != NULL; j++)
            g_hash_table_add (set, list[j]);
          g_free (list);
        }
      g_once_init_leave_pointer (&known, set);
    }

  return known;
}

static gboolean
is_known (const gunichar *chars, gsize length)
{
  g_autofree char *word = g_ucs4_to_utf8 (chars, (glong)length, NULL, NULL, NULL);

  return g_hash_table_contains (get_words (), word);
}

typedef enum
{
  KIND_UNKNOWN,
  KIND_PARTICLE,
  KIND_WORD,
} Kind;

/* Marks the cheapest division into words: where each begins and of what kind it is. Returns what it
 * costs. */
static guint
divide (const gunichar *chars, gsize length, gboolean *begins, Kind *kinds)
{
  g_autofree guint *best = g_new (guint, length + 1);
  g_autofree gsize *from = g_new0 (gsize, length + 1);

  best[0] = 0;
  for (gsize end = 1; end <= length; end++)
    {
      kinds[end - 1] = is_one_of (chars[end - 1], PARTICLES) ? KIND_PARTICLE : KIND_UNKNOWN;
      best[end] = best[end - 1] + (kinds[end - 1] == KIND_PARTICLE ? COST_PARTICLE : COST_UNKNOWN);
      from[end] = end - 1;
      for (gsize size = 2; size <= MIN (end, MAX_WORD); size++)
        if (best[end - size] + COST_WORD < best[end] && is_known (chars + end - size, size))
          {
            best[end] = best[end - size] + COST_WORD;
            from[end] = end - size;
          }
    }

  for (gsize end = length; end > 0; end = from[end])
    {
      begins[from[end]] = TRUE;
      for (gsize i = from[end]; end - from[end] > 1 && i < end; i++)
        kinds[i] = KIND_WORD;
    }

  return best[length];
}

/* Whether both belong to a number with its measure, as in 第二次 and 2026年. */
static gboolean
is_numbered (gunichar before, gunichar after)
{
  if (before == 0x7b2c /* 第 */)
    return TRUE;

  return is_one_of (before, NUMERALS) &&
         (is_one_of (after, NUMERALS) || is_one_of (after, MEASURES));
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_iswide (c) && g_unichar_isalpha (c);
}

static ZerenTitleJoint
judge (const gunichar *chars, const Kind *kinds, gsize i)
{
  gunichar before = chars[i - 1], after = chars[i];
  gboolean named = is_one_of (before, SUFFIXES) && kinds[i - 1] != KIND_PARTICLE;

  if (is_numbered (before, after))
    return ZEREN_TITLE_WITHIN;
  if (!is_han (before) || !is_han (after))
    return ZEREN_TITLE_BETWEEN;
  if (kinds[i] == KIND_UNKNOWN && is_one_of (after, SUFFIXES))
    return ZEREN_TITLE_WITHIN;
  if (before == 0x7684 /* 的 */)
    return ZEREN_TITLE_BETWEEN;
  if (kinds[i - 1] == KIND_PARTICLE)
    return ZEREN_TITLE_UNSURE;
  if (named || (kinds[i - 1] == KIND_WORD && kinds[i] != KIND_UNKNOWN))
    return ZEREN_TITLE_BETWEEN;

  return kinds[i - 1] == KIND_UNKNOWN && kinds[i] == KIND_UNKNOWN ? ZEREN_TITLE_WITHIN
                                                                  : ZEREN_TITLE_UNSURE;
}

/**
 * zeren_title_find_words:
 * @chars: (array length=length): a title
 * @length: how many characters it has
 *
 * Where a title may be divided so that no word is torn (domain.md 1.3).
 *
 * Returns: (transfer full) (array length=length): how each character stands to the one before it
 */
ZerenTitleJoint *
zeren_title_find_words (const gunichar *chars, gsize length)
{
  ZerenTitleJoint *joints = g_new0 (ZerenTitleJoint, length + 1);
  g_autofree gboolean *begins = g_new0 (gboolean, length + 1);
  g_autofree Kind *kinds = g_new0 (Kind, length + 1);

  divide (chars, length, begins, kinds);
  for (gsize i = 1; i < length; i++)
    joints[i] = begins[i] ? judge (chars, kinds, i) : ZEREN_TITLE_WITHIN;

  return joints;
}

static guint
cost_of (const gunichar *chars, gsize length)
{
  g_autofree gboolean *begins = g_new0 (gboolean, length + 1);
  g_autofree Kind *kinds = g_new0 (Kind, length + 1);

  return divide (chars, length, begins, kinds);
}

/**
 * zeren_title_tears_word:
 * @title: a title
 * @position: where a line of it ends, in characters
 *
 * Whether a word that we know is torn there: one that is none on either side. Of names nothing is
 * said.
 *
 * Returns: whether it is
 */
gboolean
zeren_title_tears_word (const char *title, gsize position)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (title, -1, &length);
  gsize n = (gsize)length;

  if (position == 0 || position >= n)
    return FALSE;
  if (is_numbered (chars[position - 1], chars[position]))
    return TRUE;

  return cost_of (chars, position) + cost_of (chars + position, n - position) >=
         cost_of (chars, n) + COST_UNKNOWN;
}
