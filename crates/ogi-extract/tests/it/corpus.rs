//! Published reports, which are not part of the project: the folder stands beside it where it is developed.

use std::path::{Path, PathBuf};

use ogi_extract::Extraction;
use ogi_model::{Edition, NoteCode};

use super::{cells, read_file, remark};

fn corpus(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(folder);
    if path.exists() {
        return Some(path);
    }
    #[expect(clippy::print_stderr, reason = "a test that was skipped should say so")]
    {
        eprintln!("skipped: {} is not here", path.display());
    }
    None
}

fn expected(folder: &Path) -> Vec<String> {
    let cells = std::fs::read_to_string(folder.join("cells.tsv")).unwrap();
    ogi_dev::typed(&cells).lines().map(str::to_owned).collect()
}

#[test]
fn the_baoshan_report_of_2020_reads_as_typed_by_hand() {
    let Some(folder) = corpus("shanghai_baoshan_service_center_2020") else { return };
    let extraction = read_file(&folder.join("source.txt"));
    assert_eq!(cells(&extraction), expected(&folder));
    super::fixtures::assert_is_baoshan(&extraction);
    assert_eq!(extraction.report.narrative.problems.as_ref().map(Vec::len), Some(2));
}

#[test]
fn the_shanghai_report_of_2019_reads_as_typed_by_hand() {
    let Some(folder) = corpus("shanghai_general_office_2019") else { return };
    let extraction = read_file(&folder.join("source.html"));
    assert_eq!(cells(&extraction), expected(&folder));
    super::fixtures::assert_is_general_office(&extraction);
    assert_eq!(remark(&extraction, "disclosure.centralized_procurement.amount").as_deref(), Some("251000元"));
}

#[test]
fn the_blank_form_of_2021_reads_as_blank() {
    let Some(file) = corpus("blank_form_2021.docx") else { return };
    let Extraction { report, notes, .. } = read_file(&file);
    assert_eq!((report.edition, report.figures().count()), (Edition::E2021, 0));
    assert!(report.omitted.is_empty() && report.unread.is_empty() && report.local_rows.is_empty());
    let codes: Vec<_> = notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, [NoteCode::OrganUnknown, NoteCode::YearUnknown], "a form names neither");
}

#[test]
fn the_shuyang_report_of_2025_reads_as_typed_by_hand() {
    let Some(folder) = corpus("shuyang_county_2025") else { return };
    let extraction = read_file(&folder.join("source.md"));
    assert_eq!(cells(&extraction), expected(&folder));
    let report = &extraction.report;
    // The name is misread in the source, and stays as printed.
    assert_eq!(report.organ.as_ref().map(|organ| organ.name.as_str()), Some("沐阳县人民政府"));
    assert_eq!((report.year, report.edition), (Some(2025), ogi_model::Edition::E2021));
    assert!(report.omitted.is_empty() && report.unread.is_empty() && report.local_rows.is_empty());
    assert_eq!(extraction.notes, []);
    assert!(report.narrative.other_matters.as_ref().is_some_and(|blocks| !blocks.is_empty()));
}

#[cfg(feature = "pdf")]
#[test]
fn the_hongze_report_of_2024_reads_as_typed_by_hand() {
    use ogi_model::Address;

    let Some(folder) = corpus("hongze_district_2024") else { return };
    let extraction = read_file(&folder.join("source.pdf"));
    let report = &extraction.report;
    assert_eq!(cells(&extraction), expected(&folder));
    assert_eq!(report.organ.as_ref().map(|organ| organ.name.as_str()), Some("淮安市洪泽区人民政府"));
    assert_eq!(
        (report.year, report.edition, report.forms.requests),
        (Some(2024), Edition::E2021, Some(Edition::E2019))
    );
    assert_eq!(extraction.notes.iter().map(|note| note.code).collect::<Vec<_>>(), [NoteCode::EditionMixed]);
    assert!(report.unread.is_empty() && !report.omitted.contains(&Address::Table(ogi_model::Table::Reviews)));
    let narrative = [&report.narrative.overview, &report.narrative.problems, &report.narrative.other_matters];
    assert_eq!(narrative.map(|blocks| blocks.as_ref().map(Vec::len)), [Some(6), Some(2), Some(1)]);
}
