import { download } from '#platform/http/download.ts';
import { viewCommunities } from '../../policy.ts';
import { promisesFile } from '../load-promises.ts';

export const loader = download(viewCommunities, async ask => ({
  bytes: Buffer.from(await promisesFile(ask)),
  mediaType: 'text/csv; charset=utf-8',
  name: `community-support-${ask.today}.csv`,
  subjects: [],
}));
