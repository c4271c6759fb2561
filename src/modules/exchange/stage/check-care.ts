import { formatOf } from '../format/caseload.ts';
import type { FileName } from '../format/file-format.ts';
import { futureRows } from './future-rows.ts';
import { stagedPeriod, stageOf } from './stage-table.ts';
import { noteWhere, refuseWhere, type Work } from './work.ts';

/** What a stay in care asks of itself, besides what holds for every file. */
export async function checkCare(work: Work): Promise<void> {
  if (work.staged.has('removals')) {
    await refuseWhere(
      work,
      'removals',
      'exit_reason',
      'exit-without-reason',
      `select line, "to"::text as value, null::jsonb as told from stage_removals where "to" is not null and exit_reason is null and not refused`,
    );
    await refuseWhere(
      work,
      'removals',
      'exit_reason',
      'reason-without-exit',
      `select line, exit_reason as value, null::jsonb as told from stage_removals where "to" is null and exit_reason is not null and not refused`,
    );
    await refuseBeforeBirth(work, 'removals');
  }
  if (work.staged.has('placements')) await checkPlacements(work);
  if (work.staged.has('licenses'))
    await refuseWhere(
      work,
      'licenses',
      'youngest',
      'ages-run-downwards',
      `select line, youngest::text as value, jsonb_build_object('oldest', oldest) as told from stage_licenses where youngest > oldest`,
    );
  await checkCards(work);
}

async function checkPlacements(work: Work): Promise<void> {
  await refuseWhere(
    work,
    'placements',
    'home',
    'home-or-person',
    `select line, null as value, null::jsonb as told from stage_placements where num_nonnulls(home, with_person) <> 1`,
  );
  await refuseWhere(
    work,
    'placements',
    'removal',
    'another-child',
    `select p.line, p.removal as value, null::jsonb as told from stage_placements p
     left join app.episode e on e.id = p.removal_id
     ${work.staged.has('removals') ? 'left join stage_removals r on r.row_id = p.removal_id' : ''}
     where p.removal_id is not null
       and coalesce(${work.staged.has('removals') ? 'r.child_id,' : ''} e.child_id) <> p.child_id`,
  );
  await noteWhere(
    work,
    'placements',
    'setting',
    'home-kind-and-setting',
    `select p.line, p.setting as value, jsonb_build_object('kind', coalesce(${work.staged.has('homes') ? 'h.kind,' : ''} o.kind)) as told
     from stage_placements p join app.setting c on c.code = p.setting
     ${work.staged.has('homes') ? 'left join stage_homes h on h.row_id = p.home_id' : ''}
     left join app.home o on o.id = p.home_id
     where p.home_id is not null and not p.refused and coalesce(${work.staged.has('homes') ? 'h.kind,' : ''} o.kind) <> all (c.home_kinds)`,
  );
  await refuseBeforeBirth(work, 'placements');
}

function refuseBeforeBirth(work: Work, file: FileName): Promise<number> {
  const people = work.staged.has('people') ? 'left join stage_people n on n.row_id = s.child_id' : '';
  return refuseWhere(
    work,
    file,
    'from',
    'before-birth',
    `select s.line, s."from"::text as value, jsonb_build_object('born', born::text) as told from (
       select s.line, s."from", coalesce(${people ? 'n.born_on,' : ''} p.born_on) as born
       from ${stageOf(file)} s left join app.person p on p.id = s.child_id ${people} where not s.refused
     ) s where (s."from" at time zone (select time_zone from app.agency where id = app.my_agency()))::date < born`,
  );
}

/** Placements and whereabouts lie within one stay in care, or several that follow each other without a gap. */
export async function refuseOutsideCare(work: Work): Promise<number> {
  let refused = 0;
  for (const file of ['placements', 'whereabouts'] as const) {
    if (!work.staged.has(file)) continue;
    const format = formatOf(file);
    const children = `select child_id from ${stageOf(file)} where not refused`;
    refused += await refuseWhere(
      work,
      file,
      'from',
      'outside-care',
      `with care as (
         select f.child_id, range_agg(f.during) as held from (${futureRows(work, formatOf('removals'), ['child_id'], children)}) f group by 1
       )
       select s.line, s."from"::text as value, null::jsonb as told from ${stageOf(file)} s left join care c on c.child_id = s.child_id
       where not s.refused and s.child_id is not null and (c.held is null or not c.held @> ${stagedPeriod(format)})`,
      [work.agencyId],
    );
  }
  return refused;
}

/** At every moment of a case's life there is exactly one primary worker. */
export async function refuseCasesWithoutWorker(work: Work): Promise<number> {
  if (!work.staged.has('cases')) return 0;
  return await refuseWhere(
    work,
    'cases',
    'from',
    'case-without-worker',
    `with held as (
       select f.case_id, range_agg(f.during) as workers
       from (${futureRows(work, formatOf('primary_workers'), ['case_id'], 'select row_id from stage_cases where not refused')}) f group by 1
     )
     select s.line, s.number as value, jsonb_build_object('since', lower(coalesce(tstzmultirange(tstzrange(s."from", s."to")) - h.workers, tstzmultirange(tstzrange(s."from", s."to"))))::text) as told
     from stage_cases s left join held h on h.case_id = s.row_id
     where not s.refused and (h.workers is null or not h.workers @> tstzrange(s."from", s."to"))`,
    [work.agencyId],
  );
}

/** A card that says there is nothing to know, beside an allergy or a medicine that is. */
async function checkCards(work: Work): Promise<void> {
  if (!work.staged.has('critical_cards')) return;
  const lists = [
    ['allergies_known', 'none_known', 'card-denies-allergies', 'allergies', 'app.allergy', 'ended_on is null'],
    ['medicines_known', 'none', 'card-denies-medicines', 'medicines', 'app.medicine', ''],
  ] as const;
  for (const [column, none, code, file, table] of lists) {
    const stage = stageOf(file);
    const current = (row: string, staged: boolean) =>
      file === 'allergies'
        ? `(${row}.ended_on is null or ${row}.ended_on > app.moment()::date)`
        : staged
          ? `(${row}.through is null or ${row}.through >= app.moment()::date)`
          : `(upper_inf(${row}.during) or upper(${row}.during) > app.moment()::date)`;
    await refuseWhere(
      work,
      'critical_cards',
      column,
      code,
      `select c.line, c.${column} as value, null::jsonb as told from stage_critical_cards c where c.${column} = '${none}' and (
         exists (select from ${table} a where a.child_id = c.child_id and ${current('a', false)}
           ${work.staged.has(file) ? `and not exists (select from ${stage} s where s.row_id = a.id)` : ''})
         ${work.staged.has(file) ? `or exists (select from ${stage} s where s.child_id = c.child_id and ${current('s', true)})` : ''})`,
    );
  }
}
