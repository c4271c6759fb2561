import type { FileName } from '../format/file-format.ts';
import { stageOf } from '../stage/stage-table.ts';
import type { Work } from '../stage/work.ts';

/** So many subjects' access is made to follow in one statement; between them progress can be told. */
const AT_ONCE = 20_000;

/**
 * What follows from rows that were written: the offices people belong to, a card for each child with something to know,
 * what caregivers keep of past stays, and access.
 */
export async function followRows(work: Work, told?: (done: number, of: number) => void): Promise<void> {
  await followOffices(work);
  await followCards(work);
  await followAccess(work, told);
}

/** SQL of the ids in a column of a file's new and changed rows; nothing when the file was not brought. */
function touched({ staged }: Work, file: FileName, column: string): string[] {
  return staged.has(file)
    ? [
        `select "${column}" as id from ${stageOf(file)} where (is_new or is_changed) and not refused and "${column}" is not null`,
      ]
    : [];
}

async function followOffices(work: Work): Promise<void> {
  const { client } = work;
  const people = [
    ...touched(work, 'case_members', 'person_id'),
    ...(work.staged.has('cases')
      ? [
          `select m.person_id from app.case_member m join stage_cases c on c.row_id = m.case_id where c.is_changed and not c.refused`,
        ]
      : []),
  ];
  if (work.staged.has('cases'))
    await client.query(
      `select app_definer.follow_import('offices of cases', array(select row_id from stage_cases where is_changed and not refused))`,
    );
  if (people.length === 0) return;
  await client.query(
    `update app.person p set office_ids = wanted.offices
     from (select m.person_id, array_agg(distinct m.office_id order by m.office_id) as offices from app.case_member m
           where m.person_id in (${people.join(' union ')}) group by 1) wanted
     where p.id = wanted.person_id and p.office_ids is distinct from wanted.offices`,
  );
}

/** A child with an allergy or a medicine has a card that says so, whether or not the extract has cards (S2-78). */
async function followCards(work: Work): Promise<void> {
  const children = (['allergies', 'medicines', 'conditions'] as const).flatMap(file => touched(work, file, 'child_id'));
  if (children.length === 0) return;
  const listed = `select c.id as child_id,
      exists (select from app.allergy a where a.child_id = c.id and a.ended_on is null) as allergies,
      exists (select from app.medicine m where m.child_id = c.id and (upper_inf(m.during) or upper(m.during) > app.moment()::date)) as medicines
    from (${children.join(' union ')}) c`;
  await work.client.query(
    `insert into app.critical_card (id, agency_id, child_id, allergies_known, medicines_known, changed_at, changed_what)
     select uuidv7(), $1, l.child_id, case when l.allergies then 'listed' else 'not_known' end,
       case when l.medicines then 'listed' else 'not_known' end, app.moment(), 'all'
     from (${listed}) l where not exists (select from app.critical_card k where k.child_id = l.child_id)`,
    [work.agencyId],
  );
  const own = work.staged.has('critical_cards')
    ? 'and not exists (select from stage_critical_cards s where s.row_id = k.id and (s.is_new or s.is_changed))'
    : '';
  await work.client.query(
    `update app.critical_card k set
       allergies_known = case when l.allergies then 'listed' else k.allergies_known end,
       medicines_known = case when l.medicines then 'listed' else k.medicines_known end,
       changed_at = greatest(app.moment(), k.changed_at + interval '1 millisecond'), changed_what = 'all'
     from (${listed}) l where k.child_id = l.child_id and k.changed_at < app.moment() ${own}`,
  );
}

/** Accounts on which more rests than new rows: changed ones, and new ones of people who are in a home already. */
function standing({ staged }: Work): string[] {
  if (!staged.has('accounts')) return [];
  const brought = staged.has('home_adults')
    ? 'and not exists (select from stage_home_adults h where h.row_id = a.id and h.is_new)'
    : '';
  return [
    `select s.row_id as id from stage_accounts s where not s.refused and (s.is_changed or s.is_new and exists (
       select from app.home_adult a where a.person_id = s.person_id ${brought}))`,
  ];
}

/** Sets in their order: offices first, because access to whole offices rests on them. */
async function followAccess(work: Work, told?: (done: number, of: number) => void): Promise<void> {
  const { client } = work;
  const ended = work.staged.has('placements')
    ? [
        `select row_id as id from stage_placements where (is_new or is_changed) and not refused and "to" is not null and home_id is not null`,
      ]
    : [];
  const subjects: readonly (readonly [string, readonly string[]])[] = [
    ['staff', touched(work, 'positions', 'account_id')],
    [
      'cases',
      [
        ...touched(work, 'cases', 'row_id'),
        ...touched(work, 'primary_workers', 'case_id'),
        ...touched(work, 'team', 'case_id'),
      ],
    ],
    ['people', touched(work, 'accounts', 'person_id')],
    ['accounts', standing(work)],
    ['homes', touched(work, 'home_adults', 'home_id')],
    ['children', (['placements', 'whereabouts'] as const).flatMap(file => touched(work, file, 'child_id'))],
    ['stays', ended],
  ];
  const sets: [string, string[]][] = [];
  for (const [of, selects] of subjects) {
    if (selects.length === 0) continue;
    const { rows } = await client.query<{ id: string }>(
      `select distinct id from (${selects.join(' union ')}) touched order by id`,
    );
    for (let at = 0; at < rows.length; at += AT_ONCE) sets.push([of, rows.slice(at, at + AT_ONCE).map(({ id }) => id)]);
  }
  for (const [index, [of, ids]] of sets.entries()) {
    await client.query(`select app_definer.follow_import($1, $2)`, [of, ids]);
    told?.(index + 1, sets.length);
  }
}
