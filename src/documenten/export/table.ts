/**
 * A column of an export. A day is written as in the API ("2027-02-10"), an instant in
 * Europe/Amsterdam time.
 */
export interface TableColumn<Rij> {
  heading: string;
  soort: 'tekst' | 'getal' | 'dag' | 'tijdstip';
  /** Width in characters. */
  width: number;
  value(row: Rij): string | number | null | undefined;
}

/** Rows in batches, so that a file of any size takes the memory of one batch. */
export type TableRows<Rij> = AsyncGenerator<readonly Rij[], void, void>;

/**
 * Renders a table as one file type, in pieces. The next piece is made after the previous one was
 * taken.
 */
export interface TableFormat {
  type: string;
  write<Rij>(columns: readonly TableColumn<Rij>[], rows: TableRows<Rij>): AsyncGenerator<Buffer, void, void>;
}

export const textColumn = <Rij>(heading: string, width: number, value: TableColumn<Rij>['value']): TableColumn<Rij> => ({
  heading,
  soort: 'tekst',
  width,
  value,
});
export const numberColumn = <Rij>(heading: string, value: TableColumn<Rij>['value']): TableColumn<Rij> => ({
  heading,
  soort: 'getal',
  width: 12,
  value,
});
export const dayColumn = <Rij>(heading: string, value: TableColumn<Rij>['value']): TableColumn<Rij> => ({
  heading,
  soort: 'dag',
  width: 12,
  value,
});
export const instantColumn = <Rij>(heading: string, value: TableColumn<Rij>['value']): TableColumn<Rij> => ({
  heading: `${heading} (Nederlandse tijd)`,
  soort: 'tijdstip',
  width: 20,
  value,
});
