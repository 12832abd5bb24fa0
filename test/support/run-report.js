const { relative } = require('node:path');

const MOST = 15;
const seconds = ({ perfStats }) => (perfStats.end - perfStats.start) / 1000;

/** Prints the seed of the random cases, and after the run the slowest test files. */
module.exports = class RunReport {
  onRunStart() {
    const { DIEP, SEED } = process.env;
    process.stdout.write(`random cases: ${DIEP ? 'all' : 'a part'}, seed ${SEED}\n`);
  }

  onRunComplete(_contexts, { testResults }) {
    const slowest = [...testResults].sort((a, b) => seconds(b) - seconds(a)).slice(0, MOST);
    const lines = slowest.map((result) => `${seconds(result).toFixed(1).padStart(7)} s  ${relative('', result.testFilePath)}`);
    process.stdout.write(`\nslowest files:\n${lines.join('\n')}\n`);
  }
};
