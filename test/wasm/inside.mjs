// inside.mjs - functions that run in the page, where they have the page's own.
/* global byId */

/** What a person sees of the answer, found words in [ ]. */
export function visible() {
  const all = selector => [...document.querySelectorAll(selector)];
  const cells = row => [...row.cells].map(cell => cell.textContent);
  const bracketed = node => (node.nodeName === 'MARK' ? `[${node.textContent}]` : node.textContent);
  const marked = node => [...node.childNodes].map(bracketed).join('');
  return {
    summary: byId('summary').textContent.replace(/ \([^)]*\)$/, ''),
    hits: all('#hits > li').map(hit => [marked(hit.querySelector('h3')), marked(hit.querySelector('p'))]),
    bars: all('#chart [role=button]').map(bar => ({
      period: bar.dataset.period,
      label: bar.getAttribute('aria-label'),
      height: Number(bar.querySelector('.bar').getAttribute('height')),
    })),
    numbers: all('#numbers tbody tr').map(cells),
    amounts: byId('money-frame').hidden ? [] : all('#money tbody tr').map(cells),
    sums: all('#money tfoot tr').map(cells),
    within: byId('within').querySelector('strong')?.textContent ?? '',
  };
}

/** How many controls the tab key is to stop at. */
export function countStops() {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
  return all.filter(one => one.checkVisibility()).length;
}

/** Where the focus is, and whether that is shown. */
export function focused() {
  const at = document.activeElement;
  const style = getComputedStyle(at.querySelector('.reach') ?? at);
  return {
    at: [...document.querySelectorAll('*')].indexOf(at),
    name: `${at.tagName}#${at.id}`,
    body: at === document.body,
    shown: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.stroke !== 'none',
  };
}

/** Texts with less contrast to their ground than 4.5, by the formula of WCAG 2. */
export function unreadable() {
  const linear = value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = colour => {
    const [r, g, b] = colour.match(/[\d.]+/g).map(value => linear(value / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = at => {
    const colour = at === null ? 'rgb(255, 255, 255)' : getComputedStyle(at).backgroundColor;
    return /, 0\)$/.test(colour) ? ground(at.parentElement) : colour;
  };
  const contrast = one => {
    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const hasText = one => [...one.childNodes].some(child => child.nodeType === 3 && child.data.trim() !== '');
  return [...document.querySelectorAll('body *')]
    .filter(one => one.checkVisibility() && !one.closest('svg') && hasText(one) && contrast(one) < 4.5)
    .map(one => `${one.tagName} ${one.textContent.slice(0, 20)}`);
}
