import { sql } from 'kysely';
import { writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What a figure is of: communities by id, neighborhoods by code, or the whole agency. */
export type PlaceKind = 'community' | 'area' | 'agency';

/**
 * A figure of a place on a day (`asOf`, ISO), over `from` to `until` (ISO, both included; the same day for what stands on
 * a day). `value` is in the unit of its measure: a count, percent, a number per 1,000, or days; null where there is nothing
 * to divide by or a median was not reached. `missing`: how many could not be counted.
 */
export type FigurePoint = {
  readonly asOf: string;
  readonly from: string;
  readonly until: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly missing: number;
  /** True: left out for this reader, because the group is small or would tell of one that is. */
  readonly hidden?: boolean;
};

/** One measure of one place over time, the oldest first. `place` is a community's id, a neighborhood's code, or empty. */
export type PlaceSeries = { readonly place: string; readonly measure: string; readonly points: readonly FigurePoint[] };

export type PlaceFiguresAsked = {
  readonly measures: readonly string[];
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
  readonly of: PlaceKind;
  /** Ids of communities or codes of neighborhoods; all of them when left out. */
  readonly places?: readonly string[];
};

const OF = {
  community: sql`f.community_id is not null`,
  area: sql`f.area_code is not null`,
  agency: sql`f.community_id is null and f.area_code is null`,
} as const;

/** Figures of places as they were counted for these days. They are exact: who shows them outside the agency hides small groups. */
export async function placeFigures(tx: Tx, asked: PlaceFiguresAsked): Promise<PlaceSeries[]> {
  const place = asked.of === 'community' ? sql`f.community_id` : sql`coalesce(f.area_code, '')`;
  const these = asked.places ? sql`and ${place}::text = any (${[...asked.places]}::text[])` : sql``;
  // One row for each line over time, a list for each column and put in order here: 48,600 points in less than half the time.
  const { rows } = await sql<SeriesRow>`
    select ${place}::text as place, f.measure, array_agg(f.as_of - date '1970-01-01')::text as days,
      array_agg(lower(f.period) - date '1970-01-01')::text as first, array_agg(upper(f.period) - date '1970-01-01')::text as after,
      array_agg(f.numerator)::text as numerator, array_agg(f.denominator)::text as denominator, array_agg(f.value)::text as value,
      array_agg(f.missing)::text as missing
    from app.place_figure f
    where ${OF[asked.of]} and f.measure = any (${[...asked.measures]}::text[]) and f.as_of between ${asked.from}::date and ${asked.until}::date ${these}
    group by ${place}, f.measure`.execute(tx);
  const said = new Map<number, string>();
  const sayDay = (day: number): string => {
    const known = said.get(day) ?? writeDay(day);
    said.set(day, known);
    return known;
  };
  return rows
    .map(row => ({ place: row.place, measure: row.measure, points: pointsOf(row, sayDay) }))
    .sort((one, other) => inOrder(one.place, other.place) || inOrder(one.measure, other.measure));
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Each column as PostgreSQL writes a list; days are days since 1970, and `after` the first day that is not counted any more. */
type SeriesRow = Readonly<
  Record<'place' | 'measure' | 'days' | 'first' | 'after' | 'numerator' | 'denominator' | 'value' | 'missing', string>
>;

const listed = <T>(text: string): T[] => JSON.parse(`[${text.slice(1, -1).replaceAll('NULL', 'null')}]`) as T[];

function pointsOf(row: SeriesRow, sayDay: (day: number) => string): FigurePoint[] {
  const days = listed<number>(row.days);
  const [first, after] = [listed<number>(row.first), listed<number>(row.after)];
  const [numerator, denominator] = [listed<number | null>(row.numerator), listed<number | null>(row.denominator)];
  const [value, missing] = [listed<number | null>(row.value), listed<number>(row.missing)];
  return days
    .map((_, at) => at)
    .sort((one, other) => days[one]! - days[other]!)
    .map(at => ({
      asOf: sayDay(days[at]!),
      from: sayDay(first[at]!),
      until: sayDay(after[at]! - 1),
      numerator: numerator[at]!,
      denominator: denominator[at]!,
      value: value[at]!,
      missing: missing[at]!,
    }));
}

/** A measure as the reader's language says it. */
export type MeasureRow = {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: 'count' | 'percent' | 'per_1000' | 'days';
  readonly better: 'more' | 'fewer' | 'neither';
  /** How many months before the day are counted; 0 is the day itself. */
  readonly months: number;
};

/** All measures, in their order. */
export async function measures(tx: Tx, language: 'en' | 'es'): Promise<MeasureRow[]> {
  const rows = await tx.selectFrom('app.measure').selectAll().orderBy('position').execute();
  return rows.map(row => ({
    code: row.code,
    name: row[language],
    definition: row[`definition_${language}`],
    unit: row.unit,
    better: row.better,
    months: row.months,
  }));
}

/** The days (ISO) for which figures are kept, the newest first. */
export async function figureDays(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct as_of as day from app.place_figure where measure = 'children_in_care' order by 1 desc`.execute(tx);
  return rows.map(row => row.day);
}

/** What a figure is kept as; its id is given by who keeps it. */
export type KeptFigure = FigurePoint & {
  readonly id: Id;
  readonly areaCode: string | null;
  readonly communityId: Id | null;
  readonly measure: string;
};

/** Keeps the figures of one day in place of those that were kept for it. `now` is the moment (ISO) of counting. */
export async function keepFigures(
  tx: Tx,
  { agencyId, asOf, now, figures }: { agencyId: Id; asOf: string; now: string; figures: readonly KeptFigure[] },
): Promise<void> {
  await sql`delete from app.place_figure where agency_id = ${agencyId} and as_of = ${asOf}::date`.execute(tx);
  const of = <T>(pick: (figure: KeptFigure) => T): T[] => figures.map(pick);
  await sql`
    insert into app.place_figure (id, agency_id, area_code, community_id, measure, as_of, period, numerator, denominator, value, missing, computed_at)
    select f.id, ${agencyId}, f.area, f.community, f.measure, ${asOf}::date, daterange(f.since, f.until, '[]'), f.numerator, f.denominator, f.value, f.missing, ${now}::timestamptz
    from unnest(${of(f => f.id)}::uuid[], ${of(f => f.areaCode)}::text[], ${of(f => f.communityId)}::uuid[], ${of(f => f.measure)}::text[],
      ${of(f => f.from)}::date[], ${of(f => f.until)}::date[], ${of(f => f.numerator)}::integer[], ${of(f => f.denominator)}::integer[],
      ${of(f => f.value)}::numeric[], ${of(f => f.missing)}::integer[])
      f (id, area, community, measure, since, until, numerator, denominator, value, missing)`.execute(tx);
}

/** Leaves the ends of months and the day named; figures of other days were those of a today that is over. */
export const dropPassedDays = (tx: Tx, agencyId: Id, but: string) =>
  sql`delete from app.place_figure where agency_id = ${agencyId} and as_of <> ${but}::date
    and as_of <> (date_trunc('month', as_of::timestamp) + interval '1 month - 1 day')::date`.execute(tx);
