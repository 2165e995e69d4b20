#!/usr/bin/env python3
"""Writes what the fuzzers begin with: seeds.py DIRECTORY

DIRECTORY/text       sentences of the articles, and the texts of the tests, a file each
DIRECTORY/sql        the statements of the tests and of the reference
DIRECTORY/query      the texts in statements about questions, which are slow to try
DIRECTORY/words.dict the words that the extension knows, for libFuzzer's -dict
"""
import glob
import hashlib
import os
import re
import sys

MOST = 400  # bytes of a seed


def write(folder, pieces):
    os.makedirs(folder, exist_ok=True)
    for piece in pieces:
        data = piece.encode()[:MOST]
        with open(os.path.join(folder, hashlib.sha1(data).hexdigest()[:16]), 'wb') as file:
            file.write(data)


def read(pattern):
    for name in sorted(glob.glob(pattern)):
        with open(name, encoding='utf-8') as file:
            yield file.read()


def texts():
    for article in read('test/data/articles/*'):
        yield from re.split(r'(?<=[.;:])\s+|\n+', article)
    for script in scripts():
        yield from quotes(script)
    for source in read('test/unit/*.c'):
        yield from re.findall(r'"((?:[^"\\\n])+)"', source)


def scripts():
    for pattern in ('test/sql/*.sql', 'sql/reference/*.sql'):
        yield from read(pattern)


def statements():
    for script in scripts():
        lines = [line for line in script.split('\n') if line and not line.startswith('--')]
        yield from lines
        yield '\n'.join(line for line in lines if len(line) < MOST // 4)


def questions():
    for statement in statements():
        if re.search('viet_(query|search|suggest)', statement) and '\n' not in statement:
            yield from quotes(statement)


def quotes(statement):
    return (quoted.replace("''", "'") for quoted in re.findall(r"'((?:[^'\n]|'')*)'", statement))


def words():
    found = {'"', ' OR ', '-', '*', '“', '\u0301', '\u0302', '\u0323', '\u0309', '\u200b', '\u00a0', '\u00ad', 'Ð',
             '$', '€', 'đ', '₫', '%', '/', '–', '(', ')', 'NEAR(', '\x00', '\xff', 'สวัสดี', '東京'}
    for table in ('keywords.tsv', 'function_words.tsv'):
        for row in next(read('ext/tables/' + table)).split('\n'):
            if row and not row.startswith('#'):
                found.update(row.split('\t')[-1].split())
    for surface in read('test/sql/surface.sql'):
        found.update(re.findall(r'viet_\w+', surface))
    return sorted(found)


def dictionary(name):
    with open(name, 'w', encoding='ascii') as file:
        for word in words():
            file.write('"%s"\n' % ''.join('\\x%02X' % byte for byte in word.encode()))


def main():
    folder = sys.argv[1]
    write(os.path.join(folder, 'text'), texts())
    write(os.path.join(folder, 'sql'), statements())
    write(os.path.join(folder, 'query'), questions())
    dictionary(os.path.join(folder, 'words.dict'))


main()
