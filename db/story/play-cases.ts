import { assignPart, openCase, transferCase } from '#modules/cases/index.ts';
import { recordAddress, recordDeath, recordTribalInquiry } from '#modules/people/index.ts';
import { caseNumbers } from './case-numbers.ts';
import { PRIMARY_WORKERS, type PrimaryWorker, TEAM_MEMBERS } from './caseloads.ts';
import { childOf, TRIBE_RECORDS } from './children.ts';
import { EPISODES, OTHER_CASES } from './episodes.ts';
import { FAMILIES } from './families.ts';
import type { ChildKey, FamilyKey, StaffKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { addFamily, childrenOf, describeFamily, familyOf, peopleOf, personKey } from './play-people.ts';
import { AFTER_CARE } from './play-agency.ts';
import { PROTECTED_ADDRESSES, SAFE_CONTACT } from './safe-contact.ts';
import { STAFF } from './staff.ts';

export const caseKey = (key: string): string => `case:${key}`;

/** Cases change hands at an office meeting, before the visits of that day. */
const handOverAt = (story: Story, { from }: PrimaryWorker): string => story.at(from, 'meeting');

const workersOf = (family: FamilyKey): readonly PrimaryWorker[] =>
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

/** Investigations that go on beside the case, or whose investigator still sees a protected address. */
const INVESTIGATORS: readonly { family: FamilyKey; investigator: StaffKey; supervisor: StaffKey }[] = [
  { family: 'F01', investigator: 'S41', supervisor: 'S21' },
  { family: 'F02', investigator: 'S42', supervisor: 'S31' },
  { family: 'F08', investigator: 'S41', supervisor: 'S31' },
  { family: 'F17', investigator: 'S42', supervisor: 'S31' },
];

/** Everybody of the staff besides the primary worker. */
export function teamActs(story: Story): readonly Act[] {
  const investigators = INVESTIGATORS.map(({ family, investigator, supervisor }): Act => {
    const at = handOverAt(story, workersOf(family).at(-1)!);
    return {
      at,
      by: supervisor,
      what: `puts ${investigator} on the team of ${family}`,
      does: ask =>
        assignPart(ask, { caseId: story.id(caseKey(family)), part: 'investigator', userId: story.id(investigator), from: at }),
    };
  });
  const specialists = TEAM_MEMBERS.map(({ who, family, child }): Act => {
    const { worker, ...last } = workersOf(family).at(-1)!;
    const at = handOverAt(story, { worker, ...last });
    return {
      at,
      by: worker,
      what: `puts ${who} on the team of ${family}`,
      does: ask =>
        assignPart(ask, {
          caseId: story.id(caseKey(family)),
          part: 'specialist',
          userId: story.id(who),
          childId: child ? story.id(personKey(child)) : null,
          from: at,
        }),
    };
  });
  return [...investigators, ...specialists];
}

/** What is learned of families later: addresses that are hidden, answers about a tribe, a death. */
export function lateFamilyActs(story: Story): readonly Act[] {
  const hidden = PROTECTED_ADDRESSES.map(({ family, address, substitute }): Act => {
    const at = handOverAt(story, workersOf(family).at(-1)!);
    const safe = SAFE_CONTACT.filter(({ who }) => who.startsWith(family)).map(({ words }) => words.en);
    const mother = peopleOf(family).find(({ relation }) => relation === 'mother')!;
    return {
      at,
      by: workerAt(story, family, at),
      what: `writes down the hidden address of ${family}`,
      does: async ask => {
        for (const person of [mother, ...childrenOf(family)]) {
          const input = {
            personId: story.id(personKey(person.key)),
            confidential: true,
            street: address.street,
            city: address.town,
            postalCode: address.zip,
            mailTo: `${substitute.street}, ${substitute.town}, ${substitute.state} ${substitute.zip}`,
            rule: ['Address confidentiality program.', ...safe].join(' '),
            from: ask.today.toString(),
          };
          must(await recordAddress(ask, input));
        }
      },
    };
  });
  return [...hidden, ...tribeActs(story), ...deathActs(story)];
}

const NOT_ASKED_YET: readonly FamilyKey[] = ['F01'];

/** The answer at the shelter hearing: no, unless the story tells another; and what a tribe confirmed later. */
function tribeActs(story: Story): Act[] {
  const asked = EPISODES.filter(({ kind, family }) => kind === 'removal' && !NOT_ASKED_YET.includes(family));
  const answers = asked.map(({ family, from, children }): Act => {
    const day = Temporal.PlainDate.from(story.on(from)).add({ days: 1 });
    const at = day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '10:30' }).toInstant().toString();
    return {
      at,
      by: workerAt(story, family, at),
      what: `writes down what was said about a tribe in ${family}`,
      does: async ask => {
        for (const child of children) {
          const told = TRIBE_RECORDS.find(record => record.child === child);
          // One parent said no and the other was not reached.
          const standing = told ? 'asked_yes' : family === 'F02' ? 'cannot_tell' : 'asked_no';
          const through = told && FAMILIES.flatMap(each => each.people).find(({ key }) => key === told.through)!.name;
          const said = through ? { tribe: told.tribe, saidBy: `${through.given} ${through.family}` } : {};
          const input = { personId: story.id(personKey(child)), standing, ...said, askedOn: day.toString() } as const;
          must(await recordTribalInquiry(ask, input));
        }
      },
    };
  });
  const confirmed = TRIBE_RECORDS.map(({ child, tribe, confirmed: { on, as } }): Act => {
    const at = story.at(on, 'letter');
    return {
      at,
      by: workerAt(story, 'F08', at),
      what: `writes down what the tribe wrote about ${child}`,
      does: ask =>
        recordTribalInquiry(ask, {
          personId: story.id(personKey(child)),
          standing: as,
          tribe,
          saidBy: tribe,
          askedOn: story.on(on),
        }),
    };
  });
  return [...answers, ...confirmed];
}

/** Somebody of a family who died while the case was open. */
function deathActs(story: Story): Act[] {
  return EPISODES.flatMap(({ family, from }) =>
    peopleOf(family)
      .filter(({ deceased }) => deceased && story.on(deceased) > story.on(from))
      .map((person): Act => {
        const at = story.at(person.deceased!, 'meeting');
        return {
          at,
          by: workerAt(story, family, at),
          what: `writes down the death of ${person.key}`,
          does: ask =>
            recordDeath(ask, { personId: story.id(personKey(person.key)), diedOn: story.on(person.deceased!) }),
        };
      }),
  );
}

/** When somebody of the team could begin to work for a child (ISO): primary workers with their hand-over, others with the last. */
export function worksSince(story: Story, child: ChildKey, worker: StaffKey): string {
  const held = workersOf(childOf(child).family);
  return handOverAt(story, held.findLast(each => each.worker === worker) ?? held.at(-1)!);
}
