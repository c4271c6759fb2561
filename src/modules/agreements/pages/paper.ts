import { download } from '#platform/http/download.ts';
import { openPaper as open } from '../open-paper.ts';
import { openPaper } from '../policy.ts';

export const loader = download(openPaper, ask => open(ask, ask.params.agreementId ?? '', ask.query));
