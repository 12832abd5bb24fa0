import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from '../crash/service';

test('de demonstratie vertelt elk verhaal tot het eind, met een dienst die zij zelf start', async () => {
  const dist = await compile('proef-demo');
  // Port 1 is never a service of ours, so the demonstration starts its own.
  const env = { PATH: process.env.PATH, DRIEHOEK_URL: '', PORT: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [join(dist, 'src/demo.js')], { env });
  for (const chapter of [
    '1. De teamchef',
    '2. De officier',
    '3. Lokale prioriteiten',
    '4. Een programma',
    'Klaar: alles ging zoals het hoort.',
  ]) {
    expect(stdout).toContain(chapter);
  }
}, 60_000);
