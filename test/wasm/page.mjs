// page.mjs PAGE [SCREENSHOT] - tries the page in Chromium: what it shows at each key is what the native build answers;
// keyboard, screen reader, no network, files; and how long a key takes. With SCREENSHOT it only writes that, a PNG.
// Run from the top of the source tree, with libviet.so made.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { Browser } from './browser.mjs';
import { countStops, focused, unreadable, visible } from './inside.mjs';
import { ask, expect, readArticles } from './native.mjs';

const [page, screenshot] = process.argv.slice(2);
const articles = readArticles('test/data/articles');
const folder = mkdtempSync(join(tmpdir(), 'viet-files-'));
const requests = [];
const complaints = [];
let passed = 0;
let failed = 0;

function check(what, wanted, got) {
  if (isDeepStrictEqual(wanted, got)) {
    passed++;
    return;
  }
  failed++;
  console.log(`wasm: ${what}\n  wanted: ${JSON.stringify(wanted)}\n  got:    ${JSON.stringify(got)}`);
}

// ---- what the page shows

const see = () => browser.call(visible);
const plain = number => number.replaceAll('.', '').replace(',', '.');
const brackets = text => text.replaceAll('\x02', '[').replaceAll('\x03', ']');

/** Compares the page with what the native build answers to the question in the period. */
async function compare(question, period = '') {
  const seen = await see();
  const length = seen.bars[0]?.period.length ?? 4;
  const { count, hits, timeline, span, amounts, sums } = expect(articles, question, period, length);
  const about = `"${question}"${period && ` within ${period}`}: `;
  check(
    about + 'summary',
    `${count.hits} trong ${count.articles} bài, ${span.dates} mốc thời gian, ${count.amounts} khoản tiền`,
    seen.summary,
  );
  check(
    about + 'hits',
    hits.map(hit => [brackets(hit.title), brackets(hit.excerpt)]),
    seen.hits,
  );
  check(
    about + 'bars',
    timeline.map(row => [row.period, `${row.dates} lần trong ${row.articles} bài`]),
    seen.bars.map(bar => [bar.period, bar.label.replace(/^.*: /, '')]),
  );
  const most = Math.max(...timeline.map(row => row.dates));
  const tallest = Math.max(...seen.bars.map(bar => bar.height));
  check(
    about + 'heights',
    timeline.map(row => (row.dates / most).toFixed(3)),
    seen.bars.map(bar => (bar.height / tallest).toFixed(3)),
  );
  check(
    about + 'numbers',
    timeline.map(row => [String(row.dates), String(row.articles)]),
    seen.numbers.map(row => row.slice(1)),
  );
  check(
    about + 'amounts',
    amounts.map(row => [row.surface, row.amount, row.currency, row.title]),
    seen.amounts.map(row => [row[0], plain(row[1].replace(/ – .*/, '')), row[2], row[4]]),
  );
  check(
    about + 'sums',
    sums.map(row => [`Tổng ${row.count} khoản`, String(row.total), row.currency]).sort(),
    seen.sums.map(row => [row[0], plain(row[1]), row[2]]).sort(),
  );
  return seen;
}

async function type(text) {
  for (const key of text) {
    await browser.press(key);
  }
}

const question = () => browser.value('byId("question").value');
const focus = () =>
  browser.value(
    'document.activeElement.id || document.activeElement.dataset.period || document.activeElement.tagName',
  );

// ---- what is tried

