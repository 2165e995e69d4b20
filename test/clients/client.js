// A program for Node, with better-sqlite3, that searches Vietnamese articles.  usage: client.js LIBRARY FOLDER
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const Database = require('better-sqlite3');

const [library, folder] = process.argv.slice(2);

const db = new Database(':memory:');
db.loadExtension(library);

db.exec("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')");
const insert = db.prepare('INSERT INTO article VALUES (?, ?)');
db.transaction(() => {
  for (const name of fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
    const [title, ...lines] = fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
    insert.run(title, lines.join('\n'));
  }
})();

console.log('search');
const search = db.prepare(`
  SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
  ORDER BY hit.score DESC`);
for (const { title } of search.iterate('cong doan vien chuc')) {
  console.log(title);
}

console.log('dates');
const dates = db.prepare(`
  SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos`);
for (const { first, surface } of dates.iterate('2024-01-01', '2024-12-31')) {
  console.log(`${first}: ${surface}`);
}

console.log('money');
const money = db.prepare(`
  SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3`);
for (const { amount, surface } of money.iterate('VND')) {
  console.log(`${amount}: ${surface}`);
}

console.error('SQLite', db.prepare('SELECT sqlite_version()').pluck().get());
