"""matplotlib: nine pictures of 1920×1080 and a report of four pages for each copy.  matplotlib_peer.py WORK OUTPUT COPIES"""
import datetime
import json
import os
import sys
import textwrap

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates
import matplotlib.pyplot as pyplot
from matplotlib.backends.backend_pdf import PdfPages

INK, MUTED, HAIRLINE, BLUE = "#14212b", "#566573", "#d7dee4", "#0f5c8c"
work = json.load(open(sys.argv[1], encoding="utf-8"))
output, copies = sys.argv[2], int(sys.argv[3])
charts = work["charts"] + [work["daily"]]
os.makedirs(output, exist_ok=True)
matplotlib.rcParams["pdf.fonttype"] = 42


def draw(axes, chart, copy, size):
    factor = 1 + copy % 97 / 200
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, labelsize=size * 0.85, colors=MUTED)
    if "days" in chart:
        dates = [datetime.date.fromisoformat(day) for day, _ in chart["days"]]
        axes.bar(dates, [int(value * factor) for _, value in chart["days"]], width=0.8, color=BLUE, zorder=2)
        axes.grid(axis="y", color=HAIRLINE, zorder=0)
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.xaxis.set_major_locator(matplotlib.dates.MonthLocator(interval=3))
        axes.xaxis.set_major_formatter(matplotlib.dates.DateFormatter("%b %Y"))
    else:
        values = [int(value * factor) for value in chart["values"]]
        bars = axes.barh(chart["labels"][::-1], values[::-1], height=0.7, color=BLUE, zorder=2)
        axes.bar_label(bars, fmt="{:,.0f}", padding=4, fontsize=size, color=INK)
        axes.grid(axis="x", color=HAIRLINE, zorder=0)
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.margins(x=0.1)


def words(figure, chart, copy, x, y, size, foot):
    title = chart["title"] + (f" ({copy + 1})" if copy else "")
    figure.text(x, y, title, fontsize=1.6 * size, weight="bold", color=INK)
    figure.text(x, y - 2.4 * size / 72 / figure.get_figheight(), chart["subtitle"], fontsize=1.1 * size, color=MUTED)
    figure.text(x, foot, work["source"], fontsize=0.8 * size, color=MUTED)


for copy in range(copies):
    for number, chart in enumerate(charts):
        figure, axes = pyplot.subplots(figsize=(19.2, 10.8), dpi=100)
        figure.subplots_adjust(left=0.07 if "days" in chart else 0.2, right=0.95, top=0.82, bottom=0.13)
        draw(axes, chart, copy, 19)
        words(figure, chart, copy, 0.03, 0.93, 19, 0.03)
        figure.savefig(f"{output}/{copy * len(charts) + number + 1:04}.png")
        pyplot.close(figure)

with PdfPages(f"{output}/report.pdf") as pages:
    for page in range(4 * copies):
        copy, kind = divmod(page, 4)
        figure = pyplot.figure(figsize=(8.27, 11.69))
        if kind == 0:
            figure.text(0.07, 0.93, "Report on the relief", fontsize=20, weight="bold", color=INK)
            text = "\n\n".join(textwrap.fill(paragraph, 98) for paragraph in work["paragraphs"])
            figure.text(0.07, 0.90, text, fontsize=9, va="top", color=INK)
            draw(figure.add_axes([0.1, 0.08, 0.83, 0.26]), work["daily"], copy, 8)
            words(figure, work["daily"], copy, 0.07, 0.37, 8, 0.04)
        elif kind < 3:
            for row in range(4):
                chart, y = work["charts"][(kind - 1) * 4 + row], 0.97 - row * 0.235
                draw(figure.add_axes([0.28, y - 0.19, 0.62, 0.13]), chart, copy, 7.5)
                words(figure, chart, copy, 0.07, y - 0.02, 7.5, y - 0.222)
        else:
            figure.text(0.07, 0.93, "Reached by region", fontsize=16, weight="bold", color=INK)
            axes = figure.add_axes([0.07, 0.08, 0.86, 0.82])
            axes.axis("off")
            cells = [[row[0]] + [f"{value:,}" for value in row[1:]] for row in work["table"]]
            axes.table(cells, colLabels=work["columns"], loc="upper left", edges="horizontal").scale(1, 1.45)
        figure.text(0.93, 0.015, f"Page {page + 1} of {4 * copies}", ha="right", fontsize=8, color=MUTED)
        pages.savefig(figure)
        pyplot.close(figure)
