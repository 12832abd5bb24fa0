import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { DriehoekError, type Foutcode, faultOf } from '../../platform/input/errors';
import { fieldProblems, problemAt } from '../../platform/input/field-problems';
import { log } from '../../platform/process/log';
import { withSourcePlaces } from '../../platform/process/source-stacks';
import { tooMuch } from './dutch/limits';
import { placeInVariables, questionMistake } from './dutch/question';
import { requestMistake } from './dutch/request';
import { invalidArguments } from './invalid-arguments';

interface Translated {
  code: Foutcode;
  message: string;
  extensions?: Record<string, unknown>;
}

/**
 * Our own SQLSTATEs: the database's message is a sentence for the user already (migrations,
 * `weiger`).
 */
const OWN_STATES: Record<string, Foutcode> = {
  DHNAM: 'NIET_AANGEMELD',
  DHNTG: 'NIET_TOEGESTAAN',
  DHNGV: 'NIET_GEVONDEN',
  DHINV: 'ONGELDIGE_INVOER',
  DHTST: 'ONGELDIGE_TOESTAND',
  DHCNF: 'CONFLICT',
  DHVBP: 'VAST_BESPREEKPUNT',
};

const THEMA_IN_USE: Translated = {
  code: 'ONGELDIGE_TOESTAND',
  message:
    'Een thema waarnaar een agendapunt, een voorstel, een koppeling, een ander thema of een landelijke agenda verwijst, kan niet worden verwijderd.',
};

/** The sentence for a lost race, by the name of the constraint that PostgreSQL reports. */
const CONSTRAINTS: Record<string, Translated> = {
  vergadering_einde_na_aanvang: { code: 'ONGELDIGE_INVOER', message: 'Het einde van de vergadering moet na de aanvang liggen.' },
  agendapunt_volgnummer_uniek: {
    code: 'CONFLICT',
    message: 'De volgorde van de agenda is intussen gewijzigd; haal de agenda opnieuw op.',
  },
  koppeling_overlapt_niet: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Voor deze prioriteit, dit thema en deze aard ligt in deze periode al een koppeling vast; beëindig die eerst.',
  },
  prioriteit_zelfstandig_overlapt_niet: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Van deze prioriteit is al vastgelegd dat zij op zichzelf staat.',
  },
  instemming_eenmaal: { code: 'ONGELDIGE_TOESTAND', message: 'U hebt met deze tekst al ingestemd.' },
  lidmaatschap_een_rol_tegelijk: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Deze persoon heeft in deze periode al een rol in deze driehoek; beëindig die eerst.',
  },
  regiorol_uniek: { code: 'ONGELDIGE_TOESTAND', message: 'Deze persoon heeft deze rol in deze periode al.' },
  integratie_driehoek_uniek: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Dit systeem heeft in deze periode al toegang tot deze driehoek; beëindig die eerst.',
  },
  integratie_aanmelding_uniek: { code: 'ONGELDIGE_INVOER', message: 'Dit client-id is al in gebruik.' },
  agendapunt_thema_thema_fk: THEMA_IN_USE,
  agendavoorstel_thema_thema_fk: THEMA_IN_USE,
  thema_landelijk_thema_thema_fk: THEMA_IN_USE,
  koppeling_thema_fk: THEMA_IN_USE,
  thema_opvolger_thema_fk: THEMA_IN_USE,
  koppeling_doel_fk: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Een doel waarnaar een koppeling verwijst, kan niet worden weggelaten.',
  },
  besluit_een_keer_vervangen: {
    code: 'ONGELDIGE_TOESTAND',
    message: 'Dit besluit is al door een ander vervangen; vervang zo nodig dat.',
  },
  agendapunt_vast_uniek: { code: 'VAST_BESPREEKPUNT', message: 'Dit vaste bespreekpunt staat al op de agenda.' },
  agendapunt_vast_is_soort: { code: 'VAST_BESPREEKPUNT', message: 'Een vast bespreekpunt blijft een vast bespreekpunt.' },
  agendapunt_vast_vervalt_niet: {
    code: 'VAST_BESPREEKPUNT',
    message: 'Een vast bespreekpunt wordt besproken of, met een reden, aangehouden; het vervalt niet.',
  },
};

const UNAVAILABLE: Translated = {
  code: 'TIJDELIJK_NIET_BESCHIKBAAR',
  message: 'De gegevens zijn even niet bereikbaar; probeer het over een minuut opnieuw.',
};
const BUSY: Translated = {
  code: 'TIJDELIJK_NIET_BESCHIKBAAR',
  message: 'Anderen wijzigen dit op hetzelfde moment; probeer het opnieuw.',
};
const TOO_HEAVY: Translated = { code: 'TE_ZWAAR', message: 'Deze vraag kost te veel tijd; vraag minder tegelijk.' };
const BY_STATE: Record<string, Translated> = { '57014': TOO_HEAVY, '55P03': BUSY, '40001': BUSY, '40P01': BUSY };
const NO_VALUE: Translated = {
  code: 'ONGELDIGE_INVOER',
  message: 'Een van de opgegeven waarden is geen geldige tekst, datum of code.',
};
/** Apollo Server's code for what no request is to blame for. */
const SERVER_FAULT = 'INTERNAL_SERVER_ERROR';
/**
 * Errors of the JavaScript engine speak of names in the program; the messages of others may quote
 * what was sent.
 */
