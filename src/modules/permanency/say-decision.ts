import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type DecisionRow, decisionsOf } from './termination/store.ts';
import { type Threshold, thresholdsOf } from './termination/threshold.ts';

/** By when the law asks for a decision about termination, and what was decided; all in finished words. */
export async function sayDecision(ask: Ask, childId: Id) {
  const [thresholds, decisions] = await Promise.all([thresholdsOf(ask.tx, [childId]), decisionsOf(ask.tx, childId)]);
  const threshold = thresholds.get(childId);
  return {
    isOverdue: threshold?.isOverdue ?? false,
    asks: sayThreshold(ask, threshold),
    why: threshold ? `/children/${childId}/dates/${threshold.obligationId}` : null,
    decisions: decisions.map(decision => sayOne(ask, decision)),
  };
}

function sayThreshold({ say, language }: Ask, threshold: Threshold | undefined): string {
  if (!threshold) return say('permanency', 'page.decisionNotYet');
  if (threshold.dueOn === null) return say('permanency', 'page.decisionCannotTell');
  const day = sayDay(language, threshold.dueOn);
  return say('permanency', threshold.isOverdue ? 'page.decisionOverdue' : 'page.decisionDue', { day });
}

function sayOne({ say, language }: Ask, decision: DecisionRow) {
  const next = sayDay(language, decision.next_on);
  const day = sayDay(language, decision.decided_on);
  const name = decision.decided_by;
  return {
    key: decision.id,
    when: name
      ? say('permanency', 'page.decidedBy', { day, name })
      : say('permanency', 'page.decidedByFormer', { day }),
    title: say('permanency', decision.decision === 'file' ? 'page.decidedFile' : 'page.decidedException', {
      day: next,
    }),
    ground: decision.ground ? say('permanency', `grounds.${decision.ground}`) : null,
    reason: decision.reason,
  };
}
