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

const common = (value: string, most: number): string | undefined => {
  if (lengthOf(value) > most) return `is langer dan ${most} tekens`;
  return value.isWellFormed() ? undefined : 'bevat tekens die geen leesbare tekst zijn';
};

/** One line: 1 to 300 characters, not only spaces, no control characters. */
export const Title = () =>
  textRule('title', (value) => {
    if (!value.trim()) return 'mag niet leeg zijn';
    return /\p{Cc}/u.test(value) ? 'bevat regeleinden of stuurtekens' : common(value, TITLE);
  });

const prose = (value: string) => (/[^\P{Cc}\n\r\t]/u.test(value) ? 'bevat stuurtekens' : common(value, TEXT));

const requiredProse = (value: string) => (value.trim() ? prose(value) : 'mag niet leeg zijn');

/** Running text that must be there: 1 to 20,000 characters, line breaks allowed, no other control characters. */
export const Text = () => textRule('text', requiredProse);

/** The same rule for a single argument. Throws OngeldigeInvoer; `name` is the argument's. */
export function checkText(name: string, value: string): void {
  const refusal = requiredProse(value);
  if (refusal) throw new OngeldigeInvoer(`${name} ${refusal}.`, { velden: [name] });
}

/** Running text that may be left out or empty. */
export const OptionalText = () => textRule('optionalText', prose);

const ADDRESS = 2000;
/** A user name before the host could pass for the host; a browser leaves out spaces and turns \ round, so that another address opens than is read. */
const HTTPS = /^https:\/\/[^\s\p{Cc}/?#@"<>\\[\]]+([/?#][^\s\p{Cc}"<>\\]*)?$/u;

/** An address that begins with https:// and leads where it says. */
export const HttpsAddress = () =>
  textRule('httpsAddress', (value) => {
    if (HTTPS.test(value) && URL.canParse(value)) return common(value, ADDRESS);
    return 'is geen adres dat met "https://" begint, zonder spaties en zonder gebruikersnaam';
  });

/** A list of at most `most` running texts, each as `Text` asks and none of them twice. */
export const Texts = (most: number) =>
  rule('texts', (value) => {
    const texts = value as string[];
    if (texts.length > most) return `bevat meer dan ${most} teksten`;
    if (new Set(texts.map((text) => text.trim())).size < texts.length) return 'bevat een tekst die er twee keer staat';
    return texts.map(requiredProse).find((refusal) => refusal !== undefined);
  });
