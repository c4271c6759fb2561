// npm test: every check there is, from a fresh clone. Node 20 or newer runs this; the checks run on the pinned Node.
import { CannotPrepare, orSaySo, prepare } from './prepare.mjs';
import { checksOn, steps } from './run-steps.mjs';

const node = await orSaySo(() => prepare());
const checks = checksOn(node, { CI: '1' });
await checks.step(steps.types);
const style = checks.step(steps.style);
// Only what starts the product needs it built; it waits for a browser or a process most of the time, and the others run meanwhile.
const run = (...projects) => checks.tests(projects.map(name => `--project=${name}`));
const withoutProduct = run('pure', 'database');
try {
  await prepare({ build: true });
} catch (error) {
  if (!(error instanceof CannotPrepare)) throw error;
  checks.fail(error.message);
}
await Promise.all([style, withoutProduct, run('processes'), run('journeys')]);
process.exit(checks.end());
