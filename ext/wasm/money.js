// money.js - the amounts of the found articles: a table that sorts by each of its columns, and sums by currency.
'use strict';

const QUALIFIERS = { about: 'khoảng', over: 'hơn', under: 'dưới', at_least: 'ít nhất', at_most: 'nhiều nhất' };
const MOST_AMOUNTS = 100; // rows that are shown; all are summed

/** The exact value of what SQLite wrote: whole numbers as BigInt, however large. */
function exact(text) {
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** a < b: below zero; as numbers of either kind, or as Vietnamese words. */
function compare(a, b) {
  return typeof a === 'string' ? collator.compare(a, b) : a < b ? -1 : a > b ? 1 : 0;
}

const COLUMNS = [
  { name: 'Viết trong bài', key: row => row.surface },
  { name: 'Giá trị', key: row => exact(row.amount), number: true },
  { name: 'Tiền tệ', key: row => row.currency },
  { name: 'Ghi chú', key: row => note(row) },
  { name: 'Bài', key: row => row.place },
];

function note(row) {
  return [
    row.qualifier === null ? null : QUALIFIERS[row.qualifier],
    row.per === null ? null : `mỗi ${row.per}`,
    row.basis === 'implied' ? 'không ghi tiền tệ' : null,
  ].filter(Boolean).join(', ');
}

/** The range of a row, or its one value. */
function value(row) {
  const least = grouped(exact(row.amount));
  return row.amount_max === null ? least : `${least} – ${grouped(exact(row.amount_max))}`;
}

/** Sums by currency, the most frequent first. What is paid by the piece or the month is a price and in none; a range counts
 *  with its lower end. */
function sums(rows) {
  const of = new Map();
  for (const row of rows.filter(one => one.per === null)) {
    const sum = of.get(row.currency) ?? { currency: row.currency, count: 0, whole: 0n, rest: 0 };
    const amount = exact(row.amount);
    sum.count++;
    sum.whole += typeof amount === 'bigint' ? amount : 0n;
    sum.rest += typeof amount === 'bigint' ? 0 : amount;
    of.set(row.currency, sum);
  }
  return [...of.values()].sort((a, b) => b.count - a.count)
    .map(sum => ({ ...sum, total: sum.rest === 0 ? sum.whole : Number(sum.whole) + sum.rest }));
}

/** Keeps the table of a section: show(rows) fills it, the buttons in its head sort it. */
class AmountTable {
  #frame;
  #rows = [];
  #column = 4;
  #descending = false;
  #linkTo;

  /** linkTo(row): what stands for the article of a row. */
  constructor(frame, linkTo) {
    this.#frame = frame;
    this.#linkTo = linkTo;
    frame.querySelector('thead tr').append(...COLUMNS.map((column, i) => element('th', { scope: 'col', class: column.number ? 'number' : null },
      element('button', { type: 'button', onclick: () => this.#sortBy(i) }, column.name))));
  }

  show(rows) {
    this.#rows = rows;
    this.#frame.hidden = rows.length === 0;
    this.#fill();
    this.#frame.querySelector('tfoot').replaceChildren(...sums(rows).map(sum => element('tr', {},
      element('th', { scope: 'row' }, `Tổng ${sum.count} khoản`),
      element('td', { class: 'number' }, grouped(sum.total)),
      element('td', {}, sum.currency),
      element('td', { colspan: 2 }, 'không kể giá tính theo đơn vị'))));
  }

  #sortBy(i) {
    this.#descending = i === this.#column && !this.#descending;
    this.#column = i;
    this.#fill();
  }

  #fill() {
    const { key } = COLUMNS[this.#column];
    const sign = this.#descending ? -1 : 1;
    const sorted = this.#rows.map(row => [key(row), row]).sort(([a], [b]) => sign * compare(a, b)).map(([, row]) => row);
    this.#frame.querySelectorAll('thead th').forEach((head, i) => {
      if (i === this.#column) {
        head.setAttribute('aria-sort', this.#descending ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    this.#frame.querySelector('tbody').replaceChildren(...sorted.slice(0, MOST_AMOUNTS).map(row => element('tr', {},
      element('td', {}, row.surface),
      element('td', { class: 'number' }, value(row)),
      element('td', {}, row.currency),
      element('td', {}, note(row)),
      element('td', {}, this.#linkTo(row)))));
  }
}
