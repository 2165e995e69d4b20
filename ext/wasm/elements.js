// elements.js - the document: making elements, and the words for dates and numbers.
'use strict';

/** An element with attributes (null and false leave one out, on... are listeners) and children. */
function element(name, attributes = {}, ...children) {
  const svg = ['svg', 'g', 'rect', 'line', 'text', 'title'].includes(name);
  const made = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== false) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

/** Text in which U+0002 and U+0003 stand around found words, as text and mark elements. */
function marked(text) {
  return text
    .split(/(\x02[^\x03]*\x03)/)
    .map(part => (part.startsWith('\x02') ? element('mark', {}, part.slice(1, -1)) : part));
}

const numberFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** 1234567 is 1.234.567. */
function grouped(number) {
  return numberFormat.format(number);
}

/** The beginning of an ISO date in words: 202 is thập niên 2020, 2021-06 is tháng 6/2021. */
function periodName(period) {
  const [year, month, day] = period.split('-').map(Number);
  return period.length === 3
    ? `thập niên ${year}0`
    : period.length === 4
      ? `năm ${year}`
      : period.length === 7
        ? `tháng ${month}/${year}`
        : `ngày ${day}/${month}/${year}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
