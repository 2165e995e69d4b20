"""Which functions of ext/ each test executes, by gcov: only a test that executes a function can notice what is changed in it."""
import glob
import hashlib
import json
import os
import subprocess


def digest(*files):
    total = hashlib.sha256()
    for file in files:
        with open(file, "rb") as f:
            total.update(f.read())
    return total.hexdigest()


def counts_in(folder):
    return glob.glob(folder + "/static/ext/**/*.gcda", recursive=True)


def executed(tree, folder):
    """[file, name] of each function that the objects' counts say was executed; takes the counts away."""
    counts = counts_in(folder)
    out = subprocess.run(["gcov", "--json-format", "--stdout", *counts], cwd=tree, check=True, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    found = set()
    for line in out.splitlines():
        for file in json.loads(line)["files"]:
            name = os.path.relpath(os.path.join(tree, file["file"]), tree)
            found.update((name, f["name"]) for f in file["functions"] if f["execution_count"] > 0)
    for file in counts:
        os.remove(file)
    return sorted(found)


class Reach:
    """What each test executes, until the test changes, and what it costs, until the library does too; kept in a file. What
    the library's own changes make of the first is left to the next clean build: a test too few only spares a mutant."""

    def __init__(self, cache, tree):
        self.cache, self.tree, self.known = cache, tree, {}
        self.library = digest(*sorted(glob.glob(tree + "/ext/**/*.[ch]", recursive=True) +
                                      glob.glob(tree + "/ext/**/*.inc", recursive=True)))
        if os.path.exists(cache):
            with open(cache, encoding="utf-8") as f:
                self.known = json.load(f)

    def unknown(self, tests):
        """Those of the tests, as name -> sources, of which it is not known what they reach."""
        marks = {name: digest(*(f"{self.tree}/{source}" for source in sources)) for name, sources in tests.items()}
        for name in [name for name in self.known if self.known[name]["mark"] != marks.get(name)]:
            del self.known[name]
        return {name: mark for name, mark in marks.items() if name not in self.known}

    def learn(self, name, mark, folder, execute):
        for left in counts_in(folder):
            os.remove(left)
        execute()
        self.known[name] = {"mark": mark, "functions": executed(self.tree, folder), "cost": {}}
        self.save()

    def cost(self, name, stage, measure):
        """What measure() gives for this test, unless it is known."""
        if name not in self.known:
            return measure()
        costs = self.known[name]["cost"]
        if costs.get("of") != self.library:
            costs.clear()
            costs["of"] = self.library
        if stage not in costs:
            costs[stage] = measure()
            self.save()
        return costs[stage]

    def save(self):
        with open(self.cache, "w", encoding="utf-8") as f:
            json.dump(self.known, f)

    def reaches(self, name, file, function):
        """Whether a test executes a function; one of which nothing is known does, and a table is reached with its file."""
        if name not in self.known:
            return True
        mine = [f for in_file, f in self.known[name]["functions"] if in_file == file]
        everyone = {f for known in self.known.values() for in_file, f in known["functions"] if in_file == file}
        return function in mine if function in everyone else bool(mine) or not everyone
