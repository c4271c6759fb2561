import type { FileFormat } from '../format/file-format.ts';
import { stageOf } from '../stage/stage-table.ts';
import type { Work } from '../stage/work.ts';

/** Columns that new rows get besides those the file tells, with the join over the staged row `s` they come from. */
export type Stamped = { readonly join: string; readonly values: Readonly<Record<string, string>> };

/**
 * The offices that new rows carry, for all of them at once. The trigger that stamps offices asks for every single row,
 * and people would be written twice: once, and again when they are in a case.
 */
export function officesOf(work: Work, format: FileFormat): Stamped {
  if (format.file === 'people') return officesOfPeople(work);
  if (format.about !== 'person_id' && format.about !== 'child_id') return { join: '', values: {} };
  const subject = `s."${format.about}"`;
  return {
    // As app_definer.office_of answers for one person.
    join: `left join (
        select distinct on (m.person_id) m.person_id, m.office_id from app.case_member m
        where m.person_id in (select ${subject} from ${stageOf(format.file)} s where s.is_new and not s.refused)
        order by m.person_id, upper_inf(m.during) desc, lower(m.during) desc
      ) o on o.person_id = ${subject}`,
    values: { office_id: 'o.office_id' },
  };
}

/** New people are in no case but those of the extract, and cases lie in the office of their unit. */
function officesOfPeople({ staged }: Work): Stamped {
  if (!staged.has('case_members')) return { join: '', values: {} };
  const brought = staged.has('cases');
  return {
    join: `left join (
        select m.person_id, array_agg(distinct u.office_id order by u.office_id) as offices
        from stage_case_members m ${brought ? 'left join stage_cases c on c.row_id = m.case_id and not c.refused' : ''}
        left join app.case_file f on f.id = m.case_id
        join app.unit u on u.id = coalesce(${brought ? 'c.unit_id, ' : ''}f.unit_id)
        where not m.refused group by m.person_id
      ) o on o.person_id = s.row_id`,
    values: { office_ids: `coalesce(o.offices, '{}')` },
  };
}