async function eachKey() {
  await compare('');
  let typed = '';
  for (const key of 'cong doan') {
    await browser.press(key);
    typed += key;
    await compare(typed);
  }
  const seen = await see();
  check(
    'cong doan finds its article first, with both words marked',
    '[Công đoàn] viên chức tỉnh Hoài Giang chăm lo hơn 1.400 lượt [đoàn] viên trong năm 2021',
    seen.hits[0][0],
  );
  check(
    'the hits are those of viet_search()',
    ask(
      articles,
      `SELECT title FROM viet_search('article_index', 'cong doan', 50) AS hit JOIN article ON id = hit.rowid
       WHERE mode = 'all';`,
    ).map(row => row.title),
    seen.hits.map(([title]) => title.replace(/[[\]]/g, '')).slice(0, 7),
  );
  check('an amount of the first hit', ['464 triệu đồng', '464.000.000', 'VND', ''], seen.amounts[0].slice(0, 4));
  check(
    'a year of the first hit',
    true,
    seen.bars.some(bar => bar.period === '2022'),
  );
  for (const other of [
    'công đoàn',
    'coong ddoanf',
    '"công đoàn" -tết',
    'ngan hang OR ca phe',
    'đoàn viên bóng đá',
    'cong doann',
    '1.411',
    'nó"i <b>',
    'Đắk Lắk',
  ]) {
    await browser.value(`search(${JSON.stringify(other)})`);
    await browser.drawn();
    await compare(other);
  }
}

async function suggesting() {
  await browser.value('search("hangg nganh")');
  await browser.drawn();
  const offered = 'byId("instead").textContent';
  check('a slip is corrected, and said', true, /kết quả cho: ./.test(await browser.value(offered)));
  await browser.value('search("-công")');
  await browser.drawn();
  check('nothing found is said', true, (await browser.value(offered)).startsWith('Không có bài nào.'));
  await browser.value('search("xyzzyq")');
  await browser.drawn();
  check(
    'no hits, no bars, no amounts',
    [[], [], []],
    Object.values(await see())
      .slice(1)
      .filter((_, i) => [0, 1, 3].includes(i)),
  );
  await browser.value('search("\\"đoàn viê chức\\"")');
  await browser.drawn();
  check(
    'a suggestion where nothing is found',
    true,
    await browser.value('byId("instead").querySelectorAll("button").length > 0'),
  );
  const term = await browser.value('byId("instead").querySelector("button")?.textContent ?? ""');
  await browser.value('byId("instead").querySelector("button")?.click()');
  await browser.drawn();
  check('it is asked when it is chosen', term, await question());
}

async function more() {
  await browser.value('byId("more").click()');
  await browser.drawn();
  const titles = articles.map(one => one.title);
  check(
    'the rest of the hits',
    titles,
    (await see()).hits.map(([title]) => title),
  );
  check('the first of them has the focus', 'article-21', await focus());
}

async function keyboard() {
  await browser.press('Escape');
  check('Escape empties the box', '', await question());
  await type('cong doan');
  const wanted = await browser.call(countStops);
  const stops = new Set();
  const unseen = [];
  for (let i = 0; i < wanted + 10; i++) {
    await browser.press('Tab');
    const stop = await browser.call(focused);
    if (!stop.body) {
      stops.add(stop.at);
    }
    if (!stop.body && !stop.shown) {
      unseen.push(stop.name);
    }
  }
  check('the tab key reaches every control', wanted, stops.size);
  check('focus is always visible', [], unseen);

  await browser.value('document.querySelector("#chart [tabindex=\\"0\\"]").focus()');
  const { bars } = await see();
  check(
    'the bars are one stop',
    1,
    await browser.value('document.querySelectorAll("#chart [tabindex=\\"0\\"]").length'),
  );
  await browser.press('End');
  check('End goes to the last bar', bars.at(-1).period, await focus());
  await browser.press('ArrowLeft');
  check('the arrow goes to the bar before', bars.at(-2).period, await focus());
  await browser.press('Enter');
  check(
    'Enter limits the answer to the year',
    `Năm ${bars.at(-2).period}`,
    (await compare('cong doan', bars.at(-2).period)).within,
  );
  await browser.press(' ');
  const inner = (await see()).within;
  check('the space bar goes into a month of it', true, /^Tháng \d+\/\d{4}$/.test(inner));
  const [, month, year] = /(\d+)\/(\d+)/.exec(inner);
  await compare('cong doan', `${year}-${month.padStart(2, '0')}`);
  await browser.value('byId("within").querySelectorAll("button")[1].focus()');
  await browser.press('Enter');
  check('the way back out', 'Thập niên 2020', (await see()).within);

  await browser.value(
    'byId("samples").closest("section").querySelector("input").focus(); document.activeElement.blur()',
  );
  await browser.press('/');
  check('/ goes to the box', 'question', await focus());
  await browser.press('Escape');
  check('Escape takes back the period too', ['', ''], [await question(), (await see()).within]);
  await compare('');
  await browser.press('/');
  check('/ can be typed in the box', '/', await question());
  await browser.press('Escape');

  await browser.value('document.querySelectorAll("#money thead button")[1].focus()');
  await browser.press('Enter');
  const values = (await see()).amounts.map(row => Number(plain(row[1].replace(/ – .*/, ''))));
  check(
    'a column sorts',
    [...values].sort((a, b) => a - b),
    values,
  );
  await browser.press('Enter');
  check(
    'and the other way',
    'descending',
    await browser.value('document.querySelectorAll("#money th")[1].getAttribute("aria-sort")'),
  );
  await browser.value('document.querySelectorAll("#money thead button")[4].click()');
  await browser.value('document.querySelector("#hits summary").focus()');
  await browser.press('Enter');
  await browser.drawn();
  check(
    'the whole text opens',
    true,
    await browser.value(`document.querySelector('#hits details').textContent.includes('Tin, ảnh: Thu Nguyệt')`),
  );
}

