import { openCase, transferCase } from '#modules/cases/index.ts';
import { caseNumbers } from './case-numbers.ts';
import { PRIMARY_WORKERS, type PrimaryWorker } from './caseloads.ts';
import { childOf } from './children.ts';
import { EPISODES, OTHER_CASES } from './episodes.ts';
import type { ChildKey, FamilyKey, StaffKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { AFTER_CARE } from './play-agency.ts';
import { addFamily, childrenOf, describeFamily, familyOf, personKey } from './play-people.ts';
import { STAFF } from './staff.ts';

export const caseKey = (key: string): string => `case:${key}`;

/** Cases change hands at an office meeting, before the visits of that day. */
export const handOverAt = (story: Story, { from }: PrimaryWorker): string => story.at(from, 'meeting');

export const workersOf = (family: FamilyKey): readonly PrimaryWorker[] =>
  PRIMARY_WORKERS.filter(each => each.family === family);

/** Who holds a family's case at a moment (ISO). */
export function workerAt(story: Story, family: FamilyKey, at: string): StaffKey {
  const held = workersOf(family).filter(each => Temporal.Instant.compare(handOverAt(story, each), at) <= 0);
  const worker = held.at(-1)?.worker;
  if (!worker) throw new Error(`nobody holds the case of ${family} at ${at}`);
  return worker;
}

const unitOf = (worker: StaffKey): string => {
  const staff = STAFF.find(each => each.key === worker)!;
  return staff.position === 'adoption-specialist' ? AFTER_CARE : staff.unit!;
};

/** Cases no court has numbered carry a number of the agency: what they are, and the order in which they were opened. */
const OWN_NUMBERS: Partial<Record<FamilyKey, string>> = { F14: 'PA-0001', F17: 'IH-0001', F18: 'VP-0001' };

function numberOf(story: Story, family: FamilyKey, openedAt: string): string {
  const own = OWN_NUMBERS[family];
  return own ? `${openedAt.slice(0, 4)}-${own}` : caseNumbers(story.load.day).get(family)!;
}

/** Every family's case: opened with its people, handed from one worker to the next as the story goes on. */
export const caseActs = (story: Story): readonly Act[] =>
  [...EPISODES, ...OTHER_CASES].flatMap(({ family }) => {
    const [first, ...next] = workersOf(family);
    return [opening(story, first!), ...next.map((to, index) => handOver(story, [first!, ...next][index]!, to))];
  });

function opening(story: Story, first: PrimaryWorker): Act {
  const { family, worker } = first;
  const at = handOverAt(story, first);
  return {
    at,
    by: worker,
    what: `opens the case of ${family}`,
    does: async ask => {
      // A family that had a case before is described already.
      const known = story.has(personKey(childrenOf(family)[0]!.key));
      const people = await addFamily(ask, story, family);
      const input = {
        number: numberOf(story, family, at),
        name: familyOf(family).name,
        unitId: story.id(unitOf(worker)),
        workerId: story.id(worker),
        openedAt: at,
        people,
      };
      story.know(caseKey(family), must(await openCase(ask, input)).id);
      if (!known) await describeFamily(ask, story, family);
    },
  };
}

const OVERLAP_NOTE =
  "Handed over: the removal's papers, how to reach the family and the school, and what each child needs now.";

function handOver(story: Story, from: PrimaryWorker, to: PrimaryWorker): Act {
  const at = handOverAt(story, to);
  return {
    at,
    by: from.worker,
    what: `hands the case of ${to.family} to ${to.worker}`,
    does: ask =>
      transferCase(ask, {
        caseId: story.id(caseKey(to.family)),
        toUserId: story.id(to.worker),
        at,
        overlapUntil: null,
        overlapNote: OVERLAP_NOTE,
      }),
  };
}

/** When somebody of the team could begin to work for a child (ISO): primary workers with their hand-over, others with the last. */
export function worksSince(story: Story, child: ChildKey, worker: StaffKey): string {
  const held = workersOf(childOf(child).family);
  return handOverAt(story, held.findLast(each => each.worker === worker) ?? held.at(-1)!);
}
