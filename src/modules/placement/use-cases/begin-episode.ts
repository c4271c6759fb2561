import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { BeginEpisode } from '../contract.ts';
import { EpisodeBegan } from '../facts.ts';
import { findStanding, latestEpisode, lockChild } from '../store.ts';

export type BeginEpisodeRefusal = { readonly kind: 'in-care-already' } | { readonly kind: 'in-the-future' };

/** Records that a child came into care: removed, or by a voluntary agreement. Where the child lives is recorded as a first move. A child who comes back has a stay that names the one before it (S2-07). */
export async function beginEpisode(ask: Ask, input: BeginEpisode): Promise<Result<{ id: Id }, BeginEpisodeRefusal>> {
  await lockChild(ask.tx, input.childId);
  if (await findStanding(ask.tx, input.childId)) return no({ kind: 'in-care-already' });
  if (Temporal.Instant.compare(input.at, ask.now) > 0) return no({ kind: 'in-the-future' });

  const id = newId();
  await ask.tx
    .insertInto('app.episode')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: input.childId,
      case_id: input.caseId,
      kind: input.kind,
      during: writeRange({ from: input.at }),
      exit_reason: null,
      follows: (await latestEpisode(ask.tx, input.childId)) ?? null,
    })
    .execute();
  await recordFact(ask, EpisodeBegan, [input.childId], { childId: input.childId, episodeId: id, at: input.at });
  return ok({ id });
}
