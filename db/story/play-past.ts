import { closeCase, openCase } from '#modules/cases/index.ts';
import { addPerson, recordAddress } from '#modules/people/index.ts';
import { beginEpisode, endEpisode, recordMove } from '#modules/placement/index.ts';
import { completeTasksOfKind, dropTask, tasksForChild } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { caseNumbers } from './case-numbers.ts';
import { childOf } from './children.ts';
import { homeOf } from './homes.ts';
import type { StaffKey } from './keys.ts';
import { PAST_EPISODES, type PastEpisode } from './past-episodes.ts';
import { PAST_PLACEMENTS } from './placements.ts';
import { AREAS, type AreaKey } from './places.ts';
import { type Act, must, type Story } from './play.ts';
import { readCard, writeCard } from './play-cards.ts';
import { caseKey } from './play-cases.ts';
import { addFamily, describeFamily, type Member, personKey } from './play-people.ts';
import { handedOver } from './play-placements.ts';

/** The story names nobody for these cases: the supervisor of the unit that works in the area stands in. */
const WORKERS: Readonly<Record<AreaKey, { worker: StaffKey; unit: string }>> = {
  bayside: { worker: 'S25', unit: 'T2' },
  'port-calusa-center': { worker: 'S25', unit: 'T2' },
  'fisher-key': { worker: 'S25', unit: 'T2' },
  eastbank: { worker: 'S21', unit: 'T1' },
  sawgrass: { worker: 'S21', unit: 'T1' },
  'mill-slough': { worker: 'S21', unit: 'T1' },
  'palmetto-springs': { worker: 'S31', unit: 'H1' },
  'citrus-ridge': { worker: 'S31', unit: 'H1' },
  'north-prairie': { worker: 'S31', unit: 'H1' },
};
/** Whose child is in the story again was with the unit that has the family now. */
const AGAIN = { worker: 'S25', unit: 'T2' } as const;

const LEFT_TO = {
  reunification: 'reunification',
  adoption: 'adoption',
  guardianship: 'guardianship',
  relative: 'relative',
  'aged-out': 'aged_out',
} as const;

/** Closed stays in care: a case, a stay, the one home that is told, and how it ended. */
export const pastActs = (story: Story): readonly Act[] => PAST_EPISODES.flatMap(past => actsOf(story, past));

function actsOf(story: Story, past: PastEpisode): Act[] {
  const { worker } = past.child ? AGAIN : WORKERS[past.area];
  const [from, to] = [story.at(past.from, 'letter'), story.at(past.to, 'letter')];
  const childId = () => story.id(personKey(past.child ?? past.key));
  const stays = PAST_PLACEMENTS.filter(each => each.episode === past.key).flatMap((stay): Act[] => {
    const at = story.at(stay.from);
    const checkedAt = Temporal.Instant.from(at).add({ hours: 42 }).toString();
    const move: Act = {
      at,
      by: worker,
      what: `writes down the home of ${past.key}`,
      does: async ask => {
        must(await writeCard(ask, story, past.key));
        return recordMove(ask, {
          children: [{ childId: childId(), seen: null }],
          at,
          planned: false,
          reason: 'other',
          why: 'The earlier homes of this stay are not on file.',
          to: { homeId: story.id(stay.at), setting: 'foster_home' },
          handover: handedOver(null, false),
        });
      },
    };
    const check: Act = {
      at: checkedAt,
      by: worker,
      what: `has looked in on ${past.key}`,
      does: ask => completeTasksOfKind(ask, { childId: childId(), kind: 'check_in_after_move' }),
    };
    const readers = homeOf(stay.at).adults.filter(({ part }) => part === 'caregiver');
    const read = readers.map(
      ({ key }): Act => ({
        at: checkedAt,
        by: key,
        about: personKey(past.key),
        what: `reads the card of ${past.key}`,
        does: readCard(story, past.key),
      }),
    );
    return [move, check, ...read];
  });
  return [
    { at: from, by: worker, what: `opens the case of ${past.key}`, does: ask => begin(ask, story, past, from) },
    ...stays,
    {
      at: to,
      by: worker,
      what: `ends the stay of ${past.key}`,
      does: async ask => {
        must(await endEpisode(ask, { childId: childId(), at: to, reason: LEFT_TO[past.leftTo] }));
        for (const { id } of (await tasksForChild(ask.tx, childId())).open)
          must(await dropTask(ask, { taskId: id, why: 'The stay in care has ended.' }));
        if (!past.followed) must(await closeCase(ask, { caseId: story.id(caseKey(past.key)), at: to }));
      },
    },
  ];
}

async function begin(ask: Ask, story: Story, past: PastEpisode, at: string): Promise<void> {
  const { unit } = past.child ? AGAIN : WORKERS[past.area];
  const people = await peopleOf(ask, story, past);
  const { id: caseId } = must(
    await openCase(ask, {
      number: caseNumbers(story.load.day).get(past.key)!,
      name: past.name.family,
      unitId: story.id(unit),
      workerId: ask.who.userId,
      openedAt: at,
      people,
    }),
  );
  story.know(caseKey(past.key), caseId);
  if (past.child) await describeFamily(ask, story, childOf(past.child).family);
  else await settle(ask, story, past);
  must(await beginEpisode(ask, { childId: story.id(personKey(past.child ?? past.key)), caseId, kind: 'removal', at }));
}

async function peopleOf(ask: Ask, story: Story, { key, name, child, ageAtEntry }: PastEpisode): Promise<Member[]> {
  if (child) return addFamily(ask, story, childOf(child).family);
  const bornOn = ask.today.subtract({ years: ageAtEntry, months: 6 }).toString();
  const person = { firstName: name.given, lastName: name.family, bornOn, bornPrecision: 'about' as const };
  const { id } = must(await addPerson(ask, { ...person, languages: ['en'] }));
  return [{ personId: story.know(personKey(key), id), part: 'child' }];
}

/** Only the neighborhood is told, not the street. */
async function settle(ask: Ask, story: Story, { key, area }: PastEpisode): Promise<void> {
  const { town, zip } = AREAS.find(each => each.key === area)!;
  must(
    await recordAddress(ask, {
      personId: story.id(personKey(key)),
      confidential: false,
      street: null,
      city: town,
      postalCode: zip,
      areaId: story.id(area),
      from: ask.today.toString(),
    }),
  );
}
