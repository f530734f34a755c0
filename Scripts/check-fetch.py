#!/usr/bin/env python3
"""Has `sitrep fetch` ask a real PostgreSQL, which is started on loopback and stopped again.

usage: Scripts/check-fetch.py PROGRAM SCRATCH

Every check is one of the user's: files in, commands run, files and messages out. Ends with 1 where one fails.
"""

import csv
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time

from postgres import PASSWORD, Server

REPORT = """---
title: Aid
date: 2025-03-01
---
Deaths: {deaths@moh}
"""
INDICATORS = "id,label,unit,accumulation,reporting,groups,part_of,since\ndeaths,Deaths,people,cumulative,,,,2023-10-07\n"
SOURCES = "id,name,kind\nmoh,Ministry of Health,authority of a party\n"
QUERY = """SELECT indicator, source, sum(value) AS value,
       day AS as_of
FROM figures
GROUP BY indicator, source, day
ORDER BY day
"""

faults = []


def check(name, holds, said=""):
    print(f"{'holds' if holds else 'FAILS'}  {name}", flush=True)
    if not holds:
        faults.append(name)
        print(f"       {said}", flush=True)


def main():
    program, scratch = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    with Server() as server:
        Check(program, scratch, server).all()
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


class Check:
    def __init__(self, program, scratch, server):
        self.program, self.server = program, server
        self.folder = os.path.join(scratch, "aid")
        os.makedirs(self.folder)
        self.write("report.md", REPORT)
        self.write("indicators.csv", INDICATORS)
        self.write("sources.csv", SOURCES)
        self.write("charts.yaml", "")
        self.write("casualties.sql", QUERY)
        self.clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")}

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name="casualties.csv"):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()

    def run(self, *arguments, environment=None, limit=120):
        wanted = self.server.environment if environment is None else environment
        start = time.monotonic()
        done = subprocess.run([self.program, *arguments], env={**self.clean, **wanted}, capture_output=True, text=True,
                              timeout=limit)
        done.seconds = time.monotonic() - start
        return done

    def fetch(self, *arguments, **options):
        return self.run("fetch", self.folder, *arguments, **options)

    def all(self):
        self.server.sql("CREATE TABLE figures (indicator text, source text, value numeric(12,2), day date)")
        self.server.sql("INSERT INTO figures VALUES ('deaths', 'moh', 40000.00, '2025-02-17'), ('deaths', 'moh', 8291, '2025-02-17'),"
                        " ('deaths', 'moh', 48297, '2025-02-18')")
        self.first()
        self.correction()
        self.history()
        self.faults_of_queries()
        self.reading_only()
        self.unreachable()
        self.large()

    def first(self):
        done = self.fetch()
        check("the first rows are written", done.returncode == 0 and "2 new" in done.stdout, done)
        with open(os.path.join(self.folder, "casualties.csv"), encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        check("sums are exact", [row["value"] for row in rows] == ["48291", "48297"], rows)
        mark = hashlib.sha256(QUERY.encode()).hexdigest()[:8]
        check("each row names its query and the server's time",
              all(f"casualties.sql {mark}, 20" in row["document"] for row in rows), rows)
        built = self.run("build", self.folder, "--output", f"{self.folder}-out", environment={})
        check("the situation builds without a database", built.returncode == 0, built.stderr)
        fetched = self.run("figures", self.folder, "--format", "csv", environment={}).stdout
        before = self.read()
        self.write("casualties.csv", "indicator,source,value,as_of\ndeaths,moh,48291,2025-02-17\ndeaths,moh,48297,2025-02-18\n")
        typed = self.run("figures", self.folder, "--format", "csv", environment={}).stdout
        columns = ["figure", "value", "as_of", "source", "status"]

        def essence(text):
            return [[row[column] for column in columns] for row in csv.DictReader(text.splitlines())]

        check("the figures are those of a table", essence(fetched) == essence(typed) and essence(typed), fetched + typed)
        self.write("casualties.csv", before)
        done = self.fetch()
        check("what is there is not written again", done.returncode == 0 and self.read() == before, done.stdout)

    def correction(self):
        before = self.read()
        report = REPORT.replace("2025-03-01", time.strftime("%Y-%m-%d", time.gmtime(time.time() + 86400)))
        self.write("report.md", report)
        self.server.sql("UPDATE figures SET value = 48300 WHERE day = '2025-02-18'")
        done = self.fetch()
        rows = self.read().splitlines()
        check("a correction is a new row behind those that stay",
              done.returncode == 0 and "1 corrected" in done.stdout and len(rows) == len(before.splitlines()) + 1
              and [row.split(",")[2] for row in rows[1:]] == ["48291", "48297", "48300"], done)
        told = self.run("changes", self.folder, "--since", "2025-02-19", environment={})
        check("changes tells it", told.returncode == 0 and "48297" in told.stdout and "48300" in told.stdout,
              told.stdout + told.stderr)
        before = self.read()
        check("and it is told once", self.fetch().returncode == 0 and self.read() == before)
        self.server.sql("DELETE FROM figures WHERE day = '2025-02-17'")
        done = self.fetch()
        check("what is gone is said", done.returncode == 0 and "1 gone" in done.stdout and self.read() == before, done)
        everything = done.stdout + done.stderr + before
        check("the password is nowhere", PASSWORD not in everything)

    def history(self):
        """A table of the database that keeps what was said earlier, and numbers with a floating point."""
        self.server.sql("CREATE TABLE said (value int, pub date)")
        self.server.sql("INSERT INTO said VALUES (5, NULL), (6, '2025-02-20')")
        self.write("history.sql", "SELECT 'deaths' AS indicator, 'moh' AS source, value, date '2025-01-17' AS as_of,"
                                  " pub AS published FROM said")
        self.fetch()
        first = self.read("history.csv")
        for _ in range(3):
            self.fetch()
        check("a history is written once", [row.split(",")[2] for row in first.splitlines()[1:]] == ["5", "6"]
              and self.read("history.csv") == first, self.read("history.csv"))
        self.server.sql("DELETE FROM said")
        done = self.fetch("--withdraw")
        check("what was fetched is withdrawn", done.returncode == 0 and "withdrawn" in self.read("history.csv"), done)
        check("once", "0 withdrawn" in self.fetch("--withdraw").stdout.split("history.sql")[-1])
        os.remove(os.path.join(self.folder, "history.csv"))
        self.write("history.sql", "SELECT 'deaths' AS indicator, 'moh' AS source, 1234567::float4 AS value,"
                                  " date '2025-01-17' AS as_of")
        done = self.fetch(environment={**self.server.environment, "PGOPTIONS": "-c extra_float_digits=0"})
        check("no number is rounded", ",1234567," in self.read("history.csv") or "bad-number" in done.stderr, done)
        self.write("HISTORY.SQL", "SELECT 1")
        done = self.fetch()
        check("65: two queries for one table", done.returncode == 65 and "history.sql" in done.stderr, done)
        for name in ("history.sql", "HISTORY.SQL", "history.csv"):
            if os.path.exists(os.path.join(self.folder, name)):
                os.remove(os.path.join(self.folder, name))

    def faults_of_queries(self):
        before = self.read()
        self.write("other.sql", "SELECT indicator, source,\n  valeu FROM figures")
        self.write("third.sql", "SELECT FROM WHERE")
        done = self.fetch()
        check("faults of all queries are told at their places",
              done.returncode == 65 and "other.sql:2:3: error:" in done.stderr and "third.sql:1:13: error:" in done.stderr,
              done.stderr)
        os.remove(os.path.join(self.folder, "third.sql"))
        for query in ["SELECT 'deaths' AS indicator, 'moh' AS source, 1/0 AS value, date '2025-02-18' AS as_of",
                      "SELECT 1; SELECT 2", "SELECT 'deaths' AS indicator, 'nobody' AS source, 1 AS value, '2025-02-18' AS as_of",
                      "SELECT 'deaths' AS indicator, 'moh' AS source, -1 AS value, '2025-02-18' AS as_of",
                      "SELECT 'deaths' AS indicator, 'moh' AS source, 1 AS value, now() AS as_of"]:
            self.write("other.sql", query)
            done = self.fetch()
            check(f"65: {query[:60]}", done.returncode == 65 and "other.sql:1:" in done.stderr and self.read() == before,
                  done.stderr)
        os.remove(os.path.join(self.folder, "other.sql"))

    def reading_only(self):
        for query in ["DELETE FROM figures", "WITH gone AS (DELETE FROM figures RETURNING *) SELECT * FROM gone",
                      "SELECT * INTO copied FROM figures", "COMMIT", "SELECT set_config('transaction_read_only', 'off', false)",
                      "SELECT 1; DELETE FROM figures; COMMIT"]:
            self.write("other.sql", query)
            done = self.fetch()
            check(f"refused: {query[:60]}", done.returncode == 65, done.stderr)
        os.remove(os.path.join(self.folder, "other.sql"))
        count = self.server.sql("SELECT count(*) FROM figures")
        check("nothing was changed in the database", count == "1", count)

    def unreachable(self):
        before = self.read()
        known = self.server.environment
        cases = {"a wrong password": {**known, "PGPASSWORD": "wrong"}, "no server": {**known, "PGPORT": "1"},
                 "no such database": {**known, "PGDATABASE": "none"},
                 "a query that takes too long": {**known, "PGOPTIONS": "-c statement_timeout=1ms"}}
        self.write("casualties.sql", QUERY.replace("FROM figures", "FROM figures, pg_sleep(1)"))
        for name, environment in cases.items():
            done = self.fetch(environment=environment)
            check(f"66: {name}", done.returncode == 66 and self.read() == before and "wrong" not in done.stderr, done)
        self.write("casualties.sql", QUERY)
        # A server that takes the call and says nothing.
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            environment = {**known, "PGPORT": str(silent.getsockname()[1]), "PGCONNECT_TIMEOUT": "2"}
            done = self.fetch(environment=environment)
            check("66: a server that says nothing, within PGCONNECT_TIMEOUT", done.returncode == 66 and done.seconds < 5,
                  f"{done} {done.seconds}")

    def large(self):
        many = ("SELECT 'deaths' AS indicator, 'moh' AS source, n AS value, date '2025-02-18' AS as_of"
                " FROM generate_series(1, 10000000) AS n")
        self.write("casualties.sql", many)
        done, peak = self.measured()
        check("ten million rows are refused", done.returncode == 65 and "100000 rows" in done.stderr, done.stderr)
        check(f"with at most 120 MiB: {peak} MiB", peak <= 120)
        self.write("casualties.sql", f"SELECT indicator, source, max(value) AS value, as_of FROM ({many}) AS x"
                                     " GROUP BY indicator, source, as_of")
        before = self.read()
        done, peak = self.measured()
        check("a query that adds them up is not", done.returncode == 0 and "1 row" in done.stdout, done)
        check(f"with at most 60 MiB: {peak} MiB", peak <= 60)
        self.write("casualties.csv", before)
        self.write("casualties.sql", QUERY)

    def measured(self):
        """A run and the most memory that it took, in MiB."""
        code = ("import resource, subprocess, sys\n"
                "done = subprocess.run(sys.argv[1:])\n"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)\n"
                "sys.exit(done.returncode)")
        done = subprocess.run([sys.executable, "-c", code, self.program, "fetch", self.folder],
                              env={**self.clean, **self.server.environment}, capture_output=True, text=True, timeout=300)
        return done, int(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
