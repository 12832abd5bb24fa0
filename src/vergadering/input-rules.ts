// What the inputs of this folder say about versions and durations.

export const VERSIE = 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.';
export const DUUR = 'De tijd die ervoor staat, in minuten: 1 tot en met 1440.';
export const duration = { message: '$property is een aantal minuten van 1 tot en met 1440' };
