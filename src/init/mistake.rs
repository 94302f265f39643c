//! Why a monitor is not made, or nothing is added to one.

mdd_engine::mistakes! {
    pub(crate) enum InitMistake {
        /// The folder of the new monitor.
        NotEmpty { folder: String } = Error BadArgument "init-not-empty";
        NoFolder { folder: String } = Error BadArgument "init-no-folder";
        NoParent { folder: String } = Error BadArgument "init-no-parent";
        Here { folder: String } = Error BadArgument "init-here";
        NotMade { folder: String, why: String } = Error OutputFailed "init-not-made";
        NotCopied { path: String, why: String } = Error OutputFailed "init-not-copied";
        NotAsked { file: String } = Error BadArgument "init-not-asked";
        /// The file that it begins with.
        NoGemeenten { columns: Vec<String> } = Error BadArgument "init-no-gemeenten";
        NoRows = Error BadArgument "init-no-rows";
        NoColumns = Error BadArgument "init-no-columns";
        FewGemeenten { column: String, matched: usize, rows: usize, columns: Vec<String> } = Error BadArgument "init-few-gemeenten";
        OtherCountry { column: String, prefix: String } = Error BadArgument "init-other-country";
        OtherNames { column: String, names: String } = Error BadArgument "init-other-names";
        /// What is added.
        Published { version: String } = Error BadArgument "init-published";
        BadName { found: String } = Error BadArgument "init-bad-name";
        IndicatorThere { found: String, version: String } = Error DuplicateName "init-indicator-there";
        SectionThere { found: String, version: String } = Error DuplicateName "init-section-there";
        SourceThere { found: String } = Error DuplicateName "init-source-there";
        FileThere { path: String } = Error OutputFailed "init-file-there";
        NoSuchColumn { found: String, table: String } = Error UnknownColumn "init-no-such-column";
        NoSuchTable { found: String } = Error UnknownTable "init-no-such-table";
        NotUsable { found: String } = Error BadArgument "init-not-usable";
        NoTable = Error UnknownTable "init-no-table";
        NoSection { found: String } = Error BadArgument "init-no-section";
        NoChapter { found: String } = Error BadArgument "init-no-chapter";
        NotPlaced { path: String } = Error BadArgument "init-not-placed";
    }
}
