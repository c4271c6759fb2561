import { stagedColumns } from '../check-row.ts';
import { type Entity, entities, type Reference } from '../model.ts';
import { keysOf, readyOf, stageOf, tellWhere, type Work } from './work.ts';

/** Tables of categories belong to the agency, all others to an organization. */
export const belongsToNobody = ({ name }: Entity): boolean => name === 'taxonomy' || name === 'taxonomy_term';
const isOwn = ({ name }: Entity, { to }: Reference): boolean => name === to;
const isGiven = ({ staged }: Work, { name }: Entity): boolean => staged.has(name);

/**
 * Gives every staged row its id (the one it has here, or a new one), the ids of what it refers to, and its organization.
 * What refers to nothing is told once for each key; a row that cannot be without is refused.
 */
export async function resolveRows(work: Work): Promise<void> {
  await findOwners(work);
  for (const entity of entities) {
    if (isGiven(work, entity)) {
      await makeReady(work, entity);
      await tellLost(work, entity);
    }
    if (entity.named) await makeKeys(work, entity);
    for (const reference of entity.references.filter(each => isOwn(entity, each)))
      if (isGiven(work, entity)) await resolveOwn(work, entity, reference);
  }
}

/**
 * Which organization a service and a location belong to, by their keys: the one they name; otherwise that of the program,
 * or of a location or service they are joined with.
 */
async function findOwners({ client, staged }: Work): Promise<void> {
  const from = (name: 'service' | 'location' | 'service_at_location' | 'program', columns: string, nothing: string) =>
    staged.has(name) ? `select ${columns} from ${stageOf(name)} where not refused` : `select ${nothing} where false`;
  const none = 'null::text as key, null::text as owner';
  const known = (name: 'organization') =>
    staged.has(name)
      ? `(select key from ${stageOf(name)} where not refused)`
      : '(select null::text as key where false)';
  await client.query(`
    create temporary table owner_service on commit drop as
    with service as (${from('service', 'key, organization_id_key as owner, program_id_key as program', `${none}, null::text as program`)}),
      program as (${from('program', 'key, organization_id_key as owner', none)}),
      location as (${from('location', 'key, organization_id_key as owner', none)}),
      pair as (${from('service_at_location', 'service_id_key as service, location_id_key as location', 'null::text as service, null::text as location')}),
      known as (${known('organization')}),
      named as (select s.key, coalesce(k.key, p.owner, s.owner) as owner from service s left join known k on k.key = s.owner left join program p on p.key = s.program),
      placed as (select pair.service as key, min(l.owner) as owner from pair join location l on l.key = pair.location group by 1)
    select n.key, coalesce(n.owner, p.owner) as owner from named n left join placed p on p.key = n.key;
    create index on owner_service (key);
    create temporary table owner_location on commit drop as
    with location as (${from('location', 'key, organization_id_key as owner', none)}),
      pair as (${from('service_at_location', 'service_id_key as service, location_id_key as location', 'null::text as service, null::text as location')}),
      known as (${known('organization')}),
      joined as (select pair.location as key, min(o.owner) as owner from pair join owner_service o on o.key = pair.service join known k on k.key = o.owner group by 1)
    select l.key, coalesce(k.key, j.owner, l.owner) as owner from location l left join known k on k.key = l.owner left join joined j on j.key = l.key;
    create index on owner_location (key); analyze owner_service; analyze owner_location`);
}

/** The key by which a reference is looked up: for owners the one found above. */
const keyColumn = ({ name }: Entity, { column }: Reference): string =>
  column === 'organization_id' && (name === 'service' || name === 'location') ? 'w.owner' : `s."${column}_key"`;

async function makeReady({ client, sourceId }: Work, entity: Entity): Promise<void> {
  const others = entity.references.filter(reference => !isOwn(entity, reference));
  const joins = others.map(
    (reference, at) => `left join ${keysOf(reference.to)} p${at} on p${at}.key = ${keyColumn(entity, reference)}`,
  );
  const own =
    entity.name === 'service' || entity.name === 'location' ? `left join owner_${entity.name} w on w.key = s.key` : '';
  const linked = entity.name === 'attribute';
  const links = linked
    ? `left join keys_service ls on ls.key = s.link_key left join keys_location ll on ll.key = s.link_key left join keys_organization lo on lo.key = s.link_key`
    : '';
  const id = (column: string): string => {
    const at = others.findIndex(reference => reference.column === column);
    const link = linked ? { service_id: 'ls', location_id: 'll', organization_id: 'lo' }[column] : undefined;
    const direct = `case when not p${at}.refused then p${at}.id end`;
    return link ? `coalesce(${direct}, case when not ${link}.refused then ${link}.id end)` : direct;
  };
  /** Of several only the first that is there is kept. */
  const kept = (column: string): string => {
    const before = entity.oneOf?.columns ?? [];
    const earlier = before.slice(0, Math.max(0, before.indexOf(column)));
    return earlier.length === 0
      ? id(column)
      : `case when ${earlier.map(each => `${id(each)} is null`).join(' and ')} then ${id(column)} end`;
  };
  const owners = [
    ...others.map((reference, at) =>
      reference.to === 'organization' || belongsToNobody(entityOf(reference))
        ? null
        : `case when not p${at}.refused then p${at}.organization_id end`,
    ),
    ...(linked ? ['ls.organization_id', 'll.organization_id'] : []),
    ...others.flatMap(reference => (reference.to === 'organization' ? [id(reference.column)] : [])),
  ].filter(each => each !== null);
  const owned = !belongsToNobody(entity) && entity.name !== 'organization';
  const organization = owned ? `coalesce(${owners.join(', ')})` : 'null::uuid';
  const wanting = [
    ...others
      .filter(reference => reference.required)
      .map(({ column }) => (column === 'organization_id' ? `${organization} is null` : `${id(column)} is null`)),
    ...(owned ? [`${organization} is null`] : []),
    ...(entity.oneOf?.least === 1 ? [`num_nonnulls(${entity.oneOf.columns.map(id).join(', ')}) = 0`] : []),
  ];
  const columns = stagedColumns(entity).map(({ column }) => `s."${column}"`);
  await client.query(
    `create temporary table ${readyOf(entity.name)} on commit drop as
     select s.seq, s.file, s.line, s.key, s.refused as was_refused, s.refused or ${wanting.length ? wanting.join(' or ') : 'false'} as refused,
       ${columns.join(', ')}${columns.length ? ',' : ''}
       ${others
         .filter(({ column }) => column !== 'organization_id')
         .map(({ column }) => `${kept(column)} as "${column}",`)
         .join(' ')}
       ${entity.references
         .filter(reference => isOwn(entity, reference))
         .map(({ column }) => `null::uuid as "${column}",`)
         .join(' ')}
       ${organization} as organization_id, coalesce(t.id, uuidv7()) as row_id, t.id is null as is_new, false as is_changed, false as confidential
     from ${stageOf(entity.name)} s ${own} ${joins.join(' ')} ${links}
     left join app.${entity.table} t on t.source_id = '${sourceId}' and t.source_key = s.key`,
  );
  await client.query(
    `create index on ${readyOf(entity.name)} (key); create unique index on ${readyOf(entity.name)} (row_id); analyze ${readyOf(entity.name)}`,
  );
}

