// viet for Node: finds the library of this platform in the package, and loads it.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const SUFFIX = { darwin: '.dylib', win32: '.dll' }[process.platform] ?? '.so';

/** The path of the library; throws where the package has none for this platform. */
function getLoadablePath() {
  const platform = `${process.platform}-${process.arch}`;
  const file = path.join(__dirname, 'lib', platform, `libviet${SUFFIX}`);
  if (!fs.existsSync(file)) {
    const known = fs.readdirSync(path.join(__dirname, 'lib')).join(', ');
    throw new Error(`sqlite-viet: this package has no library for ${platform}, but for ${known}`);
  }
  return file;
}

/** Loads viet into a connection of better-sqlite3, of node:sqlite, or of any other that has loadExtension(). */
function load(db) {
  // Without the suffix: given one, SQLite adds another, and its error is about a file that nobody meant.
  db.loadExtension(getLoadablePath().slice(0, -SUFFIX.length));
}

module.exports = { getLoadablePath, load };
