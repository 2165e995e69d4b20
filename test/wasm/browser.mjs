// browser.mjs - Chromium without a window, told what to do through its DevTools protocol, over a pipe.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEYS = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowRight: 39,
  Backspace: 8,
  ' ': 32,
  '/': 191,
};

export class Browser {
  #process;
  #folder = mkdtempSync(join(tmpdir(), 'viet-chromium-'));
  #waiting = new Map();
  #listener;
  #last = 0;
  #session;

  /** Opens the page at url with the network off, and waits until the expression `ready` is true there.
   *  listener(method, params) is called for each event. */
  static async open(url, { width, height, ready, listener }) {
    const browser = new Browser();
    browser.#listener = listener ?? (() => {});
    browser.#process = spawn(
      'chromium',
      [
        '--headless=new',
        '--no-sandbox',
        '--remote-debugging-pipe',
        '--disable-gpu',
        '--disable-lcd-text',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-extensions',
        '--force-color-profile=srgb',
        '--lang=vi',
        `--window-size=${width},${height}`,
        `--user-data-dir=${browser.#folder}`,
        'about:blank',
      ],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
      },
    );
    process.on('exit', () => browser.#process.kill());
    browser.#read();
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    browser.#session = (await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'DOM']) {
      await browser.send(domain + '.enable');
    }
    await browser.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    });
    await browser.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await browser.send('Page.navigate', { url });
    await browser.until(ready);
    return browser;
  }

  async close() {
    await this.send('Browser.close').catch(() => {});
    await new Promise(resolve => (this.#process.exitCode === null ? this.#process.on('exit', resolve) : resolve()));
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  send(method, params = {}) {
    const id = ++this.#last;
    this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.#session }) + '\0');
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      setTimeout(() => reject(new Error(`${method}: no answer`)), 60000).unref();
    });
  }

  #read() {
    let rest = Buffer.alloc(0);
    this.#process.stdio[4].on('data', data => {
      rest = Buffer.concat([rest, data]);
      for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
        this.#receive(JSON.parse(rest.subarray(0, end).toString()));
      }
    });
    this.#process.on('exit', code => {
      for (const { reject, method } of this.#waiting.values()) {
        reject(new Error(`chromium ended with ${code} at ${method}`));
      }
      this.#waiting.clear();
    });
  }

  #receive({ id, method, params, result, error }) {
    if (id === undefined) {
      this.#listener(method, params);
      return;
    }
    const { resolve, reject, method: asked } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) {
      resolve(result);
    } else {
      reject(new Error(`${asked}: ${error.message}`));
    }
  }

  /** The value of an expression, or of the promise that it gives. */
  async value(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** What a function gives that runs in the page. */
  call(code) {
    return this.value(`(${code})()`);
  }

  async until(expression, seconds = 60) {
    for (const end = Date.now() + seconds * 1000; !(await this.value(`Boolean(${expression})`).catch(() => false));) {
      if (Date.now() > end) {
        throw new Error(`not within ${seconds} s: ${expression}`);
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Presses a key as a keyboard does, and waits until the page has answered and drawn. */
  async press(key, modifiers = 0) {
    const code = KEYS[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key === 'Enter' ? '\r' : [...key].length === 1 ? key : undefined;
    const event = { key, text, modifiers, windowsVirtualKeyCode: code, code: key === ' ' ? 'Space' : undefined };
    await this.send('Input.dispatchKeyEvent', { ...event, type: text === undefined ? 'rawKeyDown' : 'keyDown' });
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: undefined });
    await this.drawn();
  }

  /** Two frames: one in which the page answers, one that shows it. */
  drawn() {
    return this.value('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
  }

  async screenshot() {
    return Buffer.from((await this.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
  }
}
