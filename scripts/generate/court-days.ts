import { endingRights, hearingsLate, petitionsLate, pleas, shelter } from './assumptions.ts';
import { among, falls, piece, workersOfCases } from './hashed.ts';

/** Courts sit from two in the afternoon UTC on, which is the morning of every zone of the country. */
export const OPENS = 50_400;
/** When what was decided on a day is over. */
export const CLOSES = 75_600;

/** Days since 1970: a Saturday becomes the Friday before, a Sunday the Monday after. */
export const workday = (day: string): string =>
  `(${day} + case (${day} + 3) % 7 when 5 then -1 when 6 then 1 else 0 end)`;

/** Whether a moment of a stay is not after now and lies in care (whole seconds since 1970, like all moments here). */
export const came = (moment: string): string => `${moment} <= now and (ended is null or ${moment} < ended)`;

const mayBePlea = (answer: keyof typeof pleas, from: number) =>
  `when ${piece('b', 1)} < ${Math.round((from + pleas[answer]) * 4096)} then '${answer}'`;

/**
 * Stays whose court days are made up, with these days (since 1970; weekends are still to be avoided), each after the
 * one before. $1 agency, $2 now, $3 seed, $4 since when past stays began. A court has no part in the first months of a
 * voluntary stay.
 */
export const courtDays = `
  worker as materialized (${workersOfCases}),
  stay as materialized (
    select e.id, e.office_id, e.child_id, w.since, w.users, e.kind = 'removal' as by_court, e.exit_reason is not distinct from 'adoption' as adopted,
      extract(epoch from lower(e.during))::bigint as began, extract(epoch from upper(e.during))::bigint as ended,
      extract(epoch from $2::timestamptz)::bigint as now, uuid_hash_extended(e.id, $3::bigint * 100003) as a
    from app.episode e join worker w using (case_id) where e.agency_id = $1 and (upper_inf(e.during) or lower(e.during) >= $4::timestamptz)),
  drawn as (
    select s.*, began / 86400 as day, coalesce(ended, now) / 86400 as last_day,
      hashint8extended(a, 1) as b, hashint8extended(a, 2) as c, hashint8extended(a, 3) as d
    from stay s offset 0),
  begun as (
    select s.*,
      (day + 1) * 86400 + ${OPENS} + ((${piece('a', 0)} * greatest(0, began % 86400 - ${OPENS + 600})) >> 12) / 300 * 300
        + case when ${falls('a', 1, shelter.late)} then 86400 else 0 end as shelter,
      case when ${falls('a', 4, shelter.otherJudge)} then 'other'
        when ${falls('a', 4, shelter.otherJudge + shelter.judgeNotKnown)} then null else 'dependency' end as judge,
      case ${mayBePlea('deny', 0)} ${mayBePlea('consent', pleas.deny)} ${mayBePlea('admit', pleas.deny + pleas.consent)} end as plea,
      day + 1 + case when ${falls('a', 2, petitionsLate)} then 22 + ${among('a', 3, 9)} else 5 + ${among('a', 3, 16)} end as filed,
      case when coalesce(ended, now) - began > ${endingRights.afterDays} * 86400 and (adopted or ${falls('c', 1, endingRights.share)})
        then day + case when ${falls('c', 2, endingRights.late)} then 470 else 380 end + ${among('c', 3, 90)} end as ending
    from drawn s where by_court offset 0),
  arraigned as (select s.*, greatest(filed + 3, day + 22 + ${among('b', 0, 6)}) as arraigned from begun s offset 0),
  tried as (
    select s.*, arraigned + case when plea in ('admit', 'consent') then 8 + ${among('b', 3, 5)}
      when ${falls('b', 2, hearingsLate.adjudicatory)} then 31 + ${among('b', 3, 30)} else 10 + ${among('b', 3, 20)} end as tried
    from arraigned s offset 0),
  disposed as (
    select s.*, tried + case when plea in ('admit', 'consent') then 2 + ${among('c', 0, 3)}
        when ${falls('b', 4, hearingsLate.disposition)} then 31 + ${among('c', 0, 30)} else 8 + ${among('c', 0, 21)} end as disposed,
      ending + 21 + ${among('d', 0, 14)} as advised,
      ending + 35 + case when ${falls('d', 1, endingRights.trialLate)} then 48 + ${among('d', 2, 90)} else 22 + ${among('d', 2, 8)} end as ended_rights
    from tried s offset 0)`;
