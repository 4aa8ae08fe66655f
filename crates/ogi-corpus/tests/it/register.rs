//! What a register refuses, whose report it takes a report for, and how it follows organs over the years.

use ogi_corpus::{MatchedBy, Matching, Register, RegisterError};
use ogi_model::{CreditCode, Edition, Identifier, Language, Localized, Metadata, Organ, Report};

pub(crate) fn county() -> Register {
    Register::from_csv(include_bytes!("../../../../examples/registers/organs.csv")).unwrap()
}

fn report(name: &str, year: u16) -> Report {
    let organ = Organ { name: name.to_owned(), ..Organ::default() };
    Report { year: Some(year), organ: Some(organ), ..Report::blank(Edition::LATEST) }
}

/// The id of the organ, or those of the candidates behind a mark.
fn found(register: &Register, report: &Report) -> String {
    let ids =
        |organs: &[&ogi_corpus::RegisteredOrgan]| organs.iter().map(|organ| &*organ.id).collect::<Vec<_>>().join(" ");
    match register.find(report) {
        Matching::One { organ, .. } => organ.id.clone(),
        Matching::Several(organs) => format!("? {}", ids(&organs)),
        Matching::Nothing(organs) => format!("- {}", ids(&organs)),
        _ => unreachable!(),
    }
}

fn refused(text: &str) -> RegisterError {
    Register::read(text.as_bytes()).unwrap_err()
}

#[test]
fn the_example_has_forty_organs_in_a_year() {
    let register = county();
    assert_eq!(register.organs().iter().filter(|organ| organ.reports_on(2024)).count(), 40);
    let codes: Vec<_> = register.organs().iter().filter_map(|organ| organ.credit_code.as_ref()).collect();
    assert_eq!(codes.len(), 40);
    assert!(codes.iter().all(|code| code.check_holds() && code.organization_check_holds()));
}

#[test]
fn every_name_of_an_organ_is_that_of_the_organ() {
    let register = county();
    for (name, id, by) in [
        ("青溪县教育局", "QX04", MatchedBy::Name),
        ("云水市青溪县教育局", "QX04", MatchedBy::Name),
        ("青溪县 教育局", "QX04", MatchedBy::Name),
        ("县教育局", "QX04", MatchedBy::BareName),
        ("教育局", "QX04", MatchedBy::BareName),
        ("市场监督管理局", "QX23", MatchedBy::BareName),
        ("县市场监管局", "QX23", MatchedBy::Abbreviation),
        ("县市监局", "QX23", MatchedBy::Abbreviation),
        ("青溪县卫健局", "QX19", MatchedBy::Abbreviation),
        ("县卫健委", "QX19", MatchedBy::Abbreviation),
        ("青溪县发改局", "QX03", MatchedBy::Abbreviation),
        ("住建局", "QX13", MatchedBy::Abbreviation),
        ("县人社局", "QX11", MatchedBy::Abbreviation),
        ("青溪县住房城乡建设局", "QX13", MatchedBy::BareName),
        ("青溪县", "QX01", MatchedBy::Name),
        ("青溪县政府", "QX01", MatchedBy::Name),
        ("县人民政府", "QX01", MatchedBy::BareName),
        ("青溪县政府办公室", "QX02", MatchedBy::Name),
        ("县政府办", "QX02", MatchedBy::BareName),
        ("城关镇", "QX32", MatchedBy::BareName),
        ("城关镇人民政府", "QX32", MatchedBy::BareName),
        ("青溪县白鹭乡", "QX35", MatchedBy::Name),
        ("城北街道", "QX36", MatchedBy::BareName),
        ("青溪县城北街道办事处", "QX36", MatchedBy::Name),
        ("县委宣传部", "QX30", MatchedBy::BareName),
        ("青溪县新闻出版局", "QX30", MatchedBy::Name),
        ("青溪经济开发区管委会", "QX31", MatchedBy::BareName),
        ("青溪县政务服务管理办公室", "QX27", MatchedBy::Name),
        ("青溪县行政审批局（青溪县政务服务管理办公室）", "QX27", MatchedBy::Name),
    ] {
        let report = report(name, 2024);
        let Matching::One { organ, by: how } = register.find(&report) else {
            panic!("{name}: {}", found(&register, &report))
        };
        assert_eq!((&*organ.id, how), (id, by), "{name}");
    }
}

