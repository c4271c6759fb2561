import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Activity, ExpectationKind, Side, Way } from '../rules/codes.ts';

export type SheetLine = {
  readonly id: Id;
  readonly sheetId: Id;
  readonly side: Side;
  readonly kind: ExpectationKind;
  readonly words: string;
  readonly activities: readonly Activity[];
  /** Hours a month. */
  readonly hours: number | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly slippedFrom: string | null;
  readonly slippedWhy: string | null;
};
export type Acknowledgment = { readonly side: Side; readonly name: string; readonly way: Way; readonly on: string };
export type Sheet = {
  readonly id: Id;
  readonly partnershipId: Id;
  readonly version: number;
  readonly statement: string;
  /** The language its words are written in. */
  readonly language: 'en' | 'es';
  readonly draftedOn: string;
  readonly inEffectOn: string | null;
  readonly replacedOn: string | null;
  readonly lines: readonly SheetLine[];
  readonly acknowledged: readonly Acknowledgment[];
};

/** Expectation sheets of a partnership, the newest first, whole. */
export async function sheetsOf(tx: Tx, partnershipId: Id): Promise<Sheet[]> {
  return sheetsWhere(tx, sql`s.partnership_id = ${partnershipId}`);
}

/** All sheets the reader may read, the newest first: a partner reads those of its own partnerships. */
export const allSheets = (tx: Tx): Promise<Sheet[]> => sheetsWhere(tx, sql`true`);

export async function sheetById(tx: Tx, id: string): Promise<Sheet | undefined> {
  return isId(id) ? (await sheetsWhere(tx, sql`s.id = ${id}`))[0] : undefined;
}

export const lineById = async (tx: Tx, id: string) =>
  isId(id)
    ? tx
        .selectFrom('app.expectation_line')
        .select(['id', 'sheet_id', 'partnership_id', 'side', 'kind', 'words', 'due_on', 'done_on', 'slipped_from'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;

/** Of these partners, those who stood by an expectation sheet on a day (ISO) that was not replaced by then. */
export async function partnersWhoAcknowledged(tx: Tx, partnershipIds: readonly Id[], on: string): Promise<Id[]> {
  if (partnershipIds.length === 0) return [];
  const { rows } = await sql<{ id: Id }>`
    select distinct s.partnership_id as id from app.expectation_sheet s
    join app.expectation_acknowledgment a on a.sheet_id = s.id and a.side = 'partner' and a.said_on <= ${on}::date
    where s.partnership_id in (${sql.join(partnershipIds)}) and (s.replaced_on is null or s.replaced_on > ${on}::date)`.execute(
    tx,
  );
  return rows.map(row => row.id);
}

async function sheetsWhere(tx: Tx, where: ReturnType<typeof sql>): Promise<Sheet[]> {
  const { rows: sheets } = await sql<Omit<Sheet, 'lines' | 'acknowledged'>>`
    select s.id, s.partnership_id as "partnershipId", s.version, s.statement, s.language, s.drafted_on as "draftedOn",
      s.in_effect_on as "inEffectOn", s.replaced_on as "replacedOn"
    from app.expectation_sheet s where ${where} order by s.version desc`.execute(tx);
  if (sheets.length === 0) return [];
  const ids = sql.join(sheets.map(sheet => sheet.id));
  const { rows: lines } = await sql<SheetLine & { hours: string | null }>`
    select id, sheet_id as "sheetId", side, kind, words, activities, hours, due_on as "dueOn", done_on as "doneOn",
      slipped_from as "slippedFrom", slipped_why as "slippedWhy"
    from app.expectation_line where sheet_id in (${ids}) order by due_on nulls first, id`.execute(tx);
  const { rows: said } = await sql<Acknowledgment & { sheetId: Id }>`
    select sheet_id as "sheetId", side, name, way, said_on as "on"
    from app.expectation_acknowledgment where sheet_id in (${ids}) order by said_on, side`.execute(tx);
  return sheets.map(sheet => ({
    ...sheet,
    lines: lines
      .filter(line => line.sheetId === sheet.id)
      .map(line => ({ ...line, hours: line.hours === null ? null : Number(line.hours) })),
    acknowledged: said.filter(each => each.sheetId === sheet.id).map(({ sheetId: _, ...rest }) => rest),
  }));
}
