import { setTimeout as wait } from 'node:timers/promises';
import { stopOnSignal } from '../../src/platform/process/shutdown';

/** A process that takes this many ms to stop, or never does, and reports its progress on stdout. */
const [stopMs, mostWaitMs] = process.argv.slice(2).map(Number);
const tell = (sentence: string) => void process.stdout.write(`${sentence}\n`);
stopOnSignal(() => (stopMs ? wait(stopMs) : new Promise(() => undefined)), tell, mostWaitMs);
setInterval(() => undefined, 1000);
tell('loopt');