const ENGINE_ERRORS = ['TypeError', 'ReferenceError', 'RangeError'];
const CONNECTION_LOST = /^(08|57P|53|3D|28)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)|^CLOSED$/;
const CONNECTION_WORDS =
  /connection (terminated|error)|timeout exceeded when trying to connect|not queryable|connect timeout|server closed/i;

/**
 * One error, as the API shows it: a contract code, one Dutch sentence, and nothing of how the
 * service is made.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = innermost(error);
  const found = translate(original);
  const { locations, path } = formatted;
  const cause = original instanceof Error ? original.message : '';
  const place = placeInVariables(formatted.message, cause);
  if (found) {
    log.debug({ code: found.code }, 'geweigerd');
    const problemen = found.code === 'ONGELDIGE_INVOER' && place && [problemAt(place, found.message)];
    const extensions = { code: found.code, ...(problemen && { problemen }), ...found.extensions };
    return { message: withPlace(found.message, place), locations, path, extensions };
  }
  const shown =
    original instanceof GraphQLError ? aboutTheRequest(formatted, withPlace(questionMistake(cause), place)) : undefined;
  return { ...(shown ?? unforeseen(original)), locations, path };
}

/** The path of the wrong value among many dates or texts. */
const withPlace = <T extends string | undefined>(sentence: T, place: string | undefined) =>
  sentence && place ? `${sentence} Het gaat om ${place}.` : sentence;

/**
 * What GraphQL itself and Apollo Server say of a request: it is about the request, not about the
 * service. `dutch`: how we say it.
 */
function aboutTheRequest({ message, extensions }: GraphQLFormattedError, dutch?: string): GraphQLFormattedError | undefined {
  const code = extensions?.code === SERVER_FAULT ? undefined : extensions?.code;
  const limit = tooMuch(message);
  if (limit) return { message: limit, extensions: { code: 'TE_ZWAAR' } };
  const mistake = requestMistake(message, code);
  if (mistake) return { message: mistake, extensions: { code: 'ONGELDIGE_INVOER' } };
  if (dutch && code) return { message: dutch, extensions: { code, oorspronkelijk: message } };
  return code ? { message, extensions: { code } } : undefined;
}

/** Answers an unforeseen error with a reference that the log has too. */
export function unforeseen(error: unknown): { message: string; extensions: { code: Foutcode; referentie: string } } {
  const referentie = randomUUID();
  log.error({ referentie, fout: describe(error) }, 'onverwachte fout');
  const message = `Er ging iets mis; noem referentie ${referentie} bij een melding.`;
  return { message, extensions: { code: 'INTERNE_FOUT', referentie } };
}

/** What was thrown first: a scalar's refusal reaches us wrapped twice, by GraphQL and by Apollo. */
function innermost(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError ? innermost(cause.originalError) : cause;
}

function translate(error: unknown): Translated | undefined {
  if (error instanceof DriehoekError) return refused(error);
  if (error instanceof ArgumentValidationError) return refused(invalidArguments(error));
  const { code: state = '', constraint = '', message = '' } = faultOf(error);
  const own = OWN_STATES[state];
  if (own) return { code: own, message };
  if (CONSTRAINTS[constraint]) return CONSTRAINTS[constraint];
  if (CONNECTION_LOST.test(state) || CONNECTION_WORDS.test(message)) return UNAVAILABLE;
  // Class 22, data exception: a value that no column could hold, such as a text with U+0000.
  return BY_STATE[state] ?? (/^22[0-9A-Z]{3}$/.test(state) ? NO_VALUE : undefined);
}

function refused({ code, message, details }: DriehoekError): Translated {
  const problemen = code === 'ONGELDIGE_INVOER' ? fieldProblems(message, details) : undefined;
  return { code, message, extensions: problemen ? { problemen, ...details } : details };
}

/**
 * For the log: the kind and the place of a fault, and no message that may quote a text of an
 * agenda.
 */
function describe(error: unknown): Record<string, unknown> {
  const fault = (error ?? {}) as Error;
  const { code, constraint, where } = faultOf(error);
  const lines = (text = '', pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line));
  return {
    name: fault.name,
    code,
    constraint,
    message: ENGINE_ERRORS.includes(fault.name) ? fault.message : undefined,
    where: lines(where, /^(PL\/pgSQL|SQL) function/),
    stack: lines(fault.stack && withSourcePlaces(fault.stack), /^\s+at /),
  };
}
