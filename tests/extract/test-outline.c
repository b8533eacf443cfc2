/* test-outline.c: clauses and documents
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

static const Case clause_cases[] = {
  { "three-levels",
    "一、责任清单\n（一）站长职责\n站长负总责。\n1."
    "每月检查一次；\n2、每季度报告一次。\n（二）班组职责\n二、附则\n",
    "1 一 责任清单\n2 一/（一） 站长职责\n3 一/（一）/1 每月检查一次\n3 一/（一）/2 "
    "每季度报告一次\n"
    "2 一/（二） 班组职责\n1 二 附则\n" },
  { "narrow-brackets-and-full-width-digits",
    "一．总则\n(一)制度上墙。\n１．定期检修；\n2 .按时保养。\n",
    "1 一 总则\n2 一/（一） 制度上墙\n3 一/（一）/1 定期检修\n3 一/（一）/2 按时保养\n" },
  { "level-counts-from-the-outermost-number-there",
    "1、水池每半年清洗一次。\n2、水质每季度检测一次。\n",
    "1 1 水池每半年清洗一次\n1 2 水质每季度检测一次\n" },
  { "numbers-go-down-without-the-class-between",
    "一、防火\n1.检查消防栓。\n2.检查通道。\n二、防汛\n",
    "1 一 防火\n2 一/1 检查消防栓\n2 一/2 检查通道\n1 二 防汛\n" },
  { "excerpt-begins-in-the-middle",
    "第十条 管理单位履行下列职责：\n（一）建档；\n（二）巡查。\n第十一条 本条另有要求。\n",
    "1 第十条 管理单位履行下列职责\n2 第十条/（一） 建档\n2 第十条/（二） 巡查\n"
    "1 第十一条 本条另有要求\n" },
  { "articles-stand-below-chapters-and-sections",
    "第一章 总则\n第一条 为了安全，制定本办法。\n第二章 检查\n第一节 日常检查\n第二条 每日检查。\n",
    "1 第一章 总则\n2 第一章/第一条 为了安全，制定本办法\n1 第二章 检查\n"
    "2 第二章/第一节 日常检查\n3 第二章/第一节/第二条 每日检查\n" },
  { "odd-marker-goes-on-with-the-list-it-fits",
    "一、分工\n（一）馆长负总责。\n（二）副馆长分管。\n（3）保管员具体负责。\n（四）其他人员配合。"
    "\n",
    "1 一 分工\n2 一/（一） 馆长负总责\n2 一/（二） 副馆长分管\n"
    "2 一/（3） 保管员具体负责 !odd marker\n2 一/（四） 其他人员配合\n" },
  { "numbers-that-run-through-the-headings",
    "一、宣传\n1.办班。\n2.发信。\n二、检查\n3.自查。\n4.抽查。\n三、总结\n5.汇总。\n",
    "1 一 宣传\n2 一/1 办班\n2 一/2 发信\n1 二 检查\n2 二/3 自查\n2 二/4 抽查\n"
    "1 三 总结\n2 三/5 汇总\n" },
  { "long-mark-for-one",
    "三、要求\n（ー）提高认识。\n（二）加强领导。\n",
    "1 三 要求\n2 三/（一） 提高认识\n2 三/（二） 加强领导\n" },
  { "a-bracket-of-another-kind-is-flagged",
    "一、培训\n（一〉新员工每年培训。\n（二）老员工每季培训。\n〈三）外包人员不得漏训。\n",
    "1 一 培训\n2 一/（一〉 新员工每年培训 !odd marker\n2 一/（二） 老员工每季培训\n"
    "2 一/〈三） 外包人员不得漏训 !odd marker\n" },
  { "a-number-with-a-point-before-a-month",
    "1．每月登记。\n2．11月30日前报送。\n3.5月底前演练。\n4.每年总结。\n",
    "1 1 每月登记\n1 2 11月30日前报送\n1 3 5月底前演练\n1 4 每年总结\n" },
  { "numbers-in-wrong-order-are-flagged",
    "一、甲\n（一）其一。\n（三）其三。\n（二）其二。\n（四）其四。\n三、丙\n二、乙\n四、丁\n",
    "1 一 甲\n2 一/（一） 其一\n2 一/（三） 其三 !missing number\n"
    "2 一/（二） 其二 !wrong order\n2 一/（四） 其四\n1 三 丙 !missing number\n"
    "1 二 乙 !wrong order\n1 四 丁\n" },
  { "headings-with-a-bare-number",
    "1 总则\n1.1 目的\n1.2 依据\n2 职责\n2.1 站长\n2.3 班组长\n3 附则\n",
    "1 1 总则\n2 1/1.1 目的\n2 1/1.2 依据\n1 2 职责\n2 2/2.1 站长\n2 2/2.3 班组长 !missing "
    "number\n1 3 附则\n" },
  { "what-is-counted-is-no-heading",
    "一、安排\n1 次演练\n2 次检查\n1 名专人\n2 名副手\n",
    "1 一 安排\n" },
  { "a-wrong-number-in-a-list-of-another-class",
    "一、分工\n（一）甲。\n（二）乙。\n（2）丙。\n（四）丁。\n",
    "1 一 分工\n2 一/（一） 甲\n2 一/（二） 乙\n2 一/（2） 丙 !odd marker,repeated number\n"
    "2 一/（四） 丁 !missing number\n" },
  { "a-list-that-begins-again-without-a-reason-is-flagged",
    "一、分工\n1.甲。\n2.乙。\n1.丙。\n2.丁。\n二、站长职责\n1.甲。\n2.乙。\n副站长职责\n1.丙。\n2."
    "丁。\n",
    "1 一 分工\n2 一/1 甲\n2 一/2 乙\n2 一/1 丙 !repeated number\n2 一/2 丁\n1 二 站长职责\n"
    "2 二/1 甲\n2 二/2 乙\n2 二/1 丙\n2 二/2 丁\n" },
  { "missing-and-repeated-numbers-are-flagged",
    "1、甲项。\n2、乙项。\n4、丁项。\n4、戊项。\n",
    "1 1 甲项\n1 2 乙项\n1 4 丁项 !missing number\n1 4 戊项 !repeated number\n" },
  { "circled-and-half-brackets-are-deeper",
    "一、检修\n1.电梯\n（1）每月润滑；\n①轿厢；\n②井道。\n2.锅炉\n1）每年检验。\n",
    "1 一 检修\n2 一/1 电梯\n3 一/1/（1） 每月润滑\n4 一/1/（1）/① 轿厢\n4 一/1/（1）/② 井道\n"
    "2 一/2 锅炉\n3 一/2/1） 每年检验\n" },
  { "decimals",
    "1.总则\n1.1 目的\n1.2 依据\n1.2.1 法规\n2.职责\n2.1 站长\n",
    "1 1 总则\n2 1/1.1 目的\n2 1/1.2 依据\n3 1/1.2/1.2.1 法规\n1 2 职责\n2 2/2.1 站长\n" },
  { "references-are-no-clauses",
    "第五条 违反规定的，按\n第三条的规定处理；（二）项除外。\n第六条 施行日期另定。\n",
    "1 第五条 违反规定的，按第三条的规定处理\n1 第六条 施行日期另定\n" },
  { "amounts-and-months-are-no-clauses",
    "一、安排\n3.5万元以内由站长批准。\n三、四月份开展检查。\n",
    "1 一 安排\n" },
  { "items-that-begin-with-a-month",
    "1、甲组检查。\n2、11月上旬演练。\n3、4月份清洗水池。\n",
    "1 1 甲组检查\n1 2 11月上旬演练\n1 3 4月份清洗水池\n" },
  { "heading-and-text-on-one-line",
    "（一）提高认识。各班组要学习。\n（二）严格值守：不得脱岗；\n",
    "1 （一） 提高认识\n1 （二） 严格值守\n" },
  { "label-alone-on-its-line",
    "第七条\n重点单位应当每月检查一次。\n第八条\n其他单位应当每季度检查一次。\n",
    "1 第七条 重点单位应当每月检查一次\n1 第八条 其他单位应当每季度检查一次\n" },
  { "number-and-text-apart-by-a-tab",
    "一、\t值守\n1.\t每日登记。\n2.\t每周小结。\n",
    "1 一 值守\n2 一/1 每日登记\n2 一/2 每周小结\n" },
  { "items-on-one-line",
    "第三条 "
    "有下列情形之一的，应当停用：（一）超期未检的；（二）带故障运行的；（三）无证操作的。\n第四条 "
    "停用后应当公告。\n",
    "1 第三条 有下列情形之一的，应当停用\n2 第三条/（一） 超期未检的\n2 第三条/（二） "
    "带故障运行的\n"
    "2 第三条/（三） 无证操作的\n1 第四条 停用后应当公告\n" },
  { "lists-begin-again-below-the-next-number",
    "一、甲\n（一）其一。\n（二）其二。\n二、乙\n（一）其一。\n（二）其二。\n",
    "1 一 甲\n2 一/（一） 其一\n2 一/（二） 其二\n1 二 乙\n2 二/（一） 其一\n2 二/（二） 其二\n" },
  { "markdown-residue",
    "## **一、值班制度**\n\n### （一）交接班\n\n---\n\n**（二）登记**\n",
    "1 一 值班制度\n2 一/（一） 交接班\n2 一/（二） 登记\n" },
  { "table-of-contents-is-left-out",
    "值班管理规定\n目录\n第一章 总则\n第二章 交接\n第一章 总则\n第一条 "
    "为了值班有序，制定本规定。\n第二章 交接\n第二条 "
    "交接应当登记。\n",
    "1 第一章 总则\n2 第一章/第一条 为了值班有序，制定本规定\n1 第二章 交接\n2 第二章/第二条 "
    "交接应当登记\n" },
  { "long-heading-is-cut-at-thirty",
    "一、进一步加强和改进全站锅炉压力容器电梯起重机械安全使用管理工作的具体措施和要求\n",
    "1 一 进一步加强和改进全站锅炉压力容器电梯起重机械安全使用管理工作\n" },
};

static const Case document_cases[] = {
  { "title-over-two-lines",
    "某某水务所\n供水安全责任实施细则（试行）\n为保障供水，制定本细则。\n一、职责\n",
    "某某水务所供水安全责任实施细则（试行） | - | - | -\n" },
  { "upper-line-of-a-title-may-end-like-one",
    "某某街道消防安全责任制\n实施方案\n为落实责任，制定本方案。\n一、分工\n各所负责。\n"
    "某某街道值班工作制度\n实施细则（试行）\n为落实值班，制定本细则。\n一、值班\n",
    "某某街道消防安全责任制实施方案 | - | - | -\n"
    "某某街道值班工作制度实施细则（试行） | - | - | -\n" },
  { "date-in-characters",
    "巡查制度\n为规范巡查，制定本制度。\n1、每日巡查。\n某某管理站\n二〇二四年十二月五日\n",
    "巡查制度 | 某某管理站 | - | 2024-12-05\n" },
  { "letterhead-number-signature-and-date",
    "某某区应急局文件\n某应急〔2025〕12号\n关于印发《消防责任制实施方案》的通知\n各科室：\n"
    "现将方案印发给你们，请认真执行。\n某某区应急局\n2025年3月6日\n",
    "关于印发《消防责任制实施方案》的通知 | 某某区应急局 | 某应急〔2025〕12号 | 2025-03-06\n" },
  { "secrecy-and-urgency-stand-above-the-organ",
    "秘密★1年\n特急\n某某区应急局文件\n某应急〔2025〕12号 签发人：某某\n"
    "关于印发《消防责任制实施方案》的通知\n各科室：\n现将方案印发给你们，请认真执行。\n"
    "某某区应急局\n2025年3月6日\n附件1\n消防责任制实施方案\n一、总则\n落实责任。\n"
    "抄送：各成员单位。\n某某区应急局办公室 2025年3月8日印发\n",
    "关于印发《消防责任制实施方案》的通知 | 某某区应急局 | 某应急〔2025〕12号 | 2025-03-06\n"
    "消防责任制实施方案 | - | - | -\n" },
  { "the-imprint-closes-the-paper-and-not-its-last-annex",
    "档案保管制度\n为做好保管，制定本制度。\n一、专人保管。\n附件1\n借阅登记表\n时间\t内容\n"
    "每月\t清点\n抄送：各科室。\n某某档案馆2025年4月8日印发\n",
    "档案保管制度 | - | - | 2025-04-08\n借阅登记表 | - | - | -\n" },
  { "a-second-paper-that-is-addressed-to-somebody",
    "关于开展防汛检查的通知\n各村：\n请于本周内完成自查。\n某某镇\n2025年5月6日\n"
    "关于报送值班安排的通知\n各村、各站所：\n请于月底前报送。\n某某镇\n2025年5月9日\n",
    "关于开展防汛检查的通知 | 某某镇 | - | 2025-05-06\n"
    "关于报送值班安排的通知 | 某某镇 | - | 2025-05-09\n" },
  { "a-rule-on-secrecy-is-a-title",
    "密级管理制度\n为规范定密，制定本制度。\n一、定密责任人每年培训一次。\n",
    "密级管理制度 | - | - | -\n" },
  { "the-head-of-a-second-sheet-belongs-to-it",
    "某某镇人民政府文件\n某政发〔2026〕3号\n关于印发《森林防火方案》的通知\n各村：\n请遵照执行。\n"
    "某某镇人民政府\n"
    "2026年2月1日\n森林防火方案\n为做好防火，制定本方案。\n一、每日巡山。\n某某镇人民政府文件\n"
    "某政发〔2026〕4号\n关于加强防汛工作的通知\n各村：\n一、每日巡查。\n某某镇人民政府\n2026年4月2"
    "日\n",
    "关于印发《森林防火方案》的通知 | 某某镇人民政府 | 某政发〔2026〕3号 | 2026-02-01\n"
    "森林防火方案 | - | - | -\n"
    "关于加强防汛工作的通知 | 某某镇人民政府 | 某政发〔2026〕4号 | 2026-04-02\n" },
  { "the-title-of-the-whole-and-that-of-its-first-part",
    "感染管理岗位职责\n院长职责\n1.每季度主持会议。\n2.每年签订责任书。\n科主任职责\n1."
    "每月督导。\n2."
    "每季度报告。\n",
    "感染管理岗位职责 | - | - | -\n院长职责 | - | - | -\n科主任职责 | - | - | -\n" },
  { "a-second-document-whose-headings-have-bare-numbers",
    "网络安全细则\n第一条 每年评估一次。\n第二条 每月备份一次。\n网络安全应急预案\n1 总则\n1.1 "
    "目的\n2 职责\n",
    "网络安全细则 | - | - | -\n网络安全应急预案 | - | - | -\n" },
  { "number-in-other-brackets",
    "保密工作责任制办法\n某密[2024]3号\n为做好保密，制定本办法。\n1、专人保管。\n",
    "保密工作责任制办法 | - | 某密[2024]3号 | -\n" },
  { "three-lists-of-one-thing-whatever-follows-their-titles",
    "东山客运站防火责任清单\n一、站长：每月检查一次。\n东山客运站防火任务清单\n一、修订预案。\n"
    "东山客运站防火问题清单\n问题一：标志缺失。整改时限：6月底前。\n",
    "东山客运站防火责任清单 | - | - | -\n东山客运站防火任务清单 | - | - | "
    "-\n东山客运站防火问题清单 | - | - | -\n" },
  { "the-head-of-a-file-with-its-list-right-below",
    "库房巡查要求\n一、每日巡查。\n二、每月盘点。\n",
    "库房巡查要求 | - | - | -\n" },
  { "a-title-behind-who-is-responsible-in-a-bracket",
    "库房考核制度\n1. 每年考核一次。\n2. 考核结果报站务会。（责任人：站长；责任科室：办公室）\n"
    "库房责任追究制度\n为严肃纪律，制定本制度。\n1. 值班。\n2. 登记。\n",
    "库房考核制度 | - | - | -\n库房责任追究制度 | - | - | -\n" },
  { "what-a-table-means-is-no-title",
    "年度防汛安排表\n月份\t工作内容\t责任人\n3月\t开展自查\t站长\n5月\t组织演练\t队长\n填表说明\n"
    "1.责任人为第一责任人。\n2.逾期未报的另行通知。\n",
    "年度防汛安排表 | - | - | -\n" },
  { "several-documents-in-one-file",
    "值班制度\n为规范值班，制定本制度。\n1、每日值班。\n2、每日登记。\n交接班制度\n1、按时交接。\n2"
    "、当面清点。\n",
    "值班制度 | - | - | -\n交接班制度 | - | - | -\n" },
  { "same-title-twice",
    "供水工作方案\n为保障供水，制定本方案。\n一、目标\n二、措施\n保障供水。\n供水工作方案\n为保障用"
    "水，制定本方案。\n一、目标\n",
    "供水工作方案 | - | - | -\n供水工作方案 | - | - | -\n" },
  { "annex-whose-table-has-lost-its-columns",
    "防汛工作通知\n各村：\n请认真落实。\n某某镇\n2025年1月5日\n附件\n某某镇防汛任务清单\n时间\n事项"
    "\n"
    "责任单位\n3月底前\n修订预案\n各村\n4月底前\n排查水库\n水利站\n",
    "防汛工作通知 | 某某镇 | - | 2025-01-05\n某某镇防汛任务清单 | - | - | -\n" },
  { "annex-after-the-list-of-annexes",
    "接访工作办法\n一、要求\n按时接访。\n附件：1.接访安排表\n2."
    "接访登记表\n某某信访办\n2024年1月5日\n附件1\n接访安排表\n时间\t内容\n"
    "每月5日\t主任接访\n",
    "接访工作办法 | 某某信访办 | - | 2024-01-05\n接访安排表 | - | - | -\n" },
  { "title-behind-the-label-of-an-annex",
    "值班制度\n为规范值班，制定本制度。\n1、每日值班。\n附件：1.值班表\n2."
    "登记表\n某某所\n2024年2月1日\n附件1 值班表\n时间\t内容\n"
    "1月\t甲组\n",
    "值班制度 | 某某所 | - | 2024-02-01\n值班表 | - | - | -\n" },
  { "imprint",
    "电梯安全责任清单\n一、站长\n每月检查。\n抄送：各科室。\n某某物业公司办公室\n2023年11月2日印发"
    "\n",
    "电梯安全责任清单 | 某某物业公司办公室 | - | 2023-11-02\n" },
  { "unnumbered-subheading-is-no-document",
    "消防工作方案\n为做好消防，制定本方案。\n一、主要任务\n检查制度\n1.每月检查。\n2."
    "每季演练。\n二、保障\n",
    "消防工作方案 | - | - | -\n" },
  { "teaser-of-the-web-page",
    " 防汛工作方案为做好2024年防汛，结合我所实际，制定本方案。一、目标确保安全度汛..."
    "\n防汛工作方案\n"
    "为做好2025年防汛，结合我所实际，制定本方案。\n一、目标\n确保安全度汛，不出险情。\n",
    "防汛工作方案 | - | - | -\n" },
  { "title-above-short-lines-of-contents",
    "值班管理工作规定\n（2020年3月1日第一届职工代表大会第二次会议通过 "
    "根据2022年5月1日第一届职工代表大会第四次会议修正）\n目录\n第一章 "
    "值班人员的职责要求\n第二章 值班工作的管理制度\n第三章 交接手续的办理方法\n第四章 "
    "值班记录的保管要求\n第五章 "
    "值班纪律的检查办法\n第一章 值班人员的职责要求\n第一条 "
    "为了规范值班工作，明确值班人员职责，保证各项工作正常运转，根据有关规定，结合本单位实际，制定本"
    "规定。\n第二章 "
    "值班工作的管理制度\n第二条 "
    "值班室应当二十四小时有人值守，值班人员不得擅离职守，不得从事与值班无关的活动。\n",
    "值班管理工作规定 | - | - | 2020-03-01\n" },
  { "excerpt-has-none", "第八条 管理人应当巡查。\n第九条 管理人应当登记。\n", "" },
  { "date-in-brackets-below-the-title",
    "某某市供水条例\n（2019年5月30日某某市人大常委会通过）\n第一章 总则\n第一条 "
    "为了保障供水，制定本条例。\n",
    "某某市供水条例 | - | - | 2019-05-30\n" },
};

static void
test_clauses (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (row->text);
  g_autofree char *found = describe_clauses (extraction);

  g_assert_cmpstr (found, ==, row->expected);
  assert_places (extraction);
}

static void
test_documents (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (ZerenExtraction) extraction = extract_string (row->text);
  g_autofree char *found = describe_documents (extraction);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_labels_are_as_printed (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("一、甲\n(一) 乙。\n１． 丙。\n第二条 丁。\n");
  const char *labels[] = { "一、", "(一)", "１．", "第二条" };

  g_assert_cmpuint (extraction->clauses->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (((ZerenFoundClause *)extraction->clauses->pdata[i])->label, ==, labels[i]);
}

static void
test_parents_and_documents_are_named (void)
{
  g_autoptr (ZerenExtraction)
    extraction = extract_string ("值班制度\n为规范值班，制定本制度。\n1、每日值班：\n（1）早班；\n"
                                 "（2）晚班。\n交接制度\n1、按时交接。\n");
  const ZerenFoundClause *second = extraction->clauses->pdata[2];
  const ZerenFoundClause *last = extraction->clauses->pdata[3];

  g_assert_cmpuint (second->parent, ==, 1);
  g_assert_cmpint (second->document, ==, 0);
  g_assert_cmpuint (last->parent, ==, 0);
  g_assert_cmpint (last->document, ==, 1);
  g_assert_cmpuint (last->level, ==, 1);
}

static void
test_signature_is_no_part_of_the_last_clause (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "防火制度\n1、每月检查。\n2、每季演练。\n                    某某物业公司\n2024年3月1日\n");
  const ZerenFoundClause *last = extraction->clauses->pdata[1];

  g_assert_cmpstr (last->text, ==, "2、每季演练。");
}

static const char plan[] =
  "供水安全责任制实施方案\n"
  "为保障全区供水安全，落实供水单位主体责任，防止水质事故和断水事故的发生，结合工作实际，制定本方案"
  "。\n"
  "一、总体要求\n"
  "坚持安全第一、预防为主，确保供水设施完好，水质达标，群众满意。\n"
  "二、主要任务\n"
  "（一）落实领导责任\n"
  "所长是供水安全第一责任人，每季度至少召开一次供水安全专题会议，听取各班组工作汇报，研究解决设施、"
  "人员、经费等方面的突出问题。\n"
  "（二）加强设施管理，确保运行正常。\n"
  "1."
  "各班组每月对水池、水泵、管网进行一次全面检查，检查情况应当如实记录并由参加检查的人员签名，记录保"
  "存两年。\n"
  "2.每半年清洗消毒水池一次，清洗前应当提前二十四小时告知用户，清洗后经检测合格方可恢复供水。\n"
  "三、责任追究\n"
  "有下列情形之一的，视情节轻重，给予批评教育、通报批评或者组织处理：\n"
  "（一）未按规定开展检查，或者检查流于形式、记录弄虚作假，造成供水设施长时间带病运行未被发现的；\n"
  "（二）发生水质事故隐瞒不报、谎报或者拖延不报的；\n"
  "（三）其他未履行供水安全职责，造成严重后果的。\n"
  "受到追究的单位，取消当年评优资格。\n";

static const guint widths[] = { 18, 22, 26, 28, 31, 40 };

static void
test_broken_lines_give_the_same_clauses (void)
{
  g_autoptr (ZerenExtraction) whole = extract_string (plan);
  g_autofree char *clauses = describe_clauses (whole), *grounds = describe_grounds (whole);

  g_assert_cmpuint (whole->clauses->len, ==, 10);
  g_assert_cmpuint (whole->grounds->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *wrapped = wrap_lines (plan, widths[i]);
      g_autoptr (ZerenExtraction) broken = extract_string (wrapped);
      g_autofree char *broken_clauses = describe_clauses (broken);
      g_autofree char *broken_grounds = describe_grounds (broken);

      g_assert_cmpstr (broken_clauses, ==, clauses);
      g_assert_cmpstr (broken_grounds, ==, grounds);
      assert_places (broken);
    }
}

static void
test_pages_give_the_same_clauses (void)
{
  g_autoptr (ZerenExtraction) whole = extract_string (plan);
  g_autofree char *clauses = describe_clauses (whole), *grounds = describe_grounds (whole);
  g_autofree char *documents = describe_documents (whole);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (ZerenExtraction) pages = extract_pages (plan, widths[i], 7);
      g_autofree char *page_clauses = describe_clauses (pages);
      g_autofree char *page_grounds = describe_grounds (pages);
      g_autofree char *page_documents = describe_documents (pages);

      g_assert_cmpstr (page_clauses, ==, clauses);
      g_assert_cmpstr (page_grounds, ==, grounds);
      g_assert_cmpstr (page_documents, ==, documents);
    }
}

static void
test_sentence_broken_over_a_page_with_a_blank_line (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string (
    "一、接访\n1. "
    "主任每月接访一次，并做好登记，不能当场答复的，应当交有\n\n关科室办理，及时答复。\n"
    "2. 科长每周接访一次，做好登记。\n3. 值班员每日登记。\n");
  const ZerenFoundClause *first = extraction->clauses->pdata[1];

  g_assert_true (g_str_has_suffix (first->text, "应当交有关科室办理，及时答复。"));
}

static char *
make_noise (GRand *random)
{
  static const char marks[] = "一二三十（）()第条章节、。，；：.1234①\n\n\t "
                              "附件目录表时间内容的情形之一追究组长：【】[]#*-—\r\x01";
  glong length = g_utf8_strlen (marks, -1);
  GString *noise = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    {
      const char *p = g_utf8_offset_to_pointer (marks, g_rand_int_range (random, 0, length));

      g_string_append_len (noise, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (noise, FALSE);
}

static void
test_noise_is_survived (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *noise = make_noise (random);
      g_autoptr (ZerenExtraction) extraction = extract_string (noise);

      for (guint k = 0; k < extraction->clauses->len; k++)
        {
          const ZerenFoundClause *clause = extraction->clauses->pdata[k];

          g_assert_cmpuint (clause->start, <, clause->end);
          g_assert_cmpuint (clause->level, <=, 12);
          g_assert_cmpuint (clause->parent, <, clause->id);
          g_assert_nonnull (clause->text);
        }
    }
}

static void
test_nothing_gives_nothing (void)
{
  g_autoptr (ZerenExtraction) extraction = extract_string ("");

  g_assert_cmpuint (extraction->clauses->len, ==, 0);
  g_assert_cmpuint (extraction->documents->len, ==, 0);
  g_assert_cmpuint (extraction->grounds->len, ==, 0);
}

static void
test_long_text_takes_linear_time (void)
{
  g_autoptr (GString) small = g_string_new (NULL);
  g_autoptr (GString) large = g_string_new (NULL);
  g_autoptr (ZerenExtraction) first = NULL, second = NULL;
  gint64 begin, middle, end;

  for (guint i = 0; i < 10; i++)
    g_string_append (small, plan);
  for (guint i = 0; i < 100; i++)
    g_string_append (large, plan);
  begin = g_get_monotonic_time ();
  first = extract_string (small->str);
  middle = g_get_monotonic_time ();
  second = extract_string (large->str);
  end = g_get_monotonic_time ();

  g_assert_cmpuint (second->clauses->len, ==, 10 * first->clauses->len);
  g_assert_cmpint (end - middle, <, 60 * (middle - begin) + G_USEC_PER_SEC);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("clauses", clause_cases, G_N_ELEMENTS (clause_cases), test_clauses);
  add_cases ("documents", document_cases, G_N_ELEMENTS (document_cases), test_documents);
  g_test_add_func ("/extract/clauses/labels-are-as-printed", test_labels_are_as_printed);
  g_test_add_func ("/extract/clauses/parents-and-documents-are-named",
                   test_parents_and_documents_are_named);
  g_test_add_func ("/extract/clauses/signature-is-no-part-of-the-last",
                   test_signature_is_no_part_of_the_last_clause);
  g_test_add_func ("/extract/lines/broken-lines-give-the-same-clauses",
                   test_broken_lines_give_the_same_clauses);
  g_test_add_func ("/extract/lines/pages-give-the-same-clauses", test_pages_give_the_same_clauses);
  g_test_add_func ("/extract/lines/sentence-goes-on-behind-a-blank-line",
                   test_sentence_broken_over_a_page_with_a_blank_line);
  g_test_add_func ("/extract/robust/noise-is-survived", test_noise_is_survived);
  g_test_add_func ("/extract/robust/nothing-gives-nothing", test_nothing_gives_nothing);
  g_test_add_func ("/extract/robust/long-text-takes-linear-time", test_long_text_takes_linear_time);

  return g_test_run ();
}
