extension French {
  package var runningWords: RunningWords { FrenchRunningWords.words }
}

/// What French words say about the figures beside them.
private enum FrenchRunningWords {
  static let words: RunningWords = {
    let list = RunningWords.list
    var words = RunningWords()
    for (index, (name, short)) in zip(French.months, French.shortMonths).enumerated() {
      words.months[name] = index + 1
      words.months[short.replacing(".", with: "")] = index + 1
    }
    words.magnitudes = [
      "mille": 1e3, "millier": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
      "md": 1e9, "billion": 1e12, "billions": 1e12,
    ]
    words.units = Set(words.magnitudes.keys).union(
      list("pour heures heure jours jour semaines mois ans km m kg tonnes litres hectares dollars euros"))
    words.durations = list(
      """
      seconde secondes minute minutes heure heures jour jours nuit nuits semaine semaines mois trimestre trimestres an ans année
      années page pages chapitre chapitres paragraphe paragraphes ligne lignes
      """)
    words.numbered = list(
      "résolution résolutions article articles section page pages chapitre tableau annexe n° no numéro paragraphe règle version"
    )
    words.numberedThings = list(
      "route camp camps secteur secteurs zone zones bloc phase étape salle bâtiment bataillon brigade vol train ligne niveau groupe"
    )
    words.beforeLastDays = ["au", "jusqu’au", "jusqu'au"]
    words.beforeYears = list("en depuis fin début avant après jusqu’en année")
    words.ranges = list("au à")
    words.joints = list("et au à ou")
    words.weekdays = list("lundi mardi mercredi jeudi vendredi samedi dimanche")
    words.ages = list("âgé âgée âgés âgées")
    words.timesOfDay = list("h heures")
    words.happened = list(
      """
      tué tués tuée tuées mort morts morte mortes décédé décédés libéré libérés libérée libérées remis rendu rendus effectué effectués
      réalisé achevé blessé blessés blessée déplacé déplacés entré entrés livré livrés détruit détruits détruite arrivé arrivés évacué
      évacués secouru transféré transférés échangé échangés détenu arrêté arrêtés expulsé exécuté retrouvé distribué reconstruit
      """
    ).sorted()
    words.prospective = list("être sera seront doit doivent devrait attendu attendus prévu prévus")
    words.toCome = list(
      "attendu attendue prévu prévue annoncé annoncée sera seront devrait bientôt reporté actuellement aujourd’hui demain encore"
    ).sorted()
    words.bases = list("de du des sur parmi dans dont")
    words.percent = list("pour pourcent")
    words.dead = list(
      """
      mort morts morte mortes décès décédé décédés décédée tué tués tuée tuées tuerie mortalité corps dépouille dépouilles cadavre
      cadavres défunt victime victimes noyé exécuté suicide homicide féminicide martyr martyrs bilan
      """)
    words.living = list("vivant vivants vivante vivantes vie survivant survivants survivante rescapé rescapés")
    return words
  }()
}
