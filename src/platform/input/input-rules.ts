import { ArrayMaxSize, IsUUID, ValidateIf } from 'class-validator';

const given = (_: unknown, value: unknown) => value !== undefined && value !== null;

/**
 * Applies these rules unless the value is omitted or null; reports the first rule that the value
 * breaks.
 */
export const IfGiven =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const rule of [ValidateIf(given), ...rules]) rule(target, key);
  };

/** Requires an id. The database checks whether the object exists. */
export const Id = () => IsUUID(undefined, { message: '$property is geen geldig id; gebruik een id dat een eerder antwoord gaf' });

/** Accepts an id, or nothing. */
export const OptionalId = () => IfGiven(Id());

const eachAnId = {
  each: true,
  message: '$property bevat iets dat geen geldig id is; gebruik ids die een eerder antwoord gaf',
};

/** Accepts a list of at most 100 ids, or nothing. */
export const OptionalIds = () =>
  IfGiven(IsUUID(undefined, eachAnId), ArrayMaxSize(100, { message: '$property bevat meer dan 100 ids' }));
