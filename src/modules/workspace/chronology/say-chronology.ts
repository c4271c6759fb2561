import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayTime } from '#platform/words/say-date.ts';
import { EVENTS, type Group, type Happening } from './contract.ts';

/** An event in finished words. */
export type SaidEvent = {
  readonly key: string;
  readonly group: Group;
  readonly when: string;
  readonly title: string;
  /** What, whom or which, and until when. */
  readonly lines: readonly string[];
  /** Who decided or wrote it, where that is known. */
  readonly by: string | null;
  readonly why: string | null;
};

/** Who tells: `record` for those who work with it, `own` for the young person whose life it is. */
export type Voice = 'record' | 'own';

/** Events in finished words; names of accounts are asked for once. */
export async function sayHappenings(ask: Ask, rows: readonly Happening[], voice: Voice): Promise<SaidEvent[]> {
  const accounts = [...new Set(rows.flatMap(row => (row.by_user ? [row.by_user] : [])))];
  const names =
    voice === 'own' || accounts.length === 0 ? new Map<Id, { name: string }>() : await accountNames(ask.tx, accounts);
  return rows.map(row => ({ ...sayEvent(ask, row, voice), by: row.by_user && (names.get(row.by_user)?.name ?? null) }));
}

/** Of these, how it came about is a reason: why a child moved, why a visit fell through. */
const isReason = (kind: Happening['kind']): boolean => kind === 'placement-began' || kind === 'family-time-missed';

function sayEvent({ say, language, who }: Ask, row: Happening, voice: Voice): Omit<SaidEvent, 'by'> {
  const until = row.until_day
    ? sayDay(language, row.until_day)
    : row.until_at && sayDayOf(language, who.timeZone, row.until_at);
  const time = row.at === null ? null : sayTime(language, who.timeZone, row.at);
  return {
    key: `${row.kind}:${row.event_id}`,
    group: EVENTS[row.kind].group,
    when: [sayDay(language, row.on_day), voice === 'record' ? time : null].filter(Boolean).join(', '),
    title: say.code('workspace', `chronology.${voice === 'own' ? 'own' : 'events'}.${row.kind}`),
    lines: [
      row[`what_${language}`],
      row.name,
      voice === 'own' && isReason(row.kind) ? null : row[`how_${language}`],
      until && say('workspace', 'chronology.until', { day: until }),
    ].flatMap(line => line || []),
    // Reasons are the record's words, not ones to hand to a young person without a talk.
    why: voice === 'record' ? row.why : null,
  };
}
