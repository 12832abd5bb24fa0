import { Max, Min } from 'class-validator';
import { IfGiven } from '../../platform/input/input-rules';

// What the inputs of this folder say about versions and durations.

export const VERSIE_TEXT = 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.';
export const DUUR_TEXT = 'De tijd die ervoor staat, in minuten: 1 tot en met 1440.';
const duration = { message: '$property is een aantal minuten van 1 tot en met 1440' };

/** A number of minutes that fits in a day, which may be left out. */
export const Duration = () => IfGiven(Min(1, duration), Max(1440, duration));
