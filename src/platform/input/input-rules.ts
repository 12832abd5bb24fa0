import { ArrayMaxSize, IsUUID, ValidateIf } from 'class-validator';

// Rules that inputs share, each as one decorator.

const given = (_: unknown, value: unknown) => value !== undefined && value !== null;

/**
 * These rules, but for what is left out or null. Of those that a value breaks, the first is said.
 */
export const IfGiven =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const rule of [ValidateIf(given), ...rules]) rule(target, key);
  };

/** An id. Whether there is something with it, the database finds. */
export const Id = () => IsUUID(undefined, { message: '$property is geen geldig id; gebruik een id dat een eerder antwoord gaf' });

/** An id that may be left out. */
export const OptionalId = () => IfGiven(Id());

const eachAnId = {
  each: true,
  message: '$property bevat iets dat geen geldig id is; gebruik ids die een eerder antwoord gaf',
};

/** A list of at most 100 ids, which may be left out. */
export const OptionalIds = () =>
  IfGiven(IsUUID(undefined, eachAnId), ArrayMaxSize(100, { message: '$property bevat meer dan 100 ids' }));
