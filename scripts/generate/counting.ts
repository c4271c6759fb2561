import type { Stay } from './care.ts';
import { wentHome } from './exits.ts';
import type { CareOf } from './lives.ts';
import { DAY, day, MONTH, type Moment, YEAR } from './moments.ts';
import type { Somebody, World } from './world.ts';
import { beginOf, fiscalYear } from './years.ts';

/** Counts one stay in care for the comparison; `next` is the child's next one, when it came back. */
export function countStay(
  { tally, now }: World,
  child: Somebody,
  care: CareOf,
  stays: readonly Stay[],
  next: CareOf | null,
): void {
  const end = care.to ?? now;
  const group = care.to === null ? 'in care' : 'left';
  const years = (at: Moment) => Math.floor((at - child.bornAt!) / YEAR);
  tally.count(`age, ${group}`, years(end));
  tally.count('age, entered', years(care.from));
  tally.count(`days, ${group}`, Math.floor((end - care.from) / DAY));
  tally.count('entered, month', day(care.from).slice(0, 7));
  tally.count('entered, year', fiscalYear(care.from));
  for (let year = fiscalYear(care.from); beginOf(year + 1) < end; year += 1) tally.count('in care, year', year);
  if (care.to === null) tally.count('setting', stays.at(-1)!.setting.published);
  else countExit({ tally, now }, care.to, care.exit!, next);
  // The first year in care of those who came within the last two, as placement stability is counted.
  if (care.from < now - 24 * MONTH) return;
  const until = Math.min(end, care.from + YEAR);
  tally.count('days, first year', 'days', (until - care.from) / DAY);
  tally.count('moves, first year', 'moves', stays.filter(({ from }) => from > care.from && from < until).length);
}

function countExit({ tally, now }: Pick<World, 'tally' | 'now'>, at: Moment, exit: string, next: CareOf | null): void {
  tally.count('exit', exit);
  tally.count('left, month', day(at).slice(0, 7));
  tally.count('left, year', fiscalYear(at));
  if (at > now - YEAR || !wentHome.some(([code]) => code === exit)) return;
  tally.count('back within a year', next !== null && next.from - at <= YEAR ? 'yes' : 'no');
}

/** Counts which of the children in care of one family live with which others. */
export function countSiblings({ tally }: World, stays: readonly (Stay | null)[]): void {
  for (const stay of stays) {
    if (!stay) continue;
    const others = stays.filter(other => other !== null && other !== stay);
    tally.count('siblings in care', others.length > 0 ? 'yes' : 'no');
    if (others.length === 0) continue;
    const here = others.filter(other => other!.home === stay.home && (stay.home !== null || isWithParent(other!)));
    tally.count('siblings together', here.length === others.length ? 'all' : here.length > 0 ? 'some' : 'none');
  }
}

const isWithParent = ({ setting }: Stay) => setting.place === 'parent';
