import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { answerOf } from '../contract.ts';
import { type NewTerm, orderFields, type RecordOrder, TERM_PLACES } from './contract.ts';

/** What a sent form says a court decided. Days and times are those of the time zone. */
export function readOrder(
  form: FormData,
  of: { readonly childId: Id; readonly hearingId: Id | null; readonly timeZone: string },
): Result<RecordOrder, InvalidFields | ReturnType<typeof invalid>> {
  const read = readFields(form, orderFields);
  if (!read.ok) return read;
  const v = read.value.values;
  const terms: NewTerm[] = TERM_PLACES.flatMap(place => {
    const kind = v[`term${place}`];
    const says = v[`says${place}`] ?? '';
    if (kind === null && says.trim() === '') return [];
    return [
      {
        kind: kind === null || kind === 'goal' ? 'other' : kind,
        says,
        personId: null,
        until: v[`until${place}`],
        place,
      },
    ];
  });
  if (v.withId)
    terms.push({
      kind: 'family_time',
      says: v.visitsSay ?? '',
      personId: v.withId,
      until: null,
      visits: { times: v.times, per: v.per, minutes: v.minutes, supervision: v.supervision },
    });
  const given = [v.nextKind, v.nextDay, v.nextTime].filter(each => each !== null).length;
  if (given !== 0 && given !== 3) return no(invalid({ at: 'nextDay', code: 'next-is-incomplete' }));
  return ok({
    childId: of.childId,
    hearingId: of.hearingId,
    madeOn: v.madeOn,
    findings: v.findings,
    orders: v.orders,
    firstOrder: answerOf(v.firstOrder),
    terms,
    goal: v.goal ? { goal: v.goal, concurrent: v.concurrent } : null,
    status: v.status,
    next:
      v.nextKind && v.nextDay && v.nextTime
        ? {
            kind: v.nextKind,
            setFor: momentOf(v.nextDay, v.nextTime, of.timeZone),
            where: { courtCaseId: null, place: v.nextPlace, attend: v.nextAttend, joinWith: null },
          }
        : null,
  });
}
