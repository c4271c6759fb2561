import { existsSync, writeFileSync } from 'node:fs';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { exportPack } from '#modules/rulebook/index.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { readSettings } from '#platform/start/settings.ts';
import { findAdministrator } from './administrator.ts';
import { askingAs } from './asking.ts';
import { withDatabase } from './open-database.ts';

type Given = {
  readonly out?: string | undefined;
  readonly edition?: string | undefined;
  readonly as?: string | undefined;
  readonly agency?: string | undefined;
  readonly data?: string | undefined;
};

/**
 * npm run export -- rules PACK: writes the edition of a pack that is in force, or the one of `--edition`, to `--out`, or shows
 * it. `npm run import -- rules` takes the file again.
 */
export async function exportRules(pack: string, { out, edition, ...given }: Given): Promise<void> {
  if (out !== undefined && existsSync(out)) throw new Refusal(`There is something at ${out} already.`);
  startApp();
  const settings = readSettings(given.data ? ['--data', given.data] : [], process.env);
  const exported = await withDatabase(settings, async ({ pool, keyring }) => {
    const { userId } = await findAdministrator({ pool, keyring, clock: systemClock }, given);
    const as = await askingAs(pool, systemClock, userId);
    return await as(ask => exportPack(ask, { pack, version: edition ?? null }));
  });
  if (exported === null)
    throw new Refusal(
      edition === undefined
        ? `No edition of the pack ${pack} is in force.`
        : `There is no edition ${edition} of the pack ${pack}.`,
    );
  if (out === undefined) process.stdout.write(exported.text);
  else {
    writeFileSync(out, exported.text, { flag: 'wx' });
    console.log(`Exported ${exported.name} to ${out}.`);
  }
}
