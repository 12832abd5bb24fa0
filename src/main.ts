import { compose } from './app/compose/compose';
import { entities } from './app/compose/entities';
import { readTrusted } from './app/gate/trusted-documents';
import { startServer } from './app/http/server';
import { loadDemoData } from './driehoek/laden/demo-data';
import { openDatabase } from './platform/postgres/database';
import { type Config, ConfigError, readConfig } from './platform/process/config';
import { checkPort } from './platform/process/listen';
import { log } from './platform/process/log';
import { stopOnSignal } from './platform/process/shutdown';
import { withSourcePlaces } from './platform/process/source-stacks';
import { loadExamples } from './voorbeeld/load-examples';

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
  page: string;
  stop(): Promise<void>;
}

/**
 * Checks the settings before the database is prepared, which takes long. Throws a Dutch sentence.
 */
async function checkAround({ port, host, trustedDocuments }: Config): Promise<void> {
  await checkPort(port, host);
  if (trustedDocuments) await readTrusted(trustedDocuments);
}

async function start(config: Config): Promise<Running> {
  await checkAround(config);
  const database = await openDatabase(config, entities, tell);
  try {
    if (config.demo) {
      await loadDemoData(database.ownerUrl, tell);
      await loadExamples(database.ownerUrl, tell);
    }
    const server = await startServer(await compose(config, database), config);
    return { url: server.url, page: server.page, stop: () => server.stop().finally(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function main(): Promise<void> {
  const starting = start(configOrExit());
  // Handles signals during startup too: it stops whatever has started.
  stopOnSignal(
    () =>
      starting.then(
        (running) => running.stop(),
        () => undefined,
      ),
    tell,
  );
  const { url, page } = await starting;
  process.stdout.write(`Driehoek gereed op ${url}\nDe pagina staat op ${page}\n`);
}

main().catch((error: Error) => {
  log.debug({ fout: error.stack && withSourcePlaces(error.stack) }, 'start mislukt');
  tell(`Driehoek start niet: ${error.message}`);
  process.exit(1);
});
