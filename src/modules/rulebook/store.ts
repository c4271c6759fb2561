import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import { isoOf, type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { RuleChanges } from './change-counter.ts';
import type { Pack, Rule } from './language/rule.ts';
import { digestOf } from './load/digest.ts';

/** An edition of a pack without its rules. Moments are ISO. */
export type Edition = {
  readonly id: Id;
  readonly pack: string;
  readonly kind: Pack['kind'];
  readonly version: string;
  readonly title: Pack['title'];
  readonly extends: string | null;
  readonly digest: string;
  readonly rules: number;
  readonly checked: { readonly on: string; readonly by: string | null } | null;
  readonly broughtAt: string;
  /** Null until it is taken; `from` is empty where it came with the product when the agency was set up. */
  readonly inForce: Period | null;
  readonly takenBy: Id | null;
  readonly countedAt: string | null;
  readonly changes: RuleChanges | null;
};

type Row = Omit<Edition, 'title' | 'inForce' | 'checked'> & {
  readonly en: string;
  readonly es: string;
  readonly during: string | null;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
};

const COLUMNS =
  sql.raw(`id, pack, kind, version, title_en as en, title_es as es, extends, encode(digest, 'hex') as digest,
  jsonb_array_length(content -> 'rules') as rules, checked_on as "checkedOn", checked_by as "checkedBy",
  brought_at as "broughtAt", in_force as during, taken_by as "takenBy", counted_at as "countedAt", changes`);

const editionOf = ({ en, es, during, checkedOn, checkedBy, ...row }: Row): Edition => ({
  ...row,
  title: { en, es },
  checked: checkedOn === null ? null : { on: checkedOn, by: checkedBy },
  inForce: during === null ? null : readRange(during),
  broughtAt: isoOf(row.broughtAt),
  countedAt: row.countedAt === null ? null : isoOf(row.countedAt),
});

/** Every edition the agency was ever brought: by pack, lowest first, the newest of each first. */
export async function allEditions(tx: Tx): Promise<Edition[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from app.rule_pack
    order by array_position(array['federal', 'state', 'agency'], kind), pack, lower(in_force) desc nulls first, brought_at desc`.execute(
    tx,
  );
  return rows.map(editionOf);
}

/** One edition; undefined where there is none for this reader. */
export async function editionById(tx: Tx, id: string): Promise<Edition | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Row>`select ${COLUMNS} from app.rule_pack where id = ${id}`.execute(tx);
  return rows[0] && editionOf(rows[0]);
}

/** A pack as it was read. */
export async function contentOf(tx: Tx, id: Id): Promise<Pack> {
  const { rows } = await sql<{ content: Pack }>`select content from app.rule_pack where id = ${id}`.execute(tx);
  return rows[0]!.content;
}

/** Keeps an edition that was brought. `inForce` as PostgreSQL writes a range; null while it is only looked at. */
export async function addEdition(
  tx: Tx,
  given: {
    readonly agencyId: Id;
    readonly pack: Pack;
    readonly now: string;
    readonly broughtBy: Id | null;
    readonly inForce: string | null;
  },
): Promise<Id> {
  const { agencyId, pack, now, broughtBy, inForce } = given;
  const id = newId();
  await tx
    .insertInto('app.rule_pack')
    .values({
      id,
      agency_id: agencyId,
      pack: pack.pack,
      kind: pack.kind,
      version: pack.version,
      title_en: pack.title.en,
      title_es: pack.title.es,
      extends: pack.extends ?? null,
      checked_on: pack.checked?.on ?? null,
      checked_by: pack.checked?.by ?? null,
      content: JSON.stringify(pack),
      digest: digestOf(pack),
      brought_at: now,
      brought_by: broughtBy,
      changes: null,
      counted_at: null,
      in_force: inForce,
      taken_at: inForce === null ? null : now,
      taken_by: null,
    })
    .execute();
  return id;
}

/** Writes the rules of an edition that is taken, for lists. One statement, whatever their number. */
export async function addRules(tx: Tx, agencyId: Id, editionId: Id, pack: Pack): Promise<void> {
  const rows = pack.rules.map(rule => ({
    id: newId(),
    rule: rule.id,
    from: rule.effective.from,
    until: rule.effective.until ?? null,
    duty: rule.duty,
    kind: rule.kind,
    subject: rule.subject,
    topic: rule.topic,
    title_en: rule.title.en,
    title_es: rule.title.es,
    plain_en: rule.plain.en,
    plain_es: rule.plain.es,
    citation: rule.citation,
    verified: rule.verified,
    responsible: rule.responsible,
    tightens: rule.tightens ?? null,
  }));
  await sql`
    insert into app.rule (id, pack_id, agency_id, rule, effective, duty, kind, subject, topic, title_en, title_es, plain_en, plain_es,
      citation, verified, responsible, tightens)
    select r.id, ${editionId}, ${agencyId}, r.rule, daterange(r."from", r.until), r.duty, r.kind, r.subject, r.topic, r.title_en, r.title_es,
      r.plain_en, r.plain_es, r.citation, r.verified, r.responsible, r.tightens
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, rule text, "from" date, until date, duty text, kind text,
      subject text, topic text, title_en text, title_es text, plain_en text, plain_es text, citation text[], verified text,
      responsible text, tightens text)`.execute(tx);
}

/** Keeps what a dry run said. */
export const keepChanges = (tx: Tx, id: Id, changes: RuleChanges, now: string): Promise<unknown> =>
  sql`update app.rule_pack set changes = ${JSON.stringify(changes)}::jsonb, counted_at = ${now} where id = ${id}`.execute(
    tx,
  );

/** Puts the dry run of an edition on the queue, in this transaction. */
export const queueCount = (tx: Tx, id: Id): Promise<unknown> =>
  sql`select app_definer.queue_count_of_pack(${id})`.execute(tx);

/** Ends the edition of a pack that is in force at a moment, and lets another take effect from then on. */
export async function replaceEdition(
  tx: Tx,
  given: { readonly id: Id; readonly pack: string; readonly from: string; readonly now: string; readonly by: Id },
): Promise<void> {
  const { id, pack, from, now, by } = given;
  await sql`
    update app.rule_pack set in_force = tstzrange(lower(in_force), ${from})
    where pack = ${pack} and in_force @> ${from}::timestamptz and agency_id = app.my_agency()`.execute(tx);
  await sql`
    update app.rule_pack set in_force = tstzrange(${from}, null), taken_at = ${now}, taken_by = ${by} where id = ${id}`.execute(
    tx,
  );
}

/** Calls off an edition that has not begun: it is only brought again, and the one before goes on. */
export async function callOffEdition(tx: Tx, { id, pack, inForce }: Edition): Promise<void> {
  await sql`delete from app.rule where pack_id = ${id}`.execute(tx);
  await sql`update app.rule_pack set in_force = null, taken_at = null, taken_by = null where id = ${id}`.execute(tx);
  await sql`
    update app.rule_pack set in_force = tstzrange(lower(in_force), null)
    where pack = ${pack} and upper(in_force) = ${inForce?.from ?? null}::timestamptz and agency_id = app.my_agency()`.execute(
    tx,
  );
}

/** Throws away an edition that was brought and never taken. */
export const deleteEdition = (tx: Tx, id: Id): Promise<unknown> =>
  sql`delete from app.rule_pack where id = ${id} and in_force is null`.execute(tx);

/** A rule of a pack that is in force, as lists show it. */
export type ListedRule = {
  readonly rule: string;
  readonly pack: string;
  readonly packTitle: Pack['title'];
  readonly effective: Period;
  readonly duty: string;
  readonly kind: 'deadline' | 'window' | 'limit';
  readonly title: Pack['title'];
  readonly plain: Pack['title'];
  readonly citation: readonly string[];
  readonly verified: 'text' | 'partly' | 'memory';
  readonly responsible: Rule['responsible'];
};

/** The rules of all packs in force at a moment (ISO), each with all its versions: packs lowest first, then as they stand in the pack. */
export async function rulesInForce(tx: Tx, at: string): Promise<ListedRule[]> {
  type RuleRow = Omit<ListedRule, 'packTitle' | 'title' | 'plain' | 'effective'> &
    Record<'pen' | 'pes' | 'en' | 'es', string> &
    Record<'plainEn' | 'plainEs' | 'during', string>;
  const { rows } = await sql<RuleRow>`
    select r.rule, p.pack, p.title_en as pen, p.title_es as pes, r.effective as during, r.duty, r.kind, r.title_en as en, r.title_es as es,
      r.plain_en as "plainEn", r.plain_es as "plainEs", r.citation, r.verified, r.responsible
    from app.rule_pack p join app.rule r on r.pack_id = p.id
    where p.in_force @> ${at}::timestamptz
    order by array_position(array['federal', 'state', 'agency'], p.kind), p.pack, r.id`.execute(tx);
  return rows.map(({ pen, pes, en, es, plainEn, plainEs, during, ...row }) => ({
    ...row,
    packTitle: { en: pen, es: pes },
    title: { en, es },
    plain: { en: plainEn, es: plainEs },
    effective: readRange(during),
  }));
}
