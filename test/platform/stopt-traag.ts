import { setTimeout as wait } from 'node:timers/promises';
import { stopOnSignal } from '../../src/platform/stopping';

/** A process that takes 3 s to stop, and says all on stdout. */
const tell = (sentence: string) => void process.stdout.write(`${sentence}\n`);
stopOnSignal(() => wait(3000), tell, Number(process.argv[2]));
setInterval(() => undefined, 1000);
tell('loopt');
