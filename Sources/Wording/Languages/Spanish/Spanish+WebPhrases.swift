extension Spanish {
  package func phrase(_ phrase: WebPhrase) -> String {
    switch phrase {
    case .languageName: "Español"
    case .languages: "Idiomas"
    case .skipToReport: "Ir al informe"
    case .close: "Cerrar"
    case .lineOfAll: "En la lista de todos los datos"
    case .figuresOfChart: "Datos de este gráfico"
    case .data: "Archivos de datos"
    }
  }
}
