import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

export interface Config {
  port: number;
  host: string;
  /** URL of an external PostgreSQL server, as the owner of the tables; unset: the embedded one. */
  databaseUrl: string | undefined;
  /** URL of the same server as the API role; unset: derived from `databaseUrl`. */
  databaseApiUrl: string | undefined;
  dataDir: string;
  oidc: { issuer: string; audience: string; onlyAtJwt?: boolean } | undefined;
  logLevel: string;
  /**
   * Rate limits per minute: requests and cost per caller, failures per address without a valid
   * token.
   */
  limits: { requests: number; cost: number; failures: number };
  /** Origins that browsers may call from; none by default. */
  corsOrigins: string[];
  /**
   * Number of reverse proxies in front of the service: the last so many addresses of
   * X-Forwarded-For are trusted.
   */
  proxies: number;
  /** Address for vulnerability reports, for security.txt. */
  securityContact: string | undefined;
  /** File with the only documents that are executed; unset: any document. */
  trustedDocuments: string | undefined;
  /** Browser sessions. */
  sessions: {
    /**
     * Key that encrypts the tokens: 32 bytes in base64. Unset: no sessions, or in demo mode a key
     * of this process.
     */
    key: string | undefined;
    /** Minutes without use after which a session ends. */
    idleMinutes: number;
    /** Hours after which a session ends, used or not. */
    longestHours: number;
  };
  webhooks: {
    /** The organisatie-identificatienummer that identifies this service in its events. */
    oin: string;
    /**
     * Public address of the service, from which receivers fetch changed objects. Empty when not set
     * and `host` names no single address.
     */
    address: string;
    /** Private address ranges that webhooks may reach nevertheless, also over plain http. */
    privateRanges: string[];
  };
  production: boolean;
  /** Demo mode: no OIDC issuer is set, so the service issues tokens for its personas. */
  demo: boolean;
}

/** All problems with the environment, one Dutch sentence each. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** An OIN that no organisation has. */
const DEMO_OIN = '00000000000000000000';
const ADDRESS_RULE = 'moet een volledig webadres zijn, zonder schuine streep aan het eind, zoals https://driehoek.voorbeeld.nl';
const PORT_RULE = 'moet een geheel getal van 0 tot en met 65535 zijn';
const URL_RULE = 'moet een adres zijn als postgres://gebruiker:wachtwoord@server:5432/driehoek';

const databaseUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), URL_RULE)
  .optional();

const perMinute = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,11}$/, 'moet een geheel getal van 1 of meer zijn')
    .transform(Number)
    .default(standard);

const isKey = (text: string) => /^[A-Za-z0-9+/_-]{43}=?$/.test(text);
const wholeNumber = (standard: number, most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, `moet een geheel getal van 1 tot en met ${most} zijn`)
    .transform(Number)
    .refine((number) => number <= most, `moet een geheel getal van 1 tot en met ${most} zijn`)
    .default(standard);

const yesOrNo = z
  .enum(['ja', 'nee'], 'moet ja of nee zijn')
  .default('nee')
  .transform((answer) => answer === 'ja');

const isOrigin = (text: string) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), 'moet een lijst zijn als https://a.voorbeeld.nl,https://b.voorbeeld.nl (zonder pad)')
  .default([]);

const isRange = (text: string) => {
  const [address = '', bits = '', ...more] = text.split('/');
  const most = [0, 0, 0, 0, 32, 0, 128][isIP(address)] ?? 0;
  return more.length === 0 && most > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
};
const ranges = z
  .string()
  .transform((text) => text.split(',').map((range) => range.trim()))
  .refine((list) => list.every(isRange), 'moet een lijst zijn van netwerken als 10.1.0.0/16,fd00:1::/32')
  .default([]);

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_RULE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_RULE)
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  DATABASE_API_URL: databaseUrl,
  DATA_DIR: z.string().default('.data'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'moet een volledig webadres zijn' }).optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_ALLEEN_AT_JWT: yesOrNo,
  LIMIET_VRAGEN_PER_MINUUT: perMinute(6000),
  LIMIET_KOSTEN_PER_MINUUT: perMinute(10_000_000),
  LIMIET_MISLUKT_PER_MINUUT: perMinute(120),
  CORS_HERKOMSTEN: origins,
  AANTAL_PROXIES: z.string().regex(/^\d$/, 'moet een getal van 0 tot en met 9 zijn').transform(Number).default(0),
  BEVEILIGING_CONTACT: z.url({ protocol: /^(https|mailto|tel)$/, error: 'moet beginnen met mailto:, https: of tel:' }).optional(),
  VERTROUWDE_VRAGEN: z.string().optional(),
  SESSIE_SLEUTEL: z.string().refine(isKey, 'moet 32 willekeurige bytes in base64 zijn (openssl rand -base64 32)').optional(),
  SESSIE_MINUTEN_STIL: wholeNumber(60, 720),
  SESSIE_HOOGSTENS_UREN: wholeNumber(12, 24),
  OIN: z
    .string()
    .regex(/^\d{20}$/, 'moet een organisatie-identificatienummer zijn: 20 cijfers')
    .default(DEMO_OIN),
  DIENST_ADRES: z
    .url({ protocol: /^https?$/, error: ADDRESS_RULE })
    .refine((text) => !/[?#]|\/$/.test(text), ADDRESS_RULE)
    .optional(),
  WEBHOOK_PRIVE_ADRESSEN: ranges,
  LOG_LEVEL: z.enum(LEVELS, `moet een van deze zijn: ${LEVELS.join(', ')}`).default('info'),
  NODE_ENV: z.string().optional(),
});

