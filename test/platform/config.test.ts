import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ConfigError, readConfig, SETTINGS } from '../../src/platform/process/config';

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};
const OIDC = { OIDC_ISSUER: 'https://aanmelden.voorbeeld.nl', OIDC_AUDIENCE: 'driehoek' };
const OWNER = 'postgres://eigenaar:geheim@db/driehoek';

test('zonder instellingen draait de demomodus op 127.0.0.1:4000 met een ingebouwde database', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, production: false, logLevel: 'info' });
  expect(config.databaseUrl).toBeUndefined();
  expect(config.dataDir).toBe(`${process.cwd()}/.data`);
});

test('een lege waarde telt als niet gezet', () => {
  expect(readConfig({ PORT: '', OIDC_ISSUER: '', OIDC_AUDIENCE: '', DATABASE_URL: '' })).toMatchObject({
    port: 4000,
    demo: true,
  });
});

test('met OIDC is er geen demomodus en mag de dienst overal luisteren', () => {
  expect(readConfig({ ...OIDC, HOST: '0.0.0.0', NODE_ENV: 'production', PORT: '0' })).toMatchObject({
    demo: false,
    production: true,
    port: 0,
    oidc: { issuer: OIDC.OIDC_ISSUER, audience: 'driehoek' },
  });
});

test.each(['65536', '-1', '80a', '4.5', ' ', '0x10'])('PORT=%j wordt geweigerd', (PORT) => {
  expect(problemsOf({ PORT })).toEqual(['PORT moet een geheel getal van 0 tot en met 65535 zijn.']);
});

test.each(['0.0.0.0', '::', '192.168.1.10', 'driehoek.politie.nl', '127.0.0.1.nl'])(
  'de demomodus luistert niet op %s',
  (HOST) => {
    expect(problemsOf({ HOST })).toEqual([expect.stringContaining('alleen op deze computer')]);
  },
);

test.each(['127.0.0.1', 'localhost', '::1', '127.0.0.2'])('de demomodus luistert wel op %s', (HOST) => {
  expect(readConfig({ HOST }).demo).toBe(true);
});

test('in productie is er geen demomodus', () => {
  expect(problemsOf({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('in productie is er geen demomodus')]);
});

test('elk probleem wordt in een keer genoemd, zonder het wachtwoord van de database', () => {
  const problems = problemsOf({
    PORT: 'x',
    HOST: '0.0.0.0',
    NODE_ENV: 'production',
    LOG_LEVEL: 'luid',
    DATABASE_URL: 'mysql://eigenaar:geheim@db',
    OIDC_AUDIENCE: 'driehoek',
  }).join('\n');
  for (const name of ['PORT', 'HOST', 'NODE_ENV', 'LOG_LEVEL', 'DATABASE_URL', 'OIDC_ISSUER']) expect(problems).toContain(name);
  expect(problems).not.toContain('geheim');
});

test('OIDC_ISSUER zonder OIDC_AUDIENCE wordt geweigerd', () => {
  expect(problemsOf({ OIDC_ISSUER: OIDC.OIDC_ISSUER })).toEqual([expect.stringMatching(/^OIDC_AUDIENCE ontbreekt/)]);
});

test('OIDC_ISSUER moet een webadres zijn', () => {
  expect(problemsOf({ ...OIDC, OIDC_ISSUER: 'aanmelden' })).toEqual(['OIDC_ISSUER moet een volledig webadres zijn.']);
});

test('het adres van de API-rol hoort bij een eigen server, en is af te leiden of opgegeven', () => {
  expect(problemsOf({ DATABASE_API_URL: OWNER })).toEqual([expect.stringMatching(/^DATABASE_URL ontbreekt/)]);
  expect(problemsOf({ DATABASE_URL: 'postgres://eigenaar@db/driehoek' })).toEqual([
    expect.stringMatching(/^DATABASE_API_URL ontbreekt/),
  ]);
  expect(problemsOf({ DATABASE_URL: OWNER })).toEqual([]);
  expect(problemsOf({ DATABASE_URL: 'postgres://eigenaar@db/driehoek', DATABASE_API_URL: OWNER })).toEqual([]);
});

test('een adres dat niet van PostgreSQL is, is een fout en niet twee', () => {
  expect(problemsOf({ DATABASE_URL: 'mysql://eigenaar@db/driehoek' })).toEqual([
    expect.stringMatching(/^DATABASE_URL moet een adres zijn als postgres:/),
  ]);
});

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

test('elke instelling staat in de README, en die van de README zijn er', () => {
  const rows = read('README.md').match(/^\| `[A-Z].*\|$/gm) ?? [];
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/[A-Z_]+/g) ?? []);
  // NODE_ENV is not in the table of settings.
  expect(named.sort()).toEqual(SETTINGS.filter((name) => name !== 'NODE_ENV').sort());
});

test('elke instelling die in een container iets doet, is via docker compose te zetten', () => {
  const { environment, ports } = parse(read('docker-compose.yml')).services.driehoek;
  const settable = Object.entries(environment as Record<string, string>).filter(([name, value]) =>
    value.startsWith(`\${${name}:`),
  );
  const outside = ['HOST', 'PORT'].filter((name) => String(ports).includes(`\${${name}:-`));
  // The image is for production, and contains no embedded PostgreSQL.
  const fixed = ['DATA_DIR', 'NODE_ENV'];
  expect([...settable.map(([name]) => name), ...outside, ...fixed].sort()).toEqual([...SETTINGS].sort());
});

test('zonder instellingen zijn er limieten die mensen en programma’s niet merken, en mag geen pagina van elders vragen', () => {
  expect(readConfig({})).toMatchObject({
    limits: { requests: 6000, cost: 10_000_000, failures: 120 },
    corsOrigins: [],
    proxies: 0,
    securityContact: undefined,
  });
});

test('limieten, herkomsten, proxy’s en het contact voor meldingen zijn in te stellen', () => {
  const config = readConfig({
    LIMIET_VRAGEN_PER_MINUUT: '60',
    LIMIET_KOSTEN_PER_MINUUT: '50000',
    LIMIET_MISLUKT_PER_MINUUT: '5',
    CORS_HERKOMSTEN: 'https://agenda.voorbeeld.nl, http://127.0.0.1:3000',
    AANTAL_PROXIES: '1',
    BEVEILIGING_CONTACT: 'mailto:veiligheid@voorbeeld.nl',
  });
  expect(config).toMatchObject({
    limits: { requests: 60, cost: 50_000, failures: 5 },
    corsOrigins: ['https://agenda.voorbeeld.nl', 'http://127.0.0.1:3000'],
    proxies: 1,
    securityContact: 'mailto:veiligheid@voorbeeld.nl',
  });
});

test.each([
  ['LIMIET_VRAGEN_PER_MINUUT', '0'],
  ['LIMIET_VRAGEN_PER_MINUUT', '-5'],
  ['LIMIET_KOSTEN_PER_MINUUT', 'veel'],
  ['LIMIET_MISLUKT_PER_MINUUT', '1.5'],
  ['CORS_HERKOMSTEN', '*'],
  ['CORS_HERKOMSTEN', 'https://agenda.voorbeeld.nl/pad'],
  ['CORS_HERKOMSTEN', 'agenda.voorbeeld.nl'],
  ['CORS_HERKOMSTEN', 'https://a.voorbeeld.nl,,'],
  ['AANTAL_PROXIES', 'true'],
  ['AANTAL_PROXIES', '10'],
  ['BEVEILIGING_CONTACT', 'veiligheid@voorbeeld.nl'],
  ['BEVEILIGING_CONTACT', 'http://voorbeeld.nl'],
])('%s=%j wordt geweigerd met een zin', (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} moet .+\\.$`))]);
});

