// What every input says of values that may be left out, of ids and of long lists.

export const given = (_: unknown, value: unknown) => value !== undefined && value !== null;
export const notAnId = { message: '$property is geen geldig id; gebruik een id dat een eerder antwoord gaf' };
export const notIds = {
  each: true,
  message: '$property bevat iets dat geen geldig id is; gebruik ids die een eerder antwoord gaf',
};
export const tooMany = { message: '$property bevat meer dan 100 ids' };
