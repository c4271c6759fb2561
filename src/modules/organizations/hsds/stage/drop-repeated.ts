import { stagedColumns } from '../check-row.ts';
import { entities } from '../model.ts';
import { stageOf, tellWhere, type Work } from './work.ts';

/** Rows that fill others are put into them; of rows with one key one stays, and the others are told. */
export async function dropRepeated(work: Work): Promise<void> {
  const { client, staged } = work;
  for (const entity of entities.filter(({ name }) => staged.has(name))) {
    const stage = stageOf(entity.name);
    const columns = stagedColumns(entity).map(({ column }) => `"${column}"`);
    const parts = await client.query(`select from ${stage} where part limit 1`);
    if (parts.rowCount) {
      await client.query(
        `update ${stage} s set ${columns.map(column => `${column} = coalesce(s.${column}, p.${column})`).join(', ')}
         from (select distinct on (key) * from ${stage} where part order by key, seq) p where p.key = s.key and not s.part`,
      );
      await client.query(`delete from ${stage} where part`);
    }
    // Polygons know no equality; their text does.
    const whole = (alias: string) =>
      `row(${columns.map(column => (column === '"outline"' ? `${alias}.${column}::text` : `${alias}.${column}`)).join(', ')})`;
    await client.query(
      `create temporary table repeated on commit drop as
       select s.seq, s.file, s.line, s.key, s.nested, (${whole('s')} is not distinct from ${whole('k')}) as same, k.nested as kept_nested, k.line as kept_line
       from (select key, array_agg(seq order by refused, nested, case when nested then -num_nonnulls(${columns.join(', ')}) end, seq) as seqs
             from ${stage} where key is not null group by key having count(*) > 1) r
       join ${stage} k on k.seq = r.seqs[1] join ${stage} s on s.key = r.key and s.seq <> k.seq`,
    );
    await tellWhere(
      work,
      'note',
      'same-row-twice',
      `select file, line, null as column, key as value, jsonb_build_object('line', kept_line) as told from repeated where same and not nested order by seq`,
    );
    await tellWhere(
      work,
      'refusal',
      'key-twice',
      `select file, line, 'id' as column, key as value, jsonb_build_object('line', kept_line) as told from repeated where not same and not nested and not kept_nested order by seq`,
    );
    await client.query(`delete from ${stage} s using repeated r where r.seq = s.seq`);
    await client.query('drop table repeated');
  }
}
