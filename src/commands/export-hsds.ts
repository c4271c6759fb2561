import { systemClock } from '#kernel/clock.ts';
import { exportDirectory } from '#modules/organizations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { openSink } from '#platform/extracts/sink.ts';
import { readSettings } from '#platform/start/settings.ts';
import { findAdministrator } from './administrator.ts';
import { withDatabase } from './open-database.ts';

type Given = {
  readonly as?: string | undefined;
  readonly agency?: string | undefined;
  readonly data?: string | undefined;
};

/**
 * npm run export -- hsds FOLDER: the community directory as everybody may read it, as a tabular package of HSDS 3.1 and as
 * JSON, in a new folder or a new zip archive. Confidential places are not in it.
 */
export async function exportHsds(out: string, given: Given): Promise<void> {
  const settings = readSettings(given.data ? ['--data', given.data] : [], process.env);
  const counts = await withDatabase(settings, async ({ pool, keyring }) => {
    const { agencyId } = await findAdministrator({ pool, keyring, clock: systemClock }, given);
    const now = systemClock.now();
    const sink = openSink(out, now);
    try {
      const context = { role: 'alongside_public', userId: null, agencyId, now: now.toString() } as const;
      const tell = process.stderr.isTTY ? (file: string) => void process.stderr.write(`\r\u001b[K${file}`) : undefined;
      const written = await inTransaction(pool, context, tx => exportDirectory(tx, sink, tell));
      await sink.keep();
      return written;
    } catch (error) {
      sink.drop();
      throw error;
    } finally {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    }
  });
  for (const [file, rows] of counts) console.log(`${file}: ${rows.toLocaleString('en')}`);
  console.log(`Written to ${out}. Confidential places are not in it.`);
}
