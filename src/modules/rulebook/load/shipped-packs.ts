import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '../language/rule.ts';

const FOLDER = 'db/reference/rules';

/** The state packs that come with the product, by the state whose law they are. */
const STATE_PACKS: Readonly<Record<string, string>> = { FL: 'florida', TX: 'texas', CA: 'california' };

/** The names of the packs that came with the product for an agency of this state (two letters), lowest first. */
export const shippedPackNames = (stateCode: string): readonly string[] => {
  const ofState = STATE_PACKS[stateCode];
  return ofState === undefined ? ['federal'] : ['federal', ofState];
};

/** The packs that came with the product for an agency of this state, lowest first. Tests hold that they are sound. */
export const shippedPacks = (stateCode: string): readonly Pack[] => shippedPackNames(stateCode).map(shippedPack);

const read = new Map<string, Pack>();

/** One pack that came with the product, by its name. */
export const shippedPack = (name: string): Pack =>
  read.getOrInsertComputed(name, () => JSON.parse(readFileSync(join(rulesFolder(), `${name}.json`), 'utf8')) as Pack);

/** The checkout's folder of packs, found upward from here: this file also runs out of the built server. */
function rulesFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, FOLDER, 'federal.json'))) {
    if (folder === dirname(folder)) throw new Error(`The folder ${FOLDER} of the checkout is not there.`);
    folder = dirname(folder);
  }
  return join(folder, FOLDER);
}
