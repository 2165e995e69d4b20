// timeline.js - the dates of the found articles as bars on an axis of time; each bar leads to the articles behind it.
'use strict';

// By how many characters of an ISO date name a day, a month, a year, a decade.
const LEVELS = [10, 7, 4, 3];
const COUNTED = { 10: 'days', 7: 'months', 4: 'years', 3: 'decades' };
const MOST_BARS = { 10: 31, 7: 36, 4: 80, 3: Infinity };

/** The periods of a level from one to another, without a gap: 2021-11, 2021-12, 2022-01. */
function periods(first, last, length) {
  const all = [];
  if (length <= 4) {
    for (let i = Number(first.slice(0, length)); i <= Number(last.slice(0, length)); i++) {
      all.push(String(i).padStart(length, '0'));
    }
    return all;
  }
  const time = new Date(first.slice(0, length) + (length === 7 ? '-01' : ''));
  for (;;) {
    const period = time.toISOString().slice(0, length);
    if (period > last.slice(0, length)) {
      return all;
    }
    all.push(period);
    if (length === 7) {
      time.setUTCMonth(time.getUTCMonth() + 1);
    } else {
      time.setUTCDate(time.getUTCDate() + 1);
    }
  }
}

/** How many periods there would be, without making them. */
function periodCount(first, last, length) {
  const [y1, m1] = first.split('-').map(Number);
  const [y2, m2] = last.split('-').map(Number);
  return length === 10
    ? (new Date(last) - new Date(first)) / 86400000 + 1
    : length === 7
      ? (y2 - y1) * 12 + m2 - m1 + 1
      : length === 4
        ? y2 - y1 + 1
        : Math.floor(y2 / 10) - Math.floor(y1 / 10) + 1;
}

/** The finest level whose bars have room and that half of the dates are fine enough for; inside of a period the next
 *  finer one, if any date is. */
function levelFor(span, within) {
  if (within !== '') {
    const next = LEVELS[Math.max(LEVELS.indexOf(within.length) - 1, 0)];
    return span[COUNTED[next]] > 0 ? next : within.length;
  }
  const fits = length => periodCount(span.first, span.last, length) <= MOST_BARS[length];
  return LEVELS.find(length => fits(length) && 2 * span[COUNTED[length]] >= span.decades);
}

/** What is written under the axis: of a month its name, of a day its number. */
function tick(period) {
  return period.length === 3
    ? period + '0'
    : period.length === 4
      ? period
      : period.length === 7
        ? period.slice(5) + '/' + period.slice(0, 4)
        : Number(period.slice(8)) + '/' + Number(period.slice(5, 7));
}

const CHART = { height: 200, left: 34, top: 12, bottom: 24 };

/** The chart of rows { period, dates, articles }, so many pixels wide. choose(period) is called for the bar that is
 *  clicked or, with Enter or the space bar, opened; the arrow keys go from bar to bar. */
function drawTimeline(rows, width, choose) {
  const all = periods(rows[0].period, rows.at(-1).period, rows[0].period.length);
  const step = (width - CHART.left) / all.length;
  const floor = CHART.height - CHART.bottom;
  const most = Math.max(...rows.map(row => row.dates));
  const chart = element('svg', {
    viewBox: `0 0 ${width} ${CHART.height}`,
    role: 'group',
    'aria-labelledby': 'times-title',
    'aria-describedby': 'chart-text',
  });
  for (const value of new Set([0, Math.ceil(most / 2), most])) {
    const y = floor - ((floor - CHART.top) * value) / most;
    chart.append(
      element('line', { x1: CHART.left, x2: width, y1: y, y2: y }),
      element('text', { x: CHART.left - 6, y: y + 4, 'text-anchor': 'end', 'aria-hidden': 'true' }, grouped(value)),
    );
  }
  const every = Math.ceil((all.length * (rows[0].period.length === 7 ? 58 : 44)) / (width - CHART.left));
  for (let i = 0; i < all.length; i += every) {
    chart.append(
      element(
        'text',
        {
          x: CHART.left + (i + 0.5) * step,
          y: CHART.height - 6,
          'text-anchor': 'middle',
          'aria-hidden': 'true',
        },
        tick(all[i]),
      ),
    );
  }
  const bars = rows.map((row, i) => {
    const name = `${capital(periodName(row.period))}: ${row.dates} lần trong ${row.articles} bài`;
    const x = CHART.left + all.indexOf(row.period) * step;
    const height = ((floor - CHART.top) * row.dates) / most;
    return element(
      'g',
      {
        role: 'button',
        tabindex: i === 0 ? 0 : -1,
        'aria-label': name,
        'data-period': row.period,
        onclick: () => choose(row.period),
        onkeydown: event => moveOn(event, bars, i, () => choose(row.period)),
      },
      element('title', {}, name),
      element('rect', { class: 'reach', x, y: CHART.top, width: step, height: floor - CHART.top }),
      element('rect', { class: 'bar', x: x + step * 0.1, y: floor - height, width: step * 0.8, height }),
    );
  });
  chart.append(...bars);
  return chart;
}

/** One stop of the tab key for all bars: the arrow keys, Home and End go on among them. */
function moveOn(event, bars, i, open) {
  const goal = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: bars.length - 1 }[event.key];
  if (event.key === 'Enter' || event.key === ' ') {
    open();
  } else if (bars[goal] === undefined) {
    return;
  } else {
    bars[i].setAttribute('tabindex', -1);
    bars[goal].setAttribute('tabindex', 0);
    bars[goal].focus();
  }
  event.preventDefault();
}