/** What a screen reader is told of; every control and landmark of it has to have a name. */
async function told(where) {
  await browser.send('Accessibility.enable');
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.send('Accessibility.disable'); // it costs time at each change
  const roles =
    'button searchbox textbox combobox link DisclosureTriangle Date InputTime table region search navigation heading';
  const seen = nodes.filter(node => !node.ignored);
  const nameless = seen.filter(node => roles.split(' ').includes(node.role?.value) && !node.name?.value);
  check(
    `every control and landmark has a name, ${where}`,
    [],
    nameless.map(node => node.role.value),
  );
  return seen;
}

async function screenReader() {
  await type('cong doan');
  await browser.until('byId("spoken").textContent.startsWith("9 ")', 5);
  passed++;
  const seen = await told('of the samples');
  const named = role => seen.filter(node => node.role?.value === role).map(node => node.name?.value);
  check('the box', ['Từ cần tìm'], named('searchbox'));
  check('the tables', ['Khoản tiền trong các bài tìm thấy'], named('table'));
  check(
    'a bar says what it is',
    true,
    named('button').some(name => /^Năm 2022: \d+ lần trong \d+ bài$/.test(name)),
  );
  check('the chart is a named group', true, named('group').includes('Dòng thời gian'));
  check(
    'what is found is announced',
    ['polite'],
    seen
      .filter(node => node.role?.value === 'status')
      .map(node => node.properties.find(property => property.name === 'live')?.value.value),
  );
  check('the language', 'vi', await browser.value('document.documentElement.lang'));
  check('heads of columns', ['Nguyên văn', 'Giá trị', 'Loại tiền', 'Ghi chú', 'Bài'], named('columnheader'));
}

async function contrast() {
  for (const scheme of ['light', 'dark']) {
    await browser.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    await browser.drawn();
    const poor = await browser.call(unreadable);
    check(`text can be read (${scheme})`, [], poor);
  }
  await browser.send('Emulation.setEmulatedMedia', { features: [] });
}

async function loaded(name) {
  await browser.until(`byId('source-text').textContent.includes(${JSON.stringify(name)})`, 120);
  await browser.drawn();
  return browser.value('byId("source-text").textContent');
}

async function drop(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const kind of ['dragEnter', 'dragOver', 'drop']) {
    await browser.send('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data });
  }
  return loaded(name);
}

async function choose(names, files) {
  names.forEach((name, i) => writeFileSync(join(folder, name), files[i]));
  const { root } = await browser.send('DOM.getDocument');
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#files' });
  await browser.send('DOM.setFileInputFiles', { nodeId, files: names.map(name => join(folder, name)) });
  return loaded(names[0]);
}

