import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Knowledge, knowledgeOf } from './rules/card-state.ts';

/** What lists say of a child's card: the version that stands, who has read it, and the worst of the allergies. */
export type CardOfChild = {
  readonly childId: Id;
  /** Names the card as it stands (a moment); null when none was begun. */
  readonly version: string | null;
  /** Persons who have confirmed this version. */
  readonly readBy: readonly Id[];
  readonly allergies: {
    readonly known: Knowledge;
    readonly worst: { readonly substance: string; readonly severity: string } | null;
    readonly count: number;
  };
};

type Row = {
  childId: Id;
  version: string;
  known: 'none_known' | 'listed' | 'not_known';
  readBy: Id[];
  substances: string[];
  severities: string[];
};

const columns = sql`
  c.child_id as "childId", c.changed_at as version, c.allergies_known as known,
  array(select r.person_id from app.card_confirmation r where r.child_id = c.child_id and r.changed_at = c.changed_at) as "readBy",
  array(select a.substance from app.allergy a where a.child_id = c.child_id and a.ended_on is null order by ${worstFirst()}) as substances,
  array(select a.severity from app.allergy a where a.child_id = c.child_id and a.ended_on is null order by ${worstFirst()}) as severities`;

function worstFirst() {
  return sql`array_position(array['life_threatening', 'serious', 'unknown', 'mild'], a.severity), a.noted_at`;
}

/** The cards of these children, as far as the reader may see their health; children without a card are left out. */
export async function cardsOfChildren(tx: Tx, childIds: readonly Id[]): Promise<ReadonlyMap<Id, CardOfChild>> {
  if (childIds.length === 0) return new Map();
  const { rows } =
    await sql<Row>`select ${columns} from app.critical_card c where c.child_id = any (${[...childIds]}::uuid[])`.execute(
      tx,
    );
  return new Map(rows.map(row => [row.childId, cardOf(row)]));
}

/** Cards that changed after a moment, oldest first: somebody may not have read them yet. */
export async function cardsChangedSince(tx: Tx, since: string, most: number): Promise<CardOfChild[]> {
  const { rows } = await sql<Row>`
    select ${columns} from app.critical_card c where c.changed_at >= ${since}::timestamptz order by c.changed_at limit ${most}`.execute(
    tx,
  );
  return rows.map(cardOf);
}

function cardOf({ childId, version, known, readBy, substances, severities }: Row): CardOfChild {
  const [substance] = substances;
  return {
    childId,
    version,
    readBy,
    allergies: {
      known: knowledgeOf(known, substances.length),
      worst: substance === undefined ? null : { substance, severity: severities[0] ?? 'unknown' },
      count: substances.length,
    },
  };
}
