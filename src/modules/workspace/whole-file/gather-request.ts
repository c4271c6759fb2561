import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import type { FileItemDraft } from './contract.ts';
import { fileParts, itemsOfPart } from './file-parts.ts';
import { keepItems } from './store/items.ts';
import type { FileRequest } from './store/requests.ts';

/** Before any record began. */
const BEGINNING = '1900-01-01';

/**
 * Gathers what a request asks for, in its language and as far as its opener may see: items to look through, those that a
 * rule protects proposed to be held back. Does nothing for a request that is not being gathered.
 */
export async function gatherRequest(
  given: Ask,
  request: FileRequest,
  tell: (done: number) => void = () => {},
): Promise<void> {
  if (request.state !== 'gathering') return;
  const { language, childId, until } = request;
  const ask: Ask = { ...given, language, say: sayIn(language) };
  const child = (await personById(ask.tx, childId)) ?? notThere();
  const about = { childId, name: child.first_name, since: request.since ?? BEGINNING, until, hearingId: null };
  const items: FileItemDraft[] = [];
  let done = 0;
  for (const part of await fileParts(ask)) {
    if (!request.sections.includes(part.code)) continue;
    items.push(...(await itemsOfPart(ask, part, about)));
    done += 1;
    tell(done);
  }
  await keepItems(ask, request, items);
}
