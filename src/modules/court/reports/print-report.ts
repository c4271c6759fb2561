import { createHash } from 'node:crypto';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { readFrozen } from './freeze-report.ts';

/**
 * Sets a kept text as a tagged PDF. It asks nothing but that text, so that the same text gives the same pages at any time;
 * its digest, shortened, is the reference on every page.
 */
export async function printFrozen(frozen: string): Promise<Uint8Array> {
  const { paper, letterhead, footer, pageNumber } = readFrozen(frozen);
  const reference = createHash('sha256').update(frozen).digest('hex').slice(0, 12).toUpperCase();
  const { pdf } = await renderPaper({ paper, letterhead, footer, pageNumber, reference });
  return pdf;
}
