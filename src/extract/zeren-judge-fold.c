/* zeren-judge-fold.c: spellings that must not hide a word of the boundary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-judge-fold-private.h"

#include <string.h>

/* Traditional forms, each before the simplified one that the vocabulary knows. */
/* clang-format off */
static const char pairs[] =
  "並并乾干亂乱佈布佔占併并來来侷局係系俬私俱具個个偉伟偽伪備备傢家傳传傷伤傾倾僑侨"
  "僞伪價价儘尽儲储兒儿內内兩两冊册別别刪删則则創创劃划劇剧劍剑動动務务勵励勸劝匯汇"
  "區区協协厠厕參参員员唸念問问啓启啟启喨亮喪丧喫吃單单噹当嚇吓嚮向嚴严國国圍围園园"
  "圖图團团埰采執执堅坚報报場场塗涂墻墙壇坛壓压壜坛壩坝壯壮夠够婦妇學学實实審审寫写"
  "將将專专對对導导屆届層层屬属崗岗師师帶带幟帜幫帮幹干庫库廁厕廟庙廠厂廣广廳厅廻回"
  "張张強强彆别彈弹彙汇彞彝彿佛後后徑径從从復复徵征徹彻悳德愛爱態态慶庆憤愤懃勤應应"
  "懞蒙懲惩懸悬戀恋戰战戶户捲卷掃扫掛挂採采換换揮挥搆构損损搶抢撓挠撥拨擇择擊击擔担"
  "據据擬拟擾扰數数斷断於于昇升時时曏向曠旷曬晒書书會会東东條条業业極极構构樓楼標标"
  "樣样樹树機机橫横檔档檢检檯台欄栏權权欵款歲岁歸归殺杀毀毁毆殴氣气汙污決决沒没沖冲"
  "況况洩泄測测準准溫温滅灭滯滞滿满潔洁澤泽濟济濫滥濬浚瀆渎瀏浏災灾為为熱热營营燬毁"
  "爭争爲为牆墙牽牵狀状獲获現现瑤瑶產产産产畫画異异當当發发盡尽監监盤盘眞真眾众睏困"
  "瞞瞒瞭了硏研確确碼码礙碍禮礼禱祷種种積积穩稳穫获箇个節节範范篩筛簡简簽签籌筹籤签"
  "糰团糾纠紀纪約约納纳級级細细終终組组結结絕绝絡络給给統统絲丝絶绝經经綜综綫线維维"
  "網网緊紧緒绪線线編编緩缓練练縣县縱纵總总織织繞绕繫系繳缴續续纏缠罈坛罎坛罣挂罰罚"
  "罵骂羣群義义習习翫玩聖圣聞闻聯联聲声職职聽听脅胁脫脱腦脑臥卧臨临臺台與与興兴舉举"
  "菓果華华葯药蒐搜蓆席薦荐藝艺藥药蘭兰處处虛虚號号衆众衛卫衝冲補补製制複复覈核見见"
  "規规視视親亲覲觐覺觉覽览觀观訂订計计討讨訓训託托記记訪访設设許许訴诉診诊註注証证"
  "詆诋評评詞词試试話话該该誌志認认語语誠诚誤误誦诵說说説说課课誹诽調调談谈諉诿請请"
  "論论諾诺謀谋謊谎謗谤講讲謠谣謡谣證证識识譟噪議议護护譽誉讀读變变讚赞負负財财貪贪"
  "貫贯責责費费貼贴貽贻賄贿資资賓宾賣卖質质賬账賭赌購购贊赞趕赶跡迹跤交跼局踰逾蹟迹"
  "蹤踪車车軌轨軍军載载輔辅輪轮輿舆轉转轝舆辦办辭辞農农迴回週周進进運运過过達达違违"
  "遞递適适遲迟選选還还邊边邏逻鄉乡醫医針针銀银銳锐銷销銹锈鋭锐錄录錯错録录錶表鎮镇"
  "鏈链鏽锈鑑鉴鑒鉴長长門门閉闭開开間间関关閱阅閲阅闆板闇暗闘斗關关闢辟陞升陣阵陳陈"
  "隄堤隊队隨随險险隱隐雙双雜杂離离難难電电響响頂顶項项須须預预頗颇領领頭头頻频題题"
  "顛颠類类顯显風风颱台飯饭飲饮養养館馆餬糊餽馈饋馈馬马駁驳駐驻駕驾駛驶駡骂騙骗騷骚"
  "驗验體体髮发鬚须鬥斗鬭斗麯曲麵面點点黨党鼕冬齊齐齣出龍龙";
/* clang-format on */

static GHashTable *
get_table (void)
{
  static GHashTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (NULL, NULL);

      for (const char *p = pairs; *p != '\0';)
        {
          const char *simple = g_utf8_next_char (p);

          g_hash_table_insert (made,
                               GUINT_TO_POINTER (g_utf8_get_char (p)),
                               GUINT_TO_POINTER (g_utf8_get_char (simple)));
          p = g_utf8_next_char (simple);
        }
      g_once_init_leave (&table, made);
    }

  return table;
}

static gboolean
is_han (gunichar c)
{
  return c >= 0x3400 && c < 0xA000;
}

/* A mark between two Chinese characters that parts no words: 舆·情, 舆-情, “重点”人员. */
static gboolean
parts_nothing (gunichar c)
{
  return c < 128 ? strchr (".-_*|/~^'\"+=", (int)c) != NULL
                 : g_utf8_strchr ("·•・－—…“”‘’「」『』", -1, c) != NULL;
}

/**
 * zeren_judge_fold:
 * @chars: normalised text
 * @folded: (out caller-allocates): room for @n_chars characters
 * @places: (out caller-allocates): where each of them stood
 *
 * Traditional forms become simplified ones, and marks that part no words are left out.
 *
 * Returns: how many characters there are
 */
gsize
zeren_judge_fold (const gunichar *chars, gsize n_chars, gunichar *folded, gsize *places)
{
  GHashTable *table = get_table ();
  gsize n = 0;

  for (gsize i = 0; i < n_chars; i++)
    {
      gpointer simple;

      if (chars[i] == 0 || parts_nothing (chars[i]))
        continue;
      simple = is_han (chars[i]) ? g_hash_table_lookup (table, GUINT_TO_POINTER (chars[i])) : NULL;
      folded[n] = simple != NULL ? GPOINTER_TO_UINT (simple) : chars[i];
      places[n++] = i;
    }

  return n;
}
