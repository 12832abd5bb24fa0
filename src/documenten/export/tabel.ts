/** A column of an export. A day is written as the API does ("2027-02-10"), an instant as the clock in the Netherlands shows it. */
export interface Kolom<Rij> {
  kop: string;
  soort: 'tekst' | 'getal' | 'dag' | 'tijdstip';
  /** In characters. */
  breedte: number;
  waarde(rij: Rij): string | number | null | undefined;
}

/** Rows in batches, so that a file of any size takes the memory of one batch. */
export type Rijen<Rij> = AsyncGenerator<readonly Rij[], void, void>;

/** A table in the form of one kind of file, in pieces: the next is made when the one before has been taken. */
export interface Tabelvorm {
  type: string;
  schrijf<Rij>(kolommen: readonly Kolom<Rij>[], rijen: Rijen<Rij>): AsyncGenerator<Buffer, void, void>;
}

export const tekst = <Rij>(kop: string, breedte: number, waarde: Kolom<Rij>['waarde']): Kolom<Rij> => ({
  kop,
  soort: 'tekst',
  breedte,
  waarde,
});
export const getal = <Rij>(kop: string, waarde: Kolom<Rij>['waarde']): Kolom<Rij> => ({
  kop,
  soort: 'getal',
  breedte: 12,
  waarde,
});
export const dag = <Rij>(kop: string, waarde: Kolom<Rij>['waarde']): Kolom<Rij> => ({ kop, soort: 'dag', breedte: 12, waarde });
export const tijdstip = <Rij>(kop: string, waarde: Kolom<Rij>['waarde']): Kolom<Rij> => ({
  kop: `${kop} (Nederlandse tijd)`,
  soort: 'tijdstip',
  breedte: 20,
  waarde,
});
