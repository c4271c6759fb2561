import type pg from 'pg';
import { writeDay } from '#kernel/days.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { countingFrame } from '../count/counting-frame.ts';
import { ObligationEscalated, ReminderDue } from '../facts.ts';
import { asClocks } from '../jobs/recount-agency.ts';
import { standTogether } from '../rules/stand-together.ts';
import { standingOf } from '../rules/standing.ts';
import { mendable, type RulesOfPacks, rulesOf } from '../rules-of-packs.ts';
import { childrenToCount } from '../store.ts';
import { remindersOfRule, type Schedule, type Schedules, scheduleFor } from './schedule.ts';
import {
  type DutyFact,
  forgetSettled,
  keepAgencyNotices,
  keepChildNotices,
  type NoticeRow,
  openOfAgency,
  openOfChildren,
  schedulesOf,
  tellOfDuties,
} from './store.ts';
import { isNews, type Told, whatIsTold } from './what-is-told.ts';

/** So many children are looked at in one transaction. */
const TOGETHER = 500;

type Frame = {
  readonly rules: RulesOfPacks;
  readonly schedules: Schedules;
  readonly agencyId: Id;
  readonly now: string;
  /** Days since 1970. */
  readonly today: number;
  /** The last day (ISO) of which anybody is reminded today, of duties toward children and of the others. */
  readonly until: { readonly children: string; readonly agency: string };
};

/** How many reminders and escalations became facts. */
export type Reminded = { readonly reminders: number; readonly escalations: number };

/**
 * Tells of what is due in an agency on the day of a moment (ISO): who answers for a duty is reminded by the agency's
 * schedule, and what is late for too long goes further. Of rules that stand together on one duty only the one that decides
 * is told of. Doing it again tells nothing twice; days on which it did not run are made up for by the latest step.
 */
export async function remindAgency(pool: pg.Pool, agencyId: Id, now: string): Promise<Reminded> {
  const context = asClocks(agencyId, now);
  const [children, frame] = await inTransaction(pool, context, async tx => {
    await forgetSettled(tx);
    return await Promise.all([childrenToCount(tx), noticeFrame(tx, agencyId, now)]);
  });
  const told = { reminders: 0, escalations: 0 };
  const add = (facts: readonly DutyFact[]) => {
    told.reminders += facts.filter(({ name }) => name === ReminderDue.name).length;
    told.escalations += facts.filter(({ name }) => name === ObligationEscalated.name).length;
  };
  for (let from = 0; from < children.length; from += TOGETHER) {
    const some = children.slice(from, from + TOGETHER);
    const facts = await inTransaction(pool, context, async tx => {
      const news = newsOf(frame, await openOfChildren(tx, some, frame.until.children));
      await keepChildNotices(tx, frame, news);
      return await tell(tx, news, 'childId');
    });
    add(facts);
  }
  const facts = await inTransaction(pool, context, async tx => {
    const news = newsOf(frame, await openOfAgency(tx, frame.until.agency));
    await keepAgencyNotices(tx, frame, news);
    return await tell(tx, news, 'homeId');
  });
  add(facts);
  return told;
}

async function noticeFrame(tx: Tx, agencyId: Id, now: string): Promise<Frame> {
  const [{ view }, schedules, packs] = await Promise.all([
    countingFrame(tx, agencyId, now),
    schedulesOf(tx),
    packsInForce(tx, agencyId, now),
  ]);
  const rules = rulesOf(packs, writeDay(view.today));
  const set = [...schedules.ofRule, ...schedules.ofPart, ...schedules.stock].flatMap(([, { days }]) => days);
  const lastDay = (isChild: boolean) => {
    const own = [...rules.byId.values()].filter(({ rule }) => (rule.subject === 'child') === isChild);
    return writeDay(view.today - Math.min(0, ...set, ...own.flatMap(({ rule }) => remindersOfRule(rule) ?? [])));
  };
  const until = { children: lastDay(true), agency: lastDay(false) };
  return { rules, schedules, agencyId, now, today: view.today, until };
}

type News = Told & { readonly row: NoticeRow };

/** What is new of some open duties, one for each duty that several rules ask for. */
function newsOf(frame: Frame, rows: readonly NoticeRow[]): News[] {
  const when = { now: frame.now, today: writeDay(frame.today) };
  const standing = rows.map(row => ({ ...row, standing: standingOf(row, mendable(frame.rules, row.rule), when) }));
  const open = standing.filter(row => row.standing !== 'missed');
  return [...Map.groupBy(open, ({ about }) => about).values()]
    .flatMap(of => standTogether(of).map(({ decides }) => decides))
    .flatMap((row): News[] => {
      const schedule = scheduleOfRow(frame, row);
      if (schedule === null || row.due_on === null) return [];
      const duty = { due_on: row.due_on, late: row.standing === 'overdue' };
      const before = { reminded_for: row.reminded_for, escalated_to: row.escalated_to };
      const told = whatIsTold(duty, before, schedule, { today: frame.today, catchUp: frame.schedules.catchUp });
      return isNews(told) ? [{ ...told, row }] : [];
    });
}

const scheduleOfRow = ({ schedules, rules }: Frame, { rule, responsible }: NoticeRow): Schedule | null =>
  scheduleFor(schedules, { rule, responsible, remind: remindersOfRule(rules.byId.get(rule)?.rule) });

/** Writes the facts: ids, codes and days. */
async function tell(tx: Tx, news: readonly News[], about: 'childId' | 'homeId'): Promise<DutyFact[]> {
  const facts = news.flatMap(({ row, remind, escalate }): DutyFact[] => {
    const key = `${row.topic === 'licensing' ? 'home' : row.topic}:${row.about ?? row.id}`;
    const body = {
      obligationId: row.id,
      childId: about === 'childId' ? row.about : null,
      homeId: about === 'homeId' ? row.about : null,
      rule: row.rule,
      dueOn: row.due_on!,
      responsible: row.responsible,
    };
    return [
      ...(remind === null
        ? []
        : [{ id: newId(), name: ReminderDue.name, key, body: ReminderDue.shape.parse({ ...body, days: remind }) }]),
      ...(escalate === null
        ? []
        : [
            {
              id: newId(),
              name: ObligationEscalated.name,
              key,
              body: ObligationEscalated.shape.parse({ ...body, to: escalate }),
            },
          ]),
    ];
  });
  await tellOfDuties(tx, facts);
  return facts;
}
