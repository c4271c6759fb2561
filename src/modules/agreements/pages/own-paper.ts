import { download } from '#platform/http/download.ts';
import { signerIdOf } from '../load-signing.ts';
import { openOwnPaper } from '../open-paper.ts';
import { openPaper } from '../policy.ts';

export const loader = download(openPaper, ask => openOwnPaper(ask, signerIdOf(ask), ask.query));
