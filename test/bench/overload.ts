import { readFile } from 'node:fs/promises';
import type { Case } from './cases';
import { type Figures, load, median, type Target } from './load';

// Sends ten times the service's best throughput, over ten times as many connections. The load
// generator shares the machine, and refusing takes CPU too.
const BUSY = 64;
const TIMES = 10;
const ROUND_MS = 3000;

/**
 * Returns the resident memory of a process in MB; undefined where the system does not report it.
 */
async function memoryOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}

/** Measures the service at its limit, far above it, and right after. Returns a line for each. */
export async function overload(target: Target, { name }: Case, pid: number): Promise<string[]> {
  const line = async (what: string, { perSecond, p50, p99, refused }: Figures) =>
    `${what}: ${perSecond.toFixed(0)} beantwoord per s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${refused} geweigerd, geheugen ${(await memoryOf(pid)) ?? '?'} MB`;
  const lines = [`${name}:`];
  await load(target, BUSY, ROUND_MS);
  const best = await load(target, BUSY, ROUND_MS);
  lines.push(await line(`  ${BUSY} verbindingen`, best));
  const asked = best.perSecond * TIMES;
  lines.push(await line(`  ${asked.toFixed(0)} vragen per s`, await load(target, BUSY * TIMES, ROUND_MS * 2, asked)));
  lines.push(await line('  meteen daarna, 8 verbindingen', await load(target, 8, 1000)));
  const calm: Figures[] = [];
  for (let round = 0; round < 3; round += 1) calm.push(await load(target, 8, 1000));
  lines.push(await line('  daarna, 8 verbindingen', calm.sort((a, b) => a.p50 - b.p50)[1] as Figures));
  return lines;
}

/**
 * Measures memory after each minute of load over 64 connections, to see whether it stays constant.
 */
export async function memoryOverTime(targets: Target[], pid: number, minutes: number): Promise<string> {
  const seen: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    for (const target of targets) await load(target, BUSY, 60_000 / targets.length);
    seen.push((await memoryOf(pid)) ?? 0);
  }
  return `geheugen na elke minuut met ${BUSY} verbindingen (MB): ${seen.join(', ')}; midden ${median(seen)}`;
}
