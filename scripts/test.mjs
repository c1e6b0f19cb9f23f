// npm test: every check of the project, in order of how soon it can say something. It goes on after a failure, so that
// the sum, which is the last line of standard output ("N passed, N failed"), is always complete.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, root } from './install.mjs';
import { startOf } from './tools.mjs';

const sum = { passed: 0, failed: 0 };
process.on('exit', (code) => {
  // Whatever ended this early, a failed installation for one, counts too.
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
});

ensureInstalled();
const reports = join(root, 'node_modules/.cache/reports');
mkdirSync(reports, { recursive: true });

check('types', [startOf('tsc'), '-b']);
check('lint and format', [startOf('biome'), 'check', '--error-on-warnings']);
check('unused code', [startOf('knip')]);
unitTests();
if (check('build', [startOf('vite'), 'build'])) await endToEndTests();
else count('end-to-end tests', 0, 1, 'skipped: there is no build to test');
process.exitCode = sum.failed === 0 ? 0 : 1;

/**
 * A tool that as a whole passes or fails.
 * @param {string} name
 * @param {readonly string[]} line
 */
function check(name, line) {
  const good = run(name, line);
  count(name, good ? 1 : 0, good ? 0 : 1);
  return good;
}

function unitTests() {
  const name = 'unit tests';
  const file = freshReport('unit.json');
  const line = [startOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const good = run(name, line);
  const { numPassedTests = 0, numTotalTests = 0, testResults = [] } = readReport(file);
  // A file that cannot even be loaded has failed without a failed test in it. Skipped tests count as failed.
  const unloadable = testResults.filter(
    (/** @type {{ status: string, assertionResults: readonly unknown[] }} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  );
  countTests(name, good, numPassedTests, numTotalTests - numPassedTests + unloadable.length);
}

async function endToEndTests() {
  const name = 'end-to-end tests';
  if (!run('browser', [join(root, 'scripts/ensureBrowser.mjs')])) {
    count(name, 0, 1, 'not run: there is no browser');
    return;
  }
  const file = freshReport('e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, E2E_PORT: String(await freePort()) };
  const good = run(name, [startOf('playwright'), 'test', '--reporter=list,json'], env);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(file).stats ?? {};
  countTests(name, good, expected + flaky, unexpected + skipped);
}

/**
 * A runner that ran nothing, or that is unhappy although each test passed, has failed once.
 * @param {string} name
 * @param {boolean} good
 * @param {number} passed
 * @param {number} failed
 */
function countTests(name, good, passed, failed) {
  if (failed === 0 && passed === 0) count(name, 0, 1, 'no tests ran');
  else if (failed === 0 && !good) count(name, passed, 1, 'the runner itself failed');
  else count(name, passed, failed);
}

/**
 * @param {string} name
 * @param {number} passed
 * @param {number} failed
 */
function count(name, passed, failed, remark = '') {
  sum.passed += passed;
  sum.failed += failed;
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${remark && ` (${remark})`}`);
}

/**
 * @param {string} name
 * @param {readonly string[]} line
 */
function run(name, line, env = {}) {
  console.log(`\n── ${name}`);
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } };
  return spawnSync(process.execPath, line, options).status === 0;
}

/**
 * The path of a runner's report, with that of the last time gone.
 * @param {string} name
 */
function freshReport(name) {
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** So that an app that happens to be open on the usual port is neither tested nor in the way. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
