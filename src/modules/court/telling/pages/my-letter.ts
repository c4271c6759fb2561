import { notThere } from '#platform/http/ask.ts';
import { download } from '#platform/http/download.ts';
import { viewOwnHearings } from '../../policy.ts';
import { printLetter } from '../print-letter.ts';
import { myNotice } from '../store-notices.ts';

export const loader = download(viewOwnHearings, async ask => {
  const notice = (await myNotice(ask.tx, ask.who.userId, ask.params.noticeId ?? '')) ?? notThere();
  if (notice.calledOff !== null) return notThere();
  return printLetter(ask, notice, []);
});
