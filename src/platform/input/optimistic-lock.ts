import { Conflict } from './errors';

/** Description for inputs and arguments whose version is optional. */
export const SEEN_VERSIE =
  'De versie die u zag; is er een nieuwere, dan volgt CONFLICT en verandert er niets. Zonder versie geldt uw wijziging hoe dan ook.';

/**
 * Optimistic lock: throws Conflict when `gezien`, the version that the caller read, is outdated.
 * Omitting `gezien` skips the check. `sinds` is the first version since which the data that the
 * caller read is unchanged.
 */
export function checkVersie(huidige: number, gezien: number | null | undefined, sinds = huidige): void {
  if (gezien !== undefined && gezien !== null && (gezien < sinds || gezien > huidige)) {
    throw new Conflict(
      `Dit is intussen gewijzigd: u zag versie ${gezien}, nu is het versie ${huidige}. Haal het opnieuw op en probeer het weer.`,
      huidige,
    );
  }
}
