import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { startTestApi, type TestApi } from '../../support/api';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DUTCH = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width: 1280, height: 900 } };

/** Whether this machine has a browser to test with. */
export const hasBrowser = existsSync(CHROMIUM);
/** `describe`, where there is a browser; elsewhere its tests are reported as skipped. */
export const inBrowser = hasBrowser ? describe : describe.skip;
if (!hasBrowser) process.stderr.write(`Overgeslagen: er is geen ${CHROMIUM} (Debian: apt-get install chromium).\n`);

type Options = Parameters<Browser['newContext']>[0];

export interface Site {
  api: TestApi;
  base: string;
  /** Opens a page in a separate browser context, signed in as the persona; '' signs nobody in. */
  open(persona: string, path?: string, options?: Options): Promise<Page>;
  stop(): Promise<void>;
}

/**
 * Errors in a page that tests do not check by themselves: script errors, and violations of the
 * Content-Security-Policy.
 */
const mistakes = new WeakMap<BrowserContext, string[]>();
export const mistakesOf = (page: Page): string[] => mistakes.get(page.context()) ?? [];

/** Starts the service on a separate database, and a real browser. */
export async function startSite(): Promise<Site> {
  const api = await startTestApi();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const base = api.url.replace('/graphql', '');
  return {
    api,
    base,
    open: async (persona, path = '/', options = {}) => {
      const context = await browser.newContext({ ...DUTCH, ...options });
      watch(context);
      const page = await context.newPage();
      if (persona) await signIn(page, base, persona);
      await page.goto(base + path);
      return page;
    },
    stop: async () => {
      await browser.close();
      await api.stop();
    },
  };
}

function watch(context: BrowserContext): void {
  const found: string[] = [];
  mistakes.set(context, found);
  context.on('weberror', (error) => found.push(error.error().message));
  context.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) found.push(message.text());
  });
}

/** Signs in without the screen for it, from an address of the service that runs no query. */
export async function signIn(page: Page, base: string, persona: string): Promise<void> {
  await page.goto(`${base}/icon.svg`);
  const status = await page.evaluate(async (code) => {
    const headers = { 'x-driehoek-web': '1', 'content-type': 'application/json' };
    return (await fetch('/sessie/demo', { method: 'POST', headers, body: JSON.stringify({ persona: code }) })).status;
  }, persona);
  if (status !== 200) throw new Error(`${persona}: ${status}`);
}

/** Disconnects a page from the service, and reconnects it. */
export const offline = (page: Page, off: boolean) => page.context().setOffline(off);
