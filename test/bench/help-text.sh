#!/bin/sh
# Prints the Vietnamese text of LibreOffice's help (Debian package libreoffice-help-vi), a paragraph a line.
set -eu
folder=/usr/share/libreoffice/help/vi
if ! test -d "$folder"; then
    echo "bench: install libreoffice-help-vi, or name a text: make bench CORPUS=file" >&2
    exit 1
fi
find "$folder" -name '*.html' -print0 | sort -z | xargs -0 cat | sed 's/<[^>]*>/ /g; s/&[a-z]*;/ /g' |
    tr -s ' \t' ' ' | LC_ALL=C.UTF-8 grep -P '[ạ-ỹ]'
