import { dayBegins, type RecordContext } from './record-context.ts';
import { askCode, askDay, plain } from './responses.ts';
import { lineOf, type Part, type ReportedRemoval } from './shape-record.ts';

/** A stay in care that can be taken: its days, and what was reported of it. */
export type Stay = {
  readonly key: string;
  readonly rule: ReportedRemoval['rule'];
  readonly from: string;
  /** The day of the exit; null while the child is in care. */
  readonly to: string | null;
  readonly part: Part;
  readonly arrangements: readonly Part[];
};

/** E155 as `app.exit_reason`; 9 is "has not left". */
export const exitReasons: Readonly<Record<string, string>> = {
  1: 'reunification',
  2: 'relative',
  3: 'adoption',
  4: 'aged_out',
  5: 'guardianship',
  6: 'runaway_closed',
  7: 'death',
  8: 'transfer',
};

/** From this day on a stay is reported by the rule of 2020. */
const RULE_OF_2020 = '2022-10-01';
/** Entered later than so many days after it happened is tardy (45 CFR 1355.46(b)(5)). */
const TARDY = 30;

/** The child's stays in care, earliest first; those that cannot be are refused and said. */
export function staysOf(of: RecordContext, removals: readonly ReportedRemoval[], bornOn: string): Stay[] {
  const read = removals.flatMap(removal => {
    const stay = stayOf(of, removal, bornOn);
    return stay ? [stay] : [];
  });
  const stays: Stay[] = [];
  for (const stay of read.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const before = stays.at(-1);
    if (before && (before.to === null || before.to > stay.from))
      of.sheet.refuse({
        file: 'removals',
        element: 'E69',
        line: lineOf(stay.part, 'E69'),
        code: 'overlaps',
        value: plain(stay.part, 'E69'),
        told: { line: lineOf(before.part, 'E69') },
      });
    else stays.push(stay);
  }
  return stays;
}

/** Writes the rows of the stays. Whether one was agreed to or ordered the file does not tell: all are removals there. */
export function mapStays({ sheet, number }: RecordContext, stays: readonly Stay[]): void {
  for (const { key, from, to, part } of stays)
    sheet.put('removals', lineOf(part, 'E69'), {
      key,
      child: number,
      case: number,
      kind: 'removal',
      from: dayBegins(from),
      to: dayBegins(to),
      exit_reason: to === null ? '' : exitReasons[plain(part, 'E155')!]!,
    });
}

function stayOf(of: RecordContext, { rule, part, arrangements }: ReportedRemoval, bornOn: string): Stay | null {
  const { sheet, number, today, period } = of;
  const file = 'removals';
  const at = (element: string) =>
    ({ file, element, line: lineOf(part, element), value: plain(part, element) }) as const;
  const from = askDay(sheet, { part, file, element: 'E69', must: true });
  if (from === null) return null;
  const isPast = plain(part, 'E153') !== null;
  const to = isPast ? askDay(sheet, { part, file, element: 'E153', must: true }) : null;
  if (isPast && to === null) return null;
  if (rule === 1993 && to === null) return sheet.refuse({ ...at('E153'), code: 'missing' });
  if (from < bornOn) return sheet.refuse({ ...at('E69'), code: 'before-birth', told: { born: bornOn } });
  if (from > today) return sheet.refuse({ ...at('E69'), code: 'in-the-future' });
  if (to !== null && to > today) return sheet.refuse({ ...at('E153'), code: 'in-the-future' });
  if (to !== null && to <= from) return sheet.refuse({ ...at('E153'), code: 'ends-before-it-begins', told: { from } });
  if (from > period.end) sheet.note({ ...at('E69'), code: 'after-the-period' });
  if (to !== null && to > period.end) sheet.note({ ...at('E153'), code: 'after-the-period' });
  if (to !== null && to >= RULE_OF_2020 !== (rule === 2020))
    sheet.note({ ...at('E153'), code: 'elements-disagree', told: { with: `removal_${rule}` } });
  noteLateEntry(of, part, 'E70', from);
  if (to !== null) noteLateEntry(of, part, 'E154', to);
  const reason = askCode(sheet, { part, file, element: 'E155', must: to !== null });
  if (to !== null && reason === null) return null;
  if (to !== null && reason === '9') return sheet.refuse({ ...at('E155'), code: 'exit-without-reason' });
  if (to === null && reason !== null && reason !== '9') sheet.note({ ...at('E155'), code: 'reason-without-exit' });
  return { key: `${number}/${from}`, rule, from, to, part, arrangements };
}

function noteLateEntry({ sheet }: RecordContext, part: Part, element: string, happened: string): void {
  const entered = askDay(sheet, { part, file: 'removals', element });
  if (entered === null) return;
  const { days } = Temporal.PlainDate.from(happened).until(entered, { largestUnit: 'days' });
  if (days > TARDY)
    sheet.note({
      file: 'removals',
      element,
      line: lineOf(part, element),
      code: 'entered-late',
      value: plain(part, element),
      told: { days },
    });
}
