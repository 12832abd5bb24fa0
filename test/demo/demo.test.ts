import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compile, startService } from '../crash/service';

const CHAPTERS = [
  '1. De teamchef',
  '2. De officier',
  '3. Lokale prioriteiten',
  '4. Een programma',
  'Klaar: alles ging zoals het hoort.',
];
let dist: string;
beforeAll(async () => {
  dist = await compile('proef-demo');
});

async function tell(env: Record<string, string>): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(dist, 'src/commands/demo/demo.js')], {
    env: { PATH: process.env.PATH, ...env },
  });
  for (const chapter of CHAPTERS) expect(stdout).toContain(chapter);
}

/**
 * Planned meetings that were left as they are: long ago, next month, and before any plan is in
 * force.
 */
async function leaveMeetings(url: string): Promise<void> {
  const post = async (path: string, body: object, headers = {}) => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    return (await (await fetch(new URL(path, url), sent)).json()) as { access_token?: string; errors?: unknown[] };
  };
  const { access_token } = await post('/demo/token', { persona: 'teamchef-zuidwest-drenthe' });
  const query = 'mutation($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { id } }';
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
  for (const aanvang of ['2020-01-06T08:00:00Z', nextMonth, '2199-01-07T08:00:00Z']) {
    const variables = { input: { driehoekCode: 'zuidwest-drenthe', aanvang } };
    const { errors } = await post('/graphql', { query, variables }, { authorization: `Bearer ${access_token}` });
    expect(errors).toBeUndefined();
  }
}

test('de demonstratie vertelt elk verhaal tot het eind, met een dienst die zij zelf start', async () => {
  // No service of ours listens on port 1, so the demo starts one.
  await tell({ DRIEHOEK_URL: '', PORT: '1' });
});

test('op een dienst die al is gebruikt, vertelt zij elk verhaal twee keer achter elkaar', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'driehoek-proef-demo-'));
  const service = await startService(dist, { DATA_DIR: dataDir });
  try {
    await leaveMeetings(service.url);
    for (let time = 0; time < 2; time += 1) await tell({ DRIEHOEK_URL: service.url });
  } finally {
    service.child.kill('SIGTERM');
    await service.ended;
    await rm(dataDir, { recursive: true, force: true });
  }
});
