import Drawing
import SituationData
import SourceText
import Workbooks

extension WrittenWorkbook.Properties {
  /// Those of an office file that is an output: the day of issue stands where others have the clock.
  init(of header: ReportHeader, issued day: Day, fingerprint: String) {
    self.init(
      title: header.title.plain, author: header.publisher.plain, program: ProgramVersion.signature,
      day: header.date ?? day,
      origin: "An output of \(ProgramVersion.signature): figures of a report, fingerprint sha256:\(fingerprint)")
  }
}
