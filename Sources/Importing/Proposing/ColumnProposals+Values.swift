import SituationData
import SourceText

/// Values of a table: in a column of their own, or in one for each indicator.
extension ColumnProposals {
  mutating func proposeValues() {
    let hasIndicator = gives("indicator") || maps.contains { $0.hasSuffix("=indicator") }
    let isTurned = table.columns.contains { $0.field == "value" }
    let numbers = all(.number)
    if isTurned || hasIndicator || gives("value") || isOnlyValue(numbers) {
      isSourceOpen = true
      proposeColumn(numbers, isTurned: isTurned)
      if hasIndicator { proposeListed() } else { proposeWhole() }
      return
    }
    if let unit = mapping.meanings.firstIndex(of: .field("unit")), !mapping.given.contains(unit),
      mapping.onlyUnit(nil) == nil || numbers.allSatisfy({ IndicatorProposal.isPrice(table.columns[$0].name) })
    {
      if mapping.onlyUnit(nil) == nil {
        take(unit, as: "group", "groups, since it has several units", or: "skip")
      } else {
        leaveOut(unit, "what prices are for, which their unit says", or: "unit")
      }
    }
    let isDated = numbers.contains { dated($0) != nil }
    let sourced = proposeSourced(numbers)
    let targets = TargetColumns(mapping, among: numbers.filter { !sourced.contains($0) && dated($0) == nil })
    for index in numbers where !sourced.contains(index) && targets.reached[index] == nil {
      isSourceOpen = true
      if isDated, NameCheck.isWhole(table.columns[index].name) {
        leaveOut(index, "a total beside its parts", or: "INDICATOR")
      } else {
        proposeIndicator(index)
      }
    }
    for index in targets.reached.keys.sorted() {
      if let question = targets.question(index, maps, indicators, among: ids, taken: handedOut) {
        kinds[index] = nil
        questions.append(question)
      } else {
        proposeIndicator(index)
      }
    }
    proposeBounds(numbers)
    if !isDated, sourced.isEmpty { offerTurning(numbers) }
  }

  /// Whether there is one column of numbers alone, whose name says nothing of what is counted.
  private func isOnlyValue(_ numbers: [Int]) -> Bool {
    guard numbers.count == 1, !mapping.meanings.contains(where: { $0?.isValues ?? false }) else { return false }
    let words = ColumnWords(table.columns[numbers[0]].name).words
    return numbers[0] == counter || !words.isEmpty && words.allSatisfy(ColumnWords.value.contains)
  }

  // MARK: - One column of values

  private mutating func proposeColumn(_ numbers: [Int], isTurned: Bool) {
    var numbers = numbers
    let known = mapping.meanings.firstIndex(of: .field("value"))
    // A text with bounds in it, beside a column that has the number alone.
    let isReadable = known.map { column in
      let texts = table.texts(of: column)
      return texts.count <= 2 * texts.count { CellForm.isNumber($0) || CellForm.isMissing($0) }
    }
    if !isTurned, isReadable != true {
      let best = numbers.first { ColumnWords(table.columns[$0].name).say(ColumnWords.value) } ?? numbers.first
      if let best {
        if let known, !mapping.given.contains(known) {
          leaveOut(known, "a text in which more than the value stands", or: "value")
        }
        take(best, as: "value", "the values", or: "skip")
        numbers.removeAll { $0 == best }
      }
    }
    for (kind, field) in [(ColumnKind.low, "low"), (.high, "high")] {
      for index in all(kind) {
        if gives(field) || isTurned {
          leaveOut(index, "another bound", or: field)
        } else {
          take(index, as: field, "the \(field == "low" ? "lower" : "upper") bounds of the values")
        }
      }
    }
    for index in numbers {
      let reason =
        ColumnWords(table.columns[index].name).say(ColumnWords.total)
        ? "a total beside its parts" : "numbers beside the values"
      leaveOut(index, reason, or: "INDICATOR")
    }
  }

