import Drawing
import Testing

struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
    ("HTTP://example.org/100%25", "HTTP://example.org/100%25"),
    ("mailto:press@example.org", "mailto:press@example.org"),
    ("mailto:press@example.org?Subject=a&body=b&cc=c@d.org", "mailto:press@example.org?Subject=a&body=b&cc=c@d.org"),
    ("https://example.org/@name?to=a@b#c@d", "https://example.org/@name?to=a@b#c@d"),
    ("https://example.org/(a)'b\\c\"<d>", "https://example.org/%28a%29%27b%5Cc%22%3Cd%3E"),
    ("https://example.org/é ع\u{0}\n", "https://example.org/%C3%A9%20%D8%B9%00%0A"),
  ])
  func escaped(address: String, text: String) {
    #expect(WebAddress.escaped(address) == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "", "https:", "example.org", " http://x",
    "https://user:pass@example.org/x", "http:user@example.org", "https:\\\\user@example.org",
    "https:///user@example.org",
    "mailto:a@example.org?attach=/etc/passwd", "mailto:a@example.org?subject=x&%61ttach=y", "mailto:?bcc=a@example.org",
  ])
  func refused(address: String) {
    #expect(WebAddress.escaped(address) == nil)
  }
}
