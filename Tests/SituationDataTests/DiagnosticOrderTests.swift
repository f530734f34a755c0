import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

struct DiagnosticOrderTests {
  @Test("Faults that differ in anything that is printed have an order, whichever was found first")
  func everythingThatIsPrintedCounts() {
    let place = SourceLocation(file: "data.csv", line: 1, column: 9)
    let fault = Diagnostic(.error, .badDate, at: place, "“x” is no date", excerpt: "a,x")
    func other(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
      var other = fault
      change(&other)
      return other
    }
    let others = [
      other { $0.location.file = "other.csv" }, other { $0.location.line = 2 }, other { $0.location.column = 10 },
      other { $0.rule = .badNumber }, other { $0.message = "“y” is no date" }, other { $0.severity = .warning },
      other { $0.excerpt = "b,x" },
    ]
    for other in others {
      #expect(fault < other)
      #expect(!(other < fault))
    }
    #expect(!(fault < fault))
  }
}
