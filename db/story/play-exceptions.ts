import { askException, decideException, openObligationsOf } from '#modules/clocks/index.ts';
import { childOf } from './children.ts';
import { EXCEPTIONS } from './paper-work.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** Approved two hours after it was asked for. */
const APPROVED_AFTER = { hours: 2 };

/** Exceptions: asked for by the worker, approved by somebody who answers for the case. */
export const exceptionActs = (story: Story): readonly Act[] =>
  EXCEPTIONS.flatMap(({ children, rule, on, approvedBy, until, reason }): Act[] => {
    const { family } = childOf(children[0]!);
    const at = story.at(on, 'meeting');
    const keyOf = (child: string) => `exception:${child}:${rule}`;
    const asks: Act = {
      at,
      by: workerAt(story, family, at),
      what: `asks for an exception for ${children.join(', ')}`,
      counts: caseKey(family),
      does: async ask => {
        for (const child of children) {
          const childId = story.id(personKey(child));
          const open = await openObligationsOf(ask.tx, { children: [childId], until: '9999-12-31' });
          const obligationId = open.find(each => each.rule === rule)!.id;
          const input = { childId, obligationId, ground: 'compelling-reason', reason, documentId: null };
          story.know(keyOf(child), must(await askException(ask, input)).id);
        }
      },
    };
    const approves: Act = {
      at: Temporal.Instant.from(at).add(APPROVED_AFTER).toString(),
      by: approvedBy,
      what: `approves an exception for ${children.join(', ')}`,
      does: async ask => {
        for (const child of children) {
          const exception = { childId: story.id(personKey(child)), exceptionId: story.id(keyOf(child)) };
          must(await decideException(ask, { ...exception, decision: 'approved', until: story.on(until) }));
        }
      },
    };
    return [asks, approves];
  });
