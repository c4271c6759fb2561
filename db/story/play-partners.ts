import {
  addPartnerPerson,
  movePartner,
  notePartner,
  partnerPersonLeaves,
  scoreProspect,
  seekSectors,
  setCommunities,
  setLevel,
} from '#modules/partnerships/index.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import type { StoryDay } from './day.ts';
import { PARTNERS, SOUGHT, SPONSOR, type StoryPartner, type StoryPartnerPerson } from './partners.ts';
import { fullName } from './person.ts';
import { type Act, must, type Story } from './play.ts';

/** The key under which a partnership is known: `partnership:O03`. */
export const partnershipKey = ({ organization }: StoryPartner): string =>
  `partnership:${typeof organization === 'string' ? organization : organization.key}`;

/** Partners and prospects: where each stood, how closely, in which communities, and who speaks for both sides. */
export const partnerActs = (story: Story): readonly Act[] => [
  ...PARTNERS.flatMap(partner => actsOf(story, partner)),
  act(story, 'D-100', '10:30', `says whom ${SOUGHT.community} wants at its table`, ask =>
    seekSectors(ask, { communityId: story.id(`community:${SOUGHT.community}`), sectors: SOUGHT.sectors }),
  ),
  ...COMMUNITY_PEOPLE.flatMap(({ key, organization, leaving }) =>
    leaving && organization
      ? act(story, 'D-14', '11:00', `hears that ${key} leaves`, async ask =>
          must(
            await partnerPersonLeaves(ask, {
              personId: story.id(`partner-person:${key}`),
              on: story.on(leaving),
            }),
          ),
        )
      : [],
  ),
];

const act = (story: Story, on: StoryDay, time: string, what: string, does: Act['does']): Act => ({
  at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]),
  by: 'S03',
  what,
  does,
});

function actsOf(story: Story, partner: StoryPartner): Act[] {
  const { organization, sector, owner, communities, introducedBy, stays, levels, people, score } = partner;
  const key = partnershipKey(partner);
  const name = typeof organization === 'string' ? organization : organization.name;
  const [[state, since], ...later] = [stays[0]!, ...stays.slice(1)];
  const inAtFirst = communities.filter(([, from]) => offset(from) <= offset(communities[0]![1]));
  return [
    act(story, since, '10:00', `notes ${name}`, async ask => {
      const { id } = must(
        await notePartner(ask, {
          organization: typeof organization === 'string' ? { id: story.id(`organization:${organization}`) } : { name },
          sector,
          communityIds: inAtFirst.map(([community]) => story.id(`community:${community}`)),
          introducedBy: introducedBy ? story.id(`partnership:${introducedBy}`) : null,
          ownerId: story.id(owner),
          state,
          on: ask.today.toString(),
        }),
      );
      story.know(key, id);
    }),
    ...later.map(([to, on, reason, words]) =>
      act(story, on, '10:10', `${name} is ${to}`, async ask =>
        must(
          await movePartner(ask, {
            partnershipId: story.id(key),
            to,
            on: ask.today.toString(),
            reason: reason ?? null,
            words: words ?? null,
          }),
        ),
      ),
    ),
    ...levels.map(([level, on, evidence]) =>
      act(story, on, '10:20', `says how closely ${name} works with us`, async ask =>
        must(await setLevel(ask, { partnershipId: story.id(key), level, on: ask.today.toString(), evidence })),
      ),
    ),
    ...communities.slice(inAtFirst.length).map(([, on], at) =>
      act(story, on, '10:30', `${name} works in one community more`, async ask =>
        must(
          await setCommunities(ask, {
            partnershipId: story.id(key),
            communityIds: communities
              .slice(0, inAtFirst.length + at + 1)
              .map(([community]) => story.id(`community:${community}`)),
            on: ask.today.toString(),
          }),
        ),
      ),
    ),
    act(story, peopleFrom(partner), '10:40', `names who speaks for ${name}`, async ask => {
      for (const [rank, user] of [
        ['sponsor', SPONSOR],
        ['manager', owner],
      ] as const)
        must(
          await addPartnerPerson(ask, {
            ...{ partnershipId: story.id(key), side: 'agency', rank, userId: story.id(user), name: null, title: null },
            ...{ email: null, phone: null, speaks: null, signs: rank === 'sponsor', from: ask.today.toString() },
          }),
        );
      for (const person of people) await nameTheirs(story, ask, key, person);
    }),
    ...(score
      ? [
          act(story, score.on, '10:50', `says what ${name} could bring`, async ask => {
            const [contribution, reach, readiness] = score.points;
            const [contributionWords, reachWords, readinessWords] = score.why;
            must(
              await scoreProspect(ask, {
                ...{ partnershipId: story.id(key), contribution, contributionWords, reach, reachWords },
                ...{ readiness, readinessWords, decision: 'approach', decisionWords: null },
              }),
            );
          }),
        ]
      : []),
  ];
}

async function nameTheirs(
  story: Story,
  ask: Parameters<Act['does']>[0],
  partnership: string,
  { who, rank, title, speaks, signs }: StoryPartnerPerson,
): Promise<void> {
  const known = COMMUNITY_PEOPLE.find(({ key }) => key === who);
  const hasAccount = known !== undefined && story.has(known.key);
  const { id } = must(
    await addPartnerPerson(ask, {
      ...{ partnershipId: story.id(partnership), side: 'partner', rank, title, email: null, phone: null },
      userId: hasAccount ? story.id(known.key) : null,
      name: known ? fullName(known.name) : who,
      ...{ speaks: speaks ?? 'en', signs: signs ?? false, from: ask.today.toString() },
    }),
  );
  story.know(`partner-person:${known?.key ?? who}`, id);
}

/** People are named once they are a partner, or as soon as somebody looks at them. */
const peopleFrom = ({ stays }: StoryPartner): StoryDay =>
  (stays.find(([state]) => state === 'partner') ?? stays[0]!)[1];

const offset = (day: StoryDay): number => Number(/^D([+-]\d+)?/.exec(day)?.[1] ?? 0);
