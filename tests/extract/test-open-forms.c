/* test-open-forms.c: acts and conduct that no list of words holds, told by their place
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

static const Case duty_cases[] = {
  { "an-act-is-told-by-its-place",
    "一、图书室每学期晒书一次，司磅员每月校秤一次。\n"
    "二、财务室每月三日前结上月账。\n"
    "三、食堂每天留样，样品冷藏四十八小时。\n"
    "四、出纳每日下班前点现金。\n"
    "五、国资科每年末给固定资产贴标签。\n"
    "六、门岗每晚十点锁闭东西两道大门。\n"
    "七、一般工作。每年汛期任务重、压力大。每月考核得分作为发放绩效的依据。\n",
    "exact 1/- 每学期|图书室|-|图书室每学期晒书一次\n"
    "exact 1/month -|司磅员|-|司磅员每月校秤一次\n"
    "date 1/month 每月三日前|财务室|-|财务室每月三日前结上月账\n"
    "every 1/day -|食堂|-|食堂每天留样\n"
    "every 1/day -|出纳|-|出纳每日下班前点现金\n"
    "date 1/year 每年末|国资科|-|国资科每年末给固定资产贴标签\n"
    "every 1/day -|门岗|-|门岗每晚十点锁闭东西两道大门\n" },
  { "posts-by-what-their-names-end-with",
    "一、保洁班每周冲刷垃圾中转站两遍。\n"
    "二、保密专干每季度收缴涉密资料一次。\n"
    "三、法律顾问每周到岗不少于一天。\n"
    "四、各宿舍每晚清点人数。\n"
    "五、林场每年防火期前清一次隔离带。\n"
    "六、监事每季度列席一次经理办公会。\n",
    "exact 2/week -|保洁班|-|保洁班每周冲刷垃圾中转站两遍\n"
    "exact 1/quarter -|保密专干|-|保密专干每季度收缴涉密资料一次\n"
    "at_least 1/week -|法律顾问|-|法律顾问每周到岗不少于一天\n"
    "every 1/day -|各宿舍|-|各宿舍每晚清点人数\n"
    "date 1/year 每年防火期前|林场|-|林场每年防火期前清一次隔离带\n"
    "exact 1/quarter -|监事|-|监事每季度列席一次经理办公会\n" },
  { "an-office-whose-name-begins-like-an-act",
    "一、消毒供应中心对灭菌效果负责，每月自查一次。\n"
    "二、值班医生每两小时巡视一次重症病房。\n"
    "三、巡线工五分钟内到场警戒。\n",
    "exact 1/month -|消毒供应中心|-|每月自查一次\n"
    "exact 1/- 每两小时|值班医生|-|值班医生每两小时巡视一次重症病房\n"
    "event 1/- 五分钟内|巡线工|-|巡线工五分钟内到场警戒\n" },
  { "said-twice-it-is-each",
    "一、压力容器年年检、月月查、日日巡。\n"
    "二、天天向上，年年有余。\n",
    "every 1/year -|-|-|压力容器年年检\n"
    "every 1/month -|-|-|月月查\n"
    "every 1/day -|-|-|日日巡\n" },
  { "one-verb-behind-the-period",
    "一、压力表半年一校，安全阀一年一校。\n"
    "二、燃气公司一年两检。\n"
    "三、档案每年一册。\n",
    "every 1/half_year -|-|-|压力表半年一校\n"
    "every 1/year -|-|-|安全阀一年一校\n"
    "exact 2/year -|燃气公司|-|燃气公司一年两检\n" },
  { "an-interval-with-the-act-inside",
    "一、门卫夜间两小时巡校一遍。\n"
    "二、扑火队风力灭火机十天保养一次。\n"
    "三、三天内完成。整改三次不合格。\n",
    "exact 1/- 两小时|门卫|-|门卫夜间两小时巡校一遍\n"
    "exact 1/- 十天|-|-|扑火队风力灭火机十天保养一次\n"
    "event 1/- 三天内|-|-|三天内完成\n" },
  { "times-of-the-day-are-counted",
    "一、温湿度早、中、晚各记一次。\n"
    "二、机房八点、二十点各巡一遍。\n"
    "三、中控员早中晚三次查看水位。\n",
    "exact 3/day -|-|-|温湿度早、中、晚各记一次\n"
    "exact 2/day -|-|-|机房八点、二十点各巡一遍\n"
    "exact 3/day -|中控员|-|中控员早中晚三次查看水位\n" },
  { "seasons-and-holidays-that-come",
    "一、雨季到来之前机修班检修全部水泵。\n"
    "二、清明、教师节之前值班室检查一次消防通道。\n"
    "三、辅导员每学期期初召开一次班会。\n"
    "四、钥匙台账月末核一次。\n"
    "五、雨季前期降水偏多。\n",
    "date 1/- 雨季到来之前|机修班|-|雨季到来之前机修班检修全部水泵\n"
    "date 1/- 清明、教师节之前|值班室|-|清明、教师节之前值班室检查一次消防通道\n"
    "date 1/- 每学期期初|辅导员|-|辅导员每学期期初召开一次班会\n"
    "date 1/- 月末|-|-|钥匙台账月末核一次\n" },
  { "weeks-in-everyday-words",
    "一、仓管员每个礼拜盘点一次危化品。\n"
    "二、整改单位一个礼拜之内报送整改方案。\n"
    "三、资产科逐年向主管部门报送分析材料。\n"
    "四、投入逐年增加。\n",
    "exact 1/week -|仓管员|-|仓管员每个礼拜盘点一次危化品\n"
    "event 1/- 一个礼拜之内|整改单位|-|整改单位一个礼拜之内报送整改方案\n"
    "every 1/year -|资产科|主管部门|资产科逐年向主管部门报送分析材料\n" },
  { "whom-a-word-of-handing-over-names",
    "一、护林员每月向护林站上交巡护日志。\n"
    "二、租金由财务科按季上缴区财政局。\n"
    "三、监测员每日向应急办预警一次水位。\n",
    "every 1/month -|护林员|护林站|护林员每月向护林站上交巡护日志\n"
    "every 1/quarter -|财务科|区财政局|租金由财务科按季上缴区财政局\n"
    "exact 1/day -|监测员|应急办|监测员每日向应急办预警一次水位\n" },
  { "what-was-is-or-is-hoped-for-is-no-duty",
    "一、二车间曾每日三次抽查配比。\n"
    "二、大厅每月接待办事群众数百人次。\n"
    "三、用户满意度每年稳步提高。\n"
    "四、到年底形成责任清晰的工作格局。\n"
    "五、储备物资是指由财政资金购置、每年统一编号入库的抢险器材。\n"
    "六、供水单位宜每季度开展一次水质比对。\n"
    "七、每日有人问，常抓不懈。\n"
    "八、抢险队每日三次抽查配比。\n",
    "exact 3/day -|抢险队|-|抢险队每日三次抽查配比\n" },
  { "a-line-that-needs-more-goes-on",
    "第一条 设备科负责人应当\n每月至少组织一次联合检查。\n"
    "第二条 设备科应当履行下列职责：\n"
    "（一）每月在岗带班不少于20次，逐日填写\n带班记录；\n"
    "（二）发生事故后，1小时内\n向主管部门报告。\n",
    "at_least 1/month -|设备科负责人|-|设备科负责人应当每月至少组织一次联合检查\n"
    "at_least 20/month -|设备科|-|每月在岗带班不少于20次\n"
    "every 1/day -|设备科|-|逐日填写带班记录\n"
    "event 1/- 1小时内|设备科|主管部门|发生事故后，1小时内向主管部门报告\n" },
  { "who-acts-stands-before-an-occasion-or-behind-the-duty",
    "一、保密人员离岗前须清退全部载体；出境返回后7日内向保密专干书面报告。\n"
    "二、驾驶员出车前应当检查制动，每月保养一次车辆。\n"
    "三、路灯每月检测一次，由养护站委托有资质单位进行。\n",
    "event 1/- 7日内|保密人员|保密专干|出境返回后7日内向保密专干书面报告\n"
    "exact 1/month -|驾驶员|-|每月保养一次车辆\n"
    "exact 1/month -|养护站|-|路灯每月检测一次\n" },
  { "who-acts-stands-behind-the-time",
    "一、每月底机修班检修全部水泵。\n"
    "二、6月底前值班室检查一次消防通道。\n"
    "三、每年汛期前甲方清理排水沟。\n"
    "四、每季度重点单位检查一次。\n"
    "五、每年员工培训情况汇总一次。\n",
    "date 1/month 每月底|机修班|-|每月底机修班检修全部水泵\n"
    "date 1/- 6月底前|值班室|-|6月底前值班室检查一次消防通道\n"
    "date 1/year 每年汛期前|甲方|-|每年汛期前甲方清理排水沟\n"
    "exact 1/quarter -|-|-|每季度重点单位检查一次\n"
    "exact 1/year -|-|-|每年员工培训情况汇总一次\n" },
  { "cycles-and-what-is-cleared",
    "一、采样以季度为周期。\n"
    "二、餐厨废弃物日产日清。\n"
    "三、收发员逐日填写日志。按日计罚，逐日下降。\n",
    "every 1/quarter -|-|-|采样以季度为周期\n"
    "every 1/day -|-|-|餐厨废弃物日产日清\n"
    "every 1/day -|收发员|-|收发员逐日填写日志\n" },
  { "days-that-markets-or-weeks-return",
    "一、街道每月逢五、逢十开门接访。\n"
    "二、环保站每周二、周五到排口取水样。\n"
    "三、安全员每逢周一对班组交底。\n",
    "date 1/month 每月逢五、逢十|街道|-|街道每月逢五、逢十开门接访\n"
    "date 1/week 每周二、周五|环保站|-|环保站每周二、周五到排口取水样\n"
    "date 1/week 每逢周一|安全员|-|安全员每逢周一对班组交底\n" },
  { "what-a-year-has-once",
    "一、农机站每年开春前给机手办培训班。\n"
    "二、后勤科每年供暖开始前试压管网。\n"
    "三、教务处每年春、秋各清一次校产。\n",
    "date 1/year 每年开春前|农机站|-|农机站每年开春前给机手办培训班\n"
    "date 1/year 每年供暖开始前|后勤科|-|后勤科每年供暖开始前试压管网\n"
    "date 1/year 每年春、秋|教务处|-|教务处每年春、秋各清一次校产\n" },
  { "a-thing-and-its-time",
    "一、泄洪设施汛前全面试启一次。\n"
    "二、对汛前检查发现的问题要整改。\n",
    "date 1/- 汛前|-|-|泄洪设施汛前全面试启一次\n" },
  { "an-act-of-the-same-day",
    "一、来信当日拆阅登记。\n"
    "二、汇总当日信息。当天值班人员填表。\n",
    "event 1/- 当日|-|-|来信当日拆阅登记\n" },
  { "counted-back-from-an-event",
    "一、机组启动前三个工作日到供电公司办手续。\n"
    "二、竣工前两日，监理组检查现场。\n",
    "event 1/- 三个工作日|-|-|机组启动前三个工作日到供电公司办手续\n"
    "event 1/- 两日|监理组|-|竣工前两日，监理组检查现场\n" },
  { "whom-it-is-given-to",
    "一、企业每月末给县防办报一次库存。\n"
    "二、会后一天内印发纪要给各科室。\n"
    "三、护林员每月最后一天到林业站交日记。\n"
    "四、站长每年在职工代表大会上述职。\n"
    "五、自查报告三日内送食品安全总监过目。\n",
    "date 1/month 每月末|企业|县防办|企业每月末给县防办报一次库存\n"
    "event 1/- 一天内|-|各科室|会后一天内印发纪要给各科室\n"
    "date 1/month 每月最后一天|护林员|林业站|护林员每月最后一天到林业站交日记\n"
    "every 1/year -|站长|职工代表大会|站长每年在职工代表大会上述职\n"
    "event 1/- 三日内|-|食品安全总监|自查报告三日内送食品安全总监过目\n" },
  { "who-stands-behind-by",
    "一、新任干部到岗一个月内由纪委书记谈廉。\n"
    "二、承包商入厂前一日由属地车间交底。\n",
    "event 1/- 一个月内|纪委书记|-|新任干部到岗一个月内由纪委书记谈廉\n"
    "event 1/- 一日|属地车间|-|承包商入厂前一日由属地车间交底\n" },
  { "who-only-signs-acts-no-further",
    "一、值班员每日填写日志，由站长签字。发现险情，三分钟内报值班室。\n",
    "every 1/day -|值班员|-|值班员每日填写日志\n"
    "event 1/- 三分钟内|值班员|值班室|发现险情，三分钟内报值班室\n" },
  { "two-ways-of-one-report",
    "一、镇政府四十分钟内用电话、一个半小时内用书面向县应急局报送。\n",
    "event 1/- "
    "四十分钟内用电话、一个半小时内|镇政府|县应急局|"
    "镇政府四十分钟内用电话、一个半小时内用书面向县应急局报送\n" },
  { "shifts-and-classes",
    "一、水位计每班冲刷一次。\n"
    "二、每班设安全员一名。每班不少于两人值守。\n",
    "exact 1/- 每班|-|-|水位计每班冲刷一次\n" },
  { "a-quarter-or-how-often",
    "一、办公室一季度办一次小讲堂。\n"
    "二、办公室一季度召开动员会。\n",
    "exact 1/quarter -|办公室|-|办公室一季度办一次小讲堂\n"
    "date 1/- 一季度|办公室|-|办公室一季度召开动员会\n" },
  { "a-month-ends-with-its-lines",
    "一、分月工作\n"
    "3月\n"
    "保管科对库房做一轮除虫。\n"
    "12月\n"
    "各科室清点柜门钥匙。\n"
    "二、日常工作\n"
    "（一）设备维护。定期校验温湿度计，漏水及时报修。\n"
    "（二）宣传引导。在阅览室张贴提示，倡导轻声细语。\n",
    "date 1/- 3月|保管科|-|保管科对库房做一轮除虫\n"
    "date 1/- 12月|各科室|-|各科室清点柜门钥匙\n" },
  { "what-a-day-is",
    "一、接访日为每月15日。\n"
    "二、月度例会，是指每月召开的例会。\n",
    "" },
  { "articles-broken-anywhere",
    "码头作业安全责任细则\n"
    "第一条 装卸班每月\n组织一次由工班长、理货员参\n加的工具盘点，结果记入台账。\n"
    "第二条 "
    "吊车司机按规程操作。\n（一）开工前检\n查吊索，每日试吊一次；\n（二）钢丝绳每月涂\n油一次；\n",
    "exact 1/month -|装卸班|-|装卸班每月组织一次由工班长、理货员参加的工具盘点\n"
    "exact 1/day -|吊车司机|-|每日试吊一次\n"
    "exact 1/month -|吊车司机|-|钢丝绳每月涂油一次\n" },
  { "a-row-without-a-time-to-measure",
    "年度工作安排表\n序号\t工作内容\t责任部门\t完成时限\n1\t检修闸门启闭机\t工程科\t汛前\n"
    "2\t更换破损浮标\t各管理站\t即用即换\n3\t劝离库区游泳人员\t各管理站\t常态化\n"
    "4\t报送调度总结\t调度科\t12月15日前\n",
    "date 1/- 汛前|工程科|-|检修闸门启闭机\n"
    "date 1/- 12月15日前|调度科|-|报送调度总结\n" },
  { "names-before-whole-words",
    "一、调度室核对船期，每周五前报港务科。\n"
    "二、安保处于每季度首月10日前报送门禁台账。\n"
    "三、新聘电焊工入职十日内参加动火培训。\n"
    "四、养护班逐段清理，每旬不少于一次。\n"
    "五、厨房每半年清洗烟道一次。\n"
    "六、接单村须在三日内办结。\n",
    "date 1/week 每周五前|调度室|港务科|每周五前报港务科\n"
    "date 1/quarter 每季度首月10日前|安保处|-|安保处于每季度首月10日前报送门禁台账\n"
    "event 1/- 十日内|新聘电焊工|-|新聘电焊工入职十日内参加动火培训\n"
    "at_least 1/- 每旬|养护班|-|养护班逐段清理，每旬不少于一次\n"
    "exact 1/half_year -|厨房|-|厨房每半年清洗烟道一次\n"
    "event 1/- 三日内|接单村|-|接单村须在三日内办结\n" },
};

static const Case ground_cases[] = {
  { "prices-behind-conduct",
    "第六章 奖惩\n"
    "第一条 台账缺月的，扣当月绩效50元；连续两月缺的，停发季度奖。\n"
    "第二条 瞒报一起案件扣10分。全年无事故的班组奖励500元。\n"
    "第三条 保管员：账物不符，罚100元；丢失一件，照价赔。\n",
    "第六章/第一条 台账缺月的\n"
    "第六章/第一条 连续两月缺的\n"
    "第六章/第二条 瞒报一起案件\n"
    "第六章/第三条 账物不符\n"
    "第六章/第三条 丢失一件\n" },
  { "whatever-is-done-without-exception",
    "第六章 追责\n"
    "第一条 凡培训无签到的一律重训并扣2分，凡演练不出动的一律通报。\n"
    "第二条 凡给检查组设障碍的，一律交纪检监察机关查处。\n",
    "第六章/第一条 培训无签到的\n"
    "第六章/第一条 演练不出动的\n"
    "第六章/第二条 给检查组设障碍的\n" },
  { "points-with-what-follows-in-a-line",
    "第六章 责任追究\n"
    "第一条 情形与处理：①漏检一处，口头提醒；②隐患到期没销号，调离岗位。\n",
    "第六章/第一条 漏检一处\n"
    "第六章/第一条 隐患到期没销号\n" },
  { "a-table-of-conduct-and-answers",
    "第六章 责任追究\n"
    "第一条 按下表处理：\n"
    "情形\t处理\n"
    "涉密机未登记\t通报科室\n"
    "季度自查漏报\t扣0.5分\n",
    "第六章/第一条 涉密机未登记\n"
    "第六章/第一条 季度自查漏报\n" },
  { "a-table-of-what-follows-for-whom",
    "第六章 责任追究\n"
    "第一条 按下表处理：\n"
    "违规情形\t对站点\t对人员\n"
    "钢瓶超期仍充装的\t停业\t辞退\n"
    "入户安检不签字的\t通报\t扣绩效\n"
    "第二条 联系方式：\n"
    "报告情形\t对口单位\n"
    "管道漏气\t抢修队\n",
    "第六章/第一条 钢瓶超期仍充装的\n"
    "第六章/第一条 入户安检不签字的\n" },
  { "what-is-done-stands-before-the-colon",
    "第六章 责任追究\n"
    "第一条 对下列人员，视情给予约谈、通报批评：汛期擅离堤段的；险情压着不报的。\n"
    "第二条 以下人员参加通报会：各站站长；驻村干部。\n",
    "第六章/第一条 汛期擅离堤段的\n"
    "第六章/第一条 险情压着不报的\n" },
  { "somebody-described-by-what-he-left-undone",
    "第六章 责任追究\n"
    "第一条 对违法占地制止不力的乡镇，约谈主要负责人。报表连续两次迟交的科室，年终不得评为先进。\n",
    "第六章/第一条 违法占地制止不力的乡镇\n"
    "第六章/第一条 报表连续两次迟交的科室\n" },
  { "conduct-in-several-parts-anywhere",
    "七、将举报材料透露给他人，或者对信访人打击报复的，依规依纪处理。\n"
    "八、钥匙丢失不报的，扣当月奖金。凡带病运行的，停机并追究科长责任。\n",
    "七 将举报材料透露给他人，或者对信访人打击报复的\n"
    "八 钥匙丢失不报的\n"
    "八 带病运行的\n" },
  { "items-that-say-what-follows",
    "六、责任追究\n"
    "有下列情形的，按下列办法处理：\n"
    "1.未按时巡查的，扣2分；\n"
    "2.记录缺项的，书面检查。\n",
    "六/1 未按时巡查的\n"
    "六/2 记录缺项的\n" },
  { "no-conduct-under-penalties",
    "第六章 责任追究\n"
    "第一条 情节轻微的，可以从轻处理。\n"
    "第二条 责任追究由纪检部门负责实施，处理结果归入档案。\n"
    "第三条 受处理人不服的，可以申诉。\n"
    "第四条 工作成绩突出的，给予表彰。\n"
    "第五条 同一问题已由上级处理的，不再重复处理。\n"
    "第六条 受到问责的，取消当年评优资格。\n"
    "第七条 年度考核分为优秀、合格、不合格三个等次。\n"
    "第八条 对条文有疑问的，由纪检监察室解释。\n",
    "" },
  { "a-list-of-penalties-anywhere",
    "七、处理：理货迟报的，扣发奖金；夜间当班饮酒的，解聘；把货主物品据为己有的，解聘；"
    "检查发现隐患的，责令整改。\n",
    "七 理货迟报的\n"
    "七 夜间当班饮酒的\n"
    "七 把货主物品据为己有的\n" },
  { "no-conduct-elsewhere",
    "三、保障措施\n"
    "1.需要调整的，报领导小组批准。\n"
    "2.发现隐患的，立即通报有关部门。\n"
    "3.表中事项逾期未报的，由办公室发督办函。\n"
    "4.对落实较慢的班组，站长每月约谈一次。\n",
    "" },
};

static void
test_duties (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (row->text);
  g_autofree char *found = describe_duties (extraction);

  g_assert_cmpstr (found, ==, row->expected);
  assert_places (extraction);
}

static void
test_grounds (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (row->text);
  g_autofree char *found = describe_grounds (extraction);

  g_assert_cmpstr (found, ==, row->expected);
  assert_places (extraction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (duty_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/extract/open-forms/duties/", duty_cases[i].name, NULL);

      g_test_add_data_func (path, &duty_cases[i], test_duties);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ground_cases); i++)
    {
      g_autofree char *path = g_strconcat (
        "/extract/open-forms/grounds/", ground_cases[i].name, NULL);

      g_test_add_data_func (path, &ground_cases[i], test_grounds);
    }

  return g_test_run ();
}
