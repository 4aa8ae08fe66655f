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
    std::fs::read_to_string(folder.join("cells.tsv")).unwrap().lines().map(str::to_owned).collect()
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
    // A form is nobody's and of no year.
    let codes: Vec<NoteCode> = notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, [NoteCode::OrganUnknown, NoteCode::YearUnknown]);
}
