#!/usr/bin/env python3
"""Mutation testing: changes a condition or a constant of ext/ at a time, and counts the changes that no test notices.

usage: mutate.py [--sample N] [--seed S] [--jobs N] [--minutes N] [--again] [FILE...]

A sample of N of all mutations (mutations.py), drawn by the seed, spread over the files by how many each has; FILE...: of
these only. --minutes: those begun in that time; they come in random order. --again: the mutants that survived the last
run instead. Each is compiled in a copy of the tree (build/mutate), linked to objects made before, and given to the tests
that execute its function (reach.py), until one fails:

  quick      each suite of test/unit, each file of test/sql, the reference and README.md
  core       what else check-core has: what fuzzing found, and for mutants in ext/glue UTF-16 and being loaded
  sanitize   the quick tests that take less than a second once more, with the address and undefined-behaviour sanitizers
  memory     for mutants in ext/glue and ext/words, the only layers that allocate: a sample of all allocations failing

Left out is test/sql/hostile.sql, which takes longer than all others together. A test that takes five times its processor
time has noticed too. Not counted: what does not compile, what compiles to the same
code, and what equivalent.tsv names, with the reason why no test can tell. Fails below the bar, which is 90 % of each
layer, and where a row of equivalent.tsv fits no mutation. The generated tables (*.inc) stay as they are.
"""
import argparse
import collections
import concurrent.futures
import glob
import os
import queue
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
import traceback

import mutations
import reach

BAR = 90
ROOM = 4 << 30  # bytes of address space for a test, sanitized ones apart
FLAGS = {"quick": "-O1", "sanitize": "-O1 -DVIET_SLOW_MACHINE -fsanitize=address,undefined "
                                     "-fno-sanitize-recover=undefined",
         "coverage": "-O0 --coverage"}
TOP = os.path.abspath("build/mutate")
TREE = TOP + "/tree"
NAMED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "equivalent.tsv")

SUITE = re.compile(r'suite_create\("([^"]+)"\)')

Test = collections.namedtuple("Test", "name stage program arguments suite sources")


def read(file):
    with open(file, encoding="utf-8") as f:
        return f.read()


def layer_of(file):
    return "/".join(file.split("/")[1:-1]) or "glue"


# ---- what is mutated

def sources():
    """All but those of the page in the browser, which no program of the tests has in it."""
    return sorted(f for f in glob.glob("ext/*.[ch]") + glob.glob("ext/*/*.[ch]") if not f.startswith("ext/wasm/"))


def everything(files):
    result = {}
    for file in files:
        result[file] = list(mutations.mutations(file, read(file)))
    return result


def drawn(candidates, count, seed):
    """A sample in random order, of each file as many as its part of all is (largest remainders)."""
    total = sum(map(len, candidates.values()))
    count = min(count, total)
    share = {file: count * len(all_of) / total for file, all_of in candidates.items()}
    take = {file: int(s) for file, s in share.items()}
    rest = sorted(share, key=lambda file: (take[file] - share[file], file))
    for file in rest[:count - sum(take.values())]:
        take[file] += 1
    sample = []
    for file, n in take.items():
        chosen = random.Random(f"{seed} {file}").sample(range(len(candidates[file])), n)
        sample += [candidates[file][i] for i in chosen]
    random.Random(seed).shuffle(sample)
    return sample


def key(m):
    return m.file, m.place, m.before, m.after


def named_rows(candidates):
    """The rows of equivalent.tsv: (file, place, before, after) -> (kind, reason), and those that fit no mutation."""
    rows = [line.split("\t") for line in read(NAMED).splitlines() if line and not line.startswith("#")]
    known = {key(m) for all_of in candidates.values() for m in all_of}
    named = {tuple(row[:4]): (row[4], row[5]) for row in rows}
    return named, [row for row in named if row[0] in candidates and row not in known]


# ---- the tree, its objects and its tests

