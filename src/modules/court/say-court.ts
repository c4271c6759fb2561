import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { CourtList } from './contract.ts';
import { type CourtEntry, timelineOf } from './rules/timeline.ts';
import {
  type FindingRow,
  findingsOf,
  type HearingRow,
  hearingsOf,
  type MadeRow,
  ordersOf,
  type PetitionRow,
  petitionsOf,
} from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'now'>;
type Entry = CourtEntry<HearingRow, FindingRow, MadeRow, PetitionRow>;
type Hearing = Extract<Entry, { list: 'hearings' }>;

/** One line of a court's record in finished words. */
export type SaidEntry = {
  readonly id: Id;
  readonly list: CourtList;
  readonly when: string;
  readonly title: string;
  readonly isAhead: boolean;
  readonly tag: { readonly state: 'ok' | 'open' | 'info' | 'plain'; readonly word: string } | null;
  /** What else is known of it, sentence by sentence. */
  readonly lines: readonly string[];
  /** What was found and ordered at a hearing. */
  readonly made: readonly { readonly key: Id; readonly text: string }[];
  readonly recorded: string;
  /** It is a hearing nobody has said yet what came of. */
  readonly isOpen: boolean;
};

/**
 * Everything that courts did about a child and are to do, the latest first. People outside the agency are not told who of
 * the staff wrote it down.
 */
export async function sayCourt(ask: Ask, childId: Id, outside = false): Promise<SaidEntry[]> {
  const { tx, who } = ask;
  const [hearings, findings, orders, petitions] = await Promise.all([
    hearingsOf(tx, childId, outside),
    findingsOf(tx, childId, outside),
    ordersOf(tx, childId, outside),
    petitionsOf(tx, childId, outside),
  ]);
  const next = new Map(hearings.flatMap(row => (row.follows ? [[row.follows, row.set_for] as const] : [])));
  return timelineOf({ hearings, findings, orders, petitions }, who.timeZone).map(entry => ({
    id: entry.row.id,
    list: entry.list,
    title: entry.row[`kind_${ask.language}`],
    recorded: outside ? '' : sayRecorded(ask, entry.row),
    ...(entry.list === 'hearings' ? sayHearing(ask, entry, next.get(entry.row.id)) : sayDated(ask, entry)),
  }));
}

const sayRecorded = ({ say, language, who }: Speaker, row: Entry['row']): string =>
  say('court', 'page.recorded', {
    name: row.writer ?? say('court', 'page.formerStaff'),
    day: sayDayOf(language, who.timeZone, row.recorded_at),
  });

function sayHearing(ask: Speaker, { row, at, findings, orders }: Hearing, continuedTo: string | undefined) {
  const { say, language, who, now } = ask;
  const isAhead = row.state === 'set' && Temporal.Instant.compare(at, now) > 0;
  const lines = row.state === 'held' ? [say('court', `judges.${row.judge ?? 'not_known'}`)] : [];
  if (row.plea) lines.push(say('court', 'page.plea', { plea: say('court', `pleas.${row.plea}`) }));
  return {
    when: sayMoment(language, who.timeZone, at),
    isAhead,
    isOpen: row.state === 'set',
    tag: sayState(ask, row.state, isAhead, continuedTo),
    lines,
    made: [
      ...findings.map(finding => ({
        key: finding.id,
        text: [
          say('court', 'page.found', { what: finding[`kind_${language}`] }),
          ...sayFirst(ask, finding.first_order),
          ...sayOtherDay(ask, finding.on, at),
        ].join(' · '),
      })),
      ...orders.map(order => ({
        key: order.id,
        text: [
          say('court', 'page.ordered', { what: order[`kind_${language}`] }),
          ...sayOtherDay(ask, order.on, at),
        ].join(' · '),
      })),
    ],
  };
}

function sayState(
  { say, language, who }: Speaker,
  state: HearingRow['state'],
  isAhead: boolean,
  continuedTo: string | undefined,
): SaidEntry['tag'] {
  if (state === 'set')
    return isAhead
      ? { state: 'info', word: say('court', 'page.ahead') }
      : { state: 'open', word: say('court', 'page.notRecorded') };
  if (state === 'held') return { state: 'ok', word: say('court', 'page.held') };
  if (state === 'canceled' || !continuedTo) return { state: 'plain', word: say('court', `page.${state}`) };
  return {
    state: 'plain',
    word: say('court', 'page.continuedTo', { day: sayDayOf(language, who.timeZone, continuedTo) }),
  };
}

function sayDated(ask: Speaker, entry: Exclude<Entry, Hearing>) {
  const { say, language } = ask;
  const lines = [say('court', `lists.${entry.list}`)];
  if (entry.list === 'findings') lines.push(...sayFirst(ask, entry.row.first_order));
  if (entry.list === 'petitions') lines.push(...sayEarly(ask, entry.row));
  return { when: sayDay(language, entry.day), isAhead: false, isOpen: false, tag: null, lines, made: [] };
}

const sayFirst = ({ say }: Speaker, first: boolean | null): string[] =>
  first === null ? [] : [say('court', first ? 'page.firstOrder' : 'page.notFirstOrder')];

/** Of a dependency petition it matters, so that not knowing is said as well. */
function sayEarly({ say }: Speaker, { kind, early_demand }: PetitionRow): string[] {
  if (early_demand === null) return kind === 'dependency' ? [say('court', 'page.earlyNotKnown')] : [];
  return [say('court', early_demand ? 'page.early' : 'page.notEarly')];
}

/** What was made at a hearing and stands on another day than it. */
function sayOtherDay({ language, who }: Speaker, on: string, heldAt: string): string[] {
  const day = sayDay(language, on);
  return day === sayDayOf(language, who.timeZone, heldAt) ? [] : [day];
}
