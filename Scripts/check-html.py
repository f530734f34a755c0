#!/usr/bin/env python3
"""Has the pages of situations looked at by a browser as their readers do.

    Scripts/check-html.py SITREP FOLDER SITUATION…

SITREP is the built program, FOLDER takes what is written and the checkers, in an environment of their own. Debian's Chromium
opens each page in its languages at four widths, in light and dark colours and as it is printed, with Inter and without. Nothing
may be asked for from outside, no script and no other style sheet may be in it; axe finds no violation; nothing is wider than the
window; each figure is reached with the key Tab and opens with Enter what is said of it, and Escape closes it; the letters of
charts reach 4.5:1 on what they stand on, and lie neither on each other nor outside of their drawing; without its style sheet
the page is read in the same order. Ends with 1 where something of that does not hold.
"""

import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
WIDTHS = [320, 390, 768, 1280]
# What a page of the first situation may take on a bad line.
MOST_BYTES = 60_000
WITHOUT_INTER = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont>%s</rejectfont></selectfont>
</fontconfig>
"""
NARROW = ["Inter", "Inter Display", "Noto Sans", "Arial", "Helvetica", "Liberation Sans", "Nimbus Sans", "Roboto"]

# Letters of drawings that are hard to read, lie on others or leave their drawing.
DRAWINGS = r"""
() => {
  const faults = [];
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = color => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = color => {
    const [r, g, b] = rgb(color).map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + .05) / (y + .05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const svg of document.querySelectorAll('figure svg')) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const texts = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim());
    const forms = [...svg.querySelectorAll('rect, path, text')];
    const boxes = texts.map(text => text.getBoundingClientRect());
    texts.forEach((text, index) => {
      const box = boxes[index], word = text.textContent.trim();
      if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.top < frame.top - 4 || box.bottom > frame.bottom + 4)
        faults.push(`“${word}” leaves its drawing`);
      // What is painted below its middle.
      const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
      let ground = paper;
      for (const form of forms.slice(0, forms.indexOf(text))) {
        if (form.tagName == 'text') continue;
        const style = getComputedStyle(form), area = form.getBoundingClientRect();
        if (style.fill == 'none' || form.tagName != 'rect') continue;
        if (area.left <= x && x <= area.right && area.top <= y && y <= area.bottom) ground = style.fill;
      }
      const color = getComputedStyle(text.querySelector('tspan') ?? text).fill;
      if (contrast(color, ground) < 4.49)
        faults.push(`“${word}” has ${contrast(color, ground).toFixed(2)}:1, ${color} on ${ground}`);
      for (let other = index + 1; other < texts.length; other++) {
        const b = boxes[other];
        const across = Math.min(box.right, b.right) - Math.max(box.left, b.left);
        const down = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
        if (across > 2 && down > .35 * Math.min(box.height, b.height))
          faults.push(`“${word}” lies on “${texts[other].textContent.trim()}”`);
      }
    });
  }
  return faults;
}
"""

# What is wider than the window, and regions that are moved though they need not be.
WIDTH = r"""
() => {
  const root = document.documentElement, faults = [];
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide`);
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, .moved, [popover], caption, thead, .skip')) continue;
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > root.clientWidth + 1 || box.left < -1))
      faults.push(`${element.tagName} “${element.textContent.trim().slice(0, 40)}” reaches from ${box.left} to ${box.right}`);
  }
  return faults.slice(0, 5);
}
"""

# The boxes of blocks in the order of the file: each begins below the one before it, or beside it.
ORDER = r"""
() => {
  const faults = [];
  let last = -1e9;
  for (const part of document.querySelectorAll('header.top, main > *, section > *, footer > *')) {
    const box = part.getBoundingClientRect();
    if (!box.height || getComputedStyle(part).position == 'absolute') continue;
    if (box.top < last - 1) faults.push(`${part.tagName} “${part.textContent.trim().slice(0, 40)}” stands above what is read before it`);
    last = box.top;
  }
  return faults;
}
"""


def checkers(folder):
    """The environment, made anew where it was not finished or for other versions; the script goes on in it."""
    made = folder / "made-of.txt"
    wanted = (HERE / "check-html.txt").read_text()
    if not made.exists() or made.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        subprocess.run(
            [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", HERE / "check-html.txt"],
            check=True, stdout=sys.stderr)
        made.write_text(wanted)
    python = folder / "bin/python"
    if pathlib.Path(sys.prefix).resolve() != folder.resolve():
        os.execv(python, [python, *sys.argv])


class Page:
    """One file in one window."""

    def __init__(self, browser, file, **settings):
        self.file = file
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("console", lambda said: self.faults.append(f"the browser says: {said.text}") if said.type == "error" else None)
        self.page.on("request", self.noteRequest)
        self.page.goto(file.resolve().as_uri())

    def noteRequest(self, request):
        if request.url != self.file.resolve().as_uri() and not request.url.startswith("data:"):
            self.faults.append(f"it asks for {request.url}")

    def look(self, script):
        self.faults += self.page.evaluate(script)

    def close(self):
        self.context.close()
        return self.faults


def violations(axe, page):
    results = axe.run(page).response["violations"]
    return [
        f"axe: {found['id']}: {found['help']}: {found['nodes'][0]['html'][:120]} ({len(found['nodes'])})" for found in results
    ]


def keyboard(page):
    """Goes through a page with the key Tab, and opens each figure that it comes to."""
    faults = []
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    wanted = page.evaluate("[...document.querySelectorAll('button.f')].map((button, index) => (button.dataset.n = index, 1)).length")
    reached = set()
    opened = set()
    for _ in range(wanted * 6 + 400):
        page.keyboard.press("Tab")
        number, box = page.evaluate(
            "[document.activeElement?.dataset?.n ?? null, document.activeElement?.getAttribute?.('popovertarget')]")
        if page.evaluate("document.activeElement === document.body"):
            break
        if number is None or number in reached:
            continue
        reached.add(number)
        # Each box is looked at once, and the first figures of a page all.
        if box in opened and len(reached) > 20:
            continue
        opened.add(box)
        page.keyboard.press("Enter")
        state = page.evaluate(
            """id => {
              const box = document.getElementById(id), area = box?.getBoundingClientRect(), root = document.documentElement;
              return box && {open: box.matches(':popover-open'), terms: box.querySelectorAll('dt').length,
                link: !!box.querySelector('a'), name: document.activeElement.textContent,
                inside: area.left >= -1 && area.right <= root.clientWidth + 1 && area.top >= -1 && area.bottom <= innerHeight + 1};
            }""", box)
        if not state or not state["open"] or state["terms"] < 3 or not state["link"]:
            faults.append(f"the figure {number} opens nothing that says what it is: {state}")
        elif not state["inside"]:
            faults.append(f"the box of “{state['name']}” leaves the window")
        page.keyboard.press("Escape")
        if page.evaluate("!!document.querySelector(':popover-open')"):
            faults.append(f"Escape does not close the box of the figure {number}")
    if len(reached) < wanted:
        faults.append(f"{wanted - len(reached)} of {wanted} figures are not reached with the key Tab")
    return faults


def withoutStyle(page):
    """Without its style sheet a page shows its text once and whole, in the order of the file."""
    page.evaluate("document.querySelector('style').remove()")
    text = page.evaluate("document.body.innerText")
    faults = []
    place = 0
    for words in page.evaluate(
            "[...document.querySelectorAll('h1, main h2, main figcaption .title')].map(element => element.innerText.trim())"):
        found = text.find(words, place)
        if found < 0:
            faults.append(f"without a style sheet “{words}” does not stand in its place")
        else:
            place = found
    drawn = page.evaluate("[...document.querySelectorAll('figure svg')].filter(svg => svg.getBoundingClientRect().width).length")
    charts = page.evaluate("document.querySelectorAll('figure.chart svg').length")
    if charts and drawn > page.evaluate("document.querySelectorAll('figure.chart').length"):
        faults.append("without a style sheet a chart is drawn twice")
    return faults


def check(browser, poor, axe, file):
    faults = []

    def note(name, found):
        faults.extend(f"{name}: {fault}" for fault in dict.fromkeys(found))

    text = file.read_text()
    if "<script" in text.lower() or text.count("<style") != 1:
        faults.append("there is a script in it, or a second style sheet")
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            page = Page(browser, file, viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.look(WIDTH)
            page.look(DRAWINGS)
            page.look(ORDER) if width == 390 else None
            page.faults += violations(axe, page.page)
            note(f"{width}, {scheme}", page.close())
    for width in (390, 1280):
        page = Page(poor, file, viewport={"width": width, "height": 900})
        page.look(WIDTH)
        page.look(DRAWINGS)
        note(f"{width}, without Inter", page.close())
        page = Page(browser, file, viewport={"width": width, "height": 700})
        page.faults += keyboard(page.page)
        note(f"{width}, by keyboard", page.close())
    page = Page(browser, file, viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page.look(WIDTH)
    note("1280 at 200 %", page.close())
    page = Page(browser, file, viewport={"width": 700, "height": 900}, color_scheme="dark")
    page.page.emulate_media(media="print")
    page.look(WIDTH)
    page.look(DRAWINGS)
    page.faults += violations(axe, page.page)
    note("print", page.close())
    page = Page(browser, file, viewport={"width": 1280, "height": 900})
    page.faults += withoutStyle(page.page)
    note("without a style sheet", page.close())
    return faults


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sitrep, folder, situations = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    checkers(folder / "checkers")
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    files = []
    for number, situation in enumerate(situations):
        output = folder / "pages" / f"{number}-{pathlib.Path(situation).name}"
        subprocess.run(
            [sitrep, "build", situation, "--edition", "html", "--quiet", "--force", "--output", output], check=True,
            stderr=subprocess.DEVNULL)
        files += sorted(output.glob("report*.html"))
    conf = folder / "without-inter.conf"
    patterns = (f'<pattern><patelt name="family"><string>{name}</string></patelt></pattern>' for name in NARROW)
    conf.write_text(WITHOUT_INTER % "".join(patterns))
    chromium = {"executable_path": shutil.which("chromium"), "args": ["--no-sandbox"]}
    status = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium)
        poor = playwright.chromium.launch(**chromium, env={**os.environ, "FONTCONFIG_FILE": str(conf.resolve())})
        for file in files:
            faults = check(browser, poor, Axe(), file)
            packed = len(gzip.compress(file.read_bytes(), 9))
            if file.parent.name.startswith("0-") and packed > MOST_BYTES:
                faults.append(f"it takes {packed} bytes on a line")
            print(f"{file}: {packed} bytes packed, {len(faults)} faults", flush=True)
            for fault in faults:
                print(f"  {fault}")
            status = status or int(bool(faults))
        browser.close()
        poor.close()
    sys.exit(status)


main()
