// What the inputs of this folder say about ids, versions and durations.

export const given = (_: unknown, value: unknown) => value !== undefined && value !== null;
export const notAnId = { message: '$property is geen geldig id; gebruik een id dat een eerder antwoord gaf' };
export const notIds = {
  each: true,
  message: '$property bevat iets dat geen geldig id is; gebruik ids die een eerder antwoord gaf',
};
export const VERSIE = 'De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets.';
export const DUUR = 'De tijd die ervoor staat, in minuten: 1 tot en met 1440.';
export const duration = { message: '$property is een aantal minuten van 1 tot en met 1440' };
export const tooMany = { message: '$property bevat meer dan 100 ids' };
