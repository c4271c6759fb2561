import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import type { FileRequest, RequestState } from './store/requests.ts';

const STATE_OF: Readonly<Record<RequestState, State>> = {
  gathering: 'waiting',
  review: 'open',
  approved: 'info',
  given: 'ok',
  closed: 'plain',
};

/** A request in one line: who asks, on what ground, since when and by when. */
export function sayRequest({ say, language }: Ask, request: FileRequest) {
  const words = say.group('workspace', 'fileRequests');
  return {
    key: request.id,
    title: request.askedBy,
    ground: [say('workspace', `fileBases.${request.basis}`), request.reference].filter(Boolean).join(' · '),
    days: [
      say('workspace', 'fileRequests.came', { day: sayDay(language, request.receivedOn) }),
      request.dueOn && say('workspace', 'fileRequests.due', { day: sayDay(language, request.dueOn) }),
      request.givenOn && say('workspace', 'fileRequests.given', { day: sayDay(language, request.givenOn) }),
    ]
      .filter(Boolean)
      .join(' · '),
    tag: { state: STATE_OF[request.state], word: words[`state-${request.state}`] },
  };
}
