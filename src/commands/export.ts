import pg from 'pg';
import { systemClock } from '#kernel/clock.ts';
import { type Exported, exportCaseload, openSsn } from '#modules/exchange/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { readSettings } from '#platform/start/settings.ts';
import { findAdministrator } from './administrator.ts';
import { readArguments, runCommand } from './command.ts';
import { exportHsds } from './export-hsds.ts';
import { exportRules } from './export-rules.ts';
import { withDatabase } from './open-database.ts';

const usage = `npm run export -- caseload --out PATH [--source NAME] [--hidden-addresses] [--ssn]
       npm run export -- rules PACK [--edition VERSION] [--out FILE]
       npm run export -- hsds FOLDER-OR-ZIP
       all with [--as EMAIL] [--agency SHORT-NAME] [--data FOLDER]`;

const number = (value: number) => value.toLocaleString('en');

/** A signal to stop lets the export end by itself: it removes what it has written. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort(new Refusal('Stopped. Nothing was written.')));
  return stop.signal;
}

function print({ files, leftOut }: Exported, out: string, seconds: number): void {
  const rows = files.values().reduce((sum, each) => sum + each, 0);
  console.log(`Exported ${number(rows)} rows in ${files.size} files to ${out} in ${seconds.toFixed(1)} s.`);
  const { hiddenAddresses, ssns, emptyPeriods } = leftOut;
  if (hiddenAddresses > 0)
    console.log(`Left out: hidden addresses (${number(hiddenAddresses)}); see --hidden-addresses.`);
  if (ssns > 0) console.log(`Left out: Social Security numbers (${number(ssns)}); see --ssn.`);
  if (emptyPeriods > 0) console.log(`Left out: rows that held on no day (${number(emptyPeriods)}).`);
  console.log('Whoever holds these files can read everything in them.');
}

runCommand(async () => {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = {
    out: text,
    source: text,
    edition: text,
    'hidden-addresses': yes,
    ssn: yes,
    as: text,
    agency: text,
    data: text,
  };
  const { values, words } = readArguments(options, usage, 2);
  const [word, what] = words;
  if (word === 'rules' && what !== undefined) return await exportRules(what, values);
  const place = what ?? values.out;
  if (word === 'hsds' && place !== undefined) return await exportHsds(place, values);
  const { out, source = null } = values;
  if (word !== 'caseload' || what !== undefined || out === undefined) throw new Refusal(`Usage: ${usage}`);
  if (source !== null && !/^[a-z0-9][a-z0-9_-]{0,39}$/.test(source))
    throw new Refusal('--source takes small letters, digits, - and _, up to 40.');
  const settings = readSettings(values.data ? ['--data', values.data] : [], process.env);
  const begun = performance.now();
  const signal = untilStopped();
  const exported = await withDatabase(settings, async ({ pool, keyring, address }) => {
    const who = await findAdministrator({ pool, keyring, clock: systemClock }, values);
    const now = systemClock.now();
    const client = new pg.Client(connectionSettings(address));
    client.on('error', () => {});
    await client.connect();
    try {
      return await exportCaseload({
        ...who,
        client,
        signal,
        source,
        now: now.toString(),
        sink: openSink(out, now),
        hiddenAddresses: values['hidden-addresses'] ?? false,
        openSsn: values.ssn ? (sealed, fingerprint) => openSsn(keyring, sealed, fingerprint) : null,
        ...(process.stderr.isTTY && { tell: file => process.stderr.write(`\r\u001b[K${file}`) }),
      });
    } finally {
      await client.end();
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    }
  });
  print(exported, out, (performance.now() - begun) / 1000);
});
