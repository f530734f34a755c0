"""typst: nine pictures of 1920×1080 and a report of four pages for each copy.  typst_peer.py WORK OUTPUT COPIES"""
import os
import sys

import typst

work, output, copies = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))
os.makedirs(output, exist_ok=True)
inputs = {"work": os.path.abspath(work), "copies": copies}
typst.compile(f"{here}/pictures.typ", output=f"{output}/{{0p}}.png", root="/", sys_inputs=inputs, format="png", ppi=72.0)
typst.compile(f"{here}/report.typ", output=f"{output}/report.pdf", root="/", sys_inputs=inputs, format="pdf")
