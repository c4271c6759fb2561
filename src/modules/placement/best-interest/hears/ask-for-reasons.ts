import { askWorker } from '#modules/tasks/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PlacementBegan } from '../../facts.ts';

/** So many days after a placement began its reasons should be written; the agency's own way, no law names the day. */
const DAYS = 5;

/** After a child came to a home, the worker says why it is best for them. */
export const askForReasons: readonly Hearer[] = [
  whenHeard(PlacementBegan, 'ask-for-reasons', async (ask, { body }) => {
    const began = Temporal.Instant.from(body.at).toZonedDateTimeISO(ask.who.timeZone).toPlainDate();
    const dueOn = began.add({ days: DAYS }).toString();
    await askWorker(ask, { childId: body.childId, kind: 'decision_reasons', dueOn, sourceId: body.placementId });
  }),
];
