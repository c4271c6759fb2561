import type { Selectable } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';

export type InputRow = Selectable<Tables['app.case_plan_input']>;
export type TalkRow = Selectable<Tables['app.case_plan_talk']>;
export type ContentRow = Selectable<Tables['app.case_plan_content']>;

/** Who was asked to take part in these plans, version by version, in the order they were asked. */
export const inputsOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<InputRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_input')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('asked_on')
        .orderBy('id')
        .execute();

/** One that was asked; undefined when it is not there or not the reader's to see. */
export const inputById = async (tx: Tx, id: string): Promise<InputRow | undefined> =>
  isId(id) ? tx.selectFrom('app.case_plan_input').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Talks about these plans, the latest first. */
export const talksOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<TalkRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_talk')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .orderBy('talked_on', 'desc')
        .orderBy('id')
        .execute();

/** How these plans answer what the law wants them to hold. */
export const contentsOfPlans = async (tx: Tx, planIds: readonly Id[]): Promise<ContentRow[]> =>
  planIds.length === 0
    ? []
    : tx
        .selectFrom('app.case_plan_content')
        .selectAll()
        .where('plan_id', 'in', [...planIds])
        .execute();
