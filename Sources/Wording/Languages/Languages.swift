/// The languages that a report can be in.
package enum Languages {
  package static let all: [any Language] = [English(), Arabic(), French(), Hebrew(), Spanish(), Ukrainian()]

  package static func language(_ code: String) -> (any Language)? { all.first { $0.code == code } }
}
