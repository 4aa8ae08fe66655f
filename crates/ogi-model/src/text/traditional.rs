//! The same word in other characters: mirrors of these pages turn simplified characters into traditional ones, and words with
//! them (檔案 for 文件), and converters leave the reading of a character behind it, `發(fā)件數(shù)`.

/// Traditional characters, each before the simplified one the forms print, in the order of Unicode: all that stand for a
/// character of the forms' labels, of usual headings and of the names of organs.
const TRADITIONAL: &str = "佈布 來来 係系 個个 備备 傢家 價价 億亿 優优 內内 兩两 別别 劃划 動动 務务 勞劳 匯汇 區区 \
    協协 員员 問问 單单 國国 圍围 園园 圓圆 圖图 團团 埰采 執执 報报 場场 塊块 壓压 學学 寀采 \
    實实 審审 寫写 寶宝 將将 專专 對对 導导 屆届 屬属 島岛 師师 廠厂 廢废 廣广 廳厅 強强 彊强 \
    彔录 彙汇 後后 從从 復复 徵征 應应 戶户 採采 據据 數数 於于 時时 曆历 書书 會会 東东 査查 \
    條条 業业 構构 標标 機机 檔档 檢检 權权 歲岁 歷历 決决 沒没 況况 減减 準准 滙汇 漲涨 濟济 \
    灣湾 為为 無无 爲为 獲获 現现 環环 產产 産产 異异 當当 發发 監监 確确 碼码 祕秘 稅税 稱称 \
    穩稳 範范 簽签 糾纠 納纳 組组 結结 統统 經经 綫线 維维 網网 線线 編编 縣县 總总 織织 繳缴 \
    繼继 續续 罰罚 聯联 職职 臺台 與与 舉举 華华 萬万 處处 號号 衆众 衛卫 補补 製制 複复 規规 \
    覽览 訂订 計计 訊讯 訓训 訟讼 訪访 設设 許许 訴诉 註注 証证 詞词 詢询 試试 認认 說说 説说 \
    請请 證证 議议 護护 讀读 變变 讓让 財财 責责 買买 費费 資资 賣卖 質质 購购 載载 轉转 辦办 \
    農农 迴回 這这 進进 過过 鄉乡 醫医 釋释 錄录 録录 鍵键 鎭镇 鎮镇 鏈链 鐵铁 長长 門门 閉闭 \
    開开 間间 閤合 關关 陰阴 陽阳 隊队 際际 雲云 電电 頁页 頂顶 項项 預预 領领 題题 額额 類类 \
    馬马 體体 黨党 齊齐 齡龄 龍龙";

/// Words that change with the characters, by their first character as it is printed.
const WORDS: &[(&str, &str)] = &[("檔案", "文件"), ("資訊", "信息"), ("專案", "项目")];

const FIRST: u32 = 0x4e00;
const SPAN: usize = 0x5200;

/// The simplified character of each Han character, by its distance from the first; 0 where it is none of the list.
static SIMPLIFIED: [u16; SPAN] = table();

#[expect(clippy::large_stack_arrays, reason = "the compiler makes it; it is never on the stack of a program")]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the list has characters of three bytes alone, which are below U+10000"
)]
const fn table() -> [u16; SPAN] {
    let (bytes, mut table, mut at) = (TRADITIONAL.as_bytes(), [0; SPAN], 0);
    while at + 6 <= bytes.len() {
        if bytes[at] == b' ' {
            at += 1;
            continue;
        }
        table[(character(bytes, at) - FIRST) as usize] = character(bytes, at + 3) as u16;
        at += 6;
    }
    table
}

/// The character of three bytes that begins here.
const fn character(bytes: &[u8], at: usize) -> u32 {
    (bytes[at] as u32 & 0x0f) << 12 | (bytes[at + 1] as u32 & 0x3f) << 6 | (bytes[at + 2] as u32 & 0x3f)
}

/// The simplified character for a traditional one of the forms' labels, of usual headings and of the names of organs; any
/// other character is itself.
///
/// The list is short on purpose: it serves to recognise what the forms print, not to convert prose.
///
/// ```
/// assert_eq!("依申請公開政府信息".chars().map(ogi_model::text::fold_traditional).collect::<String>(), "依申请公开政府信息");
/// ```
pub fn fold_traditional(c: char) -> char {
    simplified(u32::from(c)).and_then(|code| char::from_u32(code.into())).unwrap_or(c)
}

/// Whether the list has a simplified character for this one.
pub(super) fn is_traditional(c: char) -> bool {
    simplified(u32::from(c)).is_some()
}

/// The code of the simplified character, where the list has one.
pub(super) fn simplified(code: u32) -> Option<u16> {
    let at = usize::try_from(code.checked_sub(FIRST)?).ok()?;
    SIMPLIFIED.get(at).copied().filter(|simplified| *simplified != 0)
}

/// A word of the mirrors that a text begins with, and the form's word for it. Archives have offices of their own.
pub(super) fn substituted(text: &str) -> Option<(&'static str, &'static str)> {
    let is_office = |word: &str| text[word.len()..].starts_with(['局', '館']);
    WORDS.iter().find(|(word, _)| text.starts_with(word) && !is_office(word)).copied()
}

/// Letters of a syllable in pinyin: zhuāng.
const LONGEST_SYLLABLE: usize = 6;

