import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { answerHsds, exportDirectory, importDirectory, openDirectory } from '#modules/organizations/index.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';
import { type Agency, anAgency, ask as askDatabase, withEmptyDatabase } from '../../bench/scratch.ts';
import { checkApi } from './check-api.ts';
import { checkExport } from './check-export.ts';
import { readSchemas } from './schemas.ts';

const FAULTS_NAMED = 10;

async function run(): Promise<void> {
  const folder = process.env.HSDS_DIR ?? '';
  if (!existsSync(join(folder, '3.1/schema')))
    throw new Refusal(
      'HSDS_DIR has to name a folder with the standard in it: 3.1/schema, 3.1/examples, and samples in sample/.',
    );
  const validate = readSchemas(folder);
  startApp();
  let faults = 0;
  const tell = (what: string, found: readonly string[]) => {
    faults += found.length;
    console.log(`${what}: ${found.length} faults`);
    for (const [fault, same] of Map.groupBy(found, each => each.replace(/\d+/g, 'n'))
      .entries()
      .take(FAULTS_NAMED))
      console.log(`  ${same.length} × ${fault}`);
  };
  await withEmptyDatabase('conformance', async (admin, login) => {
    const agency = await anAgency(admin, ['Conformance County', 'conformance']);
    await askDatabase(
      admin,
      `insert into app.directory_setting (id, agency_id, since, is_public, verify_every_days, capacity_lasts_days) values (uuidv7(), $1, '2026-01-01', true, 180, 14)`,
      [agency.agencyId],
    );
    for (const [source, path] of samples(folder))
      tell(`import ${source}`, await importTwice(login, agency, source, path));
    const pool = createPool(login);
    const written = mkdtempSync(join(tmpdir(), 'alongside-conformance-'));
    try {
      const house = { pool, moment: () => systemClock.now().toString(), origin: 'http://localhost:3000' };
      const api = await checkApi(path => answerHsds(new Request(`http://localhost:3000/hsds${path}`), house), validate);
      tell(`API: ${api.pages} pages, ${api.objects} objects`, api.faults);
      const out = join(written, 'export');
      const sink = openSink(out, systemClock.now());
      const context = {
        role: 'alongside_public',
        userId: null,
        agencyId: agency.agencyId,
        now: systemClock.now().toString(),
      } as const;
      await inTransaction(pool, context, tx => exportDirectory(tx, sink));
      await sink.keep();
      const exported = await checkExport(out, validate);
      tell(`export: ${exported.rows} rows`, exported.faults);
      tell('import of the export', await importTwice(login, agency, 'own-export', out));
    } finally {
      await pool.end();
      rmSync(written, { recursive: true, force: true });
    }
  });
  console.log(faults === 0 ? 'All of it conforms.' : `${faults} faults.`);
  if (faults > 0) process.exitCode = 1;
}

/** The standard's examples, each file alone, its tabular package, and every sample that lies beside it. */
function samples(folder: string): [string, string][] {
  const examples = join(folder, '3.1/examples');
  const named = (path: string) =>
    path
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40);
  return [
    ...readdirSync(examples)
      .filter(file => /\.json$/.test(file) && !/^(base|tabular)\.json$/.test(file))
      .map((file): [string, string] => [named(file), join(examples, file)]),
    ['tabular', join(examples, 'csv')],
    ...(existsSync(join(folder, 'sample')) ? readdirSync(join(folder, 'sample')) : []).map((name): [string, string] => [
      named(name),
      join(folder, 'sample', name),
    ]),
  ];
}

/** Brings it and brings it again; says how many rows came, and what a second time should not have done. */
async function importTwice(address: DatabaseAddress, agency: Agency, source: string, path: string): Promise<string[]> {
  const faults: string[] = [];
  for (const turn of [1, 2]) {
    const opened = await openDirectory(path);
    if (!opened.ok) return [`${source}: ${opened.refusal[0]?.code}`];
    const client = new pg.Client(connectionSettings(address));
    await client.connect();
    try {
      const { rows } = opened.value;
      const outcome = await importDirectory({
        client,
        ...agency,
        source,
        now: systemClock.now().toString(),
        rows,
        dryRun: false,
      });
      const sum = (name: 'read' | 'new' | 'changed' | 'refused') =>
        [...outcome.counts.values()].reduce((all, each) => all + each[name], 0);
      if (!outcome.taken) faults.push('it was not taken');
      if (turn === 1) {
        const kinds = [...outcome.counts].map(
          ([kind, { new: fresh, refused }]) => `${kind} ${fresh}${refused > 0 ? ` (${refused} refused)` : ''}`,
        );
        console.log(
          `${source}: ${sum('read')} rows read, ${sum('new')} new, ${sum('refused')} refused. ${kinds.join(', ')}`,
        );
      } else if (sum('new') + sum('changed') > 0)
        faults.push(`a second time ${sum('new')} were new and ${sum('changed')} changed`);
    } finally {
      await client.end();
    }
  }
  return faults;
}

run().catch(leave);
