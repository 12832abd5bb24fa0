import { officierAsks } from './officier';
import { chapter, DemoError, result, step } from './output';
import { programPages } from './paging';
import { officierRelates } from './samenhang';
import { type FoundService, findService } from './service';
import { teamchefPlans } from './teamchef';

async function tellStories(address: string): Promise<void> {
  const meetingId = await teamchefPlans(address);
  await officierAsks(address, meetingId);
  await officierRelates(address);
  await programPages(address);
  chapter('Klaar: alles ging zoals het hoort.');
}

/**
 * The command `demo`: walks through each role's main task, on the running service or on a temporary
 * one. Returns the exit code.
 */
async function demo(env: NodeJS.ProcessEnv): Promise<0 | 1> {
  let service: FoundService | undefined;
  try {
    chapter('Driehoek: wat de dienst voor u doet, stap voor stap');
    service = await findService(env);
    await tellStories(service.address);
    step('Afronden');
    await service.stop();
    result('Tot ziens.');
    return 0;
  } catch (error) {
    await service?.stop();
    const sentence = error instanceof DemoError ? error.message : `Er ging iets mis: ${(error as Error).message}`;
    process.stderr.write(`\n${sentence}\n`);
    return 1;
  }
}

void demo(process.env).then((code) => process.exit(code));
