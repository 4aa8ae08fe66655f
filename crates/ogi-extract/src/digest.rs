//! The digest of a file.

use ogi_model::Sha256;
use sha2::Digest;

#[cfg(test)]
thread_local! {
    /// Bytes that were hashed.
    static HASHED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The digest of a file. It costs what reading all of the file costs, and is the same for every report in it.
pub(crate) fn of(bytes: &[u8]) -> Option<Sha256> {
    #[cfg(test)]
    HASHED.with(|hashed| hashed.set(hashed.get() + bytes.len()));
    let mut digest = String::with_capacity(64);
    for byte in <sha2::Sha256 as Digest>::digest(bytes) {
        digest.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
    digest.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::HASHED;
    use crate::{Options, extract_all};

    #[test]
    fn a_file_is_hashed_once_however_many_reports_it_holds() {
        let report = |year: u16| {
            format!(
                "<h1>{year}年甲县人民政府政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table>\
                 <tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>12\
                 <tr><td>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）<tr><td>行政事业性收费<td>3.5</table>"
            )
        };
        let page: String = (2020..2026).map(report).collect();
        let parts = extract_all(page.as_bytes(), &Options::default());
        let digests: Vec<_> = parts
            .iter()
            .filter_map(|part| part.outcome.as_ref().ok()?.report.source.as_ref()?.sha256.clone())
            .collect();
        assert!(digests.len() > 2 && digests.iter().all(|digest| *digest == digests[0]), "{}", digests.len());
        assert_eq!(HASHED.with(std::cell::Cell::get), page.len());
    }
}
