import { sql } from 'kysely';
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
  const place = asked.of === 'community' ? sql`f.community_id::text` : sql`coalesce(f.area_code, '')`;
  const these = asked.places ? sql`and ${place} = any (${[...asked.places]}::text[])` : sql``;
  // One row for each line over time, and its points in one text: a row for each point takes thrice as long to read.
  const { rows } = await sql<{ place: string; measure: string; points: string }>`
    select ${place} as place, f.measure, json_agg(json_build_array(f.as_of, lower(f.period), upper(f.period) - 1, f.numerator, f.denominator, f.value, f.missing)
      order by f.as_of)::text as points
    from app.place_figure f
    where ${OF[asked.of]} and f.measure = any (${[...asked.measures]}::text[]) and f.as_of between ${asked.from}::date and ${asked.until}::date ${these}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows.map(row => ({ place: row.place, measure: row.measure, points: readPoints(row.points) }));
}

type Point = [string, string, string, number | null, number | null, number | null, number];

const readPoints = (text: string): FigurePoint[] =>
  (JSON.parse(text) as Point[]).map(([asOf, from, until, numerator, denominator, value, missing]) => ({
    asOf,
    from,
    until,
    numerator,
    denominator,
    value,
    missing,
  }));

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
