import {
  confirmSuggestion,
  type GiveAssessment,
  giveAssessment,
  openSuggestionsOf,
  scheduleAssessment,
  setAsideSuggestion,
} from '#modules/assessments/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import {
  PROFILES,
  PSC,
  SCREENS,
  SET_BY_HAND,
  type StoryProfile,
  type StoryPsc,
  type StoryScreen,
} from './assessments.ts';
import { childOf } from './children.ts';
import type { StoryDay } from './day.ts';
import { EPISODES } from './episodes.ts';
import type { ChildKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** Assessments, what people decided about their results, and dates for the next: by whoever had the case on the day. */
export const assessmentActs = (story: Story): readonly Act[] => [
  ...PSC.flatMap(each => screenActs(story, each.child, each, pscOf(each))),
  ...SCREENS.flatMap(each => screenActs(story, each.child, each, screenOf(each))),
  ...PROFILES.flatMap(profile => profile.children.flatMap(child => profileActs(story, child, profile))),
  ...SET_BY_HAND.map(({ child, series, set, dueOn }) =>
    act(story, child, set, '15:30', 'sets a day for the next assessment', async ask =>
      must(
        await scheduleAssessment(ask, {
          childId: story.id(personKey(child)),
          series,
          dueOn: story.on(dueOn),
          userId: null,
        }),
      ),
    ),
  ),
];

function act(
  story: Story,
  child: ChildKey,
  on: StoryDay,
  time: string,
  what: string,
  does: (ask: Ask) => Promise<unknown>,
): Act {
  const at = story.at(`${on} ${time}` as Parameters<Story['at']>[0]);
  return {
    at,
    by: workerAt(story, childOf(child).family, at),
    what: `${what} (${child})`,
    about: personKey(child),
    does,
  };
}

type Told = Pick<GiveAssessment, 'instrument' | 'informant' | 'way' | 'answers' | 'sources'> &
  Partial<Pick<GiveAssessment, 'childWords' | 'strengths' | 'culture'>> & { readonly of?: string };

const give = (story: Story, child: ChildKey, on: StoryDay, { of, ...told }: Told) =>
  act(story, child, on, '15:00', `writes down ${told.instrument}`, async ask => {
    const { id } = must(
      await giveAssessment(ask, {
        childId: story.id(personKey(child)),
        personId: story.id(personKey(of ?? child)),
        givenOn: story.on(on),
        language: 'en',
        certificate: null,
        certificateUntil: null,
        familyHistory: null,
        childWords: null,
        strengths: null,
        culture: null,
        ...told,
      }),
    );
    story.know(assessmentKey(child, on, told.instrument), id);
  });

const assessmentKey = (child: ChildKey, on: StoryDay, instrument: string) => `assessment:${child}-${instrument}-${on}`;

/** Ids of what one assessment suggests and nobody has decided. */
async function openFrom(ask: Ask, story: Story, person: string, assessment: string): Promise<string[]> {
  const open = await openSuggestionsOf(ask.tx, [story.id(personKey(person))]);
  return open.filter(({ assessmentId }) => assessmentId === story.id(assessment)).map(({ id }) => id);
}

type Decided = {
  readonly on: StoryDay;
  readonly setAside?: StoryPsc['setAside'];
  readonly confirmed?: StoryPsc['confirmed'];
};

function screenActs(story: Story, child: ChildKey, { on, setAside, confirmed }: Decided, told: Told): Act[] {
  const open = (ask: Ask) => openFrom(ask, story, told.of ?? child, assessmentKey(child, on, told.instrument));
  return [
    give(story, child, on, told),
    ...(setAside
      ? [
          act(story, child, setAside.on, '09:30', 'sets a suggestion aside', async ask => {
            for (const suggestionId of await open(ask))
              must(await setAsideSuggestion(ask, { suggestionId, why: setAside.why }));
          }),
        ]
      : []),
    ...(confirmed
      ? [
          act(story, child, confirmed, '09:30', 'confirms a suggestion', async ask => {
            for (const suggestionId of await open(ask))
              must(await confirmSuggestion(ask, { suggestionId, urgency: 'soon', words: null }));
          }),
        ]
      : []),
  ];
}

/** Which questions of the PSC-17 belong to which scale, in the order they are filled with points. */
const INWARD = [2, 6, 9, 11, 15];
const ATTENTION = [1, 3, 7, 13, 17];
const OUTWARD = [4, 5, 8, 10, 12, 14, 16];

/** So many points on these questions: first a one for each, then twos. */
function spread(pre: string, places: readonly number[], points: number): Record<string, number> {
  return Object.fromEntries(
    places.map((place, at) => [`${pre}${place}`, Number(points > at) + Number(points > places.length + at)]),
  );
}

const pscOf = ({ inward, attention, outward }: StoryPsc): Told => ({
  instrument: 'psc-17.1999',
  informant: 'caregiver',
  way: 'phone',
  answers: {
    ...spread('psc', INWARD, inward),
    ...spread('psc', ATTENTION, attention),
    ...spread('psc', OUTWARD, outward),
  },
  sources: ['caregiver'],
});

/** Nobody of the story answered question 9 of a PHQ-9 with more than "not at all". */
const screenOf = ({ instrument, total, of }: StoryScreen): Told => ({
  instrument,
  way: 'in-person',
  ...(of ? { of, informant: 'self', sources: ['parents'] } : { informant: 'child', sources: ['child'] }),
  answers:
    instrument === 'phq-9.1999' ? { ...spread('phq', [1, 2, 3, 4, 5, 6, 7, 8], total), phq9: 0 } : { total, item9: 0 },
});

/** Every item of needs and strengths. */
const NEEDS = [
  ...['mood', 'worry', 'attention', 'anger', 'hard-times', 'school', 'sleep', 'body', 'together', 'family-time'],
  ...['self-harm', 'others', 'leaving', 'exploited', 'language', 'belonging', 'knowing', 'rest', 'means'],
];
const STRENGTHS = ['family', 'friends', 'talents', 'community', 'hope', 'joy'];
const levelsOf = (told: string): Record<string, number> => ({
  ...Object.fromEntries(NEEDS.map(item => [item, 0])),
  ...Object.fromEntries(STRENGTHS.map(item => [item, 2])),
  ...Object.fromEntries(told.split(' ').map(each => [each.slice(0, -1), Number(each.at(-1))])),
});

/** How long after the removal the first is written, and how long after each the next. */
const FIRST_AFTER = 21;
const NEXT_AFTER = 175;

function profileActs(story: Story, child: ChildKey, profile: StoryProfile): Act[] {
  const days = profile.on ?? usualDays(story, child);
  return days.flatMap((on, at) => {
    const newest = at === days.length - 1;
    const { childWords = null, strengths = null, culture = null } = newest ? profile : {};
    const told: Told = {
      instrument: 'needs-strengths.1',
      informant: 'worker',
      way: 'in-person',
      answers: levelsOf(levelsAt(profile, at, days.length)),
      sources: ['child', 'caregiver', 'parents', 'school', 'observation'],
      ...{ childWords, strengths, culture },
    };
    return [give(story, child, on, told), lookedAt(story, child, on)];
  });
}

/** As at first in the first half, as now in the second. */
function levelsAt({ first, between, now }: StoryProfile, at: number, count: number): string {
  if (between && at === 1) return between;
  return at > 0 && at * 2 >= count - 1 ? now : first;
}

function usualDays(story: Story, child: ChildKey): StoryDay[] {
  const episode = EPISODES.find(({ children }) => children.includes(child))!;
  const removed = Temporal.PlainDate.from(story.on(episode.from));
  const since = removed.until(story.load.day, { largestUnit: 'day' }).days;
  const days: StoryDay[] = [];
  for (let ago = since - FIRST_AFTER; ago > 0; ago -= NEXT_AFTER) days.push(`D-${ago}`);
  return days;
}

/** What needs and strengths suggest was known to the worker who wrote them: it is in the plan. */
const lookedAt = (story: Story, child: ChildKey, on: StoryDay): Act =>
  act(story, child, on, '15:20', 'looks at what needs and strengths suggest', async ask => {
    for (const suggestionId of await openFrom(ask, story, child, assessmentKey(child, on, 'needs-strengths.1')))
      must(await setAsideSuggestion(ask, { suggestionId, why: 'It is worked on already, as the plan says.' }));
  });
