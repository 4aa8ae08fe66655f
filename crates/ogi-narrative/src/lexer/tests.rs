use super::*;

fn read(text: &str) -> Vec<Word> {
    let mut lexed = Lexed::default();
    lex(text, &mut lexed);
    lexed.tokens.into_iter().map(|token| token.word).filter(|word| *word != Word::Filler).collect()
}

fn counts(text: &str) -> Vec<u64> {
    let mut lexed = Lexed::default();
    lex(text, &mut lexed);
    let counts = lexed.numbers.iter().filter(|number| number.unit == Unit::Count);
    counts.filter_map(|number| number.numeral.count()).collect()
}

#[test]
fn numbers_are_read_with_their_units() {
    assert_eq!(counts("12件、１３ 件、十四件、一百零五件、1,234件、1.2万件、两宗"), [12, 13, 14, 105, 1234, 12_000, 2]);
}

#[test]
fn dates_ordinals_and_document_numbers_are_no_counts() {
    for text in [
        "2024年1月1日",
        "第二十条第（一）项",
        "国办公开办函〔2021〕30号",
        "12345热线",
        "24小时",
        "2021112日",
        "自201911日起至20191231日止",
        "高效办成一件事",
        "一起推进",
        "第12件",
        "20个工作日",
        "3至5件",
    ] {
        assert_eq!(counts(text), [0u64; 0], "{text}");
    }
}

#[test]
fn parts_of_the_year_and_spans_of_years_are_other_periods() {
    for text in ["截至11月", "2024年1-10月", "3月15日", "2021年至2024年", "2022年来", "上半年"] {
        assert!(read(text).contains(&Word::OtherPeriod), "{text}");
    }
    for text in ["2024年1月1日至2024年12月31日", "截至12月底", "1至12月", "1月至12月"] {
        assert!(!read(text).contains(&Word::OtherPeriod), "{text}");
    }
}

#[test]
fn nothing_in_a_title_is_read() {
    assert_eq!(read("《收到申请3件的通知》"), []);
}

#[test]
fn no_text_makes_it_stumble() {
    for text in
        ["一", "１", "百分之", "《", "1.", "9999999999999999999件", "亿万件", "年", "12月", "\u{a0}3\u{a0}件", "😀3件"]
    {
        read(text);
    }
}
