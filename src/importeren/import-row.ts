import { ImportWat } from './import.type';

/** The object that a row created or matched. */
interface Became {
  id: string;
  isNew: boolean;
}

/** The most faults that are reported of one row. */
const MOST_TOLD = 10;

/** One row of a file: its cells, and its messages. */
export class ImportRow {
  became = ImportWat.NIEUW;
  vergadering?: Became;
  agendapunt?: Became;
  prioriteit?: Became;
  private readonly sentences: string[] = [];
  private readonly faults: { kolom: string | null; zin: string }[] = [];

  constructor(
    readonly number: number,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  /** The columns that the file has. */
  get columns(): string[] {
    return [...this.cells.keys()];
  }

  /** The text of a cell; null when it is empty or the file does not have the column. */
  cell(column: string): string | null {
    return this.cells.get(column) || null;
  }

  tell(sentence: string): void {
    this.sentences.push(sentence);
  }

  fault(column: string | null, sentence: string): void {
    this.faults.push({ kolom: column, zin: sentence });
  }

  get isFaulty(): boolean {
    return this.faults.length > 0;
  }

  get message(): string {
    if (!this.isFaulty) return this.sentences.join(' ');
    const more = this.faults.length - MOST_TOLD;
    return [
      ...this.faults.slice(0, MOST_TOLD).map(({ zin: sentence }) => sentence),
      ...(more > 0 ? [`En nog ${more}.`] : []),
    ].join(' ');
  }

  get faultyColumns(): string[] {
    return [...new Set(this.faults.flatMap(({ kolom: column }) => column ?? []))];
  }
}
