//! Radicals that stand for characters. Browsers name the shape of a common character by its radical when they print
//! (`⼀`, `⼯`, `⾏`, `⺠`), for the font draws both with one shape. Readers mean the character.

/// The characters of U+2E80 to U+2EF3 (CJK Radicals Supplement) by Unicode's table of equivalent ideographs; one without any
/// stands for itself.
const SUPPLEMENT: &str = "\
    ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爬丬\
    牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷\
    辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The characters of U+2F00 to U+2FD5 (Kangxi Radicals).
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子\
    宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹\
    殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立\
    竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走\
    足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚\
    鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The character that a radical stands for, as `⼯` stands for 工; any other character is itself.
///
/// ```
/// assert_eq!("政⼯⼈⺠".chars().map(ogi_model::unified_ideograph).collect::<String>(), "政工人民");
/// ```
pub fn unified_ideograph(c: char) -> char {
    let (block, first) = match c {
        '\u{2e80}'..='\u{2ef3}' => (SUPPLEMENT, 0x2e80),
        '\u{2f00}'..='\u{2fd5}' => (KANGXI, 0x2f00),
        _ => return c,
    };
    usize::try_from(u32::from(c) - first).ok().and_then(|index| block.chars().nth(index)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_radical_has_its_place_in_the_tables() {
        assert_eq!(SUPPLEMENT.chars().count(), 0x2ef3 - 0x2e80 + 1);
        assert_eq!(KANGXI.chars().count(), 0x2fd5 - 0x2f00 + 1);
    }

    #[test]
    fn radicals_become_the_characters_they_stand_for() {
        let told: String = "⼀⼯⾏⽂⺠⻓⻅⿕".chars().map(unified_ideograph).collect();
        assert_eq!(told, "一工行文民长见龠");
    }

    #[test]
    fn full_width_punctuation_and_all_else_stays() {
        for c in "，（）：０１Ａ一民⼀".chars().take(10) {
            assert_eq!(unified_ideograph(c), if c == '⼀' { '一' } else { c });
        }
    }
}
