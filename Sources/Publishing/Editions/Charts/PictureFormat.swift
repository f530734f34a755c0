/// The formats of a picture. A new one is a case here and a line in `ChartsEdition.encode`.
package enum PictureFormat: String, CaseIterable, Sendable {
  case png
  case svg
  case pdf
}
