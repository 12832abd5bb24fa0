import { ImportWat } from './import.type';

/** Something that a row became, or is. */
interface Geworden {
  id: string;
  nieuw: boolean;
}

/** Faults of one row; whoever has more of them begins with these. */
const MOST_TOLD = 10;

/** One row of a file: its cells, and what is said of it. */
export class Regel {
  wat = ImportWat.NIEUW;
  vergadering?: Geworden;
  agendapunt?: Geworden;
  prioriteit?: Geworden;
  private readonly zinnen: string[] = [];
  private readonly fouten: { kolom: string | null; zin: string }[] = [];

  constructor(
    readonly nummer: number,
    private readonly cellen: ReadonlyMap<string, string>,
  ) {}

  /** The columns that the file has. */
  get namen(): string[] {
    return [...this.cellen.keys()];
  }

  /** The text of a cell; null when it is empty or the file does not have the column. */
  cel(kolom: string): string | null {
    return this.cellen.get(kolom) || null;
  }

  zeg(zin: string): void {
    this.zinnen.push(zin);
  }

  fout(kolom: string | null, zin: string): void {
    this.fouten.push({ kolom, zin });
  }

  get isFout(): boolean {
    return this.fouten.length > 0;
  }

  get bericht(): string {
    if (!this.isFout) return this.zinnen.join(' ');
    const more = this.fouten.length - MOST_TOLD;
    return [...this.fouten.slice(0, MOST_TOLD).map(({ zin }) => zin), ...(more > 0 ? [`En nog ${more}.`] : [])].join(' ');
  }

  get kolommen(): string[] {
    return [...new Set(this.fouten.flatMap(({ kolom }) => kolom ?? []))];
  }
}
