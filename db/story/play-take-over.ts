import { relativesOf } from '#modules/people/index.ts';
import { beginPlan, decisionsAbout, writeGoal, writeStep } from '#modules/planning/index.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** After the Josephs’ meeting their worker begins a plan and takes over what was decided, and somebody of the family. */
export function takeOverActs(story: Story): readonly Act[] {
  const at = story.at('D-20 (b) 10:30');
  const by = workerAt(story, 'F11', at);
  return [
    {
      at,
      by,
      about: personKey(JOSEPH),
      what: 'begins a case plan from what the family meeting decided',
      does: async ask => {
        const childId = story.id(personKey(JOSEPH));
        const { id: planId } = must(await beginPlan(ask, { childId, adultId: null }));
        const { id: goalId } = must(
          await writeGoal(ask, {
            planId,
            goalId: null,
            needId: null,
            words: 'Wisly hears from family every day and understands every letter',
            ownWords: null,
            ownLanguage: null,
            measure: 'A call on six days of seven, and no letter left unread',
            reviewOn: story.on('D+40'),
          }),
        );
        const open = { planId, goalId, ownerId: null } as const;
        for (const decision of await decisionsAbout(ask.tx, childId))
          must(
            await writeStep(ask, {
              ...open,
              words: decision.words,
              owner: decision.owner_id ? 'staff' : 'provider',
              ownerName: decision.owner_name ?? ask.who.name,
              dueOn: decision.due_on,
              from: { kind: 'decision', decisionId: decision.id },
            }),
          );
        const kin = (await relativesOf(ask.tx, childId, 'en')).at(-1);
        if (kin)
          must(
            await writeStep(ask, {
              ...open,
              words: `Ask ${kin.first_name} which evenings are good for a call`,
              owner: 'staff',
              ownerName: ask.who.name,
              dueOn: story.on('D+5'),
              from: { kind: 'kin', kinId: kin.id, as: 'connection' },
            }),
          );
      },
    },
  ];
}

/** Wisly Joseph. */
const JOSEPH = 'K18';
