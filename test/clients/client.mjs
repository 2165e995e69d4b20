// A program for Node's own node:sqlite that searches Vietnamese articles.  usage: client.mjs LIBRARY FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { DatabaseSync } from 'node:sqlite';

const [library, folder] = argv.slice(2);

const db = new DatabaseSync(':memory:', { allowExtension: true });
db.loadExtension(library);
db.enableLoadExtension(false);

db.exec("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')");
db.exec('BEGIN');
const insert = db.prepare('INSERT INTO article VALUES (?, ?)');
for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
  const [title, ...lines] = readFileSync(join(folder, name), 'utf8').split('\n');
  insert.run(title, lines.join('\n'));
}
db.exec('COMMIT');

console.log('search');
const search = db.prepare(`
  SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid
  ORDER BY hit.score DESC`);
for (const { title } of search.all('cong doan vien chuc')) {
  console.log(title);
}

console.log('dates');
const dates = db.prepare(`
  SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos`);
for (const { first, surface } of dates.all('2024-01-01', '2024-12-31')) {
  console.log(`${first}: ${surface}`);
}

console.log('money');
const money = db.prepare(`
  SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3`);
money.setReadBigInts(true); // amounts beyond 2^53 are errors without
for (const { amount, surface } of money.all('VND')) {
  console.log(`${amount}: ${surface}`);
}

console.error('SQLite', db.prepare('SELECT sqlite_version() AS version').get().version);
