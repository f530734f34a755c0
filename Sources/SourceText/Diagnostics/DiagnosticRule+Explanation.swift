extension DiagnosticRule {
  /// What the rule means and what to do, in one line. The manual has the same lines.
  package var explanation: String {
    switch self {
    // What files are made of.
    case .missingFile: "A file that every situation has is not there. Add it to the folder."
    case .badFile:
      "A file is not read: it is no regular file, too large, or leads out of the folder. Copy it into the folder."
    case .cellError:
      "A cell of a workbook holds an error, or a formula without its result. Correct it, and save the file in a spreadsheet."
    case .mergedCells:
      "Cells of a workbook are merged, so that all but the first are empty. Unmerge them and fill each in."
    case .hiddenCells: "Rows, columns or sheets of a workbook are hidden, and are read. Delete what is not meant to be."
    case .sheetNotRead:
      "A sheet has no columns indicator, source, as_of in its first row, or a workbook is of another form. Add them, or save it anew."
    case .notUTF8: "The signs of a file are not in UTF-8. Save it again; a spreadsheet calls the file type “CSV UTF-8”."
    case .controlCharacter: "A file holds a sign that steers machines and cannot be printed. Delete it."
    case .missingGlyph:
      "No font has a sign of the text. Install the package that is named, or write another sign; say in words what emoji would."
    case .unclosedQuote:
      "A double quote opens a cell and none closes it. Add it, or double a quote that is meant as a sign."
    case .strayQuote: "A double quote stands inside a cell. Put the whole cell in quotes and double those inside."
    case .fieldCount: "A row has more or fewer cells than the header. Put texts with a separator in double quotes."
    case .missingColumn: "A column that is needed is not in the header. Add it; columns may stand in any order."
    case .unknownColumn: "A column is not read, since its name is not known. Correct its name, or ignore this."
    case .duplicateColumn: "Two columns have one name. Delete or rename one."
    case .hashtags:
      "Hashtags of HXL stand too far down, or data stand above them. Put their row directly below the header."
    case .badQuery:
      "A query only reads, the server takes it, and it returns rows of observations, not too many. Correct the .sql file."
    case .brokenYAML:
      "The text is no valid YAML. Look for blanks at the beginnings of lines, and for “: ” outside of quotes."
    case .brokenJSON: "The text is no valid JSON, or no array of records. Save it again from where it came."
    case .duplicateKey: "A key stands twice in one map. Delete one."
    case .unknownKey: "A key is not known there. Correct its name, or delete it."
    case .missingKey: "A key that is needed is not there. Add it."
    case .wrongType:
      "A key has a text where it needs a list or a map, or the other way round. Write it as the message shows."
    case .frontMatter:
      "report.md does not begin with its front matter. Put keys between two lines of --- at the very top."
    case .lastIssue:
      "“since” names no report that the issue can be compared with. Name a PDF of this program, or a date."
    case .rawHTML: "The text holds HTML, which is not printed. Write Markdown, or \\< for the sign itself."
    case .strayBrace:
      "A brace opens or closes nothing, or stands where no figure can. Close it, leave it out, or write \\{ for the sign itself."

    // What cells and values say.
    case .missingValue: "Something that is needed is empty. Fill it in, or delete the row."
    case .badNumber:
      "A cell is no number. Leave digits in it; other words have the columns qualifier, low, high and unit."
    case .badDate:
      "A text is no date, or its day does not exist. Write it as 2025-02-18, or declare the form of the files."
    case .badId:
      "An id holds other signs than letters, digits, “-” and “_”, or cannot be the name of a file. Change it."
    case .badName:
      "A name holds a sign that references need for themselves, or is another’s in other capitals. Rename it."
    case .duplicateId: "Two things have one id. Give each its own."
    case .duplicateObservation:
      "Two rows give one value of one source on one day. Delete one, or give a correction a later day in published."
    case .unknownIndicator: "An indicator has no row in indicators.csv. Correct its id, or add the row."
    case .unknownSource: "A source has no row in sources.csv. Correct its id, or add the row."
    case .unknownStatus: "A status is none of the known ones. Choose one of the list in the manual."
    case .unknownWord: "A word is none of those that may stand there. Choose one of those in the message."
    case .unknownFigure: "A reference leads to no value. Correct it, or add the observation."
    case .unknownGroup: "A reference names a group that no row of its indicator has. Correct the name."
    case .unknownPlace: "A reference names a place that no row of its indicator has. Correct the name."
    case .unknownChart:
      "The text shows a chart that charts.yaml does not have, or not in a paragraph of its own. Correct it."
    case .badImage:
      "An image is not there, cannot be printed, or has no words for those who do not see it or whose it is. Mend what is named."
    case .badColor: "A value is no colour. Write red, green and blue in two digits each, in quotes, as \"#0F5C8C\"."
    case .proposed:
      "What a table seems to say was taken for granted. Look whether it is so; the option that is named says otherwise."
    case .sharedTable:
      "The folder that shared names cannot be read, or a row stands there and here. Correct the name, or delete one of the two."
    case .styleReplaced:
      "Another style.yaml counts in place of this one. Leave --style out, or remove one of the two."
    case .badFont: "A font is not there, damaged, or may not be carried in documents. Bring another .otf or .ttf."
    case .lowContrast:
      "A colour of the style cannot be read or seen on its ground. Make it darker or lighter, as the message says."
    case .alikeColors: "Two colours of the style look alike in grey or to some readers. Set them further apart."
    case .alarmingColor: "A colour of the style is the red of alarm, which figures never have. Take another."
    case .unknownKind: "A chart is of no known kind. Choose one of those in the message."
    case .unknownLanguage:
      "The report is in a language that the program does not have. Choose one of those in the message."
    case .untranslated:
      "A text has no translation into the language of an edition. Fill in its column, or write untranslated: original."
    case .otherEdition:
      "An edition in another language says or prints other than report.md. Make both say the same."
    case .unknownEdition: "An edition is not known. Choose one of those in the message."
    case .editionNotBuilt:
      "A file has the text of an edition that languages does not name. Name its language there, or delete it."
    case .badReference: "A reference cannot be read. Write it as indicator/group@source at PLACE on DATE."
    case .ambiguousFigure: "A reference fits several values. Name the source, the group, the place or the day."
    case .scopeConflict: "Two rows of one series say that they count different things. Make a second indicator of one."
    case .eventRequired:
      "A row that speaks of something to come does not say of what. Give the occurrence an id in event."
    case .publishedRequired: "A row has to say when its source said so. Fill in published."
    case .viaRequired: "A filled-in value has to say who filled it in. Name the source in via."
    case .happenedLater: "A row says that something happened after it was published. Correct a date, or the status."
    case .boundsReversed: "The lower bound, the value and the upper bound are not in this order. Correct one of them."
    case .ambiguousPlace:
      "Several places of places.csv have one name. Write the id or the code of the one that is meant."
    case .wholeAsPart:
      "A word for the whole, as “Total”, stands as a place or group. Empty the cell, or leave the row out."
    case .notACount:
      "A count is negative or a fraction. Correct it, or write amount in the column measure of its indicator."
    case .rateAccumulates:
      "A rate is declared flow or cumulative, and rates do not add up. Write stock, or correct measure."
    case .circle: "Things lie within each other. Empty part_of or parent in one of the rows."

    // The house rules of the product.
    case .partsExceed:
      "A part is more than its whole, or the parts of a bar add up to more than the bar. Correct the data, or take a part out."
    case .addition: "Figures may not be added, stacked or shared. Set them side by side, or ask for one of them."
    case .notHappened: "Something that has not happened stands with something that has. Keep the two apart."
    case .oneUnit: "Figures in different units stand against each other. Choose figures in one unit."
    case .derivation: "A figure cannot be computed as it is asked for. Ask for inputs of one kind, or for other dates."
    case .names:
      "A row with a name counts nothing, and is printed only where it says so. Put the number in a row of its own."
    case .privateName:
      "A text has the name of a person that no row allows to be printed. Take it out, or ask and say yes in name_public."
    case .otherSource:
      "A label or a sentence gives a figure to a source that has not said it. Write who says it, or leave the name out."
    case .theDead: "A chart with a sign for each person is never drawn of the dead. Choose another kind."

    // Warnings and notices.
    case .notYetReported:
      "A figure is not known on the day that is asked for. Nothing has to be done, or ask for another."
    case .fallingCumulative: "A running total falls, and is shown as a revision. Check the row; a caveat can say why."
    case .runningTotal:
      "The values of a flow only rise, as a running total does. Write cumulative, or allow it where they are a flow."
    case .beforeSince:
      "A running total has values of before the day at which it is said to be zero. Correct since, or the rows."
    case .notDivisible:
      "A value is of days on both sides of a border. Ask for a longer period, or for one of whole values."
    case .mixedGroups:
      "A whole is asked for, and for some dates there are only groups of it. Enter the whole of those, or name a group."
    case .mixedPlaces:
      "A whole is asked for, and for some dates there are only places of it. Enter the whole of those, or name a place."
    case .mixedEvents:
      "A row has no event, and the others of its indicator have. Give it the id of its occurrence."
    case .exchangedDay:
      "A day stands out of order, and with month and day exchanged, or in another year, it would not. Correct it, or allow it."
    case .doubtfulNumber:
      "A number is read otherwise than those beside it: a comma or point before three digits, or a minus. Write it plainly."
    case .sumOfOthers:
      "The value of a place or group is the sum of all others of its date. Empty the cell where it is their whole."
    case .nestedGroups:
      "A group’s name says that it is a part of another one, and both are added up as exclusive. Make a second indicator."
    case .emptyCell:
      "A cell is empty that nearly all rows of its indicator have filled. Fill it in, or allow it."
    case .misplacedCell:
      "A cell holds what belongs into another column. See whether the cells of its row were shifted."
    case .addressPassword:
      "An address has a name or password before its host, which every reader would get. Leave it out."
    case .rateSummedByPlace:
      "An amount of money is added up over places or groups, and may be a price. Say so in the column measure."
    case .stale: "A figure is older than stale_after allows. Add a later one, or say in the text why there is none."
    case .overdue:
      "The day of something announced is past, and no row says what became of it. Add that row, or take the figure out."
    case .replaced:
      "Something announced has been carried out, put off, called off or withdrawn since. Print what is known of it now."
    case .frequency:
      "Rows of one day lie days apart, so that one may cover more than its day. Say so in the column frequency."
    case .nearSameName:
      "Two names differ in capitals, accents, punctuation or one letter only. Write both alike where they are one."
    case .dateLikeName:
      "A spreadsheet has made a date of a name, as 05-Sep of 5-9. Write what stood there, in a cell of text."
    case .eventsOfLevel:
      "Two events of one day are levels or running totals, of which a figure takes one. Write flow where they add up."
    case .sameEvent: "Two ids may be of one event, as two sources report it. Give both rows one id where they are."
    case .typedNumber: "A typed number repeats a known figure. Write the figure in braces, so that it has its source."
    case .unsourcedNumber:
      "A typed number is in no row of the data. Add the observation with its source and write it in braces, or allow it."
    case .unsourced:
      "A sentence tells what a party says, and not who reports it. Write {@source} behind it."
    case .loadedWord:
      "A word takes a side or gives alarm. Write what the message says, or quote its author in quotation marks."
    case .newerKnown:
      "A figure is pinned to a day, and a later value is known. Take the day out, or print both."
    case .otherTerm:
      "A text calls a figure by another word than its source does. Write the word of the source."
    case .otherDate:
      "A text names a day that its figures are not of. Correct the day, or leave it out."
    case .statusWord:
      "The words say more than the status of a figure does. Write “announced” or “planned”, as the data have it."
    case .percentageBase: "A percentage does not say of what. Write what it is a share of."
    case .notPrinted:
      "A statement or a label is not printed. Name the statement’s party, or write the block reported; take the label out."
    case .idleAllowance: "An “allow” silences nothing where it stands. Take it out, so that it hides nothing later."
    case .publishedLater:
      "Rows are published after the date of issue, and are not printed. Set a later date to print them."
    case .largeTable:
      "The tables are so large that slips of a hand are not looked for in all rows. Nothing has to be done."
    case .shortenedLabel:
      "A label does not fit into its picture, or into its place on a page. Give it a shorter one, or the picture another size."
    case .loweredChart:
      "A chart is drawn lower than it asks for, so that its page has room for it. Show less in it, or make two of it."
    case .crowdedColumns:
      "Columns are thinner than a pixel, so that their heights cannot be told apart. Choose a longer period."
    case .roomMade:
      "A picture has too little room for its marks, and something else gives way. Choose a larger size, or shorten texts."
    case .noRoom:
      "So much is shown that it cannot be read, is taller than a page, or breaks inside of numbers. Show less, or make two of it."
    case .summaryShortened:
      "A summary has no room for all of its parts, and leaves out what comes last. Shorten its text, or write summary.md."
    case .summaryOverfull:
      "A summary does not fit even with all left out that may be. Shorten names, labels and text, or choose a larger size."
    case .summaryEmpty:
      "A summary has nothing below its title. Give the report key figures or charts, or write summary.md."
    case .emptyChart: "A chart has no value to draw. Correct its figures, dates or places, or take it out."
    case .targetPer:
      "A target over many days does not say whether it is for each day or for all of them. Fill in frequency of its indicator."
    case .wideScale:
      "A line lies so far out that the bars beside it cannot be compared. Leave it out, or write its value into the note."
    case .outsideOfChart:
      "A note is of a day, or shades days, that the chart does not show. Correct it, or take it out."

    // What has to be looked at before the next issue.
    case .ofLastIssue:
      "What `sitrep next` has kept, or left in report.md, is of the last issue. Write that of this one, or delete it."
    case .outdatedWords:
      "A sentence calls due, planned or so far what has moved on since the last issue. Read it again."
    case .outdatedTitle:
      "A title holds a number or a superlative, and there is news below it. See whether it still holds."
    case .unchanged:
      "Nothing newer is known than the last issue printed. Look for a later value, or say that there is none."

    // What lies in the output folder.
    case .missingOutput: "An output is not there. Run sitrep build."
    case .staleOutput:
      "An output is not made from what the situation holds now. Run sitrep build; a deck or page needs --edition."
    case .editedOutput: "An output was changed by hand. Run sitrep build --force to write it again."
    }
  }
}
