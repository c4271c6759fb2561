import type { Id } from '#kernel/ids.ts';
import { factSuppliers, recountAround } from '#modules/clocks/index.ts';
import { giveRulesToNewAgencies } from '#modules/rulebook/index.ts';
import { NOW } from '../support/as.ts';
import { prepareProduct } from '../support/product.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { Child } from './child.ts';
import { insertRow, momentOf } from './rows.ts';

type About = Pick<Child, 'id' | 'case'>;

/** Every agency without rules gets those that come with the product: federal law and its state's. */
export async function theRules(db: Pick<TestDatabase, 'pool'>): Promise<void> {
  await prepareProduct();
  await giveRulesToNewAgencies({ pool: db.pool, moment: () => NOW });
}

/** Counts what is due for a child, as the job does that follows a fact. */
export async function counted(db: Pick<TestDatabase, 'pool'>, child: About, now = NOW): Promise<void> {
  await prepareProduct();
  await recountAround(db.pool, factSuppliers(), { agency: child.case.agencyId, subject: child.id }, now);
}

type HearingFacts = {
  readonly kind: string;
  /** A day (ten in the morning) or a moment. */
  readonly on: string;
  /** Held there unless told that it is only set. */
  readonly held?: boolean;
  readonly by: Id;
};

/** A hearing about a child. */
export const aHearing = (db: TestDatabase, child: About, { kind, on, held = true, by }: HearingFacts): Promise<Id> =>
  insertRow(db, 'app.hearing', {
    agency_id: child.case.agencyId,
    child_id: child.id,
    kind,
    set_for: momentOf(on),
    state: held ? 'held' : 'set',
    held_at: held ? momentOf(on) : null,
    recorded_by: by,
    recorded_at: NOW,
  });

/** What a court found about a child on a day. */
export const aFinding = (db: TestDatabase, child: About, kind: string, on: string, by: Id): Promise<Id> =>
  insertRow(db, 'app.finding', {
    agency_id: child.case.agencyId,
    child_id: child.id,
    kind,
    found_on: on,
    recorded_by: by,
    recorded_at: NOW,
  });

/** A visit of the case manager with a child, where the child lives. */
export const aVisit = (db: TestDatabase, child: About, on: string, by: Id): Promise<Id> =>
  insertRow(db, 'app.contact', {
    agency_id: child.case.agencyId,
    child_id: child.id,
    kind: 'caseworker_visit',
    way: 'in_person',
    place: 'residence',
    held: true,
    alone_with_child: true,
    happened_at: momentOf(on),
    made_by: by,
    entered_at: NOW,
    entered_by: by,
  });