/// The length of the reading in brackets that a text begins with, `(fā)`. `after` is the character it is the reading of;
/// letters without a tone are a reading only behind a traditional character.
pub(super) fn reading(text: &str, after: char) -> Option<usize> {
    let inner = text.strip_prefix(['(', '（'])?;
    // No syllable is longer; a bracket that closes further on, or never, is not looked for.
    let (end, _) = inner.char_indices().take(LONGEST_SYLLABLE + 1).find(|(_, c)| matches!(c, ')' | '）'))?;
    let (letters, close) = inner.split_at(end);
    let is_tone = |c: char| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü".contains(c);
    let is_syllable = !letters.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase() || is_tone(c));
    let is_reading = is_syllable && (letters.contains(is_tone) || is_traditional(after));
    let close = close.chars().next().map_or(0, char::len_utf8);
    is_reading.then(|| text.len() - inner.len() + letters.len() + close)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_short_and_closed_near_by() {
        assert_eq!(reading("（zhuàng）法", '状'), Some("（zhuàng）".len()));
        assert_eq!(reading("()", '规'), None);
        assert_eq!(reading("（zhuāngg）", '甲'), None, "seven letters");
        assert_eq!(reading(&format!("（ā{}）", "（".repeat(100)), '甲'), None);
    }

    /// The pairs of the list.
    fn pairs() -> Vec<(char, char)> {
        let pair = |word: &str| {
            let mut pair = word.chars();
            (pair.next().unwrap(), pair.next().unwrap())
        };
        TRADITIONAL.split(' ').filter(|word| !word.is_empty()).map(pair).collect()
    }

    #[test]
    fn the_list_is_sorted_and_holds_pairs() {
        let pairs = pairs();
        assert!(pairs.is_sorted_by(|one, other| one.0 < other.0), "each once, in the order of Unicode");
        for (traditional, plain) in pairs {
            assert_eq!(fold_traditional(traditional), plain);
            assert!(!is_traditional(plain), "{plain} is simplified already");
        }
        assert_eq!(['政', 'a', '𠀀'].map(fold_traditional), ['政', 'a', '𠀀']);
    }

    /// Characters of the forms that have a traditional one, found by writing the forms in traditional characters by hand.
    const IN_TRADITIONAL: &str = "一、本年新收政府信息公開申請數量 二、上年結轉 三、本年度辦理結果 予以公開 部分公開（區分處理的，只計這一情形，不計其他情形） \
        不予公開 屬於國家秘密 其他法律行政法規禁止公開 危及“三安全一穩定” 保護第三方合法權益 屬於三類內部事務信息 四類過程性信息 行政執法案卷 行政查詢事項 \
        無法提供 本機關不掌握相關政府信息 沒有現成信息需要另行製作 補正後申請內容仍不明確 不予處理 信訪舉報投訴類申請 重複申請 要求提供公開出版物 \
        無正當理由大量反復申請 要求行政機關確認或重新出具已獲取信息 其他處理 申請人無正當理由逾期不補正、行政機關不再處理其政府信息公開申請 \
        申請人逾期未按收費通知要求繳納費用 總計 四、結轉下年度繼續辦理 自然人 法人或其他組織 商業企業 科研機構 社會公益組織 法律服務機構 申請人情況 \
        本列數據的勾稽關係為：第一項加第二項之和，等於第三項加第四項之和 行政復議 行政訴訟 結果維持 結果糾正 其他結果 尚未審結 未經復議直接起訴 復議後起訴 \
        第二十條第（一）（五）（六）（七）（八）（九）項 信息內容 本年制發件數 本年廢止件數 現行有效件數 規章 行政規範性文件 行政許可 本年處理決定數量 行政處罰 行政強制 \
        本年收費金額（單位：萬元） 行政事業性收費 本年新製作數量 本年新公開數量 對外公開總數量 上一年項目數量 本年增/減 其他對外管理服務事項 政府集中採購 \
        採購項目數量 採購總金額 總體情況 主動公開政府信息情況 收到和處理政府信息公開申請情況 政府信息公開行政復議、行政訴訟情況 存在的主要問題及改進情況 其他需要報告的事項";

    #[test]
    fn the_labels_of_the_forms_in_traditional_characters_are_the_forms_own() {
        let turned: String = IN_TRADITIONAL.chars().map(fold_traditional).collect();
        let mut printed = String::new();
        for edition in crate::Edition::ALL {
            let form = edition.form();
            form.sections.iter().for_each(|section| printed.push_str(section));
            for table in crate::Table::ALL {
                for cell in form.layout(table).into_iter().flatten() {
                    if let crate::FormText::Label(label) = cell.text {
                        printed.push_str(label);
                    }
                }
            }
        }
        for c in printed.chars().filter(|c| ('一'..='龥').contains(c)) {
            assert!(turned.contains(c), "{c} of the forms has not been written in traditional characters");
        }
        for c in turned.chars().filter(|c| ('一'..='龥').contains(c)) {
            assert!(printed.contains(c), "{c} stands in no label: its traditional character is missing from the list");
        }
    }

    #[test]
    fn the_reading_of_a_character_is_debris_and_a_remark_is_not() {
        assert_eq!(reading("(fā)件", '發'), Some("(fā)".len()));
        assert_eq!(reading("（de）", '發'), Some("（de）".len()));
        assert_eq!(reading("(kg)", '量'), None);
        assert_eq!(reading("(其中修订)", '數'), None);
        assert_eq!(reading("(", '甲'), None);
    }
}
