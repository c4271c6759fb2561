import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { approvingFiles, openingFileRequests } from '../policy.ts';
import { fileParts } from './file-parts.ts';
import { sayRequest } from './say-request.ts';
import { type FileItem, itemsOf } from './store/items.ts';
import { type FileRequest, redactionRules } from './store/requests.ts';

/** Everything the page of one request shows, in finished words. */
export async function loadRequest(ask: Ask, request: FileRequest, here: string) {
  const { tx, say, language, who } = ask;
  const words = say.group('workspace', 'filePage');
  const [items, rules, parts] = await Promise.all([itemsOf(tx, request.id), redactionRules(tx), fileParts(ask)]);
  const review = request.state === 'review';
  const rule = new Map(rules.map(each => [each.code, each[language]]));
  const open = items.filter(({ proposed, decidedAt }) => proposed && decidedAt === null).length;
  const tagOf = (item: FileItem): { state: State; word: string } =>
    item.proposed && item.decidedAt === null
      ? { state: 'soon', word: words.proposed }
      : item.rule !== null
        ? { state: 'plain', word: words.heldBack }
        : { state: 'ok', word: words.isGiven };
  return {
    ...sayRequest(ask, request),
    progress:
      request.state === 'gathering' && !request.failed
        ? {
            share: request.steps === 0 ? 0 : request.stepsDone / request.steps,
            says: say('workspace', 'filePage.steps', { done: request.stepsDone, steps: request.steps }),
          }
        : null,
    failed: request.state === 'gathering' && request.failed,
    open: review && open > 0 ? say('workspace', 'filePage.open', { count: open }) : null,
    sections: parts
      .filter(({ code }) => request.sections.includes(code))
      .map(({ code, title }) => ({
        key: code,
        title,
        items: items
          .filter(({ section }) => section === code)
          .map(item => ({
            key: item.id,
            title: `${item.place}. ${item.title}`,
            why: item.rule === null ? null : (rule.get(item.rule) ?? item.rule),
            tag: tagOf(item),
            href: review && openingFileRequests.may(who) ? `${here}/items/${item.id}` : null,
          })),
      })),
    approved:
      request.approvedAt === null
        ? null
        : say('workspace', 'filePage.approved', {
            name: request.approver ?? words.former,
            when: sayMoment(language, who.timeZone, request.approvedAt),
          }),
    given:
      request.givenOn === null
        ? null
        : say('workspace', 'filePage.given', { day: sayDay(language, request.givenOn), to: request.givenTo ?? '' }),
    closed: request.closedWhy,
    digest: request.digest?.replaceAll(/(.{8})(?=.)/g, '$1 ') ?? null,
    may: {
      approve: review && approvingFiles.may(who) && request.openedBy !== who.userId,
      give: request.state === 'approved' && openingFileRequests.may(who),
      save: request.documentId !== null,
      close: !['given', 'closed'].includes(request.state) && openingFileRequests.may(who),
    },
  };
}
