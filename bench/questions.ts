import type pg from 'pg';
import { lastDays } from '#modules/access/index.ts';
import { holidayNames } from '#modules/agency/index.ts';
import { caseloads, coveredChildren } from '#modules/cases/index.ts';
import { cardsChangedSince, cardsOfChildren } from '#modules/health/index.ts';
import { caregiversOfHomes, exceptionsEnding, homeTerms } from '#modules/licensing/index.ts';
import { auditNumbers, fileAudit } from '#modules/partnership-plan/index.ts';
import { personsById } from '#modules/people/index.ts';
import { childrenAway, placesNow, recentMoves } from '#modules/placement/index.ts';
import { countsByWorker, openTasksOf } from '#modules/tasks/index.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import { roleOf } from '#platform/http/who.ts';
import { loadHomePlan } from '../src/modules/partnership-plan/load/load-home-plan.ts';
import { boardOf } from '../src/modules/permanency/board/store.ts';
import { loadMonth } from '../src/modules/visits/month/load-month.ts';
import { loadChild } from '../src/modules/workspace/load-child.ts';
import { loadFamilyHome } from '../src/modules/workspace/load-family-home.ts';
import { loadHome } from '../src/modules/workspace/load-home.ts';
import { childrenInOrder, childrenOfWorker } from '../src/modules/workspace/store.ts';
import { teamOf } from '../src/modules/workspace/team-of.ts';
import type { Reader } from './readers.ts';
import { requestOn } from './request.ts';

/** A question the pages ask, with the record it is about. */
export type Question = {
  readonly name: string;
  readonly focus?: (reader: Reader) => string;
  /** Asked as its page asks: of open cases alone. */
  readonly reach?: 'open';
  readonly ask: (ask: Ask, reader: Reader) => Promise<unknown>;
};

const back = (ask: Ask, days: number) =>
  Temporal.Instant.from(ask.now)
    .subtract({ hours: 24 * days })
    .toString();

/** The lists and records of Today, the board, the children's list, a child and a home. */
export const questions: readonly Question[] = [
  { name: 'Today', ask: askToday },
  { name: 'the board', reach: 'open', ask: askBoard },
  {
    name: 'the file audit',
    reach: 'open',
    ask: ask => Promise.all([auditNumbers(ask), fileAudit(ask, { after: null, most: 51 })]),
  },
  { name: 'my open tasks', ask: ask => openTasksOf(ask.tx, ask.who.userId, ask.today.add({ days: 30 }).toString()) },
  { name: 'my children', ask: ask => childrenOfWorker(ask.tx, ask.who.userId) },
  {
    name: 'children in order, 50',
    reach: 'open',
    ask: ask => childrenInOrder(ask.tx, 50, 0, { wholeAgency: ask.who.scope === 'agency' }),
  },
  { name: 'children by worker', reach: 'open', ask: ask => caseloads(ask.tx) },
  {
    name: 'tasks by worker',
    ask: ask =>
      countsByWorker(ask.tx, {
        now: ask.now,
        today: ask.today.toString(),
        weekEnd: ask.today.add({ days: 5 }).toString(),
      }),
  },
  { name: 'moves of a week', ask: ask => recentMoves(ask.tx, back(ask, 7), ask.language) },
  {
    name: 'homes that might take a child',
    ask: (ask, reader) => homeTerms(ask.tx, { forChildren: [reader.childId], near: reader.homeId }),
  },
  {
    name: 'the permanency board',
    reach: 'open',
    ask: ask => boardOf(ask.tx, { list: 'all', page: 1, today: ask.today.toString() }),
  },
  {
    name: 'the monthly visits',
    ask: ask => loadMonth(ask, { month: ask.today.toPlainYearMonth(), workerId: null }),
  },
  { name: "a child's record", focus: reader => reader.childId, ask: (ask, reader) => loadChild(ask, reader.childId) },
  { name: "a home's record", focus: reader => reader.homeId, ask: (ask, reader) => loadHome(ask, reader.homeId) },
];

/** What a caregiver's pages ask. */
export const familyQuestions: readonly Question[] = [
  { name: 'the family home', ask: ask => loadFamilyHome(ask) },
  { name: 'a family plan', focus: reader => reader.childId, ask: (ask, reader) => loadHomePlan(ask, reader.childId) },
];

/** What the page Today reads. */
async function askToday(ask: Ask): Promise<void> {
  const { tx, who, language, today } = ask;
  const [, children] = await Promise.all([
    openTasksOf(tx, who.userId, today.add({ days: 30 }).toString()),
    childrenOfWorker(tx, who.userId),
    coveredChildren(tx, who.userId, language),
    holidayNames(tx, today.toString(), today.add({ days: 6 }).toString()),
  ]);
  const ids = children.map(child => child.childId);
  const [places] = await Promise.all([placesNow(tx, ids, language), cardsOfChildren(tx, ids)]);
  await caregiversOfHomes(
    tx,
    [...places.values()].flatMap(place => place.homeId ?? []),
    ask.now,
  );
}

/** What the board of a unit or an organization reads. */
async function askBoard(ask: Ask): Promise<void> {
  const { tx, language, today, now } = ask;
  const day = today.toString();
  const [team, , , , , changed] = await Promise.all([
    teamOf(ask),
    countsByWorker(tx, { now, today: day, weekEnd: today.add({ days: 5 }).toString() }),
    recentMoves(tx, back(ask, 7), language),
    childrenAway(tx, language, 25),
    exceptionsEnding(tx, day, today.add({ days: 60 }).toString()),
    cardsChangedSince(tx, back(ask, 30), 200),
  ]);
  const ids = changed.map(card => card.childId);
  const workers = team.workers.map(worker => worker.id);
  const [places] = await Promise.all([placesNow(tx, ids, language), personsById(tx, ids), lastDays(tx, workers, now)]);
  const homes = [...places.values()].flatMap(place => place.homeId ?? []);
  await caregiversOfHomes(tx, homes, now);
}

export type Recorded = { readonly text: string; readonly values: unknown[] };

/** The context in which a reader's page asks, as it is set for a transaction. */
export function contextOf(reader: Reader, question: Question, now: string) {
  const focus = question.focus?.(reader) ?? null;
  return {
    role: roleOf(reader.who, focus !== null),
    userId: reader.who.userId,
    agencyId: reader.who.agencyId,
    now,
    focus,
    reach: question.reach ?? null,
  } as const;
}

/** Asks a question as the reader and gives the SQL that was sent for it. */
export async function recordSql(
  pool: pg.Pool,
  reader: Reader,
  question: Question,
  now: Temporal.Instant,
): Promise<Recorded[]> {
  const sent: Recorded[] = [];
  const listening = { connect: async () => listen(await pool.connect(), sent) } as unknown as pg.Pool;
  const context = requestOn(listening, () => now);
  const focus = question.focus?.(reader) ?? null;
  await asking(
    { ...context, requestId: '00000000-0000-4000-8000-000000000000' },
    reader.who,
    { focus, reach: question.reach ?? null },
    ask => question.ask(ask, reader),
  );
  return sent.filter(({ text }) => !/^(begin|commit|rollback)$|^select set_config\('role'/.test(text));
}

function listen(client: pg.PoolClient, sent: Recorded[]) {
  return {
    query: (asked: string | { text: string; values?: unknown[] }, given: unknown[] = []) => {
      const { text, values = given } = typeof asked === 'string' ? { text: asked } : asked;
      sent.push({ text, values });
      return client.query(text, values);
    },
    release: (error?: Error) => client.release(error),
  };
}
