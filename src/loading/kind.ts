import type { ClientBase } from 'pg';
import type { Codes } from './codes';
import type { Item } from './item';
import type { Path } from './problem';
import type { Writer } from './writer';

/**
 * A code that a file brings, of a gemeente or a driehoek for example. `unique`: it may be brought
 * only once in all files together.
 */
export interface Declaration {
  kind: string;
  code: string;
  regio: string;
  path: Path;
  unique: boolean;
}

/** What a check on meaning may use. `report` adds a problem at a place in the file. */
export interface Check {
  report(path: Path, message: string): void;
  codes: Codes;
  client: ClientBase;
  /** What the file says, when its form is right; else undefined. */
  content: unknown;
}

/** A kind of file that can be loaded: `name` is its `soort` and the name of its JSON Schema. */
export interface Kind {
  readonly name: string;
  /**
   * SQL that lists the codes already in the database that other files may name: columns soort,
   * code, regio. Left out: none.
   */
  readonly known?: string;
  /** The codes that the file brings. The file may be wrong in every way. */
  declares(root: Item): Declaration[];
  /** Finds what the JSON Schema cannot say. The file may be wrong in every way. */
  check(root: Item, check: Check): Promise<void> | void;
  /**
   * Makes the database say what the file says. Only for a file without problems; raises what the
   * database refuses.
   */
  write(writer: Writer, content: unknown): Promise<void>;
  /**
   * The opposite of `write`: SQL that makes what a file would say of the code $1, as one json in
   * the column inhoud, its keys in the order of the schema; no row when there is nothing of that
   * code. A kind without it cannot be written out.
   */
  readonly content?: string;
}
