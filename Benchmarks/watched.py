"""Measures what `sitrep watch` takes from a save of one changed number to new files, beside a run that draws everything."""
import os
import shutil
import statistics
import subprocess
import time

import micro


def processor_time(process):
    """What a process and all its threads have used so far, in seconds: its clock has the number that Linux makes of the process's own."""
    return time.clock_gettime(~process << 3 | 2)


def written(manifest, before):
    """Waits for a manifest that is another one; it is the last file of a run."""
    for _ in range(6000):
        if manifest.exists() and (now := manifest.stat().st_mtime_ns) != before:
            return now
        time.sleep(0.01)
    raise SystemExit(f"{manifest} was not written in a minute")


def compare(title, sitrep, situation, scratch, table, old, new, rounds):
    """A table of both. In the file `table` the text `old` becomes `new` and back; what the watch has written is compared with a run."""
    shutil.rmtree(scratch, ignore_errors=True)
    own = scratch / "situation"
    shutil.copytree(situation, own)
    path = own / table
    texts = [path.read_text(encoding="utf-8"), path.read_text(encoding="utf-8").replace(old, new, 1)]
    assert texts[0] != texts[1], f"{path} has no “{old}”"
    options = [*micro.EDITIONS, "--quiet"]
    whole, changed = [], []
    with open(os.devnull, "w") as nowhere:
        for _ in range(rounds):
            process = subprocess.Popen([sitrep, "build", own, *options, "--force", "--output", scratch / "whole"], stderr=nowhere)
            _, status, usage = os.wait4(process.pid, 0)
            assert status == 0
            whole.append(usage.ru_utime + usage.ru_stime)
        watch = subprocess.Popen([sitrep, "watch", own, *options, "--output", scratch / "watched"], stderr=nowhere)
    try:
        manifest = scratch / "watched/manifest.json"
        seen = written(manifest, None)
        for turn in range(rounds):
            time.sleep(0.3)
            before = processor_time(watch.pid)
            path.write_text(texts[(turn + 1) % 2], encoding="utf-8")
            seen = written(manifest, seen)
            # What is behind the last file of a run belongs to it.
            time.sleep(0.3)
            changed.append(processor_time(watch.pid) - before)
    finally:
        watch.terminate()
        watch.wait()
    subprocess.run([sitrep, "build", own, *options, "--force", "--output", scratch / "whole"], check=True, capture_output=True)
    subprocess.run(["diff", "-r", scratch / "whole", scratch / "watched"], check=True)
    all_of_it, part = statistics.median(whole), statistics.median(changed)
    return "\n".join([f"## One number changed while it is watched: {title}", "", "| | processor s | of a whole run |", "| --- | --- | --- |",
                      f"| sitrep build --force | {all_of_it:.3f} | |", f"| sitrep watch, from the save to new files | {part:.3f} | {part / all_of_it:.2f} |"])
