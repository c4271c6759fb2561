import type { Found, Source, SourceItem } from '../source.ts';
import { batchOf } from './batch.ts';
import { checkHead } from './check-head.ts';
import { elementOf } from './elements.ts';
import { localRows } from './local-rows.ts';
import { mapRecord } from './map-record.ts';
import { type ReadElement, readRecords } from './read-records.ts';
import type { ReportPeriod } from './record-context.ts';
import { shapeRecord } from './shape-record.ts';

/** What reading an AFCARS file must know of the agency it is brought to. */
export type AfcarsAgency = {
  /** `FL`: the state whose file it takes. */
  readonly stateCode: string;
  /** The agency's day, `2026-11-22`. */
  readonly today: string;
  /** The organization here under which the local agencies of the file are kept; one that stands in when there is none. */
  readonly organizationId: string | null;
};

/** More records than any state has children. It bounds what is remembered of their numbers. */
const MOST_RECORDS = 1_000_000;

/**
 * Reads an AFCARS 2020 out-of-home-care file as an extract of the caseload set (45 CFR 1355.44): a person and a case for
 * each record, stays in care, placements, whereabouts, conditions. Which value goes where stands in this folder's README.
 * Every record comes whole besides, with each element, its line and its place. A file that cannot be read, or is another
 * state's, comes to an end with a finding about all of it. Memory holds some records and their numbers.
 */
export async function* openAfcars(bytes: AsyncIterable<Uint8Array>, agency: AfcarsAgency): Source {
  const head: ReadElement[] = [];
  const seen = new Map<string, number>();
  const locals = new Set<string | null>();
  const batch = batchOf();
  let period: ReportPeriod | null = null;
  for await (const item of readRecords(bytes)) {
    if (item.is === 'broken') {
      yield* batch.flush();
      yield wholly('xml-not-readable', { why: item.why, line: item.line });
      return;
    }
    if (item.is === 'head') {
      head.push(item.element);
      if (head.length > MOST_HEAD)
        return yield wholly('xml-not-readable', { why: 'not-afcars', line: item.element.line });
      continue;
    }
    if (period === null) {
      const checked = checkHead(head, agency, item.line);
      yield* checked.found.map((found): SourceItem => ({ is: 'found', found }));
      if (checked.period === null) return;
      period = checked.period;
    }
    if (seen.size >= MOST_RECORDS) return yield wholly('out-of-bounds', { least: 1, most: MOST_RECORDS });
    if (item.tooLarge) {
      batch.find({ ...nothing, weight: 'refusal', file: 'people', line: item.line, code: 'record-too-large' });
      continue;
    }
    const mapped = mapRecord(shapeRecord(item.line, item.elements), { period, today: agency.today, seen });
    for (const { spoiled, ...element } of item.elements)
      if (spoiled) {
        const { tag, line, value } = element;
        mapped.sheet.note({ file: 'people', element: elementOf(tag)?.element ?? null, line, code: spoiled, value });
      }
    mapped.sheet.found.forEach(batch.find);
    if (mapped.agency) {
      seen.set(mapped.number, item.line);
      const { code } = mapped.agency;
      if (!locals.has(code))
        localRows(mapped.agency, agency.organizationId, locals.size === 0 ? head : null).forEach(batch.put);
      locals.add(code);
      mapped.sheet.rows.toSorted((a, b) => a.line - b.line).forEach(batch.put);
      batch.keep({
        number: mapped.number,
        periodEnd: period.end,
        line: item.line,
        elements: [...head, ...item.elements].map(({ tag, path, value, line }) => ({ tag, path, value, line })),
      });
    }
    if (batch.isFull()) yield* batch.flush();
  }
  if (period === null) {
    const checked = checkHead(head, agency, 1);
    yield* checked.found.map((found): SourceItem => ({ is: 'found', found }));
    if (checked.period !== null) yield wholly('nothing-to-read', {});
  }
  yield* batch.flush();
}

/** E1 and E2 are two; a file with many more elements before its records is another kind of file. */
const MOST_HEAD = 100;

const nothing = { column: null, value: null } as const;

/** Said of the file as a whole: nothing of it can be taken. */
function wholly(code: Found['code'], told: Record<string, string | number>): SourceItem {
  return { is: 'found', found: { ...nothing, weight: 'refusal', file: null, line: null, code, told } };
}
