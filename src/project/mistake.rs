//! What can be wrong with a project as it lies on disk, and with what is asked of it.

mdd_engine::mistakes! {
    pub(crate) enum ProjectMistake {
        /// Neither here nor in a folder above.
        NoProject { folder: String } = Error NoProject "project-none";
        NoFile { path: String } = Error FileMissing "project-no-file";
        IsAFolder { path: String } = Error FileUnreadable "project-is-a-folder";
        Unreadable { path: String, why: String } = Error FileUnreadable "project-unreadable";
        NotUtf8 { line: usize } = Error WrongEncoding "project-not-utf8";
        NotWritten { path: String, why: String } = Error OutputFailed "project-not-written";
        NoVersionFile { version: String } = Error FileMissing "project-no-version-file";
        NoVersions = Error UnknownVersion "project-no-versions";
        NoVersionsIn { folder: String } = Error UnknownVersion "project-no-versions-in";
        UnknownVersion { found: String } = Error UnknownVersion "project-unknown-version";
        StrayFile = Warning StrayFile "project-stray-file";
        StrayEnding { folder: &'static str, ending: &'static str } = Warning StrayFile "project-stray-ending";
        StrayPlace { folders: Vec<String> } = Warning StrayFile "project-stray-place";
        StrayVersion = Warning StrayFile "project-stray-version";
        StrayRules = Warning StrayFile "project-stray-rules";
        SkipsVersion { version: String, found: String, skipped: String } = Warning SkipsVersion "project-skips-version";
        EmptyChangelog { version: String } = Warning EmptyChangelog "project-empty-changelog";
        StrayTemplate { path: String } = Warning StrayFile "project-stray-template";
        NoneInForce { found: String, first: String, date: String } = Error UnknownVersion "project-none-in-force";
        NoVersionNumber { found: String } = Error BadArgument "project-no-version-number";
        FolderThere { folder: String } = Error BadArgument "project-folder-there";
        NotAfter { found: String, before: String } = Error VersionOrder "project-not-after";
        DateBefore { found: String, before: String, version: String } = Error VersionOrder "project-date-before";
        NoFolder { found: String } = Error BadArgument "project-no-folder";
        UnknownSource { found: String } = Error UnknownSource "project-unknown-source";
        RegisterMissing { found: String } = Error BadArgument "project-register-missing";
        UnknownDelivery { found: String } = Error UnknownSource "project-unknown-delivery";
        NoTomlThere { found: String } = Error BadArgument "project-no-toml-there";
        FetchedLater { source: String, updated: String, fetched: String } = Warning UpdatedLater "project-fetched-later";
        OtherUnit { measure: String, column: String } = Warning OtherUnit "project-other-unit";
        NoRange { column: String, table: String, example: &'static str } = Warning MissingKey "project-no-range";
        ScriptNotTried { measure: String } = Warning ScriptOnMadeUp "project-script-not-tried";
        LockDamaged { file: &'static str, why: mdd_engine::language::Said } = Error LockDamaged "project-lock-damaged";
        LockBytes = Error WrongType "project-lock-bytes";
        TemplateFailed { found: String, advice: Option<String> } = Error TemplateFailed "project-template-failed";
        TemplateUnusable { found: String, advice: Option<mdd_engine::language::Said> } = Error TemplateFailed "project-template-unusable";
        Conflict { count: usize } = Error MergeConflict "project-conflict";
        NoRequirement { found: String } = Error WrongType "project-no-requirement";
        OtherProgram { found: String, program: &'static str } = Error OtherProgram "project-other-program";
        LeftOut { feature: &'static str } = Error TemplateFailed "project-left-out";
    }
}
