import { compose } from './app/compose';
import { entities } from './app/entities';
import { startServer } from './app/server';
import { loadDemoData } from './driehoek/laden/demo-data';
import { type Config, ConfigError, readConfig } from './platform/config';
import { openDatabase } from './platform/database';
import { log } from './platform/log';
import { loadExamples } from './voorbeeld/voorbeeld';

const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`);

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    tell(`Driehoek start niet: de instellingen kloppen niet.\n${error.problems.map((problem) => `- ${problem}`).join('\n')}`);
    process.exit(1);
  }
}

interface Running {
  url: string;
  stop(): Promise<void>;
}

async function start(config: Config): Promise<Running> {
  const database = await openDatabase(config, entities, tell);
  try {
    if (config.demo) {
      await loadDemoData(database.ownerUrl, tell);
      await loadExamples(database.ownerUrl, tell);
    }
    const server = await startServer(await compose(config, database), config);
    return { url: server.url, stop: () => server.stop().finally(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Ctrl-C and SIGTERM end the service in order; while it is still starting, as soon as it has something to stop. */
function stopOnSignal(starting: Promise<Running>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      tell('Driehoek stopt ...');
      const running = await starting.catch(() => undefined);
      await running?.stop();
      process.exit(0);
    });
  }
}

async function main(): Promise<void> {
  const starting = start(configOrExit());
  stopOnSignal(starting);
  process.stdout.write(`Driehoek gereed op ${(await starting).url}\n`);
}

main().catch((error: Error) => {
  log.debug({ fout: error.stack }, 'start mislukt');
  tell(`Driehoek start niet: ${error.message}`);
  process.exit(1);
});
