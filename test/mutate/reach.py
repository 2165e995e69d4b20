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
    """[file, first line, last line] of each function that the objects' counts say was executed; takes the counts away."""
    counts = counts_in(folder)
    out = subprocess.run(["gcov", "--json-format", "--stdout", *counts], cwd=tree, check=True, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    found = set()
    for line in out.splitlines():
        for file in json.loads(line)["files"]:
            for function in file["functions"]:
                if function["execution_count"] > 0:
                    found.add((os.path.relpath(os.path.join(tree, file["file"]), tree), function["start_line"],
                               function["end_line"]))
    for file in counts:
        os.remove(file)
    return sorted(found)


class Reach:
    """What each test executes and what it costs, kept in a file until the library or the test changes."""

    def __init__(self, cache, tree, folder):
        self.cache, self.tree, self.folder, self.known, self.functions = cache, tree, folder, {}, {}
        self.library = digest(*sorted(glob.glob(tree + "/ext/**/*.[ch]", recursive=True) +
                                      glob.glob(tree + "/ext/**/*.inc", recursive=True)))
        if os.path.exists(cache):
            with open(cache, encoding="utf-8") as f:
                self.known = json.load(f)
        for left in counts_in(folder):
            os.remove(left)

    def learn(self, name, sources, execute):
        """Executes a test, unless it is known what it reaches."""
        mark = self.library + digest(*(f"{self.tree}/{source}" for source in sources))
        if name not in self.known or self.known[name]["mark"] != mark:
            execute()
            self.known[name] = {"mark": mark, "functions": executed(self.tree, self.folder), "cost": {}}
            self.save()
        self.functions[name] = [tuple(function) for function in self.known[name]["functions"]]

    def cost(self, name, stage, measure):
        """What measure() gives for this test, unless it is known."""
        if name not in self.functions:
            return measure()
        costs = self.known[name]["cost"]
        if stage not in costs:
            costs[stage] = measure()
            self.save()
        return costs[stage]

    def save(self):
        with open(self.cache, "w", encoding="utf-8") as f:
            json.dump(self.known, f)

    def reaches(self, name, file, line):
        """Whether the test executes the function at a line; outside of functions, any of the file. One unknown does."""
        if name not in self.functions:
            return True
        mine = [(first, last) for f, first, last in self.functions[name] if f == file]
        everyone = {(first, last) for functions in self.functions.values() for f, first, last in functions if f == file}
        inside = [span for span in everyone if span[0] <= line <= span[1]]
        return any(span in mine for span in inside) if inside else bool(mine)
