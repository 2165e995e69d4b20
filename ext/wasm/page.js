// page.js - the page: what is typed is asked of the database at once, and the answer is shown.
'use strict';

// What viet_search() gives at most, and what is shown of it at once; the sums are of all that is found.
const MOST = { found: 10000, hits: 20, amounts: 100 };
const BIGGEST_FILE = 20e6;
const AT_ONCE = 100; // articles that are read before the page may do something else
const byId = id => document.getElementById(id);

const queries = readQueries(byId('queries').textContent);
const samples = JSON.parse(byId('articles').textContent);
const amountTable = new AmountTable(
  byId('money-frame'),
  (by, descending) => database.rows(queries.amounts, { by, descending: Number(descending), most: MOST.amounts }),
  linkTo,
);
let module; // SQLite and viet
let database; // with the articles that are searched
let loaded = []; // the files that were chosen: { name, bytes }
let within = ''; // the period that the answer is limited to, the beginning of an ISO date
let shown = 0; // how many hits are on the page
let lastPlace = 0; // of the last of them
let chartWidth = 0; // in pixels

// ---- asking

/** Finds what is in the box; the table found has it then. */
function find() {
  const question = byId('question').value;
  database.rows(queries.forget);
  if (question.trim() === '') {
    database.rows(queries.everything, { most: MOST.found });
  } else {
    database.rows(queries.words, { question, most: MOST.found });
    database.rows(queries.beginnings, { question, most: MOST.found });
    if (counts().hits === 0) {
      database.rows(queries.nearest, { question });
    }
  }
  if (within !== '') {
    database.rows(queries.within, { period: within });
  }
}

function counts() {
  return database.rows(queries.counts)[0];
}

/** Answers, and says how long that took. */
function answer() {
  const start = performance.now();
  find();
  const count = counts();
  byId('hits').replaceChildren();
  shown = 0;
  lastPlace = 0;
  showHits(count);
  showInstead(count);
  const dates = showTimeline();
  amountTable.show(database.rows(queries.sums));
  byId('money-text').textContent =
    count.amounts === 0
      ? 'Không có khoản tiền nào trong các bài tìm thấy.'
      : count.amounts > MOST.amounts
        ? `Bảng có ${MOST.amounts} khoản đầu; tổng tính cả ${grouped(count.amounts)} khoản.`
        : '';
  showWithin();
  const time = performance.now() - start;
  const hits = grouped(count.hits) + (count.hits >= MOST.found ? ' bài đầu' : '');
  const text =
    `${hits} trong ${grouped(count.articles)} bài, ${grouped(dates)} mốc thời gian, ` +
    `${grouped(count.amounts)} khoản tiền`;
  byId('summary').textContent = `${text} (${time.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ms)`;
  document.documentElement.dataset.milliseconds = time.toFixed(2);
  speak(text);
}

/** Once for each picture that the screen shows, however fast one types. */
let asked = false;
function ask() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      answer();
    });
  }
}

/** Tells a screen reader, when typing has come to rest. */
let rest;
function speak(text) {
  clearTimeout(rest);
  rest = setTimeout(() => {
    byId('spoken').textContent = text;
  }, 700);
}

// ---- showing

function showHits(count) {
  const question = byId('question').value;
  const hits = database.rows(queries.hits, { question, after: lastPlace, most: MOST.hits });
  byId('hits').append(
    ...hits.map(hit =>
      element(
        'li',
        { id: `article-${hit.article}`, tabindex: -1 },
        element('h3', {}, ...marked(hit.title || `Đoạn ${hit.article}`)),
        element('p', {}, ...marked(hit.excerpt)),
        element(
          'details',
          { ontoggle: event => openWhole(event.target, hit.article, question) },
          element(
            'summary',
            {},
            'Đọc cả bài',
            element(
              'span',
              { class: 'spoken' },
              `: ${hit.title.replace(/[\x02\x03]/g, '') || `đoạn ${hit.article}`}`,
            ),
          ),
        ),
      ),
    ),
  );
  shown += hits.length;
  lastPlace = hits.at(-1)?.place ?? lastPlace;
  byId('more').hidden = shown >= count.hits;
}

