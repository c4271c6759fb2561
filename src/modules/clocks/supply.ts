import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Fact } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Action } from '#platform/http/action.ts';

/** A fact about a child as its room hands it over. Its id names the record: table and id (`hearing:0197…`). */
export type SuppliedFact = Fact & { readonly child: Id };

/** What is so of a child, or not, or not known (null). */
export type SuppliedTrait = { readonly child: Id; readonly trait: string; readonly is: boolean | null };

/** The day (days since 1970) the last case of a child was closed. */
export type SuppliedClosing = { readonly child: Id; readonly on: Day };

/** Who may put a fact right, and on which page of the child's record (`/court/…`); null where there is none for it. */
export type Correcting = {
  readonly by: Pick<Action, 'may'>;
  readonly at: (fact: Pick<Fact, 'id' | 'kind'>) => string | null;
};

/**
 * How a room tells rules what it knows (`clock-facts.ts`). One query for all children asked for, never one for each; days
 * are days since 1970 in the agency's time zone, moments epoch milliseconds.
 */
export type FactSupplier = {
  /** The kinds of facts it knows, of the rulebook's vocabulary. */
  readonly kinds: readonly string[];
  /** What it tells of each, of the vocabulary's attributes; a kind that has none need not be named. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** What it tells to be so or not. */
  readonly traitNames?: readonly string[];
  /** Where one of its facts is put right; a room without such pages has none. */
  readonly corrected?: Correcting;
  readonly load: (tx: Tx, children: readonly Id[], zone: string) => Promise<readonly SuppliedFact[]>;
  readonly traits?: (tx: Tx, children: readonly Id[], zone: string) => Promise<readonly SuppliedTrait[]>;
  /** Of those who are in no open case any more. */
  readonly closings?: (tx: Tx, children: readonly Id[], zone: string) => Promise<readonly SuppliedClosing[]>;
};
