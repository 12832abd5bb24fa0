import { registerDecorator } from 'class-validator';
import { OngeldigeInvoer } from './errors';

const TITLE = 300;
const TEXT = 20_000;
const lengthOf = (value: string) => [...value].length;

type Refusal = (value: unknown) => string | undefined;

function rule(name: string, refusal: Refusal): PropertyDecorator {
  return (target, propertyKey) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyKey),
      validator: {
        validate: (value: unknown) => value === undefined || value === null || refusal(value) === undefined,
        defaultMessage: (args) => `${args?.property} ${refusal(args?.value)}`,
      },
    });
}

const textRule = (name: string, refusal: (value: string) => string | undefined) =>
  rule(name, (value) => (typeof value === 'string' ? refusal(value) : 'is geen tekst'));

/**
 * Spaces, and what takes no room on a screen: zero-width characters, marks of direction, fillers.
 */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * With these a text shows in another order than it is stored and compared in (Unicode TR36); marks
 * of direction alone do no such thing.
 */
const REORDERS = /[\u202a-\u202e\u2066-\u2069]/u;
const isBlank = (value: string) => value.replace(INVISIBLE, '') === '';

const readable = (value: string, most: number): string | undefined => {
  if (lengthOf(value) > most) return `is langer dan ${most} tekens`;
  return value.isWellFormed() ? undefined : 'bevat tekens die geen leesbare tekst zijn';
};

const kept = (value: string, most: number) =>
  REORDERS.test(value) ? 'bevat onzichtbare tekens die de leesrichting omkeren' : readable(value, most);

/**
 * Puts a text in order as it is assigned, so that what is checked is what is stored. The assignment
 * leaves a property of the object itself: an accessor would be lost where an input is spread.
 */
function asAssigned(target: object, key: string | symbol, inOrder: (value: string) => string | null): void {
  Object.defineProperty(target, key, {
    configurable: true,
    set(value: unknown) {
      const own = { configurable: true, enumerable: true, writable: true };
      Object.defineProperty(this, key, { ...own, value: typeof value === 'string' ? inOrder(value) : value });
    },
  });
}

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const title = textRule('title', (value) => {
  if (isBlank(value)) return 'mag niet leeg zijn';
  return BREAKS.test(value) ? 'bevat regeleinden of stuurtekens' : kept(value, TITLE);
});

/**
 * One line: 1 to 300 characters, something to see among them, no control characters. Spaces around
 * it are left out.
 */
export const Title = (): PropertyDecorator => (target, key) => {
  asAssigned(target, key, (value) => value.trim());
  title(target, key);
};

/**
 * One line to look for: nothing of it is kept, so of what stands there only what cannot be text is
 * refused.
 */
export const Sought = () =>
  textRule('sought', (value) => {
    if (!value.trim()) return 'mag niet leeg zijn';
    return /\p{Cc}/u.test(value) ? 'bevat regeleinden of stuurtekens' : readable(value, TITLE);
  });

const prose = (value: string) => (/[^\P{Cc}\n\r\t]/u.test(value) ? 'bevat stuurtekens' : kept(value, TEXT));

const requiredProse = (value: string) => (isBlank(value) ? 'mag niet leeg zijn' : prose(value));

/**
 * Running text that must be there: 1 to 20,000 characters, line breaks allowed, no other control
 * characters.
 */
export const Text = () => textRule('text', requiredProse);

/** The same rule for a single argument. Throws OngeldigeInvoer; `name` is the argument's. */
export function checkText(name: string, value: string): void {
  const refusal = requiredProse(value);
  if (refusal) throw new OngeldigeInvoer(`${name} ${refusal}.`, { velden: [name] });
}

const optionalProse = textRule('optionalText', prose);

/** Running text that may be left out; in which nothing is to be seen is null: there is none. */
export const OptionalText = (): PropertyDecorator => (target, key) => {
  asAssigned(target, key, (value) => (isBlank(value) ? null : value));
  optionalProse(target, key);
};

const ADDRESS = 2000;
/**
 * A user name before the host could pass for the host; a browser leaves out spaces and turns \
 * round, so that another address opens than is read.
 */
const HTTPS = /^https:\/\/[^\s\p{Cc}/?#@"<>\\[\]]+([/?#][^\s\p{Cc}"<>\\]*)?$/u;

/** An address that begins with https:// and leads where it says. */
export const HttpsAddress = () =>
  textRule('httpsAddress', (value) => {
    if (HTTPS.test(value) && URL.canParse(value)) return kept(value, ADDRESS);
    return 'is geen adres dat met "https://" begint, zonder gebruikersnaam, spaties, aanhalingstekens of een van de tekens < > \\; schrijf een spatie als %20';
  });

/** A list of at most `most` running texts, each as `Text` asks and none of them twice. */
export const Texts = (most: number) =>
  rule('texts', (value) => {
    const texts = value as string[];
    if (texts.length > most) return `bevat meer dan ${most} teksten`;
    if (new Set(texts.map((text) => text.trim())).size < texts.length) return 'bevat een tekst die er twee keer staat';
    return texts.map(requiredProse).find((refusal) => refusal !== undefined);
  });
