import Content
import Drawing
import SituationData
import Wording

/// A block of the report, or a place for what is only known when all others are done.
enum DraftBlock {
  case block(PageBlock)
  case sources
  case register
}

/// The blocks that a report can ask for by name. A new one is a case here and a function in `Composition+Directives`.
enum Directive: String, CaseIterable {
  case keyFigures = "key-figures"
  case statements
  case figures
  case table
  case changes
  case corrections
  case names
  case sources
  case register
}

extension Composition {
  /// Puts blocks of Markdown into words. `charts` are found by their ids.
  mutating func blocks(_ blocks: [MarkdownBlock], charts: ChartCatalog) -> [DraftBlock] {
    blocks.flatMap { block in
      let drafts = self.block(block, charts: charts)
      closePrintout()
      return keepsReport ? drafts : []
    }
  }

  private mutating func block(_ block: MarkdownBlock, charts: ChartCatalog) -> [DraftBlock] {
    switch block {
    case .heading(let level, let inlines, let location):
      headings += 1
      checkWords(inlines, at: location)
      return [.block(.heading(level: level, text(inlines), note: "", id: "heading-\(headings)"))]
    case .paragraph(let inlines, let location):
      checkWords(inlines, at: location)
      return [.block(.paragraph(text(inlines)))]
    case .list(let start, let items):
      return [.block(.list(start: start, items: items.map { pageBlocks($0, charts: charts) }))]
    case .quotation(let inner): return [.block(.quotation(pageBlocks(inner, charts: charts)))]
    case .rule: return [.block(.rule)]
    case .code(let text): return [.block(.paragraph(RichText(text)))]
    case .charts(let images):
      let contents = images.compactMap { image -> ChartTable? in
        if let specification = charts.chart(image.id) { return chart(specification) }
        if !charts.isIncomplete {
          note(
            .error, .unknownChart, at: image.location,
            "there is no chart “\(image.id)” in charts.yaml\(Nearest.hint(to: image.id, among: charts.ids))")
        }
        return nil
      }
      return contents.isEmpty ? [] : [.block(.charts(contents))]
    case .directive(let name, let lines, let range, let location):
      return directive(name, lines: lines, range: range, at: location)
    case .allowing(let rules, let inner):
      let before = allowed
      allowed.formUnion(rules)
      defer { allowed = before }
      return self.block(inner, charts: charts)
    }
  }

  /// Blocks inside a list or quotation, where the sources and the register cannot stand.
  private mutating func pageBlocks(_ blocks: [MarkdownBlock], charts: ChartCatalog) -> [PageBlock] {
    self.blocks(blocks, charts: charts).compactMap { draft in
      if case .block(let block) = draft { return block }
      return nil
    }
  }

  /// Inline text with its figures looked up.
  mutating func text(_ inlines: [MarkdownInline]) -> RichText {
    var text = RichText()
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text.append(words)
      case .lineBreak: text.append("\n")
      case .strong(let inner):
        text += RichText(self.text(inner).spans.map { span in with(span) { $0.isStrong = !$0.isRaised } })
      case .emphasis(let inner):
        text += RichText(self.text(inner).spans.map { span in with(span) { $0.isEmphasized = !$0.isRaised } })
      case .link(let address, let inner): text += self.text(inner).linked(to: .address(address))
      case .figure(let reference, let location):
        guard let figure = attempt(at: location, { known throws(Refusal) in try known.figure(named: reference) }) else {
          continue
        }
        print(figure, at: location)
        text += self.inline(figure)
      }
    }
    return text.unbroken(in: language)
  }

  private func with(_ span: RichText.Span, _ change: (inout RichText.Span) -> Void) -> RichText.Span {
    var span = span
    change(&span)
    return span
  }
}

extension [MarkdownBlock] {
  /// The rules that are silenced where charts are shown, by their ids.
  func allowedByChart(_ allowed: Set<String> = []) -> [String: Set<String>] {
    reduce(into: [:]) { result, block in
      let inner: [String: Set<String>] =
        switch block {
        case .charts(let images): Dictionary(images.map { ($0.id, allowed) }) { $0.union($1) }
        case .list(_, let items): items.flatMap(\.self).allowedByChart(allowed)
        case .quotation(let blocks): blocks.allowedByChart(allowed)
        case .allowing(let rules, let block): [block].allowedByChart(allowed.union(rules))
        case .heading, .paragraph, .rule, .code, .directive: [:]
        }
      result.merge(inner) { $0.union($1) }
    }
  }
}
