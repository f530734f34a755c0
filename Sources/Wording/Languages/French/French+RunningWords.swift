extension French {
  package var runningWords: RunningWords { FrenchRunningWords.words }
}

/// What French words say about the figures beside them.
private enum FrenchRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for (index, (name, short)) in zip(French.months, French.shortMonths).enumerated() {
      words.months[name] = index + 1
      words.months[short.replacing(".", with: "")] = index + 1
    }
    words.magnitudes = [
      "mille": 1e3, "millier": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
      "md": 1e9, "billion": 1e12, "billions": 1e12,
    ]
    words.units =
      ("pour heures heure jours jour semaines mois ans km m kg tonnes litres hectares dollars euros" as WordSet).union(
        words.magnitudes.keys)
    words.durations = """
      seconde secondes minute minutes heure heures jour jours nuit nuits semaine semaines mois trimestre trimestres an ans année
      années page pages chapitre chapitres paragraphe paragraphes ligne lignes
      """
    words.distances = "km kilomètre kilomètres mètres m"
    words.directions = "au nord sud est ouest"
    words.numbered = """
      résolution résolutions article articles art section page pages p pp chapitre chap tableau annexe fig figure n no numéro
      paragraphe règle version
      """
    words.sayings = ["24/7", "24h/24", "7j/7", "24 heures sur 24", "7 jours sur 7", "50/50"]
    words.certainties = "confiance probabilité"
    words.beforeStreetNames = "rue avenue boulevard place chemin impasse quai bd"
    words.spans = "entre"
    words.persons = """
      personne personnes enfant enfants fille filles garçon garçons femme femmes homme hommes adulte adultes civil civils
      habitants patients élèves
      """
    words.abbreviations = "p pp art chap fig n no mm dr st env vol"
    words.numberedThings =
      "semaine trimestre route camp camps secteur secteurs zone zones bloc phase étape salle bâtiment bataillon brigade vol train ligne niveau groupe"
    words.beforeLastDays = ["au", "jusqu’au", "jusqu'au"]
    words.beforeYears = "en depuis fin début avant après jusqu’en année"
    words.ranges = "au à"
    words.joints = "et au à ou"
    words.weekdays = "lundi mardi mercredi jeudi vendredi samedi dimanche"
    words.ages = "âgé âgée âgés âgées"
    words.timesOfDay = "h heures"
    words.happened =
      ("""
    tué tués tuée tuées mort morts morte mortes décédé décédés libéré libérés libérée libérées remis rendu rendus effectué effectués
    réalisé achevé blessé blessés blessée déplacé déplacés entré entrés livré livrés détruit détruits détruite arrivé arrivés évacué
    évacués secouru transféré transférés échangé échangés détenu arrêté arrêtés expulsé exécuté retrouvé distribué reconstruit
    """ as WordSet).sorted()
    words.prospective = "être sera seront doit doivent devrait attendu attendus prévu prévus"
    words.toCome =
      ("attendu attendue prévu prévue annoncé annoncée sera seront devrait bientôt reporté actuellement aujourd’hui demain encore"
      as WordSet).sorted()
    words.bases = "de du des sur parmi dans dont"
    words.percent = "pour pourcent"
    words.dead = """
      mort morts morte mortes décès décédé décédés décédée tué tués tuée tuées tuerie mortalité corps dépouille dépouilles cadavre
      cadavres défunt victime victimes noyé exécuté suicide homicide féminicide martyr martyrs bilan
      """
    words.living = "vivant vivants vivante vivantes vie survivant survivants survivante rescapé rescapés"
    words.loaded = FrenchLoadedWords.all
    words.judging = FrenchLoadedWords.judging
    words.clauses = FrenchLoadedWords.clauses
    words.stating = FrenchLoadedWords.stating
    return words
  }()
}
