import { childFrame } from '#modules/people/index.ts';
import { download } from '#platform/http/download.ts';
import { viewChronology } from '../../policy.ts';
import { printChronology } from '../print-chronology.ts';
import { readAsked } from '../read-asked.ts';

export const loader = download(
  viewChronology,
  async ask => {
    const { childId, firstName, name } = await childFrame(ask, ask.params.childId ?? '', 'chronology');
    const voice = ask.query.get('for') === 'own' ? 'own' : 'record';
    return printChronology(ask, { id: childId, firstName, name }, readAsked(ask.query).asked, voice);
  },
  { about: params => params.childId },
);
