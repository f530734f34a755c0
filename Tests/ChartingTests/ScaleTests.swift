import SeededRandom
import Testing

@testable import Charting

@Suite("Scales and ticks")
struct ScaleTests {
  @Test("A scale without width, or a value that is no number, lies at the start")
  func degenerateScale() {
    #expect(LinearScale(domain: 0...0, start: 10, end: 90)(5) == 10)
    let scale = LinearScale(domain: 0...4, start: 10, end: 90)
    #expect(scale(.nan) == 10)
    #expect(scale(.infinity) == 10)
    #expect(scale(0) == 10)
    #expect(scale(1) == 30)
    #expect(scale(-1) == -10)
  }

  @Test("Values grow upwards where the end is above the start")
  func descendingScale() {
    #expect(LinearScale(domain: -1...1, start: 100, end: 0)(0.5) == 25)
  }

  @Test("A domain without width or without end has zero alone")
  func degenerateTicks() {
    for domain in [0...0, -Double.infinity...Double.infinity, 0...Double.infinity] {
      #expect(NiceTicks.candidates(in: domain).map(\.values) == [[0]])
    }
  }

  @Test(
    "Ticks are round, three to six, and hold zero",
    arguments: [
      (0.0...70_400, [0.0, 20_000, 40_000, 60_000]),
      (0...9_317, [0, 2_000, 4_000, 6_000, 8_000]),
      (0...0.0046, [0, 0.001, 0.002, 0.003, 0.004]),
      (0...0.3, [0, 0.1, 0.2, 0.3]),
      (0...5.9e10, [0, 1e10, 2e10, 3e10, 4e10, 5e10]),
      (-1_300...0, [-1_000, -500, 0]),
      (-1_300...950, [-1_000, -500, 0, 500]),
      (-4.9...2.4, [-4, -2, 0, 2]),
      (40...70, [0, 20, 40, 60]),
    ])
  func ticks(domain: ClosedRange<Double>, values: [Double]) {
    #expect(NiceTicks.candidates(in: domain).first?.values == values)
  }

  @Test(
    "Steps of people are whole", arguments: [(0.0...1.1, [0.0, 1, 2]), (0...2.4, [0, 1, 2]), (0...7, [0, 2, 4, 6])])
  func wholeSteps(domain: ClosedRange<Double>, values: [Double]) {
    #expect(NiceTicks.candidates(in: domain, minimumStep: 1).first?.values == values)
  }

  @Test("Of any domain the first candidate has three to six ticks of a step of 1, 2 or 5")
  func anyDomain() {
    var random = SplitMix64(state: 7)
    for _ in 0..<5_000 {
      let power = (0..<Int.random(in: 0...60, using: &random)).reduce(1e-30) { power, _ in power * 10 }
      let domain =
        (-Double.random(in: 0...1, using: &random) * power)...(Double.random(in: 0...1, using: &random) * power)
      guard let ticks = NiceTicks.candidates(in: domain).first else { continue }
      #expect((3...6).contains(ticks.values.count), "\(domain): \(ticks.values)")
      #expect(ticks.values.contains(0))
      #expect([1, 2, 5].contains(leadingDigit(of: ticks.step)), "\(ticks.step)")
    }
  }

  private func leadingDigit(of number: Double) -> Int {
    var number = number
    while number < 0.999 { number *= 10 }
    while number > 9.999 { number /= 10 }
    return Int(number.rounded())
  }

  @Test("Coarser candidates stay inside the domain and end with zero alone")
  func coarserTicks() {
    let candidates = NiceTicks.candidates(in: 0...70_400).map(\.values)
    #expect(candidates == [[0, 20_000, 40_000, 60_000], [0, 50_000], [0]])
  }

  @Test("Numbers that cannot be drawn are no numbers at all")
  func drawable() {
    #expect(Double.nan.drawable == nil)
    #expect((-Double.infinity).drawable == nil)
    #expect(Double.greatestFiniteMagnitude.drawable == nil)
    #expect(Double.leastNonzeroMagnitude.drawable == 0)
    #expect(0.004.drawable == 0.004)
  }
}
