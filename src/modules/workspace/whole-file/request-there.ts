import { isId } from '#kernel/ids.ts';
import { opensPapersOf } from '#modules/documents/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type FileRequest, lockRequest, requestOf } from './store/requests.ts';

/** A request about this child that is the asker's to see. Throws NotThere otherwise. */
export async function requestThere({ tx }: Ask, childId = '', requestId = ''): Promise<FileRequest> {
  if (!(await opensPapersOf(tx, childId))) return notThere();
  return (await requestOf(tx, childId, requestId)) ?? notThere();
}

/**
 * The same for whoever is to change it: waits for others who do, and reads it as they left it. Read before the wait, what was
 * approved meanwhile would still look open.
 */
export async function requestToChange(ask: Ask, childId = '', requestId = ''): Promise<FileRequest> {
  if (isId(requestId)) await lockRequest(ask.tx, requestId);
  return requestThere(ask, childId, requestId);
}
