import Glibc

/// What the system said of the last call that failed.
func systemErrorText() -> String {
  String(cString: strerror(errno))
}
