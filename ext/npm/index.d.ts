/** A connection: of better-sqlite3, of node:sqlite, or of any other that has loadExtension(). */
interface Connection {
  loadExtension(path: string): unknown;
}

/** The path of the library; throws where the package has none for this platform. */
export declare function getLoadablePath(): string;

/** Loads viet into a connection. */
export declare function load(db: Connection): void;
