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

/** "De gemeente "GM0014"", for a sentence. */
export function labelOf(kind: string, code: string): string {
  return `${LABELS[kind] ?? kind} "${code}"`;
}

/**
 * The codes that exist, in the database or in the files that are being loaded, and the region that
 * each belongs to.
 */
export class Codes {
  private readonly regios = new Map<string, string>();

  /**
   * `complete` is false when a file could not be read: then a code that is not here may well exist.
   */
  constructor(private readonly complete: boolean) {}

  /** Adds a code, unless it is there already: where a code is first known decides its region. */
  add(kind: string, code: string, regio: string): void {
    const key = `${kind} ${code}`;
    if (!this.regios.has(key)) this.regios.set(key, regio);
  }

  regioOf(kind: string, code: string): string | undefined {
    return this.regios.get(`${kind} ${code}`);
  }

  /** Whether the code exists, or may exist in a file that could not be read. */
  mayExist(kind: string, code: string): boolean {
    return !this.complete || this.regioOf(kind, code) !== undefined;
  }
}
