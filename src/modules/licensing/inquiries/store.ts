import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { InquirySource, Stage, StopReason } from './rules/stages.ts';

export type StageRow = {
  readonly stage: Stage | 'withdrawn';
  readonly onDay: string;
  readonly reason: StopReason | null;
  readonly words: string | null;
};
export type InquiryRow = {
  readonly id: Id;
  readonly cameOn: string;
  readonly source: InquirySource;
  readonly organizationId: Id | null;
  readonly organization: string | null;
  readonly sourceWords: string | null;
  readonly areaCode: string | null;
  readonly homeId: Id | null;
  readonly home: string | null;
  readonly stages: readonly StageRow[];
  /** Who asked; null where the reader does not answer inquiries. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
};

const inquiries = (which: ReturnType<typeof sql>) => sql<InquiryRow>`
  select i.id, i.came_on as "cameOn", i.source, i.organization_id as "organizationId", o.name as organization, i.source_words as "sourceWords",
    i.area_code as "areaCode", i.home_id as "homeId", h.name as home, q.name, q.phone, q.email, q.language,
    (select coalesce(json_agg(json_build_object('stage', s.stage, 'onDay', s.on_day, 'reason', s.reason, 'words', s.words) order by s.on_day, s.id), '[]')
      from app.inquiry_stage s where s.inquiry_id = i.id) as stages
  from app.inquiry i
  left join app.inquirer q on q.inquiry_id = i.id
  left join app.organizations_v_name o on o.id = i.organization_id
  left join app.home h on h.id = i.home_id
  where ${which} order by i.came_on desc, i.id desc`;

/** Inquiries that came in a time (ISO days, both included), the newest first. */
export const inquiriesBetween = async (tx: Tx, from: string, until: string): Promise<InquiryRow[]> =>
  (await inquiries(sql`i.came_on between ${from}::date and ${until}::date`).execute(tx)).rows;

export const inquiryById = async (tx: Tx, id: string): Promise<InquiryRow | undefined> =>
  isId(id) ? (await inquiries(sql`i.id = ${id}`).execute(tx)).rows[0] : undefined;

/** Homes with a license on a day (ISO), newest license first: one of them is what an inquiry became. */
export const licensedHomeChoices = async (tx: Tx, day: string): Promise<{ value: string; label: string }[]> =>
  (
    await sql<{ value: string; label: string }>`
      select h.id as value, h.name as label from app.home h join app.license l on l.home_id = h.id and l.during @> ${day}::date
      where h.kind <> 'facility' order by lower(l.during) desc, h.name limit 200`.execute(tx)
  ).rows;

/** Organizations an inquiry can have come through, by name. */
export const partnerChoices = async (tx: Tx): Promise<{ value: string; label: string }[]> =>
  (
    await sql<{ value: string; label: string }>`
      select id as value, name as label from app.organizations_v_name where merged_into is null order by name limit 1000`.execute(
      tx,
    )
  ).rows;
