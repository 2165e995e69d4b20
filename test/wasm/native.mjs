// native.mjs - what libviet.so and the sqlite3 shell answer to the page's own queries, for comparison.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const queries = {};
for (const part of readFileSync('ext/wasm/queries.sql', 'utf8')
  .split(/^(?=-- \w+: )/m)
  .slice(1)) {
  queries[/\w+/.exec(part)[0]] = part;
}

const quote = value =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** A statement with its values written in. */
function statement(name, values = {}) {
  return queries[name].replace(/:([a-z]+)\b/g, (all, key) => (key in values ? quote(values[key]) : all));
}

/** The rows of statements, one array for each; in one connection that has the articles. */
function run(articles, statements) {
  const input = [
    '.load ./libviet',
    '.mode json',
    queries.schema,
    ...articles.map(one => statement('add', { day: null, ...one })),
    ...statements.flatMap(sql => [sql, '.print ----']),
  ].join('\n');
  const output = execFileSync('sqlite3', ['-batch', '-bail', '-init', '/dev/null', ':memory:'], {
    input,
    maxBuffer: 1e8,
  }).toString();
  return output
    .split('----\n')
    .slice(0, -1)
    .map(part => (part.trim() === '' ? [] : JSON.parse(part)));
}

/** The articles of a folder as the page has them: the first line is the title. */
export function readArticles(folder) {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
        .replace(/\r\n/g, '\n')
        .replace(/\uFEFF/g, '')
        .trim();
      const end = text.indexOf('\n');
      return { title: text.slice(0, end).trim(), body: text.slice(end).trim() };
    });
}

/** What the page is to show for a question, its timeline by the first `length` characters of a date. */
export function expect(articles, question, period, length) {
  const asking =
    question.trim() === ''
      ? [statement('everything', { most: 10000 })]
      : [
          statement('words', { question, most: 10000 }),
          statement('beginnings', { question, most: 10000 }),
          `CREATE TEMP TABLE some AS SELECT count(*) AS n FROM found;`,
          statement('nearest', { question }).replace(
            /WHERE mode = best/,
            'WHERE mode = best AND (SELECT n FROM some) = 0',
          ),
        ];
  const narrowing = period === '' ? [] : [statement('within', { period })];
  const rows = run(articles, [
    ...asking,
    ...narrowing,
    statement('counts'),
    statement('hits', { question, after: 0, most: 20 }),
    statement('timeline', { period, length }),
    statement('span', { period }),
    statement('amounts', { by: 'place', descending: 0, most: 100 }),
    `SELECT currency, count(*) AS count, sum(amount) AS total
     FROM found JOIN article_amount USING (article) WHERE per IS NULL
     GROUP BY currency ORDER BY count(*) DESC, currency;`,
  ]).slice(-6);
  const [[count], hits, timeline, [span], amounts, sums] = rows;
  return { count, hits, timeline, span, amounts, sums };
}

/** The rows of one query. */
export function ask(articles, sql) {
  return run(articles, [sql])[0];
}
