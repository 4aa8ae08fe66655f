//! Small pages with the form's own labels, written row by row so that a test can spoil one of them.

use ogi_model::Edition;

/// The rows of table three of edition 2019 with their labels, without groups.
fn label(key: &str) -> &'static str {
    let form = Edition::E2019.form();
    let row = form.requests.rows().find(|row| row.row.to_string() == key).unwrap();
    row.labels.last().unwrap().text
}

/// A row of table three: `_` is a blank.
pub(crate) fn row(key: &str, printed: &str) -> String {
    labelled(label(key), printed)
}

fn cells(printed: &str) -> String {
    printed.split(' ').flat_map(|text| ["<td>", if text == "_" { "" } else { text }, "</td>"]).collect()
}

/// A row with a label of its own.
pub(crate) fn labelled(label: &str, printed: &str) -> String {
    let cells = cells(printed);
    format!("<tr><td>{label}</td>{cells}</tr>\n")
}

/// Table three of edition 2019; the rows that are not named hold zeros.
pub(crate) fn table_three(rows: &[(&str, &str)]) -> String {
    let header = "<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td>\
        <td>其他</td><td>总计</td></tr>\n";
    let mut table = format!("<table>{header}");
    for form in Edition::E2019.form().requests.rows() {
        let key = form.row.to_string();
        let printed = rows.iter().find(|(name, _)| *name == key).map_or("0 0 0 0 0 0 0", |(_, printed)| printed);
        table.push_str(&row(&key, printed));
    }
    table + "</table>\n"
}

/// Table two of edition 2019.
pub(crate) const TABLE_TWO: &str = "<table>\
<tr><td colspan=5>第二十条第（一）项</td></tr>\n\
<tr><td>信息内容</td><td>本年新制作数量</td><td colspan=2>本年新公开数量</td><td>对外公开总数量</td></tr>\n\
<tr><td>规章</td><td>1</td><td colspan=2>1</td><td>6</td></tr>\n\
<tr><td>规范性文件</td><td>4</td><td colspan=2>3</td><td>25</td></tr>\n\
<tr><td colspan=5>第二十条第（五）项</td></tr>\n\
<tr><td>信息内容</td><td>上一年项目数量</td><td colspan=2>本年增/减</td><td>处理决定数量</td></tr>\n\
<tr><td>行政许可</td><td>12</td><td colspan=2>+2</td><td>140</td></tr>\n\
<tr><td>其他对外管理服务事项</td><td>7</td><td colspan=2>0</td><td>33</td></tr>\n\
<tr><td colspan=5>第二十条第（六）项</td></tr>\n\
<tr><td>信息内容</td><td>上一年项目数量</td><td colspan=2>本年增/减</td><td>处理决定数量</td></tr>\n\
<tr><td>行政处罚</td><td>6</td><td colspan=2>减4</td><td>2</td></tr>\n\
<tr><td>行政强制</td><td>3</td><td colspan=2>0</td><td>1</td></tr>\n\
<tr><td colspan=5>第二十条第（八）项</td></tr>\n\
<tr><td>信息内容</td><td colspan=2>上一年项目数量</td><td colspan=2>本年增/减</td></tr>\n\
<tr><td>行政事业性收费</td><td colspan=2>2</td><td colspan=2>0</td></tr>\n\
<tr><td colspan=5>第二十条第（九）项</td></tr>\n\
<tr><td>信息内容</td><td colspan=2>采购项目数量</td><td colspan=2>采购总金额</td></tr>\n\
<tr><td>政府集中采购</td><td colspan=2>28</td><td colspan=2>743.38万元</td></tr>\n\
</table>\n";

/// Table four, with the figures of its fifteen columns.
pub(crate) fn table_four(printed: &str) -> String {
    let results = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
    let cells = cells(printed);
    format!(
        "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
         <tr>{}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>\
         <tr>{results}{results}</tr><tr>{cells}</tr></table>\n",
        results.replace("<td>", "<td rowspan=2>")
    )
}

/// A page with table three and what else is given before its end.
pub(crate) fn page(organ: &str, year: u16, tables: &str) -> String {
    format!("<html><body>{}</body></html>", report(organ, year, tables))
}

/// A report with its title and sections.
pub(crate) fn report(organ: &str, year: u16, table_three: &str) -> String {
    format!(
        "<h1>{year}年{organ}政府信息公开工作年度报告</h1>\
         <p>一、总体情况</p><p>{organ}{year}年认真做好各项工作。</p>\
         <p>二、主动公开政府信息情况</p>{TABLE_TWO}\
         <p>三、收到和处理政府信息公开申请情况</p>{table_three}\
         <p>四、政府信息公开行政复议、行政诉讼情况</p>{}\
         <p>五、存在的主要问题及改进情况</p><p>内容还不够丰富，今后加以改进。</p>\
         <p>六、其他需要报告的事项</p><p>无。</p>",
        table_four("1 0 0 0 1 0 0 0 0 0 0 0 0 0 0")
    )
}
