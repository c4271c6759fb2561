import type { Id } from '#kernel/ids.ts';
import { readOutline } from '#modules/agency/index.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import { fullName } from '#modules/people/index.ts';
import { placesNow } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { leafOfDay, sayDay, sayLongDayOfYear, sayTime } from '#platform/words/say-date.ts';
import { timeIn } from '../day-in.ts';
import { wordsOf } from '../store.ts';
import type { PlannedKind } from './contract.ts';
import { kindOfDuty } from './rules/kind-of-duty.ts';
import { type Place, planDay } from './rules/plan-day.ts';
import { childrenOf, officeOutline, type PlanRow, placesOf, plansOfWorker, plansWith } from './store.ts';

/** What lies behind and what is due soon is shown so many days around the day. */
const BEHIND = 30;
const AHEAD = 14;
/** Stops nearer to each other than this, in miles, are one place. */
const SAME_PLACE = 0.05;

/** A day that can be asked for; today when it is none. */
export function dayAsked(query: string | null, today: Temporal.PlainDate): Temporal.PlainDate {
  try {
    return query ? Temporal.PlainDate.from(query, { overflow: 'reject' }) : today;
  } catch {
    return today;
  }
}

/** The asker's visits of one day in an order that keeps what was arranged and shortens the way; what else is planned; what is due and not planned. */
export async function loadDay(ask: Ask, day: Temporal.PlainDate) {
  const { tx, who, say, language, today } = ask;
  const on = day.toString();
  const [from, until] = [today.subtract({ days: BEHIND }), day.add({ days: AHEAD })].map(each => each.toString()) as [
    string,
    string,
  ];
  const plans = (await plansOfWorker(who.userId, from < on ? from : on, until).execute(tx)).rows;
  const own = await childrenOf(tx, who.userId);
  const due = await dueSoon(ask, own, day.add({ days: AHEAD }));
  const dueFor = (plan: PlanRow) =>
    due.find(each => each.childId === plan.child_id && each.kind === plan.kind)?.dueOn ?? plan.due_on;
  const ofDay = plans.filter(plan => plan.planned_on === on);
  const route = await routeOf(ask, ofDay);
  const planned = new Set(
    (await plansWith(tx, [...new Set(due.map(({ childId }) => childId))])).map(plan => `${plan.child_id} ${plan.kind}`),
  );
  const kinds = new Map((await wordsOf(tx, 'app.contact_kind', [])).map(each => [each.code, each[language]]));
  const words = say.group('visits', 'day');
  const at = (each: Temporal.PlainDate) => `/visits/day?day=${each.toString()}`;
  const sayPlan = (plan: PlanRow) => {
    const dueOn = dueFor(plan);
    return {
      key: plan.id,
      name: fullName(plan),
      href: `/children/${plan.child_id}`,
      kind: plan[`kind_${language}`],
      time: plan.starts_at ? sayTime(language, who.timeZone, plan.starts_at) : words.anyTime,
      due: dueOn
        ? { late: dueOn < today.toString(), text: say('visits', 'day.keepBy', { day: sayDay(language, dueOn) }) }
        : null,
      write: `/children/${plan.child_id}/contacts/new`,
      change: `/children/${plan.child_id}/contacts/plans/${plan.id}`,
      leaf: leafOfDay(language, plan.planned_on),
    };
  };
  return {
    words,
    title: say('visits', 'day.title', { day: sayLongDayOfYear(language, on) }),
    before: at(day.subtract({ days: 1 })),
    after: at(day.add({ days: 1 })),
    stops: route.stops.map(({ plan, place, miles }) => ({ ...sayPlan(plan), place, miles: sayMiles(ask, miles) })),
    backMiles: route.back === null ? null : say('visits', 'day.back', { miles: oneDecimal(language, route.back) }),
    total: route.miles > 0 ? say('visits', 'day.total', { miles: oneDecimal(language, route.miles) }) : null,
    officeUnknown: route.officeUnknown && ofDay.length > 0,
    others: plans.filter(plan => plan.planned_on !== on).map(sayPlan),
    toPlan: due
      .filter(each => !planned.has(`${each.childId} ${each.kind}`))
      .map(each => ({
        key: `${each.childId} ${each.kind}`,
        name: each.name,
        kind: kinds.get(each.kind) ?? each.kind,
        late: each.dueOn < today.toString(),
        due: say('visits', 'day.keepBy', { day: sayDay(language, each.dueOn) }),
        leaf: leafOfDay(language, each.dueOn),
        href: `/children/${each.childId}/contacts/plan?kind=${each.kind}&day=${on < today.toString() ? today.toString() : on}`,
      })),
  };
}

type Due = { readonly childId: Id; readonly name: string; readonly kind: PlannedKind; readonly dueOn: string };

/** The earliest legal date of each kind of visit for some children, up to a day. */
async function dueSoon(
  { tx }: Ask,
  children: readonly { childId: Id; first_name: string }[],
  until: Temporal.PlainDate,
): Promise<Due[]> {
  const names = new Map(children.map(({ childId, first_name }) => [childId, first_name]));
  const rows = await openObligationsOf(tx, { children: [...names.keys()], until: until.toString() });
  const found = new Map<string, Due>();
  for (const { child_id, duty, due_on } of rows) {
    const kind = kindOfDuty(duty);
    // They come in the order of their days: the first is the earliest.
    if (kind && due_on !== null && !found.has(`${child_id} ${kind}`))
      found.set(`${child_id} ${kind}`, { childId: child_id, name: names.get(child_id) ?? '', kind, dueOn: due_on });
  }
  return [...found.values()];
}

/** The day's plans in their order, each with its place by name and the straight miles to it. */
async function routeOf({ tx, who, today, language }: Ask, plans: readonly PlanRow[]) {
  const children = [...new Set(plans.map(plan => plan.child_id))];
  const places = await placesOf(tx, children, today.toString());
  const names = await placesNow(tx, children, language);
  const outline = await officeOutline(tx, who.unitIds, today.toString());
  const office = outline === null ? null : middleOf(readOutline(outline));
  const day = planDay(
    plans.map(plan => ({
      id: plan.id,
      place: places.get(plan.child_id) ?? null,
      at: plan.starts_at === null ? null : minuteOf(timeIn(plan.starts_at, who.timeZone)),
    })),
    office,
  );
  const byId = new Map(plans.map(plan => [plan.id, plan]));
  return {
    stops: day.order.map((id, at) => {
      const plan = byId.get(id)!;
      const now = names.get(plan.child_id);
      return {
        plan,
        place: now?.away?.place ?? now?.place ?? null,
        miles: day.unplaced.includes(id) ? undefined : (day.legs[at] ?? null),
      };
    }),
    back: day.legs.at(-1) ?? null,
    miles: day.miles,
    officeUnknown: office === null,
  };
}

/** The middle of a neighborhood stands for the office in it: its corners on average. */
const middleOf = (corners: readonly Place[]): Place | null =>
  corners.length === 0
    ? null
    : [
        corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
        corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
      ];

const minuteOf = (time: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
};

/** Undefined: no place is known; null: the place before it is not known. */
function sayMiles({ say, language }: Ask, miles: number | null | undefined): string | null {
  if (miles === undefined) return say('visits', 'day.noPlace');
  if (miles !== null && miles < SAME_PLACE) return say('visits', 'day.samePlace');
  return miles === null ? null : say('visits', 'day.miles', { miles: oneDecimal(language, miles) });
}
const oneDecimal = (language: string, miles: number) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(miles);
