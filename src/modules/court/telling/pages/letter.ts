import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { tellingOfHearings } from '../../policy.ts';
import { printLetter } from '../print-letter.ts';
import { noticeOf } from '../store-notices.ts';

export const loader = download(
  tellingOfHearings,
  async ask => {
    const { childId = '', noticeId = '' } = ask.params;
    const notice = (await noticeOf(ask.tx, childId, noticeId)) ?? notThere();
    return printLetter(ask, notice, [childId]);
  },
  { about: params => params.childId },
);
