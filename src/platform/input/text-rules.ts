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

/** Whitespace and invisible characters: zero-width, directional and filler characters. */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Bidirectional embeddings, overrides and isolates display a text in another order than it is
 * stored and compared in (Unicode TR36). Plain directional marks do not.
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
 * Normalises a text on assignment, so that validation sees the value that is stored. The setter
 * replaces itself by a data property of the object: spreading an input would lose an accessor.
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
 * One line of 1 to 300 characters, at least one of them visible, without control characters.
 * Surrounding spaces are trimmed.
 */
export const Title = (): PropertyDecorator => (target, key) => {
  asAssigned(target, key, (value) => value.trim());
  title(target, key);
};

/**
 * One line to search for. It is not stored, so the rule only refuses empty, unreadable or overlong
 * text.
 */
export const Sought = () =>
  textRule('sought', (value) => {
    if (!value.trim()) return 'mag niet leeg zijn';
    return /\p{Cc}/u.test(value) ? 'bevat regeleinden of stuurtekens' : readable(value, TITLE);
  });

const prose = (value: string) => (/[^\P{Cc}\n\r\t]/u.test(value) ? 'bevat stuurtekens' : kept(value, TEXT));

const requiredProse = (value: string) => (isBlank(value) ? 'mag niet leeg zijn' : prose(value));

/**
 * Required running text: 1 to 20,000 characters, line breaks allowed, no other control characters.
 */
export const Text = () => textRule('text', requiredProse);

/**
 * Applies the rule of `Text` to a single argument. Throws OngeldigeInvoer; `name` is the argument's
 * name.
 */
export function checkText(name: string, value: string): void {
  const refusal = requiredProse(value);
  if (refusal) throw new OngeldigeInvoer(`${name} ${refusal}.`, { velden: [name] });
}

const optionalProse = textRule('optionalText', prose);

/** Optional running text; a text without visible characters becomes null. */
export const OptionalText = (): PropertyDecorator => (target, key) => {
  asAssigned(target, key, (value) => (isBlank(value) ? null : value));
  optionalProse(target, key);
};

const ADDRESS = 2000;
/**
 * Refuses user names, spaces and backslashes: a user name can pass for the host, and browsers drop
 * spaces and turn \ into /, so that another address opens than the reader sees.
 */
const HTTPS = /^https:\/\/[^\s\p{Cc}/?#@"<>\\[\]]+([/?#][^\s\p{Cc}"<>\\]*)?$/u;

/** Requires an address that begins with https:// and opens the host that it shows. */
export const HttpsAddress = () =>
  textRule('httpsAddress', (value) => {
    if (HTTPS.test(value) && URL.canParse(value)) return kept(value, ADDRESS);
    return 'is geen adres dat met "https://" begint, zonder gebruikersnaam, spaties, aanhalingstekens of een van de tekens < > \\; schrijf een spatie als %20';
  });

/** A list of at most `most` running texts, each valid for `Text`, without duplicates. */
export const Texts = (most: number) =>
  rule('texts', (value) => {
    const texts = value as string[];
    if (texts.length > most) return `bevat meer dan ${most} teksten`;
    if (new Set(texts.map((text) => text.trim())).size < texts.length) return 'bevat een tekst die er twee keer staat';
    return texts.map(requiredProse).find((refusal) => refusal !== undefined);
  });
