import type { Ask } from '#platform/http/ask.ts';
import type { OpenSigning } from './load-signing.ts';
import { mySignings } from './store/signings.ts';

/**
 * The next paper that waits for the asker: of the same sitting first (brothers and sisters who moved together), else any
 * other; undefined when nothing waits.
 */
export async function nextSigning({ tx }: Pick<Ask, 'tx'>, { agreement, signer }: OpenSigning) {
  const waiting = (await mySignings(tx)).filter(
    one =>
      one.signerId !== signer.id &&
      one.signedAt === null &&
      (one.state === 'ready' || one.state === 'partly_signed' || one.state === 'declined'),
  );
  const together = agreement.sittingId
    ? waiting.find(one => one.sittingId === agreement.sittingId && one.state !== 'declined')
    : undefined;
  const next = together ?? waiting.find(one => one.state !== 'declined');
  return next && { signerId: next.signerId, sameVisit: next === together };
}
