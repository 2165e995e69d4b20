# shellcheck shell=sh disable=SC2154
# check.sh - for the tests that are shell scripts: source it after setting `suite`.

passed=0
failed=0
skipped=0

# check WHAT WANTED GOT
check() {
    if test "$2" = "$3"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf '%s: %s\n  wanted: %s\n  got:    %s\n' "$suite" "$1" "$2" "$3"
    fi
}

# skip WHAT WHY: says that something is left out; STRICT=1 makes that a failure.
skip() {
    skipped=$((skipped + 1))
    printf '%s: skipped %s: %s\n' "$suite" "$1" "$2"
}

# The closing line; as the last command, it makes the script's exit status.
finish() {
    printf '%s: %d passed, %d failed' "$suite" "$passed" "$failed"
    test "$skipped" -eq 0 || printf ', %d skipped' "$skipped"
    echo
    test "$failed" -eq 0 && { test "$skipped" -eq 0 || test -z "${STRICT:-}"; }
}
