import { opensPapersOf } from '#modules/documents/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type FileRequest, requestOf } from './store/requests.ts';

/** A request about this child that is the asker's to see. Throws NotThere otherwise. */
export async function requestThere({ tx }: Ask, childId = '', requestId = ''): Promise<FileRequest> {
  if (!(await opensPapersOf(tx, childId))) return notThere();
  return (await requestOf(tx, childId, requestId)) ?? notThere();
}
