import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { textBlock } from './blocks.ts';

type Reasons = {
  readonly id: Id;
  readonly what: string;
  readonly decided_on: string;
  readonly child_view: string | null;
  readonly reason: string;
  readonly approved_at: string | null;
  readonly weighed: readonly { readonly en: string; readonly es: string; readonly words: string }[];
};

/** Reasons that were given and approved for decisions of the period, with what was weighed (S2-04). */
export const reasonsSection: ReportSection = {
  code: 'best_interest',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const { rows } = await sql<Reasons>`
      select b.id, b.what, b.decided_on, b.child_view, b.reason, b.approved_at,
        coalesce((select jsonb_agg(jsonb_build_object('en', w.en, 'es', w.es, 'words', w.words) order by w.factor)
          from app.placement_v_weighed w where w.best_interest_id = b.id and w.words is not null), '[]') as weighed
      from app.placement_v_best_interest b
      where b.child_id = ${childId} and b.approved_at is not null and b.decided_on between ${since}::date and ${until}::date
      order by b.decided_on, b.id`.execute(tx);
    return rows.flatMap((row): Block[] => [
      { kind: 'heading', level: 3, words: `${sayDay(language, row.decided_on)}: ${row.what}` },
      ...textBlock(row.reason),
      ...(row.weighed.length > 0
        ? [{ kind: 'list' as const, items: row.weighed.map(each => `${each[language]}: ${each.words}`) }]
        : []),
      ...(row.child_view
        ? [{ kind: 'quote' as const, said: { words: row.child_view, by: say('court', 'reportRecord.childSays') } }]
        : []),
    ]);
  },
};