#[test]
fn what_is_of_another_place_or_of_nobody_is_listed_with_candidates() {
    let register = county();
    for name in ["泗阳县教育局", "沭阳县人民政府", "平安镇", "青溪县烟草专卖局", "市教育局", "长青溪县教育局"]
    {
        let found = found(&register, &report(name, 2024));
        assert!(found.starts_with('-'), "{name}: {found}");
    }
    assert!(found(&register, &report("青溪县教育和体育局", 2024)).contains("QX04"));
    let elsewhere = Report {
        metadata: Metadata {
            title: Some("2024年泗阳县教育局政府信息公开工作年度报告".into()), ..Metadata::default()
        },
        ..report("教育局", 2024)
    };
    assert!(found(&register, &elsewhere).starts_with('-'));
    assert_eq!(found(&register, &Report::blank(Edition::LATEST)), "- ");
}

#[test]
fn names_count_in_their_years() {
    let register = county();
    assert_eq!(found(&register, &report("青溪县卫生和计划生育局", 2018)), "QX19");
    assert!(found(&register, &report("青溪县卫生和计划生育局", 2024)).starts_with('-'));
    assert_eq!(found(&register, &report("青溪县旅游局", 2018)), "QX42");
    // A report on 2018 is written in 2019, under the name of then.
    assert_eq!(found(&register, &report("青溪县文化和旅游局", 2018)), "QX18");
}

#[test]
fn ids_and_credit_codes_count_and_contradictions_are_not_decided() {
    let register = county();
    let code = register.organ("QX04").unwrap().credit_code.clone();
    let mut renamed = report("青溪县教育和体育局", 2025);
    renamed.organ.as_mut().unwrap().credit_code = code.clone();
    assert_eq!(found(&register, &renamed), "QX04");
    let mut another = report("青溪县民政局", 2024);
    another.organ.as_mut().unwrap().credit_code = code;
    assert_eq!(found(&register, &another), "? QX04 QX08");
    another.organ.as_mut().unwrap().credit_code = CreditCode::new("11341702486344515H").ok();
    assert_eq!(found(&register, &another), "QX08");
    let id = |id: &str| Identifier { scheme: "青溪县".into(), id: id.into() };
    another.organ.as_mut().unwrap().identifiers = vec![id("QX08")];
    assert_eq!(found(&register, &another), "QX08");
    another.organ.as_mut().unwrap().identifiers = vec![id("QX05")];
    assert_eq!(found(&register, &another), "? QX05 QX08");
}

