import Glibc

/// libpq, the client library of PostgreSQL and of whatever speaks its protocol. It is looked for when a database is asked and
/// not before: it brings some forty libraries along, which no other command needs.
struct ClientLibrary: Sendable {
  typealias Connection = OpaquePointer
  typealias Result = OpaquePointer
  typealias Text = UnsafeMutablePointer<CChar>
  typealias Texts = UnsafePointer<UnsafePointer<CChar>?>
  typealias NoticeProcessor = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void

  let connect: @convention(c) (UnsafePointer<CChar>) -> Connection?
  let status: @convention(c) (Connection?) -> CInt
  let errorMessage: @convention(c) (Connection?) -> Text?
  let finish: @convention(c) (Connection?) -> Void
  let setNoticeProcessor: @convention(c) (Connection?, NoticeProcessor?, UnsafeMutableRawPointer?) -> NoticeProcessor?

  let execute: @convention(c) (Connection?, UnsafePointer<CChar>) -> Result?
  let sendQuery:
    @convention(c) (
      Connection?, UnsafePointer<CChar>, CInt, UnsafePointer<UInt32>?, Texts?, UnsafePointer<CInt>?,
      UnsafePointer<CInt>?,
      CInt
    ) -> CInt
  let setSingleRowMode: @convention(c) (Connection?) -> CInt
  let nextResult: @convention(c) (Connection?) -> Result?
  let clear: @convention(c) (Result?) -> Void
  let prepareCancel: @convention(c) (Connection?) -> OpaquePointer?
  let cancel: @convention(c) (OpaquePointer?, Text?, CInt) -> CInt
  let freeCancel: @convention(c) (OpaquePointer?) -> Void

  let resultStatus: @convention(c) (Result?) -> CInt
  let errorField: @convention(c) (Result?, CInt) -> Text?
  let rowCount: @convention(c) (Result?) -> CInt
  let columnCount: @convention(c) (Result?) -> CInt
  let columnName: @convention(c) (Result?, CInt) -> Text?
  let columnType: @convention(c) (Result?, CInt) -> UInt32
  let value: @convention(c) (Result?, CInt, CInt) -> Text?
  let length: @convention(c) (Result?, CInt, CInt) -> CInt
  let isNull: @convention(c) (Result?, CInt, CInt) -> CInt

  static let fileName = "libpq.so.5"

  /// Loads it; it stays loaded until the program ends.
  init() throws(DatabaseFault) {
    guard let handle = dlopen(Self.fileName, RTLD_NOW | RTLD_LOCAL) else { throw .noLibrary }
    let library = Symbols(UInt(bitPattern: handle))
    connect = try library["PQconnectdb"]
    status = try library["PQstatus"]
    errorMessage = try library["PQerrorMessage"]
    finish = try library["PQfinish"]
    setNoticeProcessor = try library["PQsetNoticeProcessor"]
    execute = try library["PQexec"]
    sendQuery = try library["PQsendQueryParams"]
    setSingleRowMode = try library["PQsetSingleRowMode"]
    nextResult = try library["PQgetResult"]
    clear = try library["PQclear"]
    prepareCancel = try library["PQgetCancel"]
    cancel = try library["PQcancel"]
    freeCancel = try library["PQfreeCancel"]
    resultStatus = try library["PQresultStatus"]
    errorField = try library["PQresultErrorField"]
    rowCount = try library["PQntuples"]
    columnCount = try library["PQnfields"]
    columnName = try library["PQfname"]
    columnType = try library["PQftype"]
    value = try library["PQgetvalue"]
    length = try library["PQgetlength"]
    isNull = try library["PQgetisnull"]
  }

  /// The functions of a library by their names.
  private struct Symbols {
    private let library: UInt

    init(_ library: UInt) { self.library = library }

    subscript<Function>(name: String) -> Function {
      get throws(DatabaseFault) {
        guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: library), name) else { throw .noLibrary }
        return unsafeBitCast(symbol, to: Function.self)
      }
    }
  }
}
