// database.js - SQLite with viet in it, as page.c gives it: statements in, objects out.
'use strict';

class Database {
  #module;
  #handle;

  /** module: what emscripten's loader promised. */
  constructor(module) {
    this.#module = module;
    this.#handle = module._page_open();
    if (this.#handle === 0) {
      throw new Error('out of memory');
    }
  }

  /** Runs statements without values. */
  run(sql) {
    const text = this.#copy(sql);
    const code = this.#module._page_run(this.#handle, text.at);
    this.#module._free(text.at);
    if (code !== 0) {
      throw this.#error();
    }
  }

  /** The rows of one statement as objects. values: texts, numbers, bytes (Uint8Array) or null, by parameters' names. */
  rows(sql, values = {}) {
    const text = this.#copy(sql);
    const statement = this.#module._page_prepare(this.#handle, text.at);
    this.#module._free(text.at);
    if (statement === 0) {
      throw this.#error();
    }
    for (const [name, value] of Object.entries(values)) {
      this.#bind(statement, ':' + name, value);
    }
    const json = this.#module._page_rows(statement);
    if (json === 0) {
      throw this.#error();
    }
    const rows = JSON.parse(this.#module.UTF8ToString(json));
    this.#module._sqlite3_free(json);
    return rows;
  }

  close() {
    this.#module._sqlite3_close(this.#handle);
  }

  #bind(statement, name, value) {
    if (value === null) {
      return;
    }
    const key = this.#copy(name);
    let code;
    if (typeof value === 'number') {
      code = this.#module._page_bind_number(statement, key.at, value);
    } else {
      const bind = typeof value === 'string' ? this.#module._page_bind_text : this.#module._page_bind_bytes;
      const copy = this.#copy(value);
      code = bind(statement, key.at, copy.at, copy.length);
      this.#module._free(copy.at);
    }
    this.#module._free(key.at);
    if (code !== 0) {
      const error = this.#error();
      this.#module._sqlite3_finalize(statement);
      throw error;
    }
  }

  /** Text (as UTF-8) or bytes where C can read them, with a NUL behind; to be freed. */
  #copy(value) {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    const at = this.#module._malloc(bytes.length + 1);
    if (at === 0) {
      throw new Error('out of memory');
    }
    this.#module.HEAPU8.set(bytes, at);
    this.#module.HEAPU8[at + bytes.length] = 0;
    return { at, length: bytes.length };
  }

  #error() {
    return new Error(this.#module.UTF8ToString(this.#module._sqlite3_errmsg(this.#handle)));
  }
}

/** The statements of queries.sql by their headings. */
function readQueries(sql) {
  const queries = {};
  for (const part of sql.split(/^(?=-- \w+: )/m).slice(1)) {
    queries[/\w+/.exec(part)[0]] = part;
  }
  return queries;
}
