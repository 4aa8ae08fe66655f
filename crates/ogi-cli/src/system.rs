//! What the operating system says, in the two languages of the command. Its own words come in one language, and that is
//! seldom the one that was asked for.

use std::io::{Error, ErrorKind};

use ogi::model::{Bilingual, Message};

/// The words for an error: ours where it is a common one, else the system's behind a word of ours.
pub(crate) fn words(error: &Error) -> Message {
    let known = |zh, en| Bilingual::new(zh, en).into();
    match error.kind() {
        ErrorKind::NotFound => known("没有这个文件或者文件夹", "there is no such file or folder"),
        ErrorKind::PermissionDenied => known("没有权限", "permission is denied"),
        ErrorKind::IsADirectory => known("这是文件夹，不是文件", "this is a folder, not a file"),
        ErrorKind::NotADirectory => known("路径中有一段不是文件夹", "a part of the path is not a folder"),
        ErrorKind::BrokenPipe => known("接收的程序已经关闭", "the program that takes it was closed"),
        ErrorKind::StorageFull => known("磁盘已满", "the disk is full"),
        ErrorKind::QuotaExceeded => known("超出磁盘配额", "the disk quota is used up"),
        ErrorKind::FileTooLarge => known("文件超过允许的大小", "the file is larger than is allowed here"),
        ErrorKind::ReadOnlyFilesystem => known("磁盘是只读的", "the disk can only be read"),
        ErrorKind::InvalidFilename => known("文件名不可用（可能过长）", "the name cannot be used; it may be too long"),
        ErrorKind::TimedOut => known("等待超时", "it took too long"),
        _ => Message { zh: format!("系统报告：{error}"), en: format!("the system says: {error}") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_errors_have_words_of_ours_and_the_rest_keeps_the_systems() {
        let full = words(&ErrorKind::StorageFull.into());
        assert_eq!((full.zh.as_str(), full.en.as_str()), ("磁盘已满", "the disk is full"));
        let other = words(&Error::other("reel to reel tape lost"));
        assert_eq!(other.zh, "系统报告：reel to reel tape lost");
    }
}
