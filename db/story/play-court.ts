import type { Id } from '#kernel/ids.ts';
import {
  type RecordFinding,
  type RecordHearing,
  type RecordPetition,
  recordFinding,
  recordHearing,
  recordPetition,
  type SetHearing,
  setHearing,
} from '#modules/court/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { dayOn, type StoryDay, type StoryWhen, TIME_ZONE } from './day.ts';
import { COURT_HISTORIES, type CourtHistory } from './hearings.ts';
import type { ChildKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { handOverAt, workerAt, workersOf } from './play-cases.ts';
import { childrenOf, personKey } from './play-people.ts';
import { STAFF } from './staff.ts';

type Held = Extract<RecordHearing, { outcome: 'held' }>;
type Hearing = { readonly kind: SetHearing['kind'] } & Partial<Pick<Held, 'judge' | 'plea' | 'findings' | 'orders'>>;
/** Something a court did or will do on a day. */
type CourtEvent = {
  readonly on: StoryWhen;
  readonly setOn?: StoryDay;
  readonly child?: ChildKey;
  readonly hearing?: Hearing;
  readonly petition?: RecordPetition['kind'];
  readonly orders?: RecordFinding['orders'];
};

/** What a court found and ordered by the kind of hearing: the usual facts of the county, where a row tells no other. */
const SHELTER: Hearing = {
  kind: 'shelter',
  findings: ['contrary-to-welfare', 'reasonable-efforts-to-prevent'],
  orders: ['sanctions-removal'],
};
const ADJUDICATION: Hearing = { kind: 'adjudicatory', findings: ['abuse-or-neglect'] };
const PERMANENCY: Hearing = { kind: 'permanency', findings: ['reasonable-efforts-to-finalize', 'best-interests'] };
/** The same without the finding that a pack of rules asks for. */
const LACKING: Hearing = { kind: 'permanency', findings: ['reasonable-efforts-to-finalize'] };

const eventsOf = (history: CourtHistory, child: ChildKey): readonly CourtEvent[] => {
  const { shelter, petition, arraignment, arraignmentSetOn, plea, adjudication, disposition, supervision } = history;
  const { reviews = [], permanency = [], servicesEnded, rightsPetition, rightsTrial, ahead = [], lacking } = history;
  const decided = (on: StoryWhen) => (lacking?.child === child && lacking.on === on ? LACKING : PERMANENCY);
  const when = (on: StoryWhen | undefined, event: Omit<CourtEvent, 'on'>) => (on ? [{ on, ...event }] : []);
  return [
    ...when(shelter, { hearing: SHELTER }),
    ...when(petition, { petition: 'dependency' }),
    ...when(arraignment, {
      hearing: { kind: 'arraignment', plea: plea ?? null },
      ...(arraignmentSetOn && { setOn: arraignmentSetOn }),
    }),
    ...when(adjudication, { hearing: ADJUDICATION }),
    ...when(disposition, { hearing: { kind: 'disposition' } }),
    ...when(supervision, { orders: ['supervision'] }),
    // The magistrate holds reviews and is no judge of dependency; the judge holds a review that settles permanency too.
    ...reviews.map((on): CourtEvent => ({ on, hearing: { kind: 'judicial-review', judge: 'other' } })),
    ...permanency.flatMap((on): CourtEvent[] => [
      { on, hearing: { kind: 'judicial-review' } },
      { on, hearing: on === servicesEnded ? { ...PERMANENCY, orders: ['services-ended'] } : decided(on) },
    ]),
    ...when(rightsPetition, { petition: 'tpr' }),
    ...when(rightsTrial, { hearing: { kind: 'tpr-trial' } }),
    ...ahead.map(({ kind, ...rest }): CourtEvent => ({ ...rest, hearing: { kind } })),
  ];
};

/** Courts sit in the morning; what came of it is written down at the end of that day. */
const WRITTEN_AT = '16:00';
const KEEPS_THE_CASE = ['case-manager', 'supervisor'];

/** Court work is written down by whoever has the case, what lay before the transfer on the day of the transfer. */
export const courtActs = (story: Story): readonly Act[] =>
  COURT_HISTORIES.flatMap(history =>
    childrenOf(history.family).flatMap(({ key }) =>
      actsAbout(
        story,
        history.family,
        key,
        eventsOf(history, key).filter(({ child }) => child === undefined || child === key),
      ),
    ),
  );

/** One transaction for all that was written at one moment. */
function actsAbout(
  story: Story,
  family: CourtHistory['family'],
  child: ChildKey,
  events: readonly CourtEvent[],
): readonly Act[] {
  const writings = Map.groupBy(writingsOf(story, family, child, events), ({ at }) => at);
  return [...writings].map(([at, parts]) => ({
    at,
    by: workerAt(story, family, at),
    about: personKey(child),
    what: `writes down the work of the court about ${child}`,
    does: async ask => {
      for (const { write } of parts) await write(ask);
    },
  }));
}

type Writing = { readonly at: string; readonly write: (ask: Ask) => Promise<unknown> };

/** A hearing is set when the court met before, unless another day was chosen; what came of it is written on its day. */
function writingsOf(
  story: Story,
  family: CourtHistory['family'],
  child: ChildKey,
  events: readonly CourtEvent[],
): readonly Writing[] {
  const keeper = workersOf(family).find(({ worker }) => KEEPS_THE_CASE.includes(positionOf(worker)))!;
  const since = handOverAt(story, keeper);
  const writtenAt = (on: StoryWhen) => {
    const day = dayOn(on, story.load.day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: WRITTEN_AT });
    return latest(day.toInstant().toString(), since);
  };
  const momentOf = ({ on }: CourtEvent) => story.at(on, 'hearing');
  const isPast = (event: CourtEvent) => Temporal.Instant.compare(momentOf(event), story.load.standsAt) < 0;
  const inOrder = events.toSorted((a, b) => Temporal.Instant.compare(momentOf(a), momentOf(b)));

  return inOrder.flatMap((event): Writing[] => {
    const { on, setOn, hearing } = event;
    const at = writtenAt(on);
    if (!hearing) return [{ at, write: ask => file(ask, story, child, event) }];
    const before = inOrder.findLast(each => isPast(each) && story.on(each.on) < story.on(on));
    const setAt = setOn || before ? writtenAt(setOn ?? before!.on) : since;
    const key = `hearing:${child}:${hearing.kind}:${on}`;
    const childId = () => story.id(personKey(child));
    const moment = momentOf(event);
    const set: Writing = {
      at: setAt,
      write: async ask =>
        story.know(key, must(await setHearing(ask, { childId: childId(), kind: hearing.kind, setFor: moment })).id),
    };
    if (!isPast(event)) return [set];
    return [set, { at, write: ask => hold(ask, { childId: childId(), hearingId: story.id(key) }, hearing, moment) }];
  });
}

async function hold(
  ask: Ask,
  about: { readonly childId: Id; readonly hearingId: Id },
  { kind, judge = 'dependency', plea = null, findings = [], orders = [] }: Hearing,
  heldAt: string,
): Promise<void> {
  const firstOrder = kind === 'shelter' ? true : null;
  must(await recordHearing(ask, { ...about, outcome: 'held', heldAt, judge, plea, findings, orders, firstOrder }));
}

async function file(ask: Ask, story: Story, child: ChildKey, { on, petition, orders }: CourtEvent): Promise<void> {
  const childId = story.id(personKey(child));
  const day = story.on(on);
  // Nobody of the county demanded that a petition be filed early.
  if (petition) must(await recordPetition(ask, { childId, kind: petition, filedOn: day, earlyDemand: false }));
  else must(await recordFinding(ask, { childId, madeOn: day, findings: [], orders: orders ?? [], firstOrder: null }));
}

const positionOf = (worker: string) => STAFF.find(({ key }) => key === worker)!.position;
const latest = (a: string, b: string): string => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
