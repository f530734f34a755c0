/// How findings are printed.
package enum FindingFormat: String, CaseIterable, Sendable {
  case text
  case json
  case github
}
