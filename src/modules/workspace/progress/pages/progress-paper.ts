import { childFrame } from '#modules/people/index.ts';
import { download } from '#platform/http/download.ts';
import { viewProgress } from '../../policy.ts';
import { loadProgress } from '../load-progress.ts';
import { printProgress } from '../print-progress.ts';
import { sayProgress } from '../say-progress.ts';

export const loader = download(
  viewProgress,
  async ask => {
    const frame = await childFrame(ask, ask.params.childId ?? '', 'progress');
    return printProgress(ask, frame, sayProgress(ask, frame, await loadProgress(ask, frame.childId)));
  },
  { about: params => params.childId },
);
