import type { Id } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { standTogether } from './rules/stand-together.ts';
import { rulesOf } from './rules-of-packs.ts';
import { SHOWN, type Shown, urgencyOf } from './say/say-dates.ts';
import { type DutyData, isOpen, sayDuty, stand } from './say/say-duty.ts';
import { openObligationsOf } from './store/obligations.ts';

/** Legal dates of one urgency: as many rows as were asked for, and how many there are in all. */
export type LegalDatesGroup = {
  readonly key: Shown;
  readonly state: State;
  readonly word: string;
  readonly count: number;
  /** "and 12 more"; null when all are shown. */
  readonly more: string | null;
  readonly rows: readonly DutyData[];
};
export type LegalDates = {
  readonly groups: readonly LegalDatesGroup[];
  readonly count: number;
  readonly words: { readonly settle: string; readonly enter: string };
};

type Manner = {
  /** So many days ahead. */
  readonly days: number;
  /** So many rows of each urgency. */
  readonly most: number;
  /** Also what nobody can tell. */
  readonly unknown?: boolean;
  /** Name the child in each row: for lists over several children. */
  readonly named?: boolean;
};

/** Legal dates of some children by urgency, in finished words: what is late, soon due and coming. */
export async function legalDatesOf(
  ask: Ask,
  children: readonly { readonly childId: Id; readonly first_name: string }[],
  { days, most, unknown = false, named = false }: Manner,
): Promise<LegalDates> {
  const { tx, who, now, today, say } = ask;
  const ids = children.map(child => child.childId);
  const [packs, kept] = await Promise.all([
    packsInForce(tx, who.agencyId, now),
    openObligationsOf(tx, { children: ids, until: today.add({ days }).toString() }),
  ]);
  const rules = rulesOf(packs, today.toString());
  const open = stand(ask, rules, kept).filter(isOpen);
  const byChild = Map.groupBy(open, row => row.child_id);
  const duties = children
    .flatMap(({ childId, first_name: name }) =>
      standTogether(byChild.get(childId) ?? []).map(duty => ({ name, duty, due: duty.decides.due_on ?? '9999' })),
    )
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  const byUrgency = Map.groupBy(duties, ({ duty }) => urgencyOf(duty.decides, today.toString()));
  // A worker's children have hundreds of dates, of which a list shows a dozen: only those are put into words.
  const rowOf = ({ name, duty }: (typeof duties)[number]): DutyData => {
    const said = sayDuty(ask, rules, duty);
    return named ? { ...said, title: say('clocks', 'card.named', { name, what: said.title }) } : said;
  };
  const groups = SHOWN.flatMap(([key, state]): LegalDatesGroup[] => {
    const of = byUrgency.get(key) ?? [];
    if (of.length === 0 || (key === 'unknown' && !unknown)) return [];
    const more = of.length - most;
    return [
      {
        key,
        state,
        word: say('clocks', `page.${key}`),
        count: of.length,
        more: more > 0 ? say('clocks', 'card.more', { count: more }) : null,
        rows: of.slice(0, most).map(rowOf),
      },
    ];
  });
  return {
    groups,
    count: groups.reduce((all, { count }) => all + count, 0),
    words: { settle: say('clocks', 'page.settle'), enter: say('clocks', 'page.enter') },
  };
}
