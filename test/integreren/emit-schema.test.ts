import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const EMITTED = ['schema/schema.graphql', 'docs/bevoegdheden.md', 'schema/database.sql'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driehoek-schema-'));
  for (const file of EMITTED) await cp(join(ROOT, file), join(folder, file));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `npm run schema` in the folder. */
const emit = (...args: string[]): Promise<{ code: number; stderr: string }> =>
  new Promise((resolve) => {
    const command = [join(ROOT, 'test/support/run-ts.js'), join(ROOT, 'src/app/compose/emit-schema.ts'), ...args];
    execFile(process.execPath, command, { cwd: folder, env: { PATH: process.env.PATH } }, (error, _stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
const emitted = () => Promise.all(EMITTED.map((file) => readFile(join(folder, file), 'utf8')));

test('wat is vastgelegd, is wat de code maakt; wat daarvan afwijkt, wordt genoemd en niet overschreven', async () => {
  expect(await emit('--check')).toEqual({ code: 0, stderr: '' });
  await writeFile(join(folder, EMITTED[1] as string), 'iets anders');
  const { code, stderr } = await emit('--check');
  expect([code, stderr]).toEqual([1, expect.stringContaining('docs/bevoegdheden.md is not what the code makes')]);
  expect(stderr).not.toContain('schema.graphql');
  expect((await emitted())[1]).toBe('iets anders');
});

test('zonder --check wordt geschreven wat de code maakt', async () => {
  for (const file of EMITTED) await writeFile(join(folder, file), 'iets anders');
  expect(await emit()).toEqual({ code: 0, stderr: '' });
  expect(await emitted()).toEqual(await Promise.all(EMITTED.map((file) => readFile(join(ROOT, file), 'utf8'))));
});