const entityOf = ({ to }: Reference): Entity => entities.find(({ name }) => name === to)!;

/** What can be referred to: the rows that came, and those of this source that are here already and were not named. */
async function makeKeys(work: Work, entity: Entity): Promise<void> {
  const { client, sourceId } = work;
  const ready = readyOf(entity.name);
  const given = isGiven(work, entity);
  const organization = belongsToNobody(entity)
    ? 'null::uuid'
    : entity.name === 'organization'
      ? 'id'
      : 'organization_id';
  const readyOrganization = organization === 'id' ? 'row_id' : organization;
  await client.query(
    `create temporary table ${keysOf(entity.name)} on commit drop as
     ${given ? `select key, row_id as id, ${readyOrganization} as organization_id, refused from ${ready} where key is not null union all` : ''}
     select source_key as key, id, ${organization} as organization_id, false as refused from app.${entity.table} t where t.source_id = '${sourceId}'
       ${given ? `and not exists (select from ${ready} r where r.key = t.source_key)` : ''}`,
  );
  await client.query(`create index on ${keysOf(entity.name)} (key); analyze ${keysOf(entity.name)}`);
}

async function resolveOwn({ client }: Work, entity: Entity, { column }: Reference): Promise<void> {
  await client.query(
    `update ${readyOf(entity.name)} s set "${column}" = p.id from ${keysOf(entity.name)} p where p.key = s."${column}_key" and not p.refused and p.id <> s.row_id`,
  );
}

/** Keys that nothing has: once for each, with how many rows name it, the first of them, and what that means for them. */
async function tellLost(work: Work, entity: Entity): Promise<void> {
  const ready = readyOf(entity.name);
  const lost = (condition: string, column: string, key: string, refused: boolean, more = '') => `
    select min(s.file) as file, min(s.line) as line, '${column}' as column, ${key} as value, jsonb_build_object('rows', count(*)) as told
    from ${ready} s ${more} where ${condition} and not s.was_refused group by ${key} having bool_or(s.refused) = ${refused} order by 2`;
  for (const reference of entity.references.filter(each => !isOwn(entity, each))) {
    const key = `s."${reference.column}_key"`;
    const join = `left join ${keysOf(reference.to)} p on p.key = ${key}`;
    for (const refused of [true, false]) {
      const weight = refused ? 'refusal' : 'note';
      await tellWhere(
        work,
        weight,
        'nothing-with-this-key',
        lost(`${key} is not null and p.key is null`, reference.name, key, refused, join),
      );
      await tellWhere(
        work,
        weight,
        'belongs-to-refused',
        lost(`${key} is not null and p.refused`, reference.name, key, refused, join),
      );
    }
  }
  if (entity.name === 'attribute')
    await tellWhere(
      work,
      'refusal',
      'nothing-with-this-key',
      lost(
        's.link_key is not null and num_nonnulls(s.service_id, s.location_id, s.organization_id) = 0',
        'link_id',
        's.link_key',
        true,
      ),
    );
  // Refused although no key leads nowhere: it names nothing it could belong to.
  const keys = [
    ...entity.references.filter(each => !isOwn(entity, each)).map(({ column }) => `s."${column}_key"`),
    ...(entity.name === 'attribute' ? ['s.link_key'] : []),
  ];
  const anyLost = entity.references
    .filter(each => !isOwn(entity, each))
    .map(
      ({ column, to }) =>
        `(s."${column}_key" is not null and not exists (select from ${keysOf(to)} p where p.key = s."${column}_key" and not p.refused))`,
    );
  if (keys.length === 0) return;
  await tellWhere(
    work,
    'refusal',
    'belongs-to-nothing',
    `select s.file, s.line, null as column, s.key as value from ${ready} s where s.refused and not s.was_refused
       and not (${anyLost.join(' or ')}) ${entity.name === 'attribute' ? 'and s.link_key is null' : ''} order by s.seq`,
  );
}