  /// All values are of one indicator, which the table's title or name says.
  private mutating func proposeWhole() {
    guard mapping.sets["indicator"] == nil else { return }
    // One that the user has added is the one that is meant.
    if ids.count == 1, let only = ids.first {
      sets.append("indicator=\(only)")
      return
    }
    let value =
      table.columns.indices.first { table.columns[$0].field == "value" || maps.contains("\(name($0))=value") }
      ?? mapping.meanings.firstIndex(of: .field("value"))
    let proposal = IndicatorProposal(
      TableTitle(table).subject, texts: value.map { table.texts(of: $0) } ?? [],
      unit: mapping.onlyUnit(nil, proposed: unitColumn), taken: handedOut)
    sets.append("indicator=\(proposal.id)")
    ask(proposal, at: value.map { table.columns[$0].offset } ?? 0, "what the values are of", of: value)
  }

  /// A column says in each row what its value is of.
  private mutating func proposeListed() {
    let column =
      mapping.meanings.firstIndex(of: .field("indicator"))
      ?? table.columns.indices.first { maps.contains("\(name($0))=indicator") }
    guard let column else { return }
    let value =
      mapping.meanings.firstIndex(of: .field("value"))
      ?? table.columns.indices.first { maps.contains("\(name($0))=value") }
    let listed = ListedTexts(of: column, values: value, in: mapping)
    handedOut.formUnion(listed.texts.compactMap { mapping.indicator($0.text) })
    for (text, offset, values) in listed.texts.prefix(Self.mostIndicators) where mapping.indicator(text) == nil {
      // “USD” alone says what values are in, and not what they are of.
      let isUnit = column == unitColumn
      let proposal = IndicatorProposal(
        isUnit ? "\(TableTitle(table).subject) (\(text))" : text, texts: values,
        unit: isUnit ? text : mapping.onlyUnit((column, text), proposed: unitColumn), taken: handedOut)
      maps.append(ImportMapping.map(name(column), text, proposal.id))
      ask(proposal, at: offset, "“\(text.prefix(60).visible)”", of: value) { $0.cells[column].text == text }
    }
    if listed.texts.count > Self.mostIndicators {
      ask(
        column, ["group", "skip"],
        "“\(shown(column))” has \(listed.texts.count) different texts, more than the \(Self.mostIndicators) indicators that are proposed; is it really what is counted in each row?"
      )
    }
  }

  private static let mostIndicators = 40

  // MARK: - A column for each indicator

  private mutating func proposeIndicator(_ index: Int) {
    let column = table.columns[index]
    if let dated = dated(index) {
      let proposal = IndicatorProposal(dated.rest, texts: table.texts(of: index), taken: [])
      let isNew = !ids.contains(proposal.id)
      maps.append("\(name(index))=\(proposal.id) on \(dated.date)")
      kinds[index] = nil
      note(index, "“\(shown(index))” is taken for values of “\(proposal.label)” on \(dated.date)")
      if isNew { ask(proposal, at: column.offset, "“\(proposal.label.visible)”", of: index) }
      return
    }
    let proposal = IndicatorProposal(
      column.name.isEmpty ? "Column \(column.letter)" : column.name, texts: table.texts(of: index), tag: column.tag,
      unit: mapping.onlyUnit(nil), taken: handedOut)
    maps.append("\(name(index))=\(proposal.id)")
    kinds[index] = nil
    let asked = questions.count
    let doubt =
      DateLikeName.matches(column.name)
      ? ", which looks like a date that a spreadsheet made of something else, as 5-9 or 10-14" : ""
    ask(proposal, at: column.offset, "“\(shown(index))”\(doubt)", of: index)
    if NameCheck.isWhole(column.name), questions.count > asked {
      questions[asked].alternatives.append("--map \(ShellText.quoted("\(name(index))=skip"))")
      questions[asked].remark += "; or a total of columns beside it, which is not wanted"
    }
  }

