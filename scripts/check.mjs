// npm run check: the quick checks. Types, format, architecture, every test that needs no database, and the tests of the
// rooms and parts that were changed since the last commit.
import { spawnSync } from 'node:child_process';
import { checkout, orSaySo, prepare } from './prepare.mjs';
import { checksOn, steps } from './run-steps.mjs';

const node = await orSaySo(() => prepare());
const checks = checksOn(node);
await checks.step(steps.types);
await checks.step(steps.style);
await checks.tests(['--project', 'pure']);
const folders = changedFolders();
if (folders.length > 0) await checks.tests(['--project', 'database', '--passWithNoTests', ...folders]);
process.exit(checks.end());

/** Rooms and parts of the platform with changes; the catalog and the matrix when the database's shape changed. */
function changedFolders() {
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const files = (stdout ?? '').split('\n').map(line => line.slice(3).split(' -> ').at(-1) ?? '');
  const folders = files.flatMap(file => {
    if (file.startsWith('db/')) return ['test/catalog/', 'test/matrix/'];
    return /^(src\/(?:modules|platform)\/[a-z-]+\/|test\/[a-z-]+\/)/.exec(file)?.[1] ?? [];
  });
  return [...new Set(folders)].filter(folder => !/^test\/(journeys|start|commands)\//.test(folder));
}
