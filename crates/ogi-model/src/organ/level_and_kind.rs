//! The levels and kinds of organs.

use crate::taxonomy::taxonomy;

taxonomy! {
    /// 机关所属的行政级别。
    ///
    /// The level of government an organ belongs to.
    "a level" pub enum Level {
        National national "国家级" "National"
            "国务院及其部门。" "The State Council and its departments.";
        Province province "省级" "Province"
            "省、自治区、直辖市的机关。" "Organs of a province, an autonomous region or a municipality directly under the central government.";
        Prefecture prefecture "地级" "Prefecture"
            "地级市、自治州、地区、盟的机关。" "Organs of a city with districts or of that rank, an autonomous prefecture, a prefecture or a league.";
        County county "县级" "County"
            "县、自治县、县级市、市辖区、旗、自治旗、特区、林区的机关。" "Organs of a county, a county-level city, a district or a banner.";
        Township township "乡级" "Township"
            "乡、民族乡、镇、苏木的机关和街道办事处。" "Organs of a township or town, and subdistrict offices.";
    }
}

taxonomy! {
    /// 机关的种类。
    ///
    /// What an organ is by law.
    "a kind of organ" pub enum OrganKind {
        Government government "人民政府" "Government"
            "各级人民政府；报告可能汇总全地区。" "A people's government at any level; its report may cover the whole area.";
        GovernmentOffice government_office "政府办公厅（室）" "Government office"
            "县级以上人民政府的办公厅（室），即本地区政府信息公开工作主管部门（政府信息公开条例第三条）；其报告可能填报本级政府制定的规章。" "The general office of a government at county level or above, which supervises disclosure in its area (Regulations on Open Government Information, article 3); its report may carry the rules its government made.";
        Department department "工作部门" "Department"
            "国务院部门和县级以上地方人民政府的工作部门，如厅、局、委员会。" "A department of the State Council or of a local government at county level or above.";
        DelegatedOrgan delegated_organ "派出机关" "Delegated organ"
            "地方人民政府依法设立的派出机关：行政公署、区公所、街道办事处（地方组织法第八十五条）。" "An organ that a local government sends out by law to act for it in part of its area: 行政公署, 区公所, 街道办事处 (Organic Law of Local People's Congresses and Governments, article 85).";
        Agency agency "派出机构" "Agency"
            "政府部门设立的派出机构，如公安分局、派出所、市场监督管理所。" "An office that a department of a government sends out, such as a branch bureau (分局), a police station (派出所) or a market supervision station (市场监督管理所).";
        VerticalAgency vertical_agency "垂直管理机构" "Vertical agency"
            "国务院部门垂直领导、设在地方的机构，如税务局、海关、国家统计局调查队；不属于所在地人民政府。" "A local body of a department of the State Council, such as a tax bureau, a customs house or a survey team; no part of the local government.";
        ManagementCommittee management_committee "管理委员会" "Management committee"
            "管理开发区、高新区、新区、实验区等功能区的机构。功能区不是行政区划单位，没有印明级别的，不定级别。" "The body that runs a development zone, high-tech zone, new area or pilot zone. A zone is no administrative division, so the body has no level unless one is printed.";
        PublicInstitution public_institution "事业单位" "Public institution"
            "法律、法规授权管理公共事务的事业单位等组织（政府信息公开条例第五十四条）。" "A public institution or similar body that a law or regulation charges with public affairs (Regulations on Open Government Information, article 54).";
        PartyOrgan party_organ "加挂政府牌子的党委机构" "Party organ with a government name"
            "加挂政府机关牌子、以政府机关名义公开信息的党委机构，如党委宣传部（新闻出版局）、机构编制委员会办公室。" "A body of a Party committee that also bears the name of a government organ and discloses information under it, such as a publicity department (宣传部) as 新闻出版局.";
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, OrganKind};

    #[test]
    fn keys_read_back_as_what_they_name() {
        assert!(Level::ALL.iter().all(|level| level.to_string().parse() == Ok(*level)));
        assert!(OrganKind::ALL.iter().all(|kind| kind.to_string().parse() == Ok(*kind)));
    }
}