def make(*arguments):
    return subprocess.run(["make", "-s", "-C", TREE, *arguments], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8").stdout


def variable(name, *arguments):
    return make("--eval", f"show: ; @echo '$({name})'", "show", *arguments).split()


def settings(stage):
    return [f"BUILD=build/{stage}", f"CFLAGS={FLAGS[stage]}", "WARNINGS=-w"]


class Build:
    """The objects of one stage, and how a mutant is put in their place."""

    def __init__(self, stage, jobs, programs):
        self.folder = f"{TREE}/build/{stage}"
        arguments = settings(stage)
        make(f"-j{jobs}", *[f"build/{stage}/{p}" for p in programs], *arguments)
        without_dependencies = [w for w in variable("COMPILE", *arguments) if w not in ("-MMD", "-MP")]
        self.compile = without_dependencies + ["-fPIC", "-fvisibility=hidden", "-c"]
        self.units = [f"{self.folder}/{o.split('/', 2)[2]}" for o in variable("UNIT_OBJECTS", *arguments)]
        self.libraries = (variable("SQLITE_LIBS") + variable("CHECK_LIBS") + variable("ICU_ALL_LIBS"))
        self.cc = variable("CC") + FLAGS[stage].split()

    def objects(self, mutant, kind, files):
        """Compiles the files anew; None where one does not compile."""
        out = []
        for file in files:
            out.append(f"{mutant}/{kind}-{file.replace('/', '-')[:-2]}.o")
            command = self.compile + (["-DSQLITE_CORE"] if kind != "shared" else []) + [file, "-o", out[-1]]
            if subprocess.run(command, cwd=mutant, stderr=subprocess.DEVNULL).returncode != 0:
                return None
        return out

    def link(self, mutant, program, objects):
        """program of the mutated objects, which come before the library that has the others."""
        if program == "libviet.so":
            changed = {os.path.basename(o).split("-", 1)[1] for o in objects}
            others = [o for o in glob.glob(f"{self.folder}/shared/ext/**/*.o", recursive=True)
                      if o[len(self.folder) + 8:].replace("/", "-") not in changed]
            command = self.cc + ["-shared", "-Wl,-z,nodelete", *objects, *others]
        else:
            own = {"unit": self.units}.get(program, [f"{self.folder}/test/{program}.o"])
            if program == "oom":
                own = glob.glob(f"{self.folder}/test/oom/*.o")
            if program.startswith("replay-"):
                own = [f"{self.folder}/test/fuzz/{n}.o" for n in (program[7:], "fuzz", "replay")]
            command = self.cc + own + objects + [f"{self.folder}/libviet.a"]
        out = f"{mutant}/{program}"
        linked = subprocess.run(command + self.libraries + ["-o", out], stderr=subprocess.DEVNULL)
        return out if linked.returncode == 0 else None


def all_tests():
    files = [f for f in sorted(variable("SQL_TESTS")) if not f.endswith("/hostile.sql")]
    pages = tuple(sorted(variable("EXAMPLES")))
    for stage in ("quick", "sanitize"):
        for source in sorted(glob.glob("test/unit/test_*.c")):
            text = read(source)
            rows = tuple(f for f in sorted(glob.glob("test/data/*.tsv")) if f in text)
            for suite in SUITE.findall(text):
                yield Test(suite, stage, "unit", (), suite, (source, *rows))
        for file in files:
            yield Test(file, stage, "run", (file,), "", (file,))
        yield Test("examples", stage, "run", pages, "", pages)
    some = tuple(f for f in (*files, *pages) if not f.endswith("/bytes.sql"))
    yield Test("UTF-16", "core", "run", ("--utf16", *some), "", ())
    some = tuple(f for f in (*files, *pages) if not f.endswith(("/triggers.sql", "/in_step.sql", ".md")))
    yield Test("loaded", "core", "run", ("--untrusted", "--load", "./libviet.so", *some), "", ())
    for folder in sorted(glob.glob("test/fuzz/found/*")):
        name = os.path.basename(folder)
        yield Test("found " + name, "core", "replay-" + name, tuple(sorted(glob.glob(folder + "/*"))), "", ())
    yield Test("oom", "memory", "oom", ("--sample", "oom.db"), "", ())


def execute(test, program, folder, seconds):
    """Whether the test passes within so much processor time, and how much it took."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if test.stage != "sanitize":
            resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    environment = dict(os.environ, CK_FORK="no", CK_VERBOSITY="silent")
    if test.suite:
        environment["CK_RUN_SUITE"] = test.suite
    child = subprocess.Popen([program, *test.arguments], cwd=folder, env=environment, preexec_fn=limit,
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    timer = threading.Timer(600 + 40 * seconds, os.kill, (child.pid, signal.SIGKILL))
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    timer.cancel()
    child.returncode = status
    return status == 0, usage.ru_utime + usage.ru_stime


class Tests:
    """The tests with the time each takes, those first that have noticed most in the same file for their cost."""

    def __init__(self, builds, jobs):
        self.tests = list(all_tests())
        self.noticed, self.lock = collections.Counter(), threading.Lock()
        self.reach = reach.Reach(TOP + "/reach.json", TREE)
        unknown = self.reach.unknown({t.name: t.sources for t in self.tests if t.stage == "quick"})
        folder = Build("coverage", jobs, ["unit", "run"]).folder if unknown else ""
        for t in self.tests:
            if t.stage == "quick" and t.name in unknown:
                self.reach.learn(t.name, unknown[t.name], folder,
                                 lambda: execute(t, f"{folder}/{t.program}", TREE, 300))
        self.cost = {t: self.reach.cost(t.name, t.stage, lambda: self.measure(t, builds)) for t in self.tests}

    @staticmethod
    def measure(test, builds):
        """The processor time a test takes on what is not mutated, where it has to pass."""
        build = builds["sanitize" if test.stage == "sanitize" else "quick"]
        if test.name == "loaded":
            shutil.copy(f"{build.folder}/libviet.so", f"{TREE}/libviet.so")
        passes, seconds = execute(test, f"{build.folder}/{test.program}", TREE, 300)
        if not passes:
            sys.exit(f"mutate: {test.name} ({test.stage}) fails without any mutation")
        return seconds

    def limit(self, test):
        return int(5 * self.cost[test]) + 1

    def matters(self, test, stage, m):
        once = test.name in ("UTF-16", "loaded") and layer_of(m.file) != "glue"
        long = stage == "sanitize" and self.cost[test] > 1
        heapless = stage == "memory" and layer_of(m.file) not in ("glue", "words")
        return test.stage == stage and not (once or long or heapless) and self.reach.reaches(test.name, m.file, m.place)

    def ordered(self, stage, m):
        file, layer = m.file, layer_of(m.file)
        mine = [t for t in self.tests if self.matters(t, stage, m)]
        with self.lock:
            return sorted(mine, reverse=True, key=lambda t: (
                self.noticed[t.name, file] + self.noticed[t.name, layer] / 20 + 0.02) / (self.cost[t] + 0.05))

    def has_noticed(self, test, file):
        with self.lock:
            self.noticed[test.name, file] += 1
            self.noticed[test.name, layer_of(file)] += 1


# ---- one mutant

class Worker:
    """A folder with a copy of ext/ of its own, in which one mutant at a time is made."""

    def __init__(self, number):
        self.folder = f"{TOP}/worker-{number}"
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        shutil.copytree(f"{TREE}/ext", f"{self.folder}/ext")
        for name in ("include", "test", "sql", *glob.glob("README*.md")):
            os.symlink(f"{TREE}/{name}", f"{self.folder}/{name}")

    def write(self, m, mutated):
        source = read(f"{TREE}/{m.file}")
        with open(f"{self.folder}/{m.file}", "w", encoding="utf-8") as f:
            f.write(mutations.applied(source, m.pieces) if mutated else source)


def same(a, b):
    with open(a, "rb") as f, open(b, "rb") as g:
        return f.read() == g.read()


class Judge:
    def __init__(self, builds, tests, users):
        self.builds, self.tests, self.users = builds, tests, users

    def verdict(self, worker, m):
        """(verdict, by which test): invalid, same, killed, survived."""
        worker.write(m, True)
        try:
            return self.examine(worker.folder, m)
        finally:
            worker.write(m, False)
            for leftover in glob.glob(worker.folder + "/*.o"):
                os.remove(leftover)

    def examine(self, folder, m):
        files = self.users.get(m.file, [])
        quick = self.builds["quick"]
        static = quick.objects(folder, "static", files)
        if static is None:
            return "invalid", ""
        if all(same(o, f"{quick.folder}/static/{file[:-2]}.o") for o, file in zip(static, files)):
            return "same", ""
        for stage in ("quick", "core", "sanitize", "memory"):
            build = self.builds["sanitize" if stage == "sanitize" else "quick"]
            objects = static if build is quick else build.objects(folder, stage, files)
            if stage == "core" and layer_of(m.file) == "glue":
                build.link(folder, "libviet.so", build.objects(folder, "shared", files))
            linked = {}
            for test in self.tests.ordered(stage, m):
                if test.program not in linked:
                    linked[test.program] = build.link(folder, test.program, objects)
                if linked[test.program] is None:
                    return "invalid", ""
                if not execute(test, linked[test.program], folder, self.tests.limit(test))[0]:
                    self.tests.has_noticed(test, m.file)
                    return "killed", f"{test.name} ({stage})" if stage != "quick" else test.name
        return "survived", ""


def users_of(files):
    """For each file the sources that are to be compiled when it changes: itself, or those that include it."""
    users = {file: [file] for file in files if file.endswith(".c")}
    for dependencies in glob.glob(f"{TREE}/build/quick/static/ext/**/*.d", recursive=True):
        words = read(dependencies).split(":")[1].replace("\\\n", " ").split()
        names = {os.path.normpath(w) for w in words}
        for file in files:
            if file.endswith(".h") and file in names:
                users.setdefault(file, []).append(words[0])
    return {file: sorted(list_of) for file, list_of in users.items()}


# ---- the whole

def mirror(name):
    """Makes the tree's copy of a file or folder what it is here; what is the same stays, with its time."""
    copy = f"{TREE}/{name}"
    if os.path.isdir(name):
        os.makedirs(copy, exist_ok=True)
        for gone in set(os.listdir(copy)) - set(os.listdir(name)):
            shutil.rmtree(f"{copy}/{gone}") if os.path.isdir(f"{copy}/{gone}") else os.remove(f"{copy}/{gone}")
        for entry in os.listdir(name):
            mirror(f"{name}/{entry}")
    elif not os.path.exists(copy) or not same(name, copy):
        shutil.copy(name, copy)


def prepare(jobs):
    os.makedirs(TREE, exist_ok=True)
    for name in ("ext", "include", "test", "sql", "Makefile", *glob.glob("README*.md")):
        mirror(name)
    replays = ["replay-" + os.path.basename(f) for f in glob.glob("test/fuzz/found/*")]
    return {"quick": Build("quick", jobs, ["unit", "run", "oom", "libviet.so"] + replays),
            "sanitize": Build("sanitize", jobs, ["unit", "run"])}


def examine_all(sample, jobs, named, minutes):
    """Yields (mutation, verdict, by which test) as they come; of those not begun in time the verdict is "left"."""
    builds = prepare(jobs)
    tests = Tests(builds, jobs)
    judge, workers = Judge(builds, tests, users_of(sources())), queue.Queue()
    for number in range(jobs):
        workers.put(Worker(number))
    until = time.monotonic() + 60 * minutes

    def task(m):
        if key(m) in named:
            return m, "named", ""
        if minutes > 0 and time.monotonic() > until:
            return m, "left", ""
        worker = workers.get()
        try:
            return m, *judge.verdict(worker, m)
        except Exception:  # what happens in a thread would else be told when all others have ended
            traceback.print_exc()
            os._exit(2)
        finally:
            workers.put(worker)

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for done in concurrent.futures.as_completed([pool.submit(task, m) for m in sample]):
            yield done.result()


def report(counts):
    """Prints a line a layer. Returns whether all are above the bar."""
    good = True
    print(f"\n{'':10} {'mutants':>8} {'killed':>7} {'survived':>9} {'killed, of all that count':>26}   "
          "not counted: same code, named, invalid, left")
    total = collections.Counter()
    for layer in sorted(counts) + ["all"]:
        n = counts[layer] if layer != "all" else total
        total += n if layer != "all" else {}
        count = n["killed"] + n["survived"]
        rate = 100 * n["killed"] / count if count else 100
        good = good and (rate >= BAR or layer == "all")
        print(f"{layer:10} {sum(n.values()):8} {n['killed']:7} {n['survived']:9} {rate:24.1f} %   "
              f"{n['same']}, {n['named']}, {n['invalid']}, {n['left']}{'' if rate >= BAR else '   below the bar'}")
    return good


def last_survivors(candidates):
    wanted = {tuple(line.split("\t")) for line in read(TOP + "/survivors.tsv").splitlines()}
    return [m for all_of in candidates.values() for m in all_of if key(m) in wanted]


def main():
    parser = argparse.ArgumentParser(description="Mutation testing of ext/; see the top of the script.")
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    candidates = everything(given.files or sources())
    named, stale = named_rows(candidates)
    sample = last_survivors(candidates) if given.again else drawn(candidates, given.sample, given.seed)
    print(f"mutate: {len(sample)} of {sum(map(len, candidates.values()))} mutations, seed {given.seed}", flush=True)
    counts, alive = collections.defaultdict(collections.Counter), []
    os.makedirs(TOP, exist_ok=True)
    with open(TOP + "/survivors.tsv", "w", encoding="utf-8", buffering=1) as survivors:
        for m, verdict, by in examine_all(sample, given.jobs, named, given.minutes):
            counts[layer_of(m.file)][verdict] += 1
            if verdict in ("killed", "survived"):
                print(f"{m.file}:{m.line}: {verdict}{' by ' + by if by else ''}", flush=True)
            if verdict == "survived":
                alive.append(m)
                survivors.write("\t".join(key(m)) + "\n")
    print("\nsurvivors")
    for m in sorted(alive):
        print(f"{m.file}:{m.line}: {m.place}\n    {m.before}\n    {m.after}")
    good = report(counts)
    for row in stale:
        print(f"mutate: equivalent.tsv names what is no mutation: {row}")
    sys.exit(0 if good and not stale else 1)


main()
