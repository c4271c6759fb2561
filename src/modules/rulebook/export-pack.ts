import type { Ask } from '#platform/http/ask.ts';
import { writeEdition } from './editions/write-edition.ts';
import { standingOf } from './say/say-edition.ts';
import { allEditions, contentOf } from './store.ts';

/** An edition of a pack as a file. */
export type ExportedPack = { readonly name: string; readonly text: string };

/**
 * Writes the edition of a pack that is in force, or the one of that version, as a file that can be brought again. Null where the
 * reader has none such.
 */
export async function exportPack(
  { tx, now }: Pick<Ask, 'tx' | 'now'>,
  { pack, version }: { readonly pack: string; readonly version: string | null },
): Promise<ExportedPack | null> {
  const edition = (await allEditions(tx)).find(
    one => one.pack === pack && (version === null ? standingOf(one, now) === 'running' : one.version === version),
  );
  return edition
    ? { name: `${edition.pack}-${edition.version}.json`, text: writeEdition(await contentOf(tx, edition.id)) }
    : null;
}
