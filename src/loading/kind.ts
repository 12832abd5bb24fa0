import type { ClientBase } from 'pg';
import type { Codes } from './codes';
import type { Item } from './item';
import type { Path } from './problem';
import type { Writer } from './writer';

/**
 * A code that a file declares, for example of a gemeente or a driehoek. `unique`: only one
 * declaration is allowed in all files together.
 */
export interface Declaration {
  kind: string;
  code: string;
  regio: string;
  path: Path;
  unique: boolean;
}

/** The tools of a semantic check. `report` adds a problem at a place in the file. */
export interface Check {
  report(path: Path, message: string): void;
  codes: Codes;
  client: ClientBase;
  /** The file's content when its form is valid; otherwise undefined. */
  content: unknown;
}

/** A kind of loadable file: `name` is its `soort` and the name of its JSON Schema. */
export interface Kind {
  readonly name: string;
  /**
   * SQL that lists the codes in the database that other files may refer to: columns soort, code,
   * regio. Absent: none.
   */
  readonly known?: string;
  /** Returns the codes that the file declares. The file may be malformed. */
  declares(root: Item): Declaration[];
  /** Reports problems that the JSON Schema cannot express. The file may be malformed. */
  check(root: Item, check: Check): Promise<void> | void;
  /**
   * Brings the database in line with the file. Only for a file without problems; rethrows the
   * database's refusals.
   */
  write(writer: Writer, content: unknown): Promise<void>;
  /**
   * The inverse of `write`: SQL that returns the file content for code $1 as one json in the column
   * inhoud, its keys in schema order; no row when the code is unknown. A kind without it cannot be
   * exported.
   */
  readonly content?: string;
}
