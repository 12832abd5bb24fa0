import { pino } from 'pino';

// A wrong LOG_LEVEL is for readConfig to name, together with every other problem.
const level = process.env.LOG_LEVEL ?? '';
/** The secret in the address of a calendar, wherever it would turn up. */
const CALENDAR = /(\/agenda\/)[^\s"'?#\\]+/g;
export const withoutAddress = (line: string): string => line.replace(CALENDAR, '$1[weggelaten]');
const SECRETS = ['authorization', 'access_token', 'token', 'password', 'headers', 'cookie'];

/**
 * The service's log, as JSON lines on stderr. Tokens and texts of agendas never go in: log ids,
 * codes and references.
 */
export const log = pino(
  {
    level: level === 'silent' || level in pino.levels.values ? level : 'info',
    base: undefined,
    timestamp: () => `,"tijdstip":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ niveau: label }) },
    hooks: { streamWrite: withoutAddress },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  },
  pino.destination({ fd: 2, sync: true }),
);
