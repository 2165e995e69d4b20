// texts.js - from a file's bytes to articles: its encoding, and where one ends and the next begins.
'use strict';

/** The text of a file. encoding: as in the select element, '' to guess. Also gives the encoding that it was read in. */
function readFile(database, queries, bytes, encoding) {
  const marks = { ÿþ: 'utf-16le', þÿ: 'utf-16be' };
  const utf16 = marks[String.fromCharCode(bytes[0], bytes[1])];
  if (utf16 !== undefined && (encoding === '' || encoding === 'unicode')) {
    return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  }
  const file = isUtf8(bytes) ? new TextDecoder().decode(bytes) : bytes; // old encodings are found in UTF-8 as well
  const old = encoding || database.rows(queries.guess, { file })[0].encoding;
  if (old !== null && old !== 'unicode') {
    return { text: database.rows(queries.decode, { file, encoding: old })[0].text, encoding: old.toUpperCase() };
  }
  return { text: new TextDecoder().decode(bytes), encoding: typeof file === 'string' ? 'UTF-8' : null };
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** One article of a text: the title is its first line, where there is more. */
function article(text) {
  const [, first, rest] = /^([^\n]*)\n?([^]*)$/.exec(text.trim());
  return rest.trim() === '' || first.length > 200
    ? { title: '', body: text.trim() }
    : { title: first.trim(), body: rest.trim() };
}

/** Line ends as LF; no other control characters, two of which show where words were found. */
function clean(text) {
  return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0B\x0E-\x1F\uFEFF]/g, '');
}

/** The articles of a long text: what lines of signs part (---, ***), which stand behind a blank line, or form feeds;
 *  else the paragraphs, which blank lines part; else the lines. */
function split(text) {
  const ways = [
    /\f|\n[^\S\n]*\n[^\S\n]*(?:-{3,}|={3,}|_{3,}|~{3,}|#{3,}|\*{3,})[^\S\n]*(?=\n|$)/,
    /\n[^\S\n]*\n/,
    /\n/,
  ];
  const parts = ways.map(way => text.split(way)).find(some => some.length > 1) ?? [text];
  return parts.filter(part => part.trim() !== '');
}
