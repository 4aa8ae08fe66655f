//! `ogi forms`

use std::io;

use clap::Args;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use ogi::model::Edition;
use ogi::serialize::PublishedForm;

use crate::Status;
use crate::output::{Output, print_json};

#[derive(Args)]
pub(crate) struct Forms {
    /// 哪一版格式；不写则列出全部。 Which edition; all of them where none is given.
    #[arg(value_parser = PossibleValuesParser::new(Edition::ALL.map(Edition::key)).try_map(|key| key.parse::<Edition>()))]
    edition: Option<Edition>,
}

impl Forms {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        match self.edition {
            Some(edition) => print_json(output, &PublishedForm::of(edition), true)?,
            None => print_json(output, &Edition::ALL.map(PublishedForm::of), true)?,
        }
        Ok(Status::Fine)
    }
}
