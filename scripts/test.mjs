// npm test: every check there is, from a fresh clone. Node 20 or newer runs this; the checks run on the pinned Node.
import { CannotPrepare, orSaySo, prepare } from './prepare.mjs';
import { checksOn, steps } from './run-steps.mjs';

const node = await orSaySo(() => prepare());
const checks = checksOn(node, { CI: '1' });
await checks.step(steps.types);
await checks.step(steps.style);
try {
  await prepare({ build: true });
} catch (error) {
  if (!(error instanceof CannotPrepare)) throw error;
  checks.fail(error.message);
}
// Journeys and started products wait for a browser or a process most of the time: the others run meanwhile.
const of = (...projects) => projects.map(name => `--project=${name}`);
await Promise.all([['pure', 'database'], ['processes'], ['journeys']].map(projects => checks.tests(of(...projects))));
process.exit(checks.end());
