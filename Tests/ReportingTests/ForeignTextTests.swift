import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What the checks of a typed text find, and what they leave alone, in other languages than English.
struct ForeignTextTests {
  private func warnings(_ body: String, in language: String) -> [String] {
    let texts = [
      "indicators.csv": "id,label,unit,accumulation\ndeaths,Deaths,people,cumulative\n",
      "sources.csv": "id,name,kind\na,Office A,government\nb,Kanak,party\n",
      "data.csv": "indicator,source,value,as_of,published\ndeaths,a,48291,2025-02-18,2025-02-18\n",
      "report.md": "---\ntitle: T\ndate: 2025-02-20\nlanguage: \(language)\n---\n\(body)\n",
    ]
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let report = Composed(
      situation, knownOn: situation.dateOfIssue, charts: ChartCatalog(), in: Languages.language(language) ?? English())
    return (faults + report.report.findings).map(\.rule.rawValue)
  }

  @Test(
    "Numbers that count nothing",
    arguments: [
      ("fr", "Le camp est à 15 km au nord de Bol."), ("fr", "Le taux est connu à 95 % de confiance."),
      ("fr", "Le bureau se trouve 12, rue de la Paix."), ("fr", "La réunion commence à 14 h 30."),
      ("fr", "Ils ont entre 15 et 49 ans."), ("fr", "C’est l’article 3 (voir p. 12 et fig. 14)."),
      ("fr", "La semaine 12 est incomplète, et l’hôpital est ouvert 24 heures sur 24."),
      ("es", "El campamento está a 15 km al norte."), ("es", "Con un 95 % de confianza."),
      ("es", "La oficina está en la calle Mayor, 12."), ("es", "El artículo 3 (véase pág. 12)."),
      ("es", "Tienen entre 15 y 49 años."), ("es", "La semana 12 está incompleta."),
      ("uk", "Табір за 15 км на північ від міста."), ("uk", "З довірою 95 %."), ("uk", "Офіс: вул. Хрещатик, 12."),
      ("uk", "Стаття 3 (див. с. 12)."), ("uk", "Тиждень 12 неповний."), ("uk", "Цілодобово, 24/7."),
      ("ar", "يقع المخيم على بعد 15 كم شمال المدينة."), ("ar", "بمستوى ثقة 95%."), ("ar", "المكتب في شارع السلام 12."),
      ("ar", "المادة 3 (انظر ص 12)."), ("ar", "الأسبوع 12 غير مكتمل."), ("ar", "من الساعة 8 إلى الساعة 17."),
      ("he", "ברמת ביטחון של 95%."), ("he", "המשרד ברחוב השלום 12."), ("he", "סעיף 3 (ראו עמ' 12)."),
      ("he", "סעיף 3 (ראו עמ׳ 12)."), ("he", "בני 15 עד 49."), ("he", "אישה בת 34."), ("he", "שבוע 12 אינו שלם."),
      ("en", "They are between 15 and 49 years old."),
    ])
  func countsNothing(language: String, body: String) { #expect(warnings(body, in: language) == []) }

  @Test(
    "Numbers that count something",
    arguments: [
      ("fr", "Dans la rue de la Paix 12 personnes attendent."), ("fr", "Sur 15 km de routes, rien."),
      ("es", "En la calle Mayor 12 personas esperan."), ("uk", "На вул. Хрещатик 12 осіб чекають."),
      ("ar", "في شارع السلام 12 شخصًا."), ("he", "ברחוב השלום 12 אנשים."), ("fr", "Entre 15 et 49 personnes attendent."),
    ])
  func countsSomething(language: String, body: String) {
    #expect(warnings(body, in: language).first == "unsourced-number")
  }

  @Test(
    "Words that take a side or give alarm, as they are inflected and with what is written in one with them",
    arguments: [
      ("fr", "Les massacres ont repris."), ("fr", "L’ennemi avance."), ("fr", "Des crimes de guerre sont signalés."),
      ("es", "La masacre fue anoche."), ("es", "Hubo un baño de sangre."), ("uk", "Терористи увійшли в село."),
      ("uk", "Сталася бійня."), ("ar", "ارتكبت المجزرة أمس."), ("ar", "قوات الاحتلال دخلت القرية."),
      ("ar", "وصل الشهداء إلى المستشفى."), ("he", "המחבלים נכנסו לכפר."), ("he", "היה טבח בכפר."),
      ("fr", "Kanak prétend que la route est ouverte {@a}."), ("he", "Kanak טוען כי הדרך פתוחה {@a}."),
      ("uk", "Kanak визнає, що дорогу закрито {@a}."), ("ar", "اعترف Kanak بأن الطريق مغلق {@a}."),
      ("ar", "Kanak يعترف بأن الطريق مغلق {@a}."), ("ar", "زعم Kanak أنه غادر {@a}."),
      ("uk", "Уряд твердить, що дорогу закрито {@a}."),
    ])
  func loaded(language: String, body: String) { #expect(warnings(body, in: language) == ["loaded-word"]) }

  @Test(
    "A verb that admits something, where it is a right or a state that is recognised",
    arguments: [
      ("uk", "Kanak визнає право на повернення {@a}."), ("uk", "Kanak визнає державу {@a}."),
      ("ar", "Kanak يعترف بالدولة {@a}."), ("ar", "Kanak يعترف بحق العودة {@a}."),
    ])
  func recognised(language: String, body: String) { #expect(warnings(body, in: language).isEmpty) }

  @Test(
    "A sentence that tells what a party says, and not who reports it",
    arguments: [
      ("fr", "Kanak annonce la trêve."), ("es", "Kanak anuncia la tregua."), ("uk", "Kanak оголошує перемир’я."),
      ("ar", "أعلن Kanak الهدنة."), ("he", "Kanak הודיע על הפסקת אש."),
    ])
  func unsourced(language: String, body: String) { #expect(warnings(body, in: language) == ["unsourced"]) }
}