async function ofFile(question) {
  await browser.value(`search(${JSON.stringify(question)})`);
  await browser.drawn();
  return (await see()).hits;
}

async function files() {
  const paragraphs =
    'Thứ Ba, ngày 11 tháng 1 năm 2022\n\nSáng 23/2, trao <b>500 triệu đồng</b> cho ngư dân Lý Sơn.\n\n' +
    'Ngư dân ra khơi; hôm qua biển động.\n';
  check(
    'a dropped file is cut at blank lines',
    true,
    /a\.txt \(UTF-8\): 3 bài/.test(await drop('a.txt', paragraphs)),
  );
  await told('of a file');
  check('its day is read', '2022-01-11', await browser.value('byId("day").value'));
  check(
    'its words are found, and its signs are text',
    [['Đoạn 2', 'Sáng 23/2, trao <b>500 triệu đồng</b> cho [ngư dân Lý Sơn].']],
    await ofFile('ngu dan ly son'),
  );
  const { amounts } = await see();
  check('its amounts', [['500 triệu đồng', '500.000.000', 'VND', '', 'Đoạn 2']], amounts);
  await ofFile('');
  check(
    'its dates by the day of the text',
    ['2022-01-10', '2022-01-11', '2022-02-23'],
    (await browser.value('database.rows("SELECT first FROM article_date ORDER BY 1")')).map(row => row.first),
  );
  await browser.value('byId("day").value = "2020-05-05"; byId("day").dispatchEvent(new Event("change"))');
  await browser.until('database.rows("SELECT day FROM article")[2]?.day === "2020-05-05"');
  check(
    'another day gives other dates',
    ['2020-02-23', '2020-05-04', '2022-01-11'],
    (await browser.value('database.rows("SELECT first FROM article_date ORDER BY 1")')).map(row => row.first),
  );

  const old = 'C«ng ®oµn viªn chøc tØnh\r\nTæng liªn ®oµn lao ®éng ViÖt Nam\r\n';
  check('TCVN3', true, /TCVN3/.test(await drop('tcvn3.txt', Buffer.from(old, 'latin1'))));
  check('is read', [['Đoạn 1', '[Công đoàn] viên chức tỉnh']], await ofFile('công đoàn'));
  check('VNI as UTF-8', true, /VNI/.test(await drop('vni.txt', 'Coâng ñoaøn vieân chöùc nhaø nöôùc')));
  check('is read, too', [['Đoạn 1', '[Công đoàn] viên chức nhà nước']], await ofFile('công đoàn'));
  check(
    'UTF-16',
    true,
    /UTF-16/.test(await choose(['utf16.txt'], [Buffer.from('\uFEFFĐường phố Hà Nội', 'utf16le')])),
  );
  check('is found', [['Đoạn 1', '[Đường] phố Hà Nội']], await ofFile('duong'));
  const periodsOf = async text => {
    await drop(`${text.length}.txt`, text);
    return (await see()).bars.map(bar => bar.period);
  };
  await browser.value('search("")');
  check('bars of months', ['2021-05', '2021-06'], await periodsOf('Từ tháng 5 năm 2021 đến giờ. Hết tháng 6/2021.'));
  check('a bar of a year', ['2020'], await periodsOf('Tổng kết năm 2020.'));
  check('bars of days', ['2020-01-30', '2020-02-02'], await periodsOf('Ngày 30/1/2020 và ngày 2/2/2020.'));
  check('a bar of a decade', ['199'], await periodsOf('Vào thập niên 1990.'));
  check(
    'two files are two articles',
    true,
    /2 bài/.test(await choose(['one.txt', 'two.txt'], ['Một\n\nhai ba\n\nbốn', 'Năm\nsáu'])),
  );
  check('with their titles', [['Năm', '[sáu]']], await ofFile('sáu'));
  check('an empty file harms nothing', true, /0 bài/.test(await drop('empty.txt', '')));
  await drop('bytes.txt', Buffer.from([...Array(256).keys()]));
  check('nor do bytes of any kind', true, (await browser.value('byId("summary").textContent')).includes('bài'));
  await browser.value('byId("samples").click()');
  await loaded('24 bài báo mẫu');
  await browser.value('search("")');
  await browser.drawn();
  await compare('');
}

