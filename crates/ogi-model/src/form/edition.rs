//! The editions of the form.

#[cfg(ogi_pretend_edition)]
use super::edition_2027;
use super::{Form, edition_2019, edition_2021};
use crate::taxonomy::UnknownKey;
use crate::wire;

/// The edition of the form, named after the year of the notice that prescribes it.
///
/// It is told from the tables, never from the year: reports of 2021 to 2023 still use the tables of 2019 here and there,
/// and some mix the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// 国办公开办函〔2019〕60号, made for the reports of 2019 and 2020.
    E2019,
    /// 国办公开办函〔2021〕30号, made for the reports from 2021 on.
    E2021,
    /// A pretend edition, which shows what a new one takes.
    #[cfg(ogi_pretend_edition)]
    E2027,
}

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: [Self; if cfg!(ogi_pretend_edition) { 3 } else { 2 }] = [
        Self::E2019,
        Self::E2021,
        #[cfg(ogi_pretend_edition)]
        Self::E2027,
    ];

    /// The newest.
    pub const LATEST: Self = Self::ALL[Self::ALL.len() - 1];

    /// The key used in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::E2019 => "2019",
            Self::E2021 => "2021",
            #[cfg(ogi_pretend_edition)]
            Self::E2027 => "2027",
        }
    }

    /// What it prints.
    pub const fn form(self) -> &'static Form {
        match self {
            Self::E2019 => &edition_2019::FORM,
            Self::E2021 => &edition_2021::FORM,
            #[cfg(ogi_pretend_edition)]
            Self::E2027 => &edition_2027::FORM,
        }
    }

    /// The edition prescribed for a report year; nothing for the years before the first.
    pub fn prescribed_for(year: u16) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|edition| edition.form().first_year <= year)
    }
}

impl std::fmt::Display for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.key())
    }
}

impl std::str::FromStr for Edition {
    type Err = UnknownKey;

    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        Self::ALL.into_iter().find(|edition| edition.key() == key).ok_or_else(|| UnknownKey {
            what: "an edition of the form",
            found: key.to_owned(),
            within: None,
            known: Self::ALL.map(Self::key).to_vec(),
        })
    }
}

wire::as_text!(Edition, wire::Expected::Edition, Edition::ALL, {
    let described = Edition::ALL.map(|edition| {
        let (number, since) = (edition.form().notice.number, edition.form().first_year);
        let zh = format!("{number}所附格式，自{since}年度报告起使用");
        (edition.key(), zh, format!("The form of {number}, made for the reports from {since} on"))
    });
    let values = described.each_ref().map(|(key, zh, en)| [*key, zh.as_str(), "", en.as_str(), ""]);
    crate::schema::values_described(
        "表格的格式版本，以规定该格式的文件的年份命名。\n\nThe edition of the form, named after the year of the notice that \
         prescribes it.",
        values,
    )
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, Table};
    use crate::form::FormText;

    #[test]
    fn an_edition_is_prescribed_from_its_first_year_on() {
        assert_eq!(Edition::prescribed_for(2018), None);
        assert_eq!(Edition::prescribed_for(2020), Some(Edition::E2019));
        assert_eq!(Edition::prescribed_for(2021), Some(Edition::E2021));
        assert_eq!(Edition::prescribed_for(2030), Some(Edition::E2021));
    }

    #[test]
    fn edition_2019_has_198_cells_and_edition_2021_has_200() {
        let cells = |edition: Edition| Table::ALL.map(|table| edition.form().cells(table).len());
        assert_eq!(cells(Edition::E2019), [22, 161, 15]);
        assert_eq!(cells(Edition::E2021), [10, 175, 15]);
    }

    #[test]
    fn every_printed_cell_has_a_place_in_the_layout_and_a_label() {
        for edition in Edition::ALL {
            for table in Table::ALL {
                let form = edition.form();
                let laid_out: Vec<Cell> = form
                    .layout(table)
                    .into_iter()
                    .flatten()
                    .filter_map(|cell| if let FormText::Figure(cell) = cell.text { Some(cell) } else { None })
                    .collect();
                assert_eq!(laid_out, form.cells(table));
                assert!(laid_out.is_sorted());
                for cell in laid_out {
                    assert!(form.label(cell).is_some_and(|label| !label.row.is_empty() && !label.column.is_empty()));
                }
            }
        }
    }

    #[test]
    fn every_layout_fills_its_grid_exactly_once() {
        for edition in Edition::ALL {
            for table in Table::ALL {
                let rows = edition.form().layout(table);
                let area: usize =
                    rows.iter().flatten().map(|cell| usize::from(cell.columns) * usize::from(cell.rows)).sum();
                let width = usize::from(edition.form().width(table));
                assert_eq!(area, rows.len() * width, "{edition} {table}");
            }
        }
    }

    #[test]
    fn a_cell_is_called_what_the_form_prints() {
        let label = |edition: Edition, address: &str| {
            let label = edition.form().label(address.parse().ok()?)?;
            Some((label.row, label.column))
        };
        let named = |row: &str, column: &str| Some((row.to_owned(), column.to_owned()));
        assert_eq!(
            label(Edition::E2021, "requests.outcomes.withheld_third_party.business"),
            named("三、本年度办理结果·（三）不予公开·4.保护第三方合法权益", "商业企业")
        );
        assert_eq!(label(Edition::E2019, "disclosure.normative_documents.made"), named("规范性文件", "本年新制作数量"));
        assert_eq!(
            label(Edition::E2021, "disclosure.administrative_fees.amount"),
            named("行政事业性收费", "本年收费金额（单位：万元）")
        );
        assert_eq!(
            label(Edition::E2021, "reviews.direct_litigation.upheld"),
            named("行政诉讼·未经复议直接起诉", "结果维持")
        );
        assert_eq!(label(Edition::E2021, "reviews.reconsideration.total"), named("行政复议", "总计"));
        assert_eq!(label(Edition::E2021, "disclosure.rules.made"), None);
    }
}