function openWhole(details, article, question) {
  if (details.open && details.children.length === 1) {
    const [{ body }] = database.rows(queries.whole, { article, question });
    details.append(...body.split(/\n+/).map(line => element('p', {}, ...marked(line))));
  }
}

/** What was asked instead, or could be. */
function showInstead(count) {
  const question = byId('question').value.trim();
  const offer = term => element('button', { type: 'button', onclick: () => search(term) }, term);
  const place = byId('instead');
  if (count.hits === 0) {
    const terms = question === '' ? [] : database.rows(queries.suggestions, { question }).map(row => row.term);
    place.replaceChildren(
      element('p', {}, 'Không có bài nào.'),
      ...(terms.length === 0 ? [] : [element('p', {}, 'Có phải bạn muốn tìm: ', ...terms.map(offer))]),
    );
  } else if (count.way === 'corrected') {
    place.replaceChildren(
      element('p', {}, 'Không có bài nào đủ các từ đã gõ. Đây là kết quả cho: ', offer(count.corrected)),
    );
  } else if (count.way === 'smart') {
    place.replaceChildren(element('p', {}, 'Không có bài nào đủ các từ đã gõ. Đây là những bài gần nhất:'));
  } else {
    place.replaceChildren();
  }
}

/** Puts a question into the box and asks it. */
function search(question) {
  byId('question').value = question;
  byId('question').focus();
  ask();
}

/** Gives the number of dates, with those that are too long for a bar. */
function showTimeline() {
  const span = database.rows(queries.span, { period: within })[0];
  const rows =
    span.decades === 0 ? [] : database.rows(queries.timeline, { period: within, length: levelFor(span, within) });
  const dates = rows.reduce((sum, row) => sum + row.dates, 0);
  byId('numbers').hidden = rows.length === 0;
  byId('numbers')
    .querySelector('tbody')
    .replaceChildren(
      ...rows.map(row =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, capital(periodName(row.period))),
          element('td', {}, grouped(row.dates)),
          element('td', {}, grouped(row.articles)),
        ),
      ),
    );
  if (rows.length === 0) {
    byId('chart').replaceChildren();
    byId('chart-text').textContent = 'Không có mốc thời gian nào để vẽ trong các bài tìm thấy.';
    return span.dates;
  }
  const focused = document.activeElement?.dataset?.period;
  byId('chart').replaceChildren(drawTimeline(rows, chartWidth, limitTo));
  byId('chart').querySelector(`[data-period="${focused}"]`)?.focus();
  const most = rows.reduce((a, b) => (b.dates > a.dates ? b : a));
  byId('chart-text').textContent =
    `${grouped(dates)} mốc từ ${periodName(rows[0].period)} đến ${periodName(rows.at(-1).period)}, nhiều nhất là ` +
    `${periodName(most.period)} với ${grouped(most.dates)} mốc. ` +
    (span.dates > dates ? `Ngoài ra có ${grouped(span.dates - dates)} khoảng thời gian dài hơn một cột. ` : '') +
    'Chọn một cột để chỉ xem những bài nhắc tới khoảng thời gian ấy.';
  return span.dates;
}

/** A period to look into, and the way back out. */
function showWithin() {
  const outer = LEVELS.filter(length => length < within.length)
    .sort()
    .map(length => within.slice(0, length));
  byId('within').hidden = within === '';
  byId('within').replaceChildren(
    ...(within === ''
      ? []
      : [
          element('button', { type: 'button', onclick: () => limitTo('') }, 'Mọi thời điểm'),
          ...outer.map(period =>
            element('button', { type: 'button', onclick: () => limitTo(period) }, capital(periodName(period))),
          ),
          element('strong', {}, capital(periodName(within))),
        ]),
  );
}

function limitTo(period) {
  within = period;
  answer();
  (byId('chart').querySelector('[tabindex="0"]') ?? byId('question')).focus();
}

/** The title of an article, as a link where its hit is on the page. */
function linkTo(row) {
  const title = row.title || `Đoạn ${row.article}`;
  return byId(`article-${row.article}`) === null ? title : element('a', { href: `#article-${row.article}` }, title);
}

// ---- the texts