/** A text of 2 MB, the articles over and over. */
async function longText() {
  const text = articles.map(one => `${one.title}\n${one.body.replace(/\n+/g, '\n')}`).join('\n\n');
  const long = Array(Math.ceil(2e6 / Buffer.byteLength(text)))
    .fill(text)
    .join('\n\n');
  const start = performance.now();
  await drop('long.txt', long);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Buffer.byteLength(long) / 1e6;
  console.log(`wasm: ${megabytes.toFixed(1)} MB of text are read and indexed in ${seconds.toFixed(1)} s`);
  await keyTimes('in it');
}

/** From a key to the finished document, as the clock has it and as the processor: another program may run meanwhile. */
async function keyTimes(where) {
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await browser.send('Performance.getMetrics');
    const of = name => metrics.find(metric => metric.name === name).value * 1000;
    return of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration');
  };
  const clock = [];
  const processor = [];
  for (let i = 0; i < 6; i++) {
    await browser.value('search("")');
    await browser.drawn();
    for (const key of 'cong doan') {
      const before = await busy();
      await browser.press(key);
      if (i > 0) {
        processor.push((await busy()) - before);
        clock.push(Number(await browser.value('document.documentElement.dataset.milliseconds')));
      }
    }
  }
  await browser.send('Performance.disable');
  const at = (times, part) => times.sort((a, b) => a - b)[Math.floor(part * (times.length - 1))].toFixed(1);
  console.log(
    `wasm: a key takes ${at(processor, 0.5)} ms of the processor's time ${where}, layout included (median of ` +
      `${clock.length}, ${at(processor, 0)} to ${at(processor, 1)}); by the clock, without layout, ${at(clock, 0.5)} ms ` +
      `(${at(clock, 0)} to ${at(clock, 1)})`,
  );
}

/** What an input method does: the letters change while a word is being composed. */
async function inputMethod() {
  for (const text of ['đ', 'đu', 'đươ', 'đường']) {
    await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await browser.drawn();
    await compare(text);
  }
  await browser.send('Input.insertText', { text: 'đường' });
  await browser.drawn();
  await compare('đường');
  check('the word stands in the box once', 'đường', await question());
}

async function offline() {
  check('nothing was asked of a network', [pathToFileURL(page).href], [...new Set(requests)]);
  check('no complaint of the browser', [], complaints);
  const refused = await browser.value(`new Promise(done => {
    addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
    fetch('https://example.org/').catch(() => setTimeout(() => done('nothing'), 1000));
  })`);
  check('the page may not ask either', 'connect-src', refused);
}

// ---- all of it

const browser = await Browser.open(pathToFileURL(page).href, {
  width: 1200,
  height: 800,
  ready: 'document.documentElement.dataset.ready',
  listener(method, params) {
    if (method === 'Network.requestWillBeSent' && !params.request.url.startsWith('data:')) {
      requests.push(params.request.url);
    } else if (method === 'Runtime.exceptionThrown') {
      complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    } else if (method === 'Log.entryAdded' && params.entry.level !== 'verbose') {
      complaints.push(params.entry.text);
    }
  },
});
try {
  if (screenshot !== undefined) {
    for (let i = 0; i < 5; i++) {
      // as warm as after a minute's use
      await browser.press('Escape');
      await type('cong doan');
    }
    await browser.value('document.activeElement.blur()');
    await browser.drawn();
    writeFileSync(screenshot, await browser.screenshot());
  } else {
    for (const trial of [
      eachKey,
      suggesting,
      more,
      inputMethod,
      keyboard,
      screenReader,
      contrast,
      files,
      offline,
      () => keyTimes('in 24 articles'),
      longText,
    ]) {
      if (trial !== eachKey) {
        await browser.value('search("")');
        await browser.drawn();
      }
      await trial();
    }
    console.log(`wasm: ${passed} passed, ${failed} failed`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;
