import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { AllowedAddresses } from '../../src/webhooks/allowed-addresses';
import { httpPost } from '../../src/webhooks/http-post';
import { zelfgetekend } from './certificaat';
import { GOED, type Ontvanger, startOntvanger, startRuw, status, tot } from './ontvanger';

const HIER = new AllowedAddresses(['127.0.0.0/8']);
const stil = new AbortController().signal;
const BERICHT = {
  id: '01a20f83-54b3-7ee9-915c-34130e2715a5',
  gebeurtenis: '{"wat":"één"}',
  tijdstempel: '1700000000',
  handtekening: 'v1,x',
};
/** Longer than a test may take, so that no attempt ends by its timeout. */
const RUIM = 3_600_000;
/** Short timeouts, for receivers that never finish. */
const KORT = 700;
const isOver = (socket: Socket) => socket.destroyed || socket.readyState !== 'open';
const stuur = (adres: string, ms = RUIM) => httpPost({ ...BERICHT, adres }, HIER, ms, stil);

let ontvanger: Ontvanger;
const open: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  ontvanger = await startOntvanger();
  open.push(ontvanger);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});
const ruw = async (speak: Parameters<typeof startRuw>[0]) => {
  const found = await startRuw(speak);
  open.push(found);
  return found;
};

test('wie 2xx antwoordt, heeft het; de koppen en de tekst komen heel over', async () => {
  ontvanger.antwoord(GOED);
  expect(await stuur(ontvanger.adres)).toEqual({ antwoord: 204, fout: null });
  const [{ headers, tekst }] = ontvanger.ontvangen as [Ontvanger['ontvangen'][0]];
  expect(tekst).toBe(BERICHT.gebeurtenis);
  expect(headers).toMatchObject({ 'webhook-id': BERICHT.id, 'webhook-timestamp': '1700000000', 'webhook-signature': 'v1,x' });
});

test.each([400, 401, 404, 409, 410, 429, 500, 503, 199, 600])('wie %i antwoordt, heeft het niet', async (code) => {
  if (code < 200) {
    const { adres } = await ruw((socket) => void socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'));
    expect(await stuur(adres, KORT)).toEqual({ antwoord: null, fout: 'TE_TRAAG' });
    return;
  }
  ontvanger.antwoord(status(code));
  expect(await stuur(ontvanger.adres)).toEqual({ antwoord: code, fout: 'GEWEIGERD' });
});

test.each([301, 302, 303, 307, 308])('wie met %i doorstuurt, wordt niet gevolgd', async (code) => {
  const doel = await startOntvanger();
  open.push(doel);
  ontvanger.antwoord(status(code, { location: doel.adres }));
  expect(await stuur(ontvanger.adres)).toEqual({ antwoord: code, fout: 'DOORGESTUURD' });
  expect(doel.ontvangen).toEqual([]);
});

test('wie niet bestaat, ophangt of niets zegt', async () => {
  expect(await stuur('http://127.0.0.1:1/')).toEqual({ antwoord: null, fout: 'GEEN_VERBINDING' });
  expect(await stuur((await ruw((socket) => void socket.destroy())).adres)).toEqual({ antwoord: null, fout: 'GEEN_VERBINDING' });
  const zwijgt = await ruw(() => undefined);
  expect(await stuur(zwijgt.adres, KORT)).toEqual({ antwoord: null, fout: 'TE_TRAAG' });
  await tot(() => zwijgt.verbindingen.every(isOver), 'the connection ends');
});

test('wie druppelt: koppen die letter voor letter komen, zijn te laat', async () => {
  const { adres } = await ruw((socket) => {
    const letters = [...'HTTP/1.1 200 OK\r\nx-langzaam: ja\r\n\r\n'];
    const timer = setInterval(() => {
      const letter = letters.shift();
      if (letter && socket.writable) socket.write(letter);
      else clearInterval(timer);
    }, 100);
    socket.on('close', () => clearInterval(timer));
  });
  expect(await stuur(adres, KORT)).toEqual({ antwoord: null, fout: 'TE_TRAAG' });
});

test.each([
  ['meer zegt te sturen dan het stuurt, en wacht', 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nkort', false],
  ['meer zegt te sturen dan het stuurt, en ophangt', 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nkort', true],
  ['minder zegt te sturen dan het stuurt', `HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n${'lang'.repeat(1000)}`, true],
  ['zegt eindeloos veel te sturen', 'HTTP/1.1 200 OK\r\ncontent-length: 99999999999999\r\n\r\nx', false],
  ['in kapotte stukken stuurt', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', false],
])('van wie liegt over zijn lengte telt alleen de status: een antwoord dat %s', async (_wat, bytes, hangUp) => {
  const { adres, verbindingen } = await ruw((socket) => {
    socket.write(bytes);
    if (hangUp) socket.end();
  });
  expect(await stuur(adres, hangUp ? RUIM : 2000)).toEqual({ antwoord: 200, fout: null });
  await tot(() => verbindingen.every(isOver), 'the connection ends');
});

test('een antwoord zonder eind wordt niet uitgelezen', async () => {
  let written = 0;
  const { adres } = await ruw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const more = () => {
      while (socket.writable && socket.write('x'.repeat(65_536))) written += 65_536;
    };
    socket.on('drain', more);
    more();
  });
  expect(await stuur(adres)).toEqual({ antwoord: 200, fout: null });
  expect(written).toBeLessThan(64 * 1024 * 1024);
});

test('twee lengtes, koppen zonder eind, en wat geen HTTP is', async () => {
  const twee = await ruw((socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhallo'));
  expect(await stuur(twee.adres)).toEqual({ antwoord: null, fout: 'ONLEESBAAR' });
  const koppen = await ruw((socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x-kop: jaja\r\n'.repeat(5000)}`));
  expect(await stuur(koppen.adres)).toEqual({ antwoord: null, fout: 'ONLEESBAAR' });
  const geen = await ruw((socket) => void socket.write('SSH-2.0-OpenSSH_9.6\r\n'));
  expect(await stuur(geen.adres)).toEqual({ antwoord: null, fout: 'ONLEESBAAR' });
});

test('wie geen https spreekt op een https-adres, krijgt niets', async () => {
  const adres = ontvanger.adres.replace('http:', 'https:');
  expect(await stuur(adres)).toEqual({ antwoord: null, fout: 'TLS' });
  expect(ontvanger.ontvangen).toEqual([]);
});

test('wie een certificaat toont waar niemand voor instaat, krijgt niets', async () => {
  let gevraagd = 0;
  const server = createServer(zelfgetekend('127.0.0.1'), (_request, response) => {
    gevraagd += 1;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  expect(await stuur(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toEqual({ antwoord: null, fout: 'TLS' });
  expect(gevraagd).toBe(0);
  await new Promise((closed) => server.close(closed));
});

test('stopt de dienst tijdens het versturen, dan is er geen uitkomst', async () => {
  const { adres } = await ruw(() => undefined);
  const stopping = new AbortController();
  const sending = httpPost({ ...BERICHT, adres }, HIER, 60_000, stopping.signal);
  setTimeout(() => stopping.abort(new Error('stop')), 100);
  await expect(sending).rejects.toThrow('stop');
});
