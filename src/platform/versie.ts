import { Conflict } from './errors';

/** Throws Conflict when someone changed it after the asker saw it. */
export function checkVersie(huidige: number, gezien: number): void {
  if (huidige !== gezien) {
    throw new Conflict(
      `Dit is intussen gewijzigd: u zag versie ${gezien}, nu is het versie ${huidige}. Haal het opnieuw op en probeer het weer.`,
      huidige,
    );
  }
}
