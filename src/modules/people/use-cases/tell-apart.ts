import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { TellApart, TellApartRefusal } from '../contract.ts';
import { whyNotMerge } from '../policy.ts';
import { proposalById, tellApart as tell } from '../store/duplicates.ts';

/** Somebody looked at two records that seemed to be of one person, and says why they are two. */
export async function tellApart(ask: Ask, { proposalId, reason }: TellApart): Promise<Result<null, TellApartRefusal>> {
  const proposal = await proposalById(ask.tx, proposalId);
  if (!proposal) return no({ kind: 'no-such-proposal' });
  const whyNot = whyNotMerge(ask.who);
  if (whyNot) return no(whyNot);
  if (proposal.state !== 'open') return no({ kind: 'already-decided' });
  if (reason.trim() === '') return no(invalid({ at: 'reason', code: 'required' }));

  return (await tell(ask.tx, proposalId, reason.trim())) ? ok(null) : no({ kind: 'no-such-proposal' });
}
