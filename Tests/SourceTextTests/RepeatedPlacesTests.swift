import Testing

@testable import SourceText

struct RepeatedPlacesTests {
  @Test("Places that are taken twice or more often are told from all others")
  func placesThatAreTakenAgain() {
    for count in [1, 31, 32, 33, 100] {
      var places = RepeatedPlaces(count: count)
      places.take(contentsOf: (0..<count).flatMap { repeatElement($0, count: $0 % 4) })
      #expect((0..<count).filter(places.isRepeated) == (0..<count).filter { $0 % 4 > 1 })
    }
  }
}
