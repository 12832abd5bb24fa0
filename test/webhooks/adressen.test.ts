import dns from 'node:dns';
import { AllowedAddresses } from '../../src/webhooks/allowed-addresses';
import { httpPost } from '../../src/webhooks/http-post';
import { GOED, type Ontvanger, startOntvanger } from './ontvanger';

const PRIVE = [
  ['127.0.0.1', '127.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '0.0.0.0', '0.1.2.3'],
  ['169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
  ['224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'fec0::1', 'ff02::1'],
  ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::'],
  ['2001::1', '2001:db8::1', '100::1', '3fff::1', '5f00::1', '4000::1', '::ffff:0:127.0.0.1', 'fe80::1%eth0', 'onzin', ''],
].flat();
const stil = new AbortController().signal;
const bericht = (adres: string) => ({ id: 'b', adres, gebeurtenis: '{}', tijdstempel: '1', handtekening: 'v1,x' });
const stuur = (adres: string, ranges: string[] = []) => httpPost(bericht(adres), new AllowedAddresses(ranges), 3000, stil);

let ontvanger: Ontvanger;
beforeEach(async () => {
  ontvanger = await startOntvanger();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await ontvanger.stop();
});

/** Names that resolve to these addresses. */
const leidtNaar = (...addresses: string[]) =>
  jest.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: unknown, callback: (...args: unknown[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as never);

test.each(PRIVE)('naar %s stuurt de dienst niets, tenzij het is ingesteld', (address) => {
  expect(new AllowedAddresses([]).allows(address, false)).toBe(false);
});

test('naar openbare adressen wel, over https; naar een ingesteld netwerk ook, en over http alleen daarheen', () => {
  const adressen = new AllowedAddresses(['10.1.0.0/16', 'fd00:1::/32']);
  for (const address of ['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a02:a45f::1'])
    expect([adressen.allows(address, false), adressen.allows(address, true)]).toEqual([true, false]);
  for (const address of ['10.1.2.3', 'fd00:1::5', '::ffff:10.1.2.3']) expect(adressen.allows(address, true)).toBe(true);
  for (const address of ['10.2.0.1', 'fd00:2::1', '127.0.0.1', '169.254.169.254'])
    expect(adressen.allows(address, false)).toBe(false);
});

test.each([
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://0/',
])('%s is een adres in een eigen netwerk, hoe het ook is geschreven', async (adres) => {
  expect(() => new AllowedAddresses([]).check(adres)).toThrow('adres');
  expect(await stuur(adres)).toEqual({ antwoord: null, fout: 'ADRES' });
});

test('een naam die naar deze computer leidt, of naar niets, wordt niet gevolgd, en het antwoord zegt niet welke van de twee', async () => {
  const poort = new URL(ontvanger.adres).port;
  for (const host of ['localhost', 'bestaat-niet.invalid'])
    expect(await stuur(`https://${host}:${poort}/`)).toEqual({ antwoord: null, fout: 'ADRES' });
  expect(ontvanger.ontvangen).toEqual([]);
});

test('een naam waarvan ook maar een adres in een eigen netwerk ligt, wordt niet gevolgd', async () => {
  leidtNaar('93.184.215.14', '127.0.0.1');
  expect(await stuur('https://gemengd.voorbeeld.nl/')).toEqual({ antwoord: null, fout: 'ADRES' });
  leidtNaar('::ffff:10.0.0.1');
  expect(await stuur('https://verkleed.voorbeeld.nl/')).toEqual({ antwoord: null, fout: 'ADRES' });
});

test('de verbinding gaat naar het adres dat is nagezien: een naam die daarna ergens anders heen leidt, verandert niets', async () => {
  const zoeken = leidtNaar('127.0.0.1');
  ontvanger.antwoord(GOED);
  const adres = `http://wisselt.voorbeeld.nl:${ontvanger.poort}/`;
  expect(await stuur(adres, ['127.0.0.1/32'])).toEqual({ antwoord: 204, fout: null });
  expect(zoeken).toHaveBeenCalledTimes(1);
  expect(ontvanger.ontvangen[0]?.headers.host).toBe(`wisselt.voorbeeld.nl:${ontvanger.poort}`);
  leidtNaar('127.0.0.2');
  expect(await stuur(adres, ['127.0.0.1/32'])).toEqual({ antwoord: null, fout: 'ADRES' });
});

test('over http gaat er niets naar een openbaar adres, ook niet als er een eigen netwerk is ingesteld', async () => {
  leidtNaar('93.184.215.14');
  expect(await stuur('http://openbaar.voorbeeld.nl/', ['127.0.0.0/8'])).toEqual({ antwoord: null, fout: 'ADRES' });
});

test('een naam die niet op tijd wordt gevonden, is te traag', async () => {
  jest.spyOn(dns, 'lookup').mockImplementation((() => undefined) as never);
  const lang = new AbortController();
  const naar = (ms: number, stop: AbortSignal) =>
    httpPost(bericht('https://stil.voorbeeld.nl/'), new AllowedAddresses([]), ms, stop);
  const geduldig = naar(60_000, lang.signal).catch(() => undefined);
  // Earlier than the one that waits longer: neither ends by itself.
  expect(await Promise.race([naar(200, stil), geduldig.then(() => 'later')])).toEqual({ antwoord: null, fout: 'TE_TRAAG' });
  lang.abort();
  await geduldig;
});
