import { download } from '#platform/http/download.ts';
import { openLetter } from '../open-letter.ts';
import { viewHomePlan } from '../policy.ts';

export const loader = download(
  viewHomePlan,
  ask => openLetter(ask, ask.params.childId ?? '', ask.params.documentId ?? ''),
  { about: params => params.childId },
);