test('in productie komen de sleutels van de uitgever over https, of van deze computer', () => {
  const production = { NODE_ENV: 'production', OIDC_AUDIENCE: 'driehoek' };
  expect(problemsOf({ ...production, OIDC_ISSUER: 'http://aanmelden.voorbeeld.nl' })).toEqual([expect.stringMatching(/https/)]);
  for (const OIDC_ISSUER of ['https://aanmelden.voorbeeld.nl', 'http://127.0.0.1:8080']) {
    expect(problemsOf({ ...production, OIDC_ISSUER })).toEqual([]);
  }
});

test.each(['1234', '0000000123456789000x', ' 00000001234567890000'])('OIN=%j wordt geweigerd', (OIN) => {
  expect(problemsOf({ OIN })).toEqual(['OIN moet een organisatie-identificatienummer zijn: 20 cijfers.']);
});

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'fd00::/129', 'ja', '127.0.0.1/8/8', '10.0.0.0/8;fd00::/8'])(
  'WEBHOOK_PRIVE_ADRESSEN=%j wordt geweigerd',
  (WEBHOOK_PRIVE_ADRESSEN) => {
    expect(problemsOf({ WEBHOOK_PRIVE_ADRESSEN })).toEqual([expect.stringContaining('lijst zijn van netwerken')]);
  },
);

test.each(['driehoek.nl', 'https://driehoek.nl/', 'https://driehoek.nl?x=1', 'ftp://driehoek.nl'])(
  'DIENST_ADRES=%j wordt geweigerd',
  (DIENST_ADRES) => {
    expect(problemsOf({ DIENST_ADRES })[0]).toContain('moet een volledig webadres zijn');
  },
);

test('webhooks gaan naar geen enkel eigen netwerk, tenzij het is genoemd', () => {
  expect(readConfig({ HOST: '::1', PORT: '80' }).webhooks).toEqual({
    oin: '00000000000000000000',
    address: 'http://[::1]:80',
    privateRanges: [],
  });
  for (const HOST of ['0.0.0.0', '::', '0:0:0:0:0:0:0:0']) {
    const zonder = { HOST, OIDC_ISSUER: 'https://aanmelden.nl', OIDC_AUDIENCE: 'driehoek' };
    expect(readConfig(zonder).webhooks.address).toBe('');
    expect(readConfig({ ...zonder, DIENST_ADRES: 'https://driehoek.nl' }).webhooks.address).toBe('https://driehoek.nl');
  }
  const given = {
    OIN: '00000001234567890000',
    DIENST_ADRES: 'https://driehoek.nl',
    WEBHOOK_PRIVE_ADRESSEN: '10.1.0.0/16, fd00:1::/32',
  };
  expect(readConfig(given).webhooks).toEqual({
    oin: given.OIN,
    address: given.DIENST_ADRES,
    privateRanges: ['10.1.0.0/16', 'fd00:1::/32'],
  });
});
