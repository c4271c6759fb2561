import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { writeEdition } from '../editions/write-edition.ts';
import { takeRules, viewRules } from '../policy.ts';
import { contentOf, editionById } from '../store.ts';

export const loader = download(viewRules, async ({ tx, params, who }) => {
  const edition = (await editionById(tx, params.editionId ?? '')) ?? notThere();
  if (edition.inForce === null && !takeRules.may(who)) notThere();
  const bytes = Buffer.from(writeEdition(await contentOf(tx, edition.id)));
  return { bytes, mediaType: 'application/json', name: `${edition.pack}-${edition.version}.json`, subjects: [] };
});
