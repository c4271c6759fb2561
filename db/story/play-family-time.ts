import type { Id } from '#kernel/ids.ts';
import { allUnits } from '#modules/agency/index.ts';
import {
  addNote,
  addResource,
  answerVisit,
  invitedToVisits,
  missVisit,
  type PlanSeries,
  planVisits,
  recordFamilyVisit,
  type SetStandingOrder,
  setStandingOrder,
} from '#modules/visits/index.ts';
import { childOf } from './children.ts';
import { dayOn, type Offset, type StoryWhen, TIME_ZONE } from './day.ts';
import type { ChildKey, FamilyPersonKey, StaffKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** An order or agreement about a child's family time, and the visits planned from it. */
type StoryOrder = {
  readonly key: string;
  readonly child: ChildKey;
  readonly set: StoryWhen;
  readonly terms: Pick<
    SetStandingOrder,
    'source' | 'withWhom' | 'times' | 'timesPer' | 'minutes' | 'supervision' | 'placeKind' | 'transport'
  >;
  readonly with: readonly (FamilyPersonKey | ChildKey)[];
  readonly replaces?: string;
  readonly plan?: {
    /** Days whose weekdays the visits are on. */
    readonly on: readonly Offset[];
    readonly time: string;
    readonly from: Offset;
    readonly until: Offset;
    readonly place: string;
    readonly withCaregivers?: true;
    readonly interpreter?: PlanSeries['interpreter'];
  };
};

const WITH_MOTHER = {
  source: 'court_order',
  withWhom: 'parent',
  timesPer: 'week',
  minutes: 60,
  placeKind: 'visit_center',
  transport: 'worker',
} as const;

const ORDERS: readonly StoryOrder[] = [
  {
    key: 'mateo',
    child: 'K02',
    set: 'D-18 18:00',
    terms: { ...WITH_MOTHER, times: 3, supervision: 'supervised' },
    with: ['F02-yesenia'],
    plan: {
      on: ['D-17', 'D-16', 'D-13'],
      time: '15:00',
      from: 'D-17',
      until: 'D+12',
      place: 'Sawgrass Visit House',
      withCaregivers: true,
      interpreter: 'booked',
    },
  },
  {
    key: 'elena-first',
    child: 'K06',
    set: 'D-240 15:00',
    terms: { ...WITH_MOTHER, times: 2, supervision: 'supervised' },
    with: ['F04-megan'],
  },
  {
    key: 'elena',
    child: 'K06',
    set: 'D-45 15:00',
    terms: { ...WITH_MOTHER, times: 2, supervision: 'unsupervised', placeKind: 'community', transport: 'caregiver' },
    with: ['F04-megan'],
    replaces: 'elena-first',
    plan: {
      on: ['D-6', 'D-3'],
      time: '16:00',
      from: 'D-20',
      until: 'D+14',
      place: 'Library in Citrus Ridge',
      withCaregivers: true,
    },
  },
  {
    key: 'whitakers',
    child: 'K04',
    set: 'D-180 15:00',
    terms: {
      source: 'agency',
      withWhom: 'sibling',
      times: 1,
      timesPer: 'month',
      minutes: 120,
      supervision: 'monitored',
      placeKind: 'community',
      transport: 'driver',
    },
    with: ['K03', 'K05'],
    plan: { on: ['D-8'], time: '10:00', from: 'D-8', until: 'D-8', place: 'Mill Slough Community Room' },
  },
  {
    key: 'jaylen',
    child: 'K03',
    set: 'D-175 15:00',
    terms: { ...WITH_MOTHER, times: 1, supervision: 'monitored', placeKind: 'office' },
    with: ['F03-danielle'],
    plan: { on: ['D+3'], time: '16:00', from: 'D+3', until: 'D+17', place: 'Room for families' },
  },
  {
    // Planned over Jaylen's hour with their mother: the board of the month shows it.
    key: 'amara',
    child: 'K04',
    set: 'D-174 15:00',
    terms: { ...WITH_MOTHER, times: 1, supervision: 'monitored', placeKind: 'office' },
    with: ['F03-danielle'],
    plan: { on: ['D+3'], time: '16:30', from: 'D+3', until: 'D+3', place: 'Room for families' },
  },
];

const orderKey = (key: string): string => `order:${key}`;
const visitKey = (key: string, startsAt: string): string => `family-visit:${key}:${startsAt}`;
/** The moment (ISO) of a visit of an order on a day. */
const momentOf = (story: Story, day: Offset, time: string): string =>
  dayOn(day, story.load.day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).toInstant().toString();

function orderActs(story: Story, order: StoryOrder): readonly Act[] {
  const at = story.at(order.set);
  const { family } = childOf(order.child);
  const childId = (): Id => story.id(personKey(order.child));
  const { plan } = order;
  const set: Act = {
    at,
    by: workerAt(story, family, at),
    what: `writes down the family time of ${order.child}`,
    does: async ask => {
      const day = ask.today.toString();
      const { id } = must(
        await setStandingOrder(ask, {
          ...order.terms,
          childId: childId(),
          orderedOn: day,
          personIds: order.with.map(key => story.id(personKey(key))),
          way: 'in_person',
          words: null,
          fromOn: day,
          replaces: order.replaces ? story.id(orderKey(order.replaces)) : null,
        }),
      );
      return story.know(orderKey(order.key), id);
    },
  };
  if (!plan) return [set];
  // The evening before the first visit at the earliest, or with the order.
  const first = momentOf(story, plan.from, '08:00');
  const before = Temporal.Instant.from(first).subtract({ hours: 20 }).toString();
  const now = story.load.standsAt.toString();
  const planning = [before, now].toSorted()[0]!;
  const when =
    Temporal.Instant.compare(planning, at) > 0 ? planning : Temporal.Instant.from(at).add({ minutes: 20 }).toString();
  return [
    set,
    {
      at: when,
      by: workerAt(story, family, when),
      what: `plans the family time of ${order.child}`,
      does: async ask => {
        const planned = await planVisits(ask, {
          childId: childId(),
          orderId: story.id(orderKey(order.key)),
          weekdays: plan.on.map(day => dayOn(day, story.load.day).dayOfWeek),
          time: plan.time,
          from: story.on(plan.from),
          until: story.on(plan.until),
          place: plan.place,
          roomId: null,
          carId: null,
          transport: order.terms.transport,
          driverId: null,
          supervisorId: order.terms.supervision === 'supervised' ? ask.who.userId : null,
          interpreter: plan.interpreter ?? 'not_needed',
          anyway: true,
          withCaregivers: plan.withCaregivers ?? false,
        });
        // A series may fall on nothing but a holiday.
        if (!planned.ok && JSON.stringify(planned.refusal).includes('no-day-left')) return;
        for (const { id, startsAt } of must(planned).visits) story.know(visitKey(order.key, startsAt), id);
      },
    },
  ];
}

/** What came of one visit, written down by whoever had the case an hour after it; nothing where a holiday left it out. */
function outcome(
  story: Story,
  order: StoryOrder,
  day: Offset,
  does: (ask: Parameters<Act['does']>[0], at: { childId: Id; visitId: Id }) => Promise<unknown>,
): Act {
  const { time } = order.plan!;
  const startsAt = momentOf(story, day, time);
  const at = Temporal.Instant.from(startsAt).add({ hours: 2 }).toString();
  return {
    at,
    by: workerAt(story, childOf(order.child).family, at),
    what: `writes down how family time of ${order.child} went`,
    does: async ask => {
      const key = visitKey(order.key, startsAt);
      if (story.has(key)) await does(ask, { childId: story.id(personKey(order.child)), visitId: story.id(key) });
    },
  };
}

/** Everybody invited came. */
const held = async (ask: Parameters<Act['does']>[0], at: { childId: Id; visitId: Id }) => {
  const guests = await invitedToVisits(ask.tx, [at.visitId]);
  must(await recordFamilyVisit(ask, { ...at, came: guests.map(({ id }) => ({ guestId: id, came: true })) }));
};

const [mateo, , elena, whitakers] = ORDERS as readonly [StoryOrder, StoryOrder, StoryOrder, StoryOrder];

function outcomes(story: Story): readonly Act[] {
  const makeUpAt = momentOf(story, 'D-7', '15:00');
  return [
    ...(['D-17', 'D-16', 'D-13', 'D-10', 'D-6', 'D-3', 'D-2'] as const).map(day => outcome(story, mateo, day, held)),
    // The ride did not come; two days later they met.
    outcome(story, mateo, 'D-9', async (ask, at) => {
      const missed = must(
        await missVisit(ask, {
          ...at,
          because: 'no_ride',
          words: 'The driver did not come',
          makeUpAt,
          noMakeUpWhy: null,
          anyway: true,
        }),
      );
      if (missed.makeUpId) story.know(visitKey('mateo', makeUpAt), missed.makeUpId);
    }),
    outcome(story, mateo, 'D-7', held),
    outcome(story, mateo, 'D-3', async (ask, at) => {
      must(
        await addNote(ask, { ...at, kind: 'supervisor', words: 'She sang to him; he slept on her arm.', shared: true }),
      );
    }),
    ...(['D-20', 'D-17', 'D-13', 'D-10', 'D-6', 'D-3'] as const).map(day => outcome(story, elena, day, held)),
    // No car, and nobody knows yet when there is one.
    outcome(story, whitakers, 'D-8', async (ask, at) => {
      must(
        await missVisit(ask, {
          ...at,
          because: 'no_ride',
          words: null,
          makeUpAt: null,
          noMakeUpWhy: 'No car free yet; the office is looking',
          anyway: false,
        }),
      );
    }),
  ];
}

/** Megan asks for another time for the next one; the day is drawn from what is planned. */
const answers = (story: Story): Act => ({
  at: story.at('D-1 20:00'),
  by: 'F04-megan',
  what: 'asks for another time to see Elena',
  does: async ask => {
    const days = (['D+1', 'D+4', 'D+8', 'D+11'] as const).map(day => visitKey('elena', momentOf(story, day, '16:00')));
    const visitId = days.find(key => story.has(key));
    const [own] = visitId ? await invitedToVisits(ask.tx, [story.id(visitId)]) : [];
    if (!own) return;
    must(
      await answerVisit(ask, {
        guestId: own.id,
        answer: 'another_time',
        words: 'My shift was moved to the afternoon. The evening would be fine.',
        otherTime: momentOf(story, 'D+5', '18:00'),
        via: 'portal',
      }),
    );
  },
});

const ROOMS_BY: StaffKey = 'S02';

/** Rooms of the offices and one car each. */
const rooms = (story: Story): Act => ({
  at: story.at('D-300 10:00'),
  by: ROOMS_BY,
  what: 'writes down rooms and cars for family time',
  does: async ask => {
    for (const officeId of new Set((await allUnits(ask.tx)).map(unit => unit.office_id))) {
      must(await addResource(ask, { officeId, kind: 'room', name: 'Room for families', places: 8 }));
      must(await addResource(ask, { officeId, kind: 'car', name: 'Van with two child seats', places: 5 }));
    }
  },
});

/** Standing orders, the visits planned from them, how they went and what was answered. */
export const familyTimeActs = (story: Story): readonly Act[] => [
  rooms(story),
  ...ORDERS.flatMap(order => orderActs(story, order)),
  ...outcomes(story),
  answers(story),
];
