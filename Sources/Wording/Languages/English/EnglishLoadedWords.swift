import SituationData

/// Words that reports in English do without, each with its reason.
enum EnglishLoadedWords {
  private static let alarm = "it gives alarm where the number says enough"
  private static let side = "it takes the side of one party"
  private static let blame = "it passes a judgement that is for a court"
  private static let veil = "it hides what happened"
  private static let judgement = "it judges what is said, where one verb serves all parties"
  private static let plain = "what happened, without the word"

  private static func words(_ words: String, instead: String, _ reason: String) -> [LoadedWord] {
    words.split(separator: "|").map { LoadedWord(String($0), instead: instead, reason: reason) }
  }

  /// In any text.
  static let all: [LoadedWord] = [
    words("bloodbath*|carnage|bloodshed|killing spree", instead: "deaths, with their number", alarm),
    words("slaughter|slaughtered|slaughters|slaughtering|butchered|massacr*|mowed down", instead: "killed", alarm),
    words(
      "horror|horrors|horrif*|horrendous|horrible|gruesome|nightmar*|hell|hellish|apocalyp*", instead: plain, alarm),
    words(
      "brutal*|savage*|barbari*|barbarous|barbarity|merciless*|ruthless*|vicious*|inhuman*|cruel*|sadistic",
      instead: plain, alarm),
    words("bloodthirsty|heinous|evil|evils|cowardly|despicable|sickening|tragic*|heartbreaking", instead: plain, alarm),
    words(
      "shocking*|staggering*|alarming*|terrifying*|unimaginable|whopping|skyrocket*|plummet*",
      instead: "the number alone", alarm
    ),
    words(
      "tsunami of|flood of refugees|flood of migrants|swarm of|swarms of|hordes of",
      instead: "people, with their number", alarm),
    words(
      "terrorist*|jihadist*|fanatic*|thug|thugs|gangsters|monster*|vermin|infidel*", instead: "the name of the group",
      side),
    words("terrorism|terror", instead: "what was done, or a law by its name", side),
    words("martyr*", instead: "people killed", side),
    words("regime|regimes|junta|puppet government", instead: "government, or authorities", side),
    words(
      "freedom fighter*|resistance fighter*|heroic*|hero|heroes", instead: "fighters, or the name of the group", side),
    words(
      "occupier*|invader*|aggressor*|usurper*|crusader*|the enemy|occupation forces|occupation army|zionist entity",
      instead: "the name of the party",
      side),
    words(
      "traitor*|illegals|illegal aliens|illegal immigrants|illegal migrants",
      instead: "people, by what is known of them", side),
    words(
      "innocent civilians|innocent people|innocent victims|innocent children", instead: "civilians, people or children",
      side),
    words(
      "atrocit*|genocid*|ethnic cleansing|war crime*|war criminal*|human shield*|pogrom*",
      instead: "what was done, or a finding with its source", blame),
    words("murder*|cold blood", instead: "killed", blame),
    words(
      "neutralised|neutralized|liquidated|taken out of action|collateral damage|surgical strike*",
      instead: "killed, injured or destroyed, as it was", veil),
  ].flatMap(\.self)

  /// Verbs that judge, where they tell what somebody says.
  static let judging: [LoadedWord] = [
    words(
      "admits|concedes|confesses|lies|claims|alleges|boasts|brags|pretends|rants|whines|purports", instead: "says",
      judgement),
    words(
      "admitted|conceded|confessed|lied|claimed|alleged|boasted|bragged|pretended|purported", instead: "said", judgement
    ),
    words("admit|concede|confess|claim|allege|boast|brag|pretend|lie", instead: "say", judgement),
    words("so called|allegedly|falsely|purportedly|supposedly", instead: "who says so", judgement),
  ].flatMap(\.self)

  /// Verbs that tell what a party says or decides.
  static let stating: WordSet = """
    says said say states stated accepts accepted rejects rejected announces announced demands demanded denies denied
    confirms confirmed insists insisted offers offered agrees agreed refuses refused proposes proposed warns warned
    declares declared promises promised pledges pledged requests requested wants accuses accused condemns condemned
    threatens threatened claims claimed admits admitted calls asks asked
    """
}
