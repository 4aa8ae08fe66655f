//! Characters of Unicode that are another character a second time: radicals, and the ideographs that it took over from older
//! codes for compatibility.
//!
//! Browsers name the shape of a common character by its radical when they print (`⼀`, `⼯`, `⾏`, `⺠`), for the font draws both
//! with one shape. Fonts and converters made from Korean and Japanese codes name it by a compatibility ideograph (U+F967 for
//! 不, U+F98E for 年), which no eye tells apart. Readers mean the character.

/// Stands in the tables for a character that means itself.
const ITSELF: char = '·';

/// U+2E80 to U+2EF3 (CJK Radicals Supplement) by Unicode's table of equivalent ideographs (`EquivalentUnifiedIdeograph.txt`).
const RADICALS_SUPPLEMENT: [char; 0x74] = characters(
    "\
    ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爬丬\
    牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷\
    辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
);

/// U+2F00 to U+2FD5 (Kangxi Radicals).
const KANGXI_RADICALS: [char; 0xd6] = characters(
    "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子\
    宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹\
    殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立\
    竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走\
    足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚\
    鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠",
);

/// U+F900 to U+FAFF (CJK Compatibility Ideographs) by the canonical decompositions of Unicode 14. Twelve are no copies.
const COMPATIBILITY: [char; 0x200] = characters(
    "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗\
    浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋\
    凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒\
    量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵\
    令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六\
    戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙\
    識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀··塚·晴··凞猪益礼神祥福靖精羽·蘒·諸··逸\
    都···飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐\
    祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘··並况全侀充冀勇勺喝啕\
    喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画\
    瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒\
    龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎······························\
    ········",
);

/// U+2F800 to U+2FA1D (CJK Compatibility Ideographs Supplement), by the same.
const COMPATIBILITY_SUPPLEMENT: [char; 0x21e] = characters(
    "\
    丽丸乁𠄢你侮侻倂偺備僧像㒞𠘺免兔兤具𠔜㒹內再𠕋冗冤仌冬况𩇟凵刃㓟刻剆割剷㔕勇勉勤勺包\
    匆北卉卑博即卽卿卿卿𠨬灰及叟𠭣叫叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴\
    堍型堲報墬𡓤売壷夆多夢奢𡚨𡛪姬娛娧姘婦㛮㛼嬈嬾嬾𡧈寃寘寧寳𡬘寿将当尢㞁屠屮峀岍𡷤嵃𡷦\
    嵮嵫嵼巡巢㠯巽帨帽幩㡢𢆃㡼庰庳庶廊𪎒廾𢌱𢌱舁弢弢㣇𣊸𦇚形彫㣣徚忍志忹悁㤺㤜悔𢛔惇慈慌\
    慎慌慺憎憲憤憯懞懲懶成戛扝抱拔捐𢬌挽拼捨掃揤𢯱搢揅掩㨮摩摾撝摷㩬敏敬𣀊旣書晉㬙暑㬈㫤\
    冒冕最暜肭䏙朗望朡杞杓𣏃㭉柺枅桒梅𣑭梎栟椔㮝楂榣槪檨𣚣櫛㰘次𣢧歔㱎歲殟殺殻𣪍𡴋𣫺汎𣲼\
    沿泍汧洖派海流浩浸涅𣴞洴港湮㴳滋滇𣻑淹潮𣽞𣾎濆瀹瀞瀛㶖灊災灷炭𠔥煅𤉣熜𤎫爨爵牐𤘈犀犕\
    𤜵𤠔獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛甤𤰶甾𤲒異𢆟瘐𤾡𤾸𥁄㿼䀈直𥃳𥃲𥄙𥄳眞真真睊䀹瞋䁆䂖𥐝硎碌\
    磌䃣𥘦祖𥚚𥛅福秫䄯穀穊穏𥥼𥪧𥪧竮䈂𥮫篆築䈧𥲀糒䊠糨糣紀𥾆絣䌁緇縂繅䌴𦈨𦉇䍙𦋙罺𦌾羕翺\
    者𦓚𦔣聠𦖨聰𣍟䏕育脃䐋脾媵𦞧𦞵𣎓𣎜舁舄辞䑫芑芋芝劳花芳芽苦𦬼若茝荣莭茣莽菧著荓菊菌菜\
    𦰶𦵫𦳕䔫蓱蓳蔖𧏊蕤𦼬䕝䕡𦾱𧃒䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣𧙧裗裞䘵裺㒻𧢮𧥦䚾\
    䛇誠諭變豕𧲨貫賁贛起𧼯𠠄跋趼跰𠣞軔輸𨗒𨗭邔郱鄑𨜮鄛鈸鋗鋘鉼鏹鐕𨯺開䦕閷𨵷䧦雃嶲霣𩅅𩈚\
    䩮䩶韠𩐊䪲𩒖頋頋頩𩖶飢䬳餩馧駂駾䯎𩬰鬒鱀鳽䳎䳭鵧𪃎䳸𪄅𪈎𪊑麻䵖黹黾鼅鼏鼖鼻𪘀",
);

