import { pino } from 'pino';

// readConfig reports a wrong LOG_LEVEL, together with every other problem.
const level = process.env.LOG_LEVEL ?? '';
/** The secret in a calendar address, anywhere in a line. */
const CALENDAR = /(\/agenda\/)[^\s"'?#\\]+/g;
export const withoutAddress = (line: string): string => line.replace(CALENDAR, '$1[weggelaten]');
const SECRETS = ['authorization', 'access_token', 'token', 'password', 'headers', 'cookie'];

/**
 * The service's log: JSON lines on stderr. Log ids, codes and references; never tokens or agenda
 * texts.
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
