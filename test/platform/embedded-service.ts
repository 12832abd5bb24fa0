import { startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';

/** A service that holds a data folder until it is killed; notifies its parent when it is ready. */
startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' }).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: Error) => {
    process.stdout.write(`${error.message}\n`);
    process.exit(1);
  },
);
