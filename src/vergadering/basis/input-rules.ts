import { Max, Min } from 'class-validator';
import { IfGiven } from '../../platform/input/input-rules';

// Validation of versions and durations that the inputs of `vergadering/` share.

export const VERSIE_TEXT = 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.';
export const DUUR_TEXT = 'De tijd die ervoor staat, in minuten: 1 tot en met 1440.';
const duration = { message: '$property is een aantal minuten van 1 tot en met 1440' };

/** An optional number of minutes of at most a day. */
export const Duration = () => IfGiven(Min(1, duration), Max(1440, duration));