/// The characters of a text. One too many or too few for the block does not compile.
const fn characters<const COUNT: usize>(text: &str) -> [char; COUNT] {
    let (bytes, mut list, mut at, mut count) = (text.as_bytes(), [ITSELF; COUNT], 0, 0);
    while at < bytes.len() {
        let (mut code, length) = match bytes[at] {
            byte @ ..0x80 => (byte as u32, 1),
            byte @ ..0xe0 => (byte as u32 & 0x1f, 2),
            byte @ ..0xf0 => (byte as u32 & 0x0f, 3),
            byte => (byte as u32 & 0x07, 4),
        };
        let end = at + length;
        at += 1;
        while at < end {
            code = code << 6 | (bytes[at] as u32 & 0x3f);
            at += 1;
        }
        list[count] = match char::from_u32(code) {
            Some(c) => c,
            None => ITSELF,
        };
        count += 1;
    }
    assert!(count == COUNT, "a character for each of the block");
    list
}

static BLOCKS: [(char, &[char]); 4] = [
    ('\u{2e80}', &RADICALS_SUPPLEMENT),
    ('\u{2f00}', &KANGXI_RADICALS),
    ('\u{f900}', &COMPATIBILITY),
    ('\u{2f800}', &COMPATIBILITY_SUPPLEMENT),
];

/// The unified ideograph that a radical or a compatibility ideograph stands for, as `⼯` stands for 工; any other character
/// is itself.
///
/// ```
/// use ogi_model::text::unified_ideograph;
///
/// assert_eq!("政⼯⼈⺠".chars().map(unified_ideograph).collect::<String>(), "政工人民");
/// assert_eq!(unified_ideograph('\u{f967}'), '不');
/// ```
pub fn unified_ideograph(c: char) -> char {
    if !may_stand_for_another(c) {
        return c;
    }
    let unified = BLOCKS.iter().find_map(|(first, block)| {
        let index = u32::from(c).checked_sub(u32::from(*first))?;
        block.get(usize::try_from(index).ok()?)
    });
    unified.copied().filter(|unified| *unified != ITSELF).unwrap_or(c)
}

/// Whether a character stands in one of the blocks, or near them.
const fn may_stand_for_another(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1d}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn compatibility_ideographs_are_what_unicode_says() {
        let mut changed = [0, 0];
        for c in ('\u{f900}'..='\u{faff}').chain('\u{2f800}'..='\u{2fa1f}') {
            let canonical: Vec<char> = [c].into_iter().nfc().collect();
            assert_eq!(canonical, [unified_ideograph(c)], "U+{:X}", u32::from(c));
            changed[usize::from(c > '\u{ffff}')] += usize::from(unified_ideograph(c) != c);
        }
        assert_eq!(changed, [460, 542]);
    }

    #[test]
    fn what_is_unified_is_no_copy_itself() {
        for c in BLOCKS.iter().flat_map(|(_, block)| *block).filter(|c| !matches!(**c, '⺀' | '⺚')) {
            assert_eq!(unified_ideograph(*c), *c);
        }
    }

    #[test]
    fn radicals_become_the_characters_they_stand_for() {
        let told: String = "⼀⼯⾏⽂⺠⻓⻅⿕".chars().map(unified_ideograph).collect();
        assert_eq!(told, "一工行文民长见龠");
    }

    #[test]
    fn all_else_stays() {
        for c in "，（）：０１Ａ一民·\u{2ef4}\u{2eff}\u{2fd6}\u{2fa1e}\u{fa0e}".chars() {
            assert_eq!(unified_ideograph(c), c);
        }
    }
}
