import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout's folder `assets`, found upward from here: this file also runs out of the built server. */
export function assetFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'assets/paper.typ'))) {
    if (folder === dirname(folder)) throw new Error('The folder assets of the checkout is not there.');
    folder = dirname(folder);
  }
  return join(folder, 'assets');
}
