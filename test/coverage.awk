# coverage.awk - what coverage.sh prints, of coverage.tsv and lcov's record. A file is in the record once for the library and
# once for the extension, a header once for each file that includes it: a line or a branch counts once, executed in any.

function rate(hit, all) { return all == 0 ? 100 : 100 * hit / all }

function row(name, l, lh, b, bh) {
    return sprintf("%-34s  %6.1f %% of %5d lines  %6.1f %% of %5d branches", name, rate(lh, l), l, rate(bh, b), b)
}

# The text of each line of a file, without the blanks around it.
function read_source(file,    number) {
    number = 0
    while ((getline line_text < file) > 0) {
        gsub(/^[ \t]+|[ \t]+$/, "", line_text)
        text[file, ++number] = line_text
    }
    close(file)
    length_of[file] = number
}

# The files are kept in the order of their names.
function add_file(file,    i) {
    for (i = ++file_count; i > 1 && files[i - 1] > file; i--) files[i] = files[i - 1]
    files[i] = file
}

# The function that a line is in: the last one that begins at the line or above it.
function function_at(file, number) {
    while (number > 0 && !((file, number) in function_begins)) number--
    return function_begins[file, number]
}

# Why nothing executes a line (left is "line") or so many of its branches.
function reason_of(file, number, left,    key) {
    key = file "\t" function_at(file, number) "\t" text[file, number]
    if (!(key in reason)) return ""
    used[key] = 1
    if (left_of[key] == left) return reason[key]
    return "NO REASON (coverage.tsv has one for " left_of[key] ")"
}

# Which branches of a line are not taken, counted from 1. A condition has two, in the order of the text: the first goes on
# to what stands behind it (of a && b and of a || b: from a to b), the second away from it.
function branches_named(file, number,    i, names) {
    for (i = 1; i <= branch_count[file, number]; i++)
        if (!branch_hit[branch_of[file, number, i]]) names = names (names == "" ? "" : ", ") i
    return names " of " branch_count[file, number]
}

function print_place(file, number, left, why) {
    if (why == "") why = "NO REASON"
    if (why ~ /^NO REASON/) wrong++
    printf "%s:%d %s: %s: %s\n    %s\n", file, number, function_at(file, number),
        left == "line" ? "not executed" : "branches " branches_named(file, number) " not taken", why, text[file, number]
}

# The places of a file in order. Lines that follow each other unexecuted are one place, which the first one names.
function print_places(file,    number, why, left, within) {
    for (number = 1; number <= length_of[file]; number++) {
        if (!((file, number) in line_hit)) continue
        if (line_hit[file, number]) {
            within = 0
            left = branches_left[file, number]
            if (left > 0) print_place(file, number, left, reason_of(file, number, left))
        } else if (!within) {
            within = 1
            print_place(file, number, "line", reason_of(file, number, "line"))
        }
    }
}

# ---- coverage.tsv

FILENAME ~ /\.tsv$/ {
    if ($0 == "" || /^#/) next
    if (NF != 5) { print "coverage.tsv:" FNR ": not five columns"; wrong++; next }
    key = $1 "\t" $2 "\t" $4
    entry[++entries] = key
    left_of[key] = $3
    reason[key] = $5
    next
}

# ---- lcov's record

/^SF:/ {
    file = substr($0, 4)
    sub(top, "", file)
    ours = file ~ /^ext\//
    layer = file
    sub("/[^/]*$", "", layer)
    if (ours && !(file in length_of)) { read_source(file); add_file(file) }
}
!ours { next }
/^FN:/ {
    split(substr($0, 4), field, ",")
    function_begins[file, field[1]] = field[3] != "" ? field[3] : field[2]
}
/^DA:/ {
    split(substr($0, 4), field, ",")
    place = file SUBSEP field[1]
    if (!(place in line_hit)) { lines[layer]++; lines[file]++; line_hit[place] = 0 }
    if (field[2] > 0 && !line_hit[place]) { line_hit[place] = 1; lines_hit[layer]++; lines_hit[file]++ }
}
/^BRDA:/ {
    split(substr($0, 6), field, ",")
    place = file SUBSEP field[1]
    branch = place SUBSEP field[2] SUBSEP field[3]
    if (!(branch in branch_hit)) {
        branches[layer]++; branches[file]++; branches_left[place]++
        branch_of[place, ++branch_count[place]] = branch
        branch_hit[branch] = 0
    }
    if (field[4] != "-" && field[4] > 0 && !branch_hit[branch]) {
        branch_hit[branch] = 1; branches_hit[layer]++; branches_hit[file]++; branches_left[place]--
    }
}

END {
    for (i = 1; i <= file_count; i++) print_places(files[i])
    for (i = 1; i <= entries; i++)
        if (!(entry[i] in used)) { print "coverage.tsv: gone, or executed now: " entry[i]; wrong++ }
    print ""
    for (i = 1; i <= file_count; i++) {
        file = files[i]
        if (lines[file] > lines_hit[file] || rate(branches_hit[file], branches[file]) < 95)
            print row(file, lines[file], lines_hit[file], branches[file], branches_hit[file])
    }
    print ""
    layer_count = split("ext ext/text ext/words ext/extract ext/glue", layers, " ")
    for (i = 1; i <= layer_count; i++) {
        layer = layers[i]
        glue = layer == "ext/glue" || layer == "ext"
        low = rate(lines_hit[layer], lines[layer]) < (glue ? 98 : 100) ||
            rate(branches_hit[layer], branches[layer]) < (glue ? 95 : 97)
        below += low
        print row(layer, lines[layer], lines_hit[layer], branches[layer], branches_hit[layer]) (low ? "  below the bar" : "")
    }
    if (wrong) print wrong " places or reasons to be looked at"
    exit (below || wrong) && strict != ""
}
