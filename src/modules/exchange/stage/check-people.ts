import { refuseWhere, type Work } from './work.ts';

/** What cannot be of a person, and of who is related to whom. */
export async function checkPeople(work: Work): Promise<void> {
  if (work.staged.has('people')) {
    await refuseWhere(
      work,
      'people',
      'born_on',
      'in-the-future',
      `select line, born_on::text as value, null::jsonb as told from stage_people where born_on > app.moment()::date`,
    );
    await refuseWhere(
      work,
      'people',
      'died_on',
      'dies-before-birth',
      `select line, died_on::text as value, jsonb_build_object('born', born_on::text) as told from stage_people where died_on < born_on`,
    );
    await refuseWhere(
      work,
      'people',
      'born_precision',
      'precision-without-day',
      `select line, born_precision as value, null::jsonb as told from stage_people
       where born_on is null and born_precision is distinct from 'unknown' and born_precision is not null
          or born_on is not null and born_precision = 'unknown'`,
    );
  }
  if (work.staged.has('relationships')) await checkRelationships(work);
}

/** Relationships of descent, from the older to the younger. `relative_id` is the … of `person_id`. */
const PARENTS = `('mother', 'father', 'parent', 'adoptive_parent', 'stepmother', 'stepfather', 'grandmother', 'grandfather')`;

async function checkRelationships(work: Work): Promise<void> {
  await refuseWhere(
    work,
    'relationships',
    'relative',
    'related-to-self',
    `select line, relative as value, null::jsonb as told from stage_relationships where person_id = relative_id`,
  );
  // Nobody is their own ancestor: walk upwards from every staged line until it comes round.
  await refuseWhere(
    work,
    'relationships',
    'relative',
    'own-ancestor',
    `with recursive lines as (
       select person_id as young, relative_id as old from stage_relationships s where not refused and kind in ${PARENTS}
       union
       select r.person_id, r.relative_id from app.relationship r where r.agency_id = $1 and r.kind in ${PARENTS}
         and r.person_id in (select relative_id from stage_relationships)
         and not exists (select from stage_relationships s where s.row_id = r.id)
     ), up as (
       select young as beginning, old, 1 as steps from lines
       union
       select up.beginning, lines.old, up.steps + 1 from up join lines on lines.young = up.old
       where up.old <> up.beginning and up.steps < 12
     )
     select s.line, s.relative as value, null::jsonb as told from stage_relationships s
     where not s.refused and s.kind in ${PARENTS}
       and exists (select from up where up.beginning = s.person_id and up.old = up.beginning)
       and exists (select from up where up.beginning = s.relative_id and up.old = up.beginning)`,
    [work.agencyId],
  );
}