  /// A name that joins a date and what is counted, where no column has dates: “2022 Deaths”.
  func dated(_ index: Int) -> DatedName? {
    guard !mapping.meanings.contains(.field("as_of")), asOf == nil, !maps.contains(where: { $0.hasSuffix("=as_of") })
    else { return nil }
    return DatedName(month: table.columns[index].name, in: table) ?? DatedName(table.columns[index].name)
  }

  /// Columns whose names say nothing of what is counted may be places or groups.
  private mutating func offerTurning(_ numbers: [Int]) {
    let names = numbers.map { table.columns[$0].name }
    let areUnclear = numbers.allSatisfy { index in
      let column = table.columns[index]
      return column.canBeListed && !column.name.isEmpty && ColumnWords(column.name).isOfNothing
    }
    // Ages are groups beside others; what else names with letters are is not known then.
    let areAges = names.allSatisfy { !$0.contains(where: \.isLetter) || DateLikeName.matches($0) }
    let hasGroups = maps.contains { $0.hasSuffix("=group") } || !mapping.levels(of: "group").isEmpty
    guard numbers.count > 2, areUnclear, areAges || !hasGroups,
      let first = questions.firstIndex(where: { $0.option.hasPrefix("--add-indicator") })
    else { return }
    let turned = "--columns \(ShellText.quoted(names.joined(separator: ",")))"
    questions[first].alternatives += (areAges ? ["group"] : ["place", "group"]).map { "\(turned) --map columns=\($0)" }
    questions[first].remark +=
      "; or the \(names.count) columns of numbers are \(areAges ? "groups" : "places, or groups,") of one thing"
  }

  private mutating func proposeBounds(_ open: [Int]) {
    let values = (open + mapping.valueColumns).sorted()
    for (kind, field) in [(ColumnKind.low, "low"), (.high, "high")] {
      // A name that says no more than that it is a bound would give it to all values.
      let named = mapping.meanings.indices.filter {
        mapping.meanings[$0] == .field(field) && !mapping.given.contains($0)
      }
      for index in all(kind) + named {
        let own = Set(ColumnWords(table.columns[index].name).words)
        let fitting = values.filter { ColumnPair(table, index, $0).isBound(isLow: kind == .low) }
        let same = fitting.first { Set(ColumnWords(table.columns[$0].name).words).isSubset(of: own) }
        let kindred = fitting.first { !own.isDisjoint(with: ColumnWords(table.columns[$0].name).words) }
        if let value = same ?? fitting.last(where: { $0 < index }) ?? kindred {
          let words = "the \(field == "low" ? "lower" : "upper") bounds of “\(shown(value))”"
          take(index, as: "\(field) of \(name(value))", words)
        } else {
          leaveOut(index, "bounds of nothing that is there", or: "INDICATOR")
        }
      }
    }
  }

  /// Asks for an indicator that the user has not added yet.
  mutating func ask(
    _ proposal: IndicatorProposal, at offset: Int, _ what: String, of column: Int?,
    _ isMeant: (ImportedTable.Row) -> Bool = { _ in true }
  ) {
    handedOut.insert(proposal.id)
    guard ids.insert(proposal.id).inserted else { return }
    guard proposal.options.count > 1 else {
      indicators.append(proposal.row())
      notices.append(
        table.file.proposal(
          at: offset,
          "\(what) is taken for a \(proposal.accumulation?.rawValue ?? "") in “\(proposal.unit)”; \(proposal.options[0]), with other words, says otherwise"
        ))
      return
    }
    let sample = column.flatMap { mapping.sample(of: $0, where: isMeant) }.map {
      ", the last of them \($0.prefix(30).visible)"
    }
    let doubt = column.flatMap { $0 == counter ? $0 : nil }.map {
      "; where “\(shown($0))” is no more than the number of each row, no column holds values"
    }
    questions.append(proposal.question("\(table.place(of: offset)): \(what)\(sample ?? "")", doubt ?? ""))
  }
}
