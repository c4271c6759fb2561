import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { takeRules, viewRules } from '../policy.ts';
import { contentOf, editionById } from '../store.ts';

export const loader = download(viewRules, async ({ tx, params, who }) => {
  const edition = (await editionById(tx, params.editionId ?? '')) ?? notThere();
  if (edition.inForce === null && !takeRules.may(who)) notThere();
  const bytes = Buffer.from(`${JSON.stringify(await contentOf(tx, edition.id), null, 2)}\n`);
  return { bytes, mediaType: 'application/json', name: `${edition.pack}-${edition.version}.json`, subjects: [] };
});
