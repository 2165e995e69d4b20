// money.js - the amounts of the found articles: a table that sorts by each of its columns, and sums by currency.
'use strict';

const QUALIFIERS = { about: 'khoảng', over: 'hơn', under: 'dưới', at_least: 'ít nhất', at_most: 'nhiều nhất' };

/** The exact value of what SQLite wrote: whole numbers as BigInt, however large. */
function exact(text) {
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text);
}

const COLUMNS = [
  { name: 'Nguyên văn', by: 'surface' },
  { name: 'Giá trị', by: 'amount', number: true },
  { name: 'Loại tiền', by: 'currency' },
  { name: 'Ghi chú', by: 'note' },
  { name: 'Bài', by: 'place' },
];

function note(row) {
  return [
    row.qualifier === null ? null : QUALIFIERS[row.qualifier],
    row.per === null ? null : `mỗi ${row.per}`,
    row.basis === 'implied' ? 'không ghi loại tiền' : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The range of a row, or its one value. */
function value(row) {
  const least = grouped(exact(row.amount));
  return row.amount_max === null ? least : `${least} – ${grouped(exact(row.amount_max))}`;
}

/** What the parts of a sum come to; exact as long as all amounts are whole. */
function total(sum) {
  const whole = BigInt(sum.millions) * 1000000n + BigInt(sum.units);
  return sum.rest === 0 ? whole : Number(whole) + sum.rest;
}

/** Keeps the table of a section: show() fills it, the buttons in its head sort it. */
class AmountTable {
  #frame;
  #read;
  #linkTo;
  #column = COLUMNS.length - 1;
  #descending = false;

  /** read(by, descending) gives the rows; linkTo(row): what stands for the article of a row. */
  constructor(frame, read, linkTo) {
    this.#frame = frame;
    this.#read = read;
    this.#linkTo = linkTo;
    frame
      .querySelector('thead tr')
      .append(
        ...COLUMNS.map((column, i) =>
          element(
            'th',
            { scope: 'col', class: column.number && 'number' },
            element('button', { type: 'button', onclick: () => this.#sortBy(i) }, column.name),
          ),
        ),
      );
  }

  show(sums) {
    this.#fill();
    this.#frame
      .querySelector('tfoot')
      .replaceChildren(
        ...sums.map(sum =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, `Tổng ${grouped(sum.count)} khoản`),
            element('td', { class: 'number' }, grouped(total(sum))),
            element('td', {}, sum.currency),
            element('td', { colspan: 2 }, 'không kể giá tính theo đơn vị'),
          ),
        ),
      );
  }

  #sortBy(i) {
    this.#descending = i === this.#column && !this.#descending;
    this.#column = i;
    this.#fill();
  }

  #fill() {
    const rows = this.#read(COLUMNS[this.#column].by, this.#descending);
    this.#frame.hidden = rows.length === 0;
    this.#frame.querySelectorAll('thead th').forEach((head, i) => {
      if (i === this.#column) {
        head.setAttribute('aria-sort', this.#descending ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    this.#frame
      .querySelector('tbody')
      .replaceChildren(
        ...rows.map(row =>
          element(
            'tr',
            {},
            element('td', {}, row.surface),
            element('td', { class: 'number' }, value(row)),
            element('td', {}, row.currency),
            element('td', {}, note(row)),
            element('td', {}, this.#linkTo(row)),
          ),
        ),
      );
  }
}
