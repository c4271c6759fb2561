import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { PaperData } from './parts/paper-list.tsx';
import type { Document } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

/** Papers as finished rows for the drawing `<PaperList>`; `hrefOf` is where each is downloaded. */
export const sayDocuments = (
  ask: Speaker,
  documents: readonly Document[],
  hrefOf: (document: Document) => string,
): PaperData[] =>
  documents.map(document => ({
    id: document.id,
    title: document.title,
    href: hrefOf(document),
    label: ask.say('documents', 'list.download', { title: document.title }),
    about: aboutLine(ask, document),
  }));

function aboutLine({ say, language, who }: Speaker, document: Document): string {
  const parts = [
    document[language],
    document.dated && say('documents', 'list.dated', { day: sayDay(language, document.dated) }),
    say('documents', document.user_id === who.userId ? 'list.addedByMe' : 'list.added', {
      day: sayDayOf(language, who.timeZone, document.added_at),
    }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Where a paper is downloaded by staff, and by the person outside who added it. */
export const paperPath = (document: Pick<Document, 'id' | 'child_id'>): string =>
  `/children/${document.child_id}/documents/${document.id}/file`;
export const keptPaperPath = (document: Pick<Document, 'id'>): string => `/home/kept/documents/${document.id}/file`;
