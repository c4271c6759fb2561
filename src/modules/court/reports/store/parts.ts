import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Approver } from '../contract.ts';

/** A section of a report with its title and what belongs there; `gathered` is null until the record was asked. */
export type Part = {
  readonly id: Id;
  readonly section: string;
  readonly en: string;
  readonly es: string;
  readonly aboutEn: string;
  readonly aboutEs: string;
  /** The author has to write something. */
  readonly must: boolean;
  readonly gathered: readonly Block[] | null;
  readonly words: string | null;
  readonly writer: string | null;
  /** ISO moment. */
  readonly writtenAt: string | null;
};

/** The sections of a report, in their order. */
export async function partsOf(tx: Tx, reportId: Id): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select p.id, p.section, s.en, s.es, s.about_en as "aboutEn", s.about_es as "aboutEs", s.written = 'must' as must,
      p.gathered, p.words, (select w.name from app.access_v_staff w where w.id = p.written_by) as writer, p.written_at as "writtenAt"
    from app.court_report_part p join app.court_report_section s on s.code = p.section
    where p.report_id = ${reportId} order by s.place`.execute(tx);
  return rows;
}

/** The codes of all sections, in their order. */
export async function sectionCodes(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('app.court_report_section').select('code').orderBy('place').execute();
  return rows.map(({ code }) => code);
}

/** What was said of a report before it was filed, the latest first; `ofText` is hexadecimal. */
export type Approval = {
  readonly part: Approver;
  readonly decision: 'approved' | 'returned';
  readonly note: string | null;
  readonly ofText: string;
  readonly by: string | null;
  /** ISO moment. */
  readonly at: string;
};
export async function approvalsOf(tx: Tx, reportId: Id): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select a.part, a.decision, a.note, encode(a.of_text, 'hex') as "ofText",
      (select w.name from app.access_v_staff w where w.id = a.decided_by) as by, a.decided_at as at
    from app.court_report_approval a where a.report_id = ${reportId} order by a.decided_at desc, a.id desc`.execute(tx);
  return rows;
}

/** The titles of all sections, in their order, in both languages. */
export const sectionTitles = (tx: Tx): Promise<{ code: string; en: string; es: string }[]> =>
  tx.selectFrom('app.court_report_section').select(['code', 'en', 'es']).orderBy('place').execute();
