import { download } from '#platform/http/download.ts';
import { openKeptCopy } from '../open-paper.ts';
import { viewKept } from '../policy.ts';

export const loader = download(viewKept, ask => openKeptCopy(ask, ask.params.copyId ?? ''));
