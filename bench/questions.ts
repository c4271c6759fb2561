import type pg from 'pg';
import { homeTerms } from '#modules/licensing/index.ts';
import { recentMoves } from '#modules/placement/index.ts';
import { countsByWorker, openTasksOf } from '#modules/tasks/index.ts';
import { type Ask, asking } from '#platform/http/ask.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { roleOf } from '#platform/http/who.ts';
import { loadChild } from '../src/modules/workspace/load-child.ts';
import { loadHome } from '../src/modules/workspace/load-home.ts';
import { childrenByWorker, childrenInOrder, childrenOfWorker } from '../src/modules/workspace/store.ts';
import type { Reader } from './readers.ts';

/** A question the pages ask, with the record it is about. */
export type Question = {
  readonly name: string;
  readonly focus?: (reader: Reader) => string;
  readonly ask: (ask: Ask, reader: Reader) => Promise<unknown>;
};

const back = (ask: Ask, days: number) =>
  Temporal.Instant.from(ask.now)
    .subtract({ hours: 24 * days })
    .toString();

/** The lists and records of Today, the board, the children's list, a child and a home. */
export const questions: readonly Question[] = [
  { name: 'my open tasks', ask: ask => openTasksOf(ask.tx, ask.who.userId, ask.today.add({ days: 30 }).toString()) },
  { name: 'my children', ask: ask => childrenOfWorker(ask.tx, ask.who.userId) },
  { name: 'children in order, 50', ask: ask => childrenInOrder(ask.tx, 50, 0) },
  { name: 'children by worker', ask: ask => childrenByWorker(ask.tx) },
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
  { name: 'terms of all homes', ask: ask => homeTerms(ask.tx) },
  { name: "a child's record", focus: reader => reader.childId, ask: (ask, reader) => loadChild(ask, reader.childId) },
  { name: "a home's record", focus: reader => reader.homeId, ask: (ask, reader) => loadHome(ask, reader.homeId) },
];

export type Recorded = { readonly text: string; readonly values: unknown[] };

/** The context in which a reader's page asks, as it is set for a transaction. */
export function contextOf(reader: Reader, focus: string | null, now: string) {
  return {
    role: roleOf(reader.who, focus !== null),
    userId: reader.who.userId,
    agencyId: reader.who.agencyId,
    now,
    focus,
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
  const context = {
    pool: listening,
    clock: { now: () => now },
    language: 'en',
    requestId: '',
  } as unknown as RequestContext;
  const focus = question.focus?.(reader) ?? null;
  await asking({ ...context, requestId: '00000000-0000-4000-8000-000000000000' }, reader.who, { focus }, ask =>
    question.ask(ask, reader),
  );
  return sent.filter(({ text }) => !/^(begin|commit|rollback)$|^select set_config/.test(text));
}

function listen(client: pg.PoolClient, sent: Recorded[]) {
  return {
    query: (text: string, values: unknown[] = []) => {
      sent.push({ text, values });
      return client.query(text, values);
    },
    release: (error?: Error) => client.release(error),
  };
}