#[test]
fn two_organs_that_a_bare_name_may_be_are_both_listed() {
    let register = Register::from_csv(
        "id,name,kind,parent\n1,云水市人民政府,government,\n2,云水市青溪县人民政府,government,1\n3,云水市白石县人民政府,government,1\n\
         4,云水市教育局,department,1\n5,青溪县教育局,department,2\n6,白石县教育局,department,3\n"
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(found(&register, &report("教育局", 2024)), "? 4 5 6");
    assert_eq!(found(&register, &report("县教育局", 2024)), "? 5 6");
    assert_eq!(found(&register, &report("市教育局", 2024)), "4");
    assert_eq!(found(&register, &report("云水市白石县教育局", 2024)), "6");
}

#[test]
fn a_government_is_known_by_its_division() {
    let register = Register::from_csv(
        "编号,名称,种类,行政区划代码\n1,甲地人民政府,人民政府,321322\n2,乙地人民政府,人民政府,321323\n".as_bytes(),
    )
    .unwrap();
    let report = report("沭阳县人民政府", 2024);
    let Matching::One { organ, by } = register.find(&report) else { panic!("its code is that of the division") };
    assert_eq!((&*organ.id, by), ("1", MatchedBy::Division));
}

#[test]
fn a_series_follows_mergers() {
    let register = county();
    let culture = register.organ("QX18").unwrap();
    let series = register.series(culture, 2017..=2020);
    let ids: Vec<Vec<&str>> = series.iter().map(|year| year.organs.iter().map(|organ| &*organ.id).collect()).collect();
    assert_eq!(ids, [vec!["QX41", "QX42"], vec!["QX41", "QX42"], vec!["QX18"], vec!["QX18"]]);
    assert!(series.iter().all(|year| year.whole));
    let gone = register.organ("QX42").unwrap();
    let after = register.in_year(gone, 2024);
    assert_eq!((after.organs[0].id.as_str(), after.whole), ("QX18", false), "it also holds what the other left");
    let health = register.in_year(register.organ("QX19").unwrap(), 2015);
    assert_eq!((health.organs[0].id.as_str(), health.whole), ("QX19", true));
}

#[test]
fn every_fault_is_told_with_its_place_in_both_languages() {
    let error = refused(
        "id,name,credit_code,parent,since,until,kind,other_names\n\
         1,甲县人民政府,11341702486344515H,,,,government,\n\
         2,甲县教育局,11341702486344511H,9,,,department,\n\
         2,甲县教育局,,3,2024,2020,department,\n\
         3,甲县民政局,,2,,,department,甲县教育局@2019/\n",
    );
    assert_eq!(
        error.localized(Language::Zh),
        "第 3 行第 3 列（credit_code）：统一社会信用代码 11341702486344511H 的校验码不符，请核对是否抄错。\n\
         第 3 行第 4 列（parent）：名册中没有编号为 9 的机关。\n\
         第 4 行第 1 列（id）：编号 2 与第 3 行（甲县教育局）重复。\n\
         第 4 行第 2 列（name）：名称“甲县教育局”在同一年度也是第 3 行（甲县教育局）的名称。\n\
         第 4 行第 6 列（until）：止早于起。\n\
         第 5 行第 8 列（other_names）：名称“甲县教育局”在同一年度也是第 3 行（甲县教育局）的名称。"
    );
    assert!(error.to_string().starts_with(
        "line 3, column 3 (credit_code): the check character of the credit code 11341702486344511H is not right"
    ));
}

#[test]
fn a_circle_is_told_with_its_organs() {
    let error = refused("id,name,parent\n1,甲局,2\n2,乙局,3\n3,丙局,1\n4,丁局,1\n");
    assert_eq!(error.faults.len(), 3);
    assert_eq!(
        error.faults[0].localized(Language::Zh),
        "第 2 行第 3 列（parent）：上级关系成了一个圈：1 → 2 → 3 → 1。"
    );
}

#[test]
fn names_in_years_that_do_not_overlap_may_be_the_same() {
    assert!(Register::from_csv("id,name,until,since\n1,甲县文旅局,2018,\n2,甲县文旅局,,2019\n".as_bytes()).is_ok());
}

#[test]
fn what_cannot_be_read_says_where_and_what_would_be_right() {
    let told = |text: &str| refused(text).localized(Language::Zh).into_owned();
    assert_eq!(told("id,name,levl\n"), "第 1 行第 3 列：没有“levl”这一列；是否为 level？");
    assert_eq!(told("name\n甲局\n"), "第 1 行：第一行没有 id（编号）一列。");
    assert!(
        told("id,name,level\n1,甲局,县\n")
            .starts_with("第 2 行第 3 列（level）：“县”不是级别；可用的有：国家级（national）、")
    );
    assert!(told("id,name,other_names\n1,甲局,乙局@2019\n").contains("名称@起/止"));
    assert!(told("id,name\n1,甲局,多\n").starts_with("第 2 行第 3 列：比表头多出一列"));
    assert!(
        refused("{\"schema_version\":\"1.0\",\"organs\":[{\"id\":\"1\",\"nam\":\"甲局\"}]}")
            .to_string()
            .contains("`nam`")
    );
    let gbk = Register::from_csv(b"id,name\n1,\xbc\xd7\xbe\xd6\n").unwrap_err();
    assert!(gbk.localized(Language::Zh).starts_with("第 2 行：文件不是 UTF-8 编码"));
}

#[test]
fn as_json_a_register_is_the_same() {
    let register = county();
    let mut json = Vec::new();
    ogi_serialize::write_json(&register.to_file(), &mut json).unwrap();
    assert_eq!(Register::read(&json).unwrap().organs(), register.organs());
    let error = refused("{\"schema_version\":\"1.0\",\"organs\":[{\"id\":\"1\",\"name\":\"甲局\",\"parent\":\"7\"}]}");
    assert_eq!(error.localized(Language::Zh), "机关 1 的 parent：名册中没有编号为 7 的机关。");
}
