import type { Id } from '#kernel/ids.ts';
import { EpisodeBegan, EpisodeEnded, PlacementBegan } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { askForAssessment, dropDues, rhythms } from '../store/dues.ts';

/** So many days after something, what the agency's rhythm asks for becomes due. */
async function open(ask: Ask, occasion: 'initial' | 'new_placement', childId: Id, at: string, sourceId: Id) {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(ask.who.timeZone).toPlainDate();
  for (const { series, days, ...rhythm } of await rhythms(ask.tx))
    if (rhythm.occasion === occasion)
      await askForAssessment(ask.tx, { childId, series, occasion, dueOn: day.add({ days }).toString(), sourceId });
}

/**
 * Coming into care and each new home make an assessment due (S2-12); a home that is the first of a stay adds nothing to
 * the initial one. When the stay ends, so does what it had made due.
 */
export const openAssessmentsDue: readonly Hearer[] = [
  whenHeard(EpisodeBegan, 'open-assessments-due', (ask, { body }) =>
    open(ask, 'initial', body.childId, body.at, body.episodeId),
  ),
  whenHeard(PlacementBegan, 'open-assessments-due', (ask, { body }) =>
    open(ask, 'new_placement', body.childId, body.at, body.placementId),
  ),
  whenHeard(EpisodeEnded, 'drop-assessments-due', async (ask, { body }) => {
    await dropDues(ask.tx, body.childId, 'episode-ended');
  }),
];
