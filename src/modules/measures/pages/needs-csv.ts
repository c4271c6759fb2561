import { download } from '#platform/http/download.ts';
import { needsFile } from '../needs-file.ts';
import { viewNeeds } from '../policy.ts';

export const loader = download(viewNeeds, async ask => ({
  bytes: Buffer.from(await needsFile(ask)),
  mediaType: 'text/csv; charset=utf-8',
  name: `unmet-needs-${ask.today}.csv`,
  subjects: [],
}));
