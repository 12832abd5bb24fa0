import { Conflict } from './errors';

/** What an input or argument says that may leave the version out. */
export const SEEN_VERSIE =
  'De versie die u zag; is er een nieuwere, dan volgt CONFLICT en verandert er niets. Zonder versie geldt uw wijziging hoe dan ook.';

/**
 * Throws Conflict when someone changed it after the asker saw it. Where `gezien` may be left out,
 * who does so is not asked. `sinds`: the first version of which what the asker looked at is as it
 * is now.
 */
export function checkVersie(huidige: number, gezien: number | null | undefined, sinds = huidige): void {
  if (gezien !== undefined && gezien !== null && (gezien < sinds || gezien > huidige)) {
    throw new Conflict(
      `Dit is intussen gewijzigd: u zag versie ${gezien}, nu is het versie ${huidige}. Haal het opnieuw op en probeer het weer.`,
      huidige,
    );
  }
}
