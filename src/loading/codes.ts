const LABELS: Readonly<Record<string, string>> = {
  regio: 'De regio',
  gemeente: 'De gemeente',
  beleidsplan: 'Het beleidsplan',
  basisteam: 'Het basisteam',
  driehoek: 'De driehoek',
  persoon: 'De persoon',
  integratie: 'Het systeem',
  aanmelding: 'De aanmelding',
  raadsdoelen: 'De lijst raadsdoelen van',
  'lokaal-plan': 'Het lokale plan',
};

/** Returns a label for a Dutch sentence: `De gemeente "GM0014"`. */
export function labelOf(kind: string, code: string): string {
  return `${LABELS[kind] ?? kind} "${code}"`;
}

/** The codes in the database and in the files being loaded, and the region of each. */
export class Codes {
  private readonly regios = new Map<string, string>();

  /** `complete` is false when a file could not be read: a missing code may then still exist. */
  constructor(private readonly complete: boolean) {}

  /** Adds a code unless it is known already: the first occurrence decides its region. */
  add(kind: string, code: string, regio: string): void {
    const key = `${kind} ${code}`;
    if (!this.regios.has(key)) this.regios.set(key, regio);
  }

  regioOf(kind: string, code: string): string | undefined {
    return this.regios.get(`${kind} ${code}`);
  }

  /** Reports whether the code exists, or may exist in a file that could not be read. */
  mayExist(kind: string, code: string): boolean {
    return !this.complete || this.regioOf(kind, code) !== undefined;
  }
}
