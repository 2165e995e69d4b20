#!/bin/sh
# coverage.sh - prints which part of the lines and branches of each layer the tests have executed, and of each file that is
# not covered whole; the lines that were not executed go to a file.
#
# usage: coverage.sh DIRECTORY   where objects compiled with --coverage have run; STRICT=1: below the bar it fails
#
# The bar is 100 % of lines and 97 % of branches in ext/text, ext/words, ext/extract, 98 and 95 in ext/glue.
set -eu
folder=$1
lcov -q -c -d "$folder/static" -d "$folder/shared" --rc lcov_branch_coverage=1 --no-external -b . -o "$folder/all.info"

awk -v top="$(pwd)/" -v uncovered="$folder/uncovered.txt" -v strict="${STRICT:-}" '
function rate(hit, all) { return all == 0 ? 100 : 100 * hit / all }
function row(name, l, lh, b, bh) {
    return sprintf("%-34s  %6.1f %% of %5d lines  %6.1f %% of %5d branches", name, rate(lh, l), l, rate(bh, b), b)
}
/^SF:/ {
    file = substr($0, 4)
    sub(top, "", file)
    layer = file
    sub("/[^/]*$", "", layer)
    ours = file ~ /^ext\//
}
!ours { next }
# A file is there once for the library and once for the extension: a line counts once, executed in either.
/^DA:/ {
    split(substr($0, 4), field, ",")
    place = file ":" field[1]
    if (!(place in line_hit)) { lines[layer]++; file_lines[file]++; line_hit[place] = 0; order[++places] = place }
    if (field[2] > 0 && !line_hit[place]) { line_hit[place] = 1; lines_hit[layer]++; file_lines_hit[file]++ }
}
/^BRDA:/ {
    split(substr($0, 6), field, ",")
    place = file ":" field[1]
    branch = place ":" field[2] ":" field[3]
    if (!(branch in branch_hit)) { branches[layer]++; file_branches[file]++; branch_hit[branch] = 0; left[place]++ }
    if (field[4] != "-" && field[4] > 0 && !branch_hit[branch]) {
        branch_hit[branch] = 1; branches_hit[layer]++; file_branches_hit[file]++; left[place]--
    }
}
END {
    printf "" > uncovered
    for (i = 1; i <= places; i++) {
        if (!line_hit[order[i]]) print order[i] ": not executed" > uncovered
        else if (left[order[i]] > 0) print order[i] ": " left[order[i]] " branches not taken" > uncovered
    }
    for (file in file_lines) {
        if (file_lines[file] > file_lines_hit[file] || rate(file_branches_hit[file], file_branches[file]) < 95)
            print row(file, file_lines[file], file_lines_hit[file], file_branches[file], file_branches_hit[file]) | "sort"
    }
    close("sort")
    print ""
    count = split("ext ext/text ext/words ext/extract ext/glue", layers, " ")
    for (i = 1; i <= count; i++) {
        layer = layers[i]
        glue = layer == "ext/glue" || layer == "ext"
        l = rate(lines_hit[layer], lines[layer]); b = rate(branches_hit[layer], branches[layer])
        low = l < (glue ? 98 : 100) || b < (glue ? 95 : 97)
        below = below || low
        print row(layer, lines[layer], lines_hit[layer], branches[layer], branches_hit[layer]) (low ? "  below the bar" : "")
    }
    print "not executed: " uncovered
    exit below && strict != ""
}' "$folder/all.info"
