import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What a table's rows are about. */
export type About = 'person' | 'case';

/** A table whose rows tell of a person or a case, as the catalog of the database says. */
export type SubjectTable = {
  /** Name without schema. */
  readonly name: string;
  readonly topic: string;
  /** The column that holds the subject's id. */
  readonly column: string;
  readonly about: About;
  /** Columns that refer to a row of another table, and that table's name without schema. */
  readonly references: Readonly<Record<string, string>>;
};

/** Every protected table about a person or a case that the asker's role may read at all, by name. */
export async function subjectTables(tx: Tx): Promise<SubjectTable[]> {
  const { rows } = await sql<SubjectTable>`
    with foreign_key as (
      select k.conrelid, a.attname as column_name, r.relname as refers_to
      from pg_catalog.pg_constraint k
      join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_catalog.pg_class r on r.oid = k.confrelid
      where k.contype = 'f' and cardinality(k.conkey) = 1
    ), subject_table as (
      select t.table_name, c.relname as name, t.topic, t.subject_column,
        case when t.table_name = 'app.case_file'::regclass then 'case' when t.table_name = 'app.person'::regclass then 'person'
          else (select case f.refers_to when 'person' then 'person' when 'case_file' then 'case' end
                from foreign_key f where f.conrelid = t.table_name and f.column_name = t.subject_column) end as about
      from record.protected_table t join pg_catalog.pg_class c on c.oid = t.table_name
      where t.shape in ('about-subject', 'personal', 'keyed') and has_table_privilege(t.table_name, 'select')
    )
    select s.name, s.topic, coalesce(s.subject_column, 'id') as column, s.about,
      coalesce((select jsonb_object_agg(f.column_name, f.refers_to) from foreign_key f where f.conrelid = s.table_name), '{}') as references
    from subject_table s where s.about is not null order by s.name`.execute(tx);
  return rows;
}