/** Puts articles { title, body, day } into a new database, some at a time, so that the page lives on. */
async function load(articles, text) {
  database?.close();
  const own = new Database(module);
  database = own;
  own.run(queries.schema);
  within = '';
  for (let i = 0; i < articles.length; i += AT_ONCE) {
    byId('summary').textContent =
      `Đang đọc ${grouped(articles.length)} bài: ${Math.floor((100 * i) / articles.length)} %`;
    await new Promise(resolve => setTimeout(resolve));
    if (database !== own) {
      return; // for other texts, which came meanwhile
    }
    own.run('BEGIN');
    articles.slice(i, i + AT_ONCE).forEach(one => own.rows(queries.add, one));
    own.run('COMMIT');
  }
  byId('source-text').textContent = text;
  answer();
}

function loadSamples() {
  loaded = [];
  byId('choices').hidden = true;
  byId('files').value = '';
  return load(
    samples.map(text => ({ day: null, ...article(clean(text)) })),
    `Đang tìm trong ${samples.length} bài báo mẫu, nội dung hư cấu.`,
  );
}

/** Several files are an article each; one is cut into articles or paragraphs. */
async function loadFiles() {
  const texts = loaded
    .map(file => ({ name: file.name, ...readFile(database, queries, file.bytes, byId('encoding').value) }))
    .map(file => ({ ...file, text: clean(file.text) }));
  const parts = texts.length === 1 ? split(texts[0].text) : texts.map(file => file.text);
  const day = byId('day').value || null;
  const names = texts.map(file => `${file.name} (${file.encoding ?? 'không rõ bảng mã, hãy chọn bên dưới'})`);
  await load(
    parts.map(part => ({ day, ...article(part) })),
    `Đang tìm trong ${names.join(', ')}: ${grouped(parts.length)} bài hoặc đoạn.`,
  );
}

async function take(files) {
  const few = [...files];
  if (few.length === 0) {
    return;
  }
  if (few.reduce((sum, file) => sum + file.size, 0) > BIGGEST_FILE) {
    byId('source-text').textContent = `Tệp lớn quá; trang này nhận tối đa ${BIGGEST_FILE / 1e6} MB.`;
    return;
  }
  loaded = await Promise.all(
    few.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  byId('encoding').value = '';
  byId('choices').hidden = false;
  const start = clean(readFile(database, queries, loaded[0].bytes, '').text);
  byId('day').value = loaded.length === 1 ? (database.rows(queries.day, { text: start })[0]?.day ?? '') : '';
  await loadFiles();
}

// ---- what the reader does

function listen() {
  byId('question').addEventListener('input', ask);
  byId('search').addEventListener('submit', event => event.preventDefault());
  byId('more').addEventListener('click', () => {
    const before = shown;
    showHits(counts());
    byId('hits').children[before]?.focus();
  });
  byId('files').addEventListener('change', event => take(event.target.files));
  byId('encoding').addEventListener('change', loadFiles);
  byId('day').addEventListener('change', loadFiles);
  byId('samples').addEventListener('click', () => {
    byId('question').focus(); // for the button goes
    loadSamples();
  });
  document.addEventListener('keydown', event => {
    const writing = ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement.tagName);
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId('question').focus();
      byId('question').select();
    } else if (event.key === 'Escape' && !event.isComposing) {
      within = '';
      search('');
    }
  });
  addEventListener('resize', () => {
    measure();
    ask();
  });
  document.addEventListener('dragover', event => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) {
      document.body.classList.remove('dragging');
    }
  });
  document.addEventListener('drop', event => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    take(event.dataTransfer.files);
  });
}

function measure() {
  chartWidth = Math.max(byId('chart').clientWidth, 240);
}

async function start() {
  measure();
  module = await openModule({
    wasmBinary: Uint8Array.from(atob(byId('module').textContent), letter => letter.charCodeAt(0)),
  });
  await loadSamples();
  listen();
  const version = database.rows(queries.version)[0];
  byId('version').textContent = `${version.viet}, SQLite ${version.sqlite}`;
  byId('question').focus();
  document.documentElement.dataset.ready = 'yes';
}

for (const kind of ['error', 'unhandledrejection']) {
  addEventListener(kind, event => {
    byId('summary').textContent = `Có lỗi: ${(event.error ?? event.reason).message}`;
  });
}
start();
