import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepProfile } from '../policy.ts';
import type { Source } from '../rules/quality-profile.ts';
import { findHomeTerms } from '../store.ts';
import { qualityIndicators } from '../store-profile.ts';

export type RecordQualityView = {
  readonly homeId: Id;
  readonly indicator: string;
  readonly source: Source;
  /** 1 (help is needed) to 4 (others can learn from it). */
  readonly level: number;
  readonly words: string | null;
  /** ISO day; today or before. */
  readonly seenOn: string;
};
export type RecordQualityViewRefusal = { readonly kind: 'home-not-there' } | { readonly kind: 'not-allowed' } | Invalid;

/** Records how one side sees one part of the care in a home: the home itself, a child, a parent, a worker, licensing (S3-10). */
export async function recordQualityView(
  ask: Ask,
  input: RecordQualityView,
): Promise<Result<{ id: Id }, RecordQualityViewRefusal>> {
  if (!(await findHomeTerms(ask.tx, input.homeId))) return no({ kind: 'home-not-there' });

  if (!keepProfile.may(ask.who)) return no({ kind: 'not-allowed' });

  const indicators = await qualityIndicators(ask.tx, ask.language);
  const problems = [
    ...(indicators.some(({ code }) => code === input.indicator) ? [] : [{ at: 'indicator', code: 'not-one-of' }]),
    ...([1, 2, 3, 4].includes(input.level) ? [] : [{ at: 'level', code: 'not-one-of' }]),
    ...(input.seenOn > ask.today.toString() ? [{ at: 'seenOn', code: 'day-to-come' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.quality_view')
    .values({
      id,
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      indicator: input.indicator,
      source: input.source,
      level: input.level,
      words: input.words,
      seen_on: input.seenOn,
      recorded_by: ask.who.userId,
      recorded_at: ask.now,
    })
    .execute();
  return ok({ id });
}