/** The names of all settings. */
export const SETTINGS = Object.keys(environment.shape);

type Given = Record<string, string | undefined>;

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
const isUnsafe = (url: string) => URL.canParse(url) && new URL(url).protocol === 'http:' && !isLoopback(new URL(url).hostname);
const AUTHENTICATION = 'vraagt om OIDC_ISSUER en OIDC_AUDIENCE';

/** Demo mode gives anyone a token, so it must listen on loopback only. */
function demoProblems(given: Given): string[] {
  const host = given.HOST ?? '127.0.0.1';
  if (given.OIDC_ISSUER) {
    const unsafe = given.NODE_ENV === 'production' && isUnsafe(given.OIDC_ISSUER);
    if (unsafe) return ['OIDC_ISSUER begint in productie met https: anders kan een ander de sleutels vervangen.'];
    return given.OIDC_AUDIENCE ? [] : ['OIDC_AUDIENCE ontbreekt: geef met OIDC_ISSUER ook op voor wie de tokens bedoeld zijn.'];
  }
  const problems: string[] = [];
  if (given.OIDC_AUDIENCE) problems.push('OIDC_ISSUER ontbreekt: geef met OIDC_AUDIENCE ook op wie de tokens uitgeeft.');
  if (given.NODE_ENV === 'production') problems.push(`NODE_ENV=production ${AUTHENTICATION}: in productie is er geen demomodus.`);
  if (!isLoopback(host))
    problems.push(`HOST=${host} ${AUTHENTICATION}: de demomodus luistert alleen op deze computer (127.0.0.1).`);
  return problems;
}

/**
 * The API role's URL is derived from the owner's, which must have a server name and a password for
 * that.
 */
function databaseProblems({ DATABASE_URL: owner, DATABASE_API_URL: api }: Given): string[] {
  if (!owner) return api ? ['DATABASE_URL ontbreekt: DATABASE_API_URL hoort bij een eigen databaseserver.'] : [];
  if (api || !databaseUrl.safeParse(owner).success) return [];
  const { hostname, password } = new URL(owner);
  return hostname && password
    ? []
    : ['DATABASE_API_URL ontbreekt: zonder servernaam en wachtwoord in DATABASE_URL is hij niet af te leiden.'];
}

/**
 * The address that the service listens on; '' for all addresses, as in a container: none of those
 * is reachable for others.
 */
const listening = (host: string, port: number) =>
  /^[0:.]+$/.test(host) ? '' : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const oidcOf = ({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ALLEEN_AT_JWT: onlyAtJwt }: z.infer<typeof environment>) =>
  issuer && audience ? { issuer, audience, onlyAtJwt } : undefined;

const limitsAndEdges = (data: z.infer<typeof environment>) => ({
  limits: {
    requests: data.LIMIET_VRAGEN_PER_MINUUT,
    cost: data.LIMIET_KOSTEN_PER_MINUUT,
    failures: data.LIMIET_MISLUKT_PER_MINUUT,
  },
  corsOrigins: data.CORS_HERKOMSTEN,
  proxies: data.AANTAL_PROXIES,
  securityContact: data.BEVEILIGING_CONTACT,
  trustedDocuments: data.VERTROUWDE_VRAGEN,
  sessions: { key: data.SESSIE_SLEUTEL, idleMinutes: data.SESSIE_MINUTEN_STIL, longestHours: data.SESSIE_HOOGSTENS_UREN },
  webhooks: {
    oin: data.OIN,
    address: data.DIENST_ADRES ?? listening(data.HOST, data.PORT),
    privateRanges: data.WEBHOOK_PRIVE_ADRESSEN,
  },
});

/** Reads the environment; an empty value counts as unset. Throws ConfigError with every problem. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given: Given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  const wrong = error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  const problems = [...new Set([...wrong, ...demoProblems(given), ...databaseProblems(given)])];
  if (!data || problems.length > 0) throw new ConfigError(problems);
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseApiUrl: data.DATABASE_API_URL,
    dataDir: resolve(data.DATA_DIR),
    oidc: oidcOf(data),
    ...limitsAndEdges(data),
    logLevel: data.LOG_LEVEL,
    production: data.NODE_ENV === 'production',
    demo: !data.OIDC_ISSUER,
  };
}
