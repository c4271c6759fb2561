import { sql } from 'kysely';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { EndEpisode } from '../contract.ts';
import { EpisodeEnded, PlacementEnded } from '../facts.ts';
import { mayLeave } from '../leaving-gate.ts';
import { codes, endPlacement, endWhereaboutsAt, findStanding, lockChild } from '../store.ts';

export type EndEpisodeRefusal =
  | { readonly kind: 'not-in-care' }
  | { readonly kind: 'in-the-future'; readonly at: 'at' }
  | { readonly kind: 'before-current-placement'; readonly at: 'at'; readonly fill: { name: string } }
  | { readonly kind: 'not-one-of'; readonly at: 'reason' }
  | { readonly kind: 'return-needs-safety-review'; readonly at: 'reason' };

/** Records that a child left care. The placement and everything inside it end in the same moment. */
export async function endEpisode(ask: Ask, input: EndEpisode): Promise<Result<void, EndEpisodeRefusal>> {
  const { tx } = ask;
  await lockChild(tx, input.childId);
  const standing = await findStanding(tx, input.childId);
  if (!standing) return no({ kind: 'not-in-care' });

  if (Temporal.Instant.compare(input.at, ask.now) > 0) return no({ kind: 'in-the-future', at: 'at' });
  const began = standing.placementFrom ?? standing.episodeFrom;
  if (Temporal.Instant.compare(input.at, began) <= 0)
    return no({ kind: 'before-current-placement', at: 'at', fill: { name: standing.firstName } });
  const reasons = await codes(tx, 'exit_reason', ask.language);
  if (!reasons.some(reason => reason.code === input.reason)) return no({ kind: 'not-one-of', at: 'reason' });

  const onDay = Temporal.Instant.from(input.at).toZonedDateTimeISO(ask.who.timeZone).toPlainDate().toString();
  if (!(await mayLeave(ask, input.childId, input.reason, onDay)))
    return no({ kind: 'return-needs-safety-review', at: 'reason' });

  const subject = [input.childId];
  if (standing.placementId) {
    await endPlacement(tx, standing.placementId, input.at);
  }
  await endWhereaboutsAt(tx, input.childId, input.at);
  await sql`update app.episode set during = tstzrange(lower(during), ${input.at}), exit_reason = ${input.reason} where id = ${standing.episodeId}`.execute(
    tx,
  );
  if (standing.placementId) {
    await recordFact(ask, PlacementEnded, subject, {
      placementId: standing.placementId,
      childId: input.childId,
      homeId: standing.homeId,
      at: input.at,
      moveId: null,
    });
  }
  await recordFact(ask, EpisodeEnded, subject, {
    childId: input.childId,
    episodeId: standing.episodeId,
    at: input.at,
    reason: input.reason,
  });
  return ok(undefined);
}
