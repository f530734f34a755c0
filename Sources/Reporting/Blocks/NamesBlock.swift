import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The persons that rows name and allow to be printed.
struct NamesBlock: DirectiveBlock {
  static let name = "names"

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    for line in directive.lines {
      let found = attempt(at: line.location, &record.findings) { known throws(Refusal) in
        let reference = try known.reference(named: line.text)
        _ = try known.figure(reference)
        return reference
      }
      guard let reference = found else { continue }
      let persons = NamedPersons(of: reference, in: known)
      guard !persons.names.isEmpty else {
        record.findings.note(
          .warning, .names, at: line.location,
          "no row of “\(line.text)” gives a name that may be printed (name_public: yes)")
        continue
      }
      record.namedRows += persons.rows
      let names = RichText(language.list(persons.names.map(language.isolated)))
      blocks.append(.block(.paragraph(names + record.register.marks(persons.sources, language))))
    }
    return blocks
  }
}
