-- Two records of one person become one, and can become two again exactly (S2-107). What is moved is read from the catalog:
-- every key that refers to a person, every subject column, every list of people. Nothing is listed by hand, so a table of
-- tomorrow is moved as well; what cannot be moved without contradiction is refused by name before anything changes.
set role alongside_owner;

-- The parts of an agreement name its subject and move with it in one go.
do $$
declare
  part record;
begin
  for part in select conrelid::regclass as of_table, conname as name from pg_constraint
              where contype = 'f' and confrelid = 'app.agreement'::regclass and cardinality(conkey) = 2 and not condeferrable loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', part.of_table, part.name);
  end loop;
end
$$;

create table record.person_merge (
  id         uuid primary key,
  agency_id  uuid not null references app.agency (id),
  keep_id    uuid not null references app.person (id),
  gone_id    uuid not null references app.person (id),
  state      text not null constraint person_merge__state_is_known check (state in ('merging', 'merged', 'unmerging', 'unmerged')),
  reason     text not null constraint person_merge__says_why check (btrim(reason) <> ''),
  merged_at  timestamptz not null,
  merged_by  uuid not null references app.user_account (id),
  undone_at  timestamptz,
  undone_by  uuid references app.user_account (id),
  undone_why text,
  history    bigint[] not null,
  facts      uuid[] not null,
  readings   uuid[] not null,
  constraint person_merge__is_of_two check (keep_id <> gone_id),
  constraint person_merge__undoing_says_why check (num_nonnulls(undone_at, undone_by, undone_why) in (0, 3))
);
comment on table record.person_merge is 'room: people · topic: none · Which record was joined with which, by whom, why, and whether it was undone. Read and written by definer functions only.';
comment on column record.person_merge.history is 'Ids of record.row_change whose keys went along; facts and readings in the same way.';
create index person_merge__keep on record.person_merge (keep_id);
create index person_merge__gone on record.person_merge (gone_id);
create unique index person_merge__one_at_a_time on record.person_merge (gone_id) where state <> 'unmerged';

create table record.person_merge_row (
  id         uuid primary key,
  merge_id   uuid not null references record.person_merge (id),
  table_name text not null,
  row_id     uuid not null,
  did        text not null constraint person_merge_row__did_is_known check (did in ('moved', 'folded', 'changed', 'followed')),
  columns    text[] not null,
  before     jsonb,
  after      jsonb,
  unique (merge_id, table_name, row_id, did)
);
comment on table record.person_merge_row is 'room: people · topic: none · What a merge did to each row, so that undoing restores it. It may hold rows of every topic, so nobody but definer functions reads it. When a record is destroyed, its rows here go too.';

do $$
declare
  closed text;
begin
  foreach closed in array array['person_merge', 'person_merge_row'] loop
    execute format('alter table record.%I enable row level security', closed);
    execute format('alter table record.%I force row level security', closed);
    execute format('create policy definer_works on record.%I to alongside_definer using (true) with check (true)', closed);
    execute format('grant select, insert, update, delete on record.%I to alongside_definer', closed);
  end loop;
end
$$;

-- Every column that holds a person. many: a list of ids. Proposals and merges speak of the two records themselves.
create function app.person_references() returns table (of_table regclass, column_name text, many boolean)
language sql stable parallel safe set search_path = '' as $$
  with refers as (
    select k.conrelid, a.attname from pg_catalog.pg_constraint k
    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'app.person'::regclass and cardinality(k.conkey) = 1
  )
  select r.conrelid::regclass, r.attname::text, false from refers r
  where r.conrelid not in ('app.duplicate_proposal'::regclass, 'record.person_merge'::regclass)
  union
  -- Subjects without a key of their own: a child or a home.
  select t.table_name, t.subject_column, false from record.protected_table t
  where t.shape in ('about-subject', 'personal', 'keyed') and t.subject_column is not null and t.subject_column <> 'id'
    and not exists (select from pg_catalog.pg_constraint k join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                    where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid = t.table_name and a.attname = t.subject_column)
  union
  select 'record.form_draft'::regclass, 'subject_id', false
  union
  select 'app.access_grant'::regclass, 'subject_id', false
  union
  select a.attrelid::regclass, a.attname::text, true from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'app'::regnamespace
  where a.atttypid = 'uuid[]'::regtype and a.attnum > 0 and not a.attisdropped and a.attname <> 'office_ids'
$$;
comment on function app.person_references() is 'Where the database speaks of a person; read from its catalog.';
grant execute on function app.person_references() to alongside_definer, alongside_case, alongside_office, alongside_agency;
reset role;

set role alongside_definer;

-- A merge moves memberships of cases its asker may not see in full, and undoing moves them back; otherwise a person who was
-- joined with another record is taken into no case.
create or replace function app_definer.may_take_into_case(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.person p
    where p.id = person and p.agency_id = app.my_agency() and p.merged_into is null
      and (exists (select from app.case_member m where m.person_id = p.id and app_definer.cases_open_to('identity', m.case_id))
        or not exists (select from app.case_member m where m.person_id = p.id)
          and (app_definer.opens_homes('home') or not exists (select from app.home_adult a where a.person_id = p.id))
        or exists (select from record.person_merge m where m.state in ('merging', 'unmerging') and person in (m.keep_id, m.gone_id)))
  )
$$;

create function app_definer.merges_people() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.position p where p.user_id = app.me() and p.agency_id = app.my_agency() and p.during @> app.moment()
                 and p.role in ('supervisor', 'investigation_supervisor', 'program_director', 'privacy_officer'))
$$;
comment on function app_definer.merges_people() is 'Whoever joins two records changes who sees what: those who answer for cases, and the privacy officer. It reads the asker''s positions.';

create function app_definer.opens_person(person uuid, want text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.person p
    where p.id = person and p.agency_id = app.my_agency() and p.merged_into is null and p.id <> all (app.only_in_emergency(want))
      and (p.id = any (app.mine(want)) or p.office_ids && app.my_offices(want) or p.agency_id = any (app.my_agencies(want)))
  )
$$;
comment on function app_definer.opens_person(uuid, text) is 'Whether the asker reads a topic of a person by any of their rights but an emergency; merging asks it about both.';

-- Who may read something personal of somebody: grants that hold now or later, and positions over the unit.
create function app_definer.readers_of(person uuid, want text) returns setof uuid language sql stable security definer set search_path = '' as $$
  with own as (select m.case_id from app.case_member m where m.person_id = person)
  select g.user_id from app.access_grant g
  where want = any (g.topics) and (upper_inf(g.during) or upper(g.during) > app.moment())
    and (g.subject_id = person and g.source <> 'break_glass' or g.subject_id in (select case_id from own))
  union
  select s.user_id from own join app.case_file c on c.id = own.case_id
  join app.scope_grant s on s.scope_id in (c.unit_id, c.organization_id, c.agency_id)
  where want = any (s.topics) and (upper_inf(s.during) or upper(s.during) > app.moment())
$$;
comment on function app_definer.readers_of(uuid, text) is 'A merge may open nothing hidden to more people, so it compares who reads it before and after.';

-- Pairs of rows that would say the same thing twice, or contradict each other, if the one person were the other: by every
-- unique key of every table that names people. same: the one to go says nothing that the other does not say.
create function app_definer.person_collisions(keep uuid, gone uuid)
returns table (of_table regclass, key_name text, hard boolean, gone_row uuid, kept_row uuid, same boolean, within boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  key record;
begin
  for key in
    with named as (
      select r.of_table, array_agg(r.column_name order by r.column_name) as columns from app.person_references() r
      where not r.many and r.of_table not in ('app.access_grant'::regclass, 'record.form_draft'::regclass) group by r.of_table
    ), keys as (
      select n.of_table, coalesce(c.conname, ic.relname)::text as name, true as hard,
        (select string_agg(case
            when i.indkey[at - 1] = 0 then format('(select %1$s from (select k.*) x) = (select %1$s from (select g.*) x)', pg_catalog.pg_get_indexdef(i.indexrelid, at, false))
            when c.conexclop is not null then format('k.%1$I %2$s g.%1$I', a.attname, (select o.oprname from pg_catalog.pg_operator o where o.oid = c.conexclop[at]))
            when i.indnullsnotdistinct then format('k.%1$I is not distinct from g.%1$I', a.attname)
            else format('k.%1$I = g.%1$I', a.attname) end, ' and ' order by at)
         from generate_series(1, i.indnkeyatts) at
         left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[at - 1]) as matches,
        pg_catalog.pg_get_expr(i.indpred, i.indrelid) as holds
      from named n
      join pg_catalog.pg_index i on i.indrelid = n.of_table and (i.indisunique or i.indisexclusion) and not i.indisprimary
      join pg_catalog.pg_class ic on ic.oid = i.indexrelid
      left join pg_catalog.pg_constraint c on c.conindid = i.indexrelid and c.contype in ('u', 'x')
      where pg_catalog.pg_get_indexdef(i.indexrelid) ~ ('\(.*\m(' || array_to_string(n.columns, '|') || ')\M')
        and not exists (select from pg_catalog.pg_attribute a where a.attrelid = i.indrelid and a.attname = 'id' and a.attnum = any (i.indkey))
      union all
      -- The same telephone twice contradicts nothing; once is enough.
      select 'app.person_contact'::regclass, 'person_contact__said_twice', false,
        'k.person_id = g.person_id and k.kind = g.kind and k.value = g.value and k.during && g.during', null
    )
    select k.of_table, k.name, k.hard, k.matches, k.holds, n.columns,
      exists (select from pg_catalog.pg_attribute a where a.attrelid = k.of_table and a.attname = 'during' and not a.attisdropped) as lasts,
      not exists (select from pg_catalog.pg_constraint f where f.contype = 'f' and f.confrelid = k.of_table) as folds
    from keys k join named n on n.of_table = k.of_table
  loop
    return query execute format(
      $q$select %L::regclass, %L::text, %L::boolean, g0.id, k.id,
           %L::boolean and %s and not exists (
             select from jsonb_each(to_jsonb(g) - $3) e
             where e.key !~ '_sealed$' and e.value not in ('null', '""', '[]') and e.value is distinct from to_jsonb(k) -> e.key), %s
         from %s g0
         cross join lateral jsonb_populate_record(g0, jsonb_strip_nulls(jsonb_build_object(%s))) g
         join %s k on k.id <> g0.id and %s%s
         where (%s) and (%s) is not true$q$,
      key.of_table, key.name, key.hard, key.folds,
      case when key.lasts then '(g.during && k.during or g.during -|- k.during)' else 'true' end,
      case when key.lasts then 'k.during @> g.during' else 'true' end,
      key.of_table,
      (select string_agg(format('%L, case when g0.%I = $2 then $1 end', c, c), ', ') from unnest(key.columns) c),
      key.of_table, key.matches,
      case when key.holds is null then '' else format(' and (select %1$s from (select k.*) x) and (select %1$s from (select g.*) x)', key.holds) end,
      (select string_agg(format('g0.%I = $2', c), ' or ') from unnest(key.columns) c),
      (select string_agg(format('k.%I = $2', c), ' or ') from unnest(key.columns) c))
    using keep, gone, array['id', 'agency_id', 'office_id', 'during', 'recorded_at', 'recorded_by', 'noted_at', 'entered_at', 'entered_by',
      'made_at', 'made_by', 'written_at', 'written_by', 'confirmed_at'];
  end loop;
end
$$;
comment on function app_definer.person_collisions(uuid, uuid) is 'Part of merging: compares rows of both records in every table, also those the asker may not read. It answers with row ids to definer functions only.';

-- What speaks against joining two records, all at once.
create function app_definer.merge_contradictions(keep uuid, gone uuid) returns table (code text, of_table regclass, rows integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  named record;
  found integer;
begin
  return query select 'two-accounts', 'app.user_account'::regclass, 2
    where (select count(distinct u.person_id) from app.user_account u where u.person_id in (keep, gone)) = 2;
  -- An account opens what its kind is for: a parent's account does not become a caregiver's by joining records.
  return query select 'account-of-another-part', 'app.user_account'::regclass, 1
    where exists (
      select from app.user_account u join app.home_adult a on a.person_id in (keep, gone) and a.person_id <> u.person_id
      where u.person_id in (keep, gone) and u.kind not in ('caregiver', 'kin'))
    or exists (
      select from app.user_account u join app.agreement_signer s on s.person_id in (keep, gone) and s.person_id <> u.person_id
      where u.person_id in (keep, gone) and u.kind in ('caregiver', 'kin') and s.side = 'family' and s.removed_at is null);
  -- An order keeps something from the one, and a paper shows it to the other.
  return query select 'order-not-on-the-paper', 'app.family_limit'::regclass, 1
    where exists (
      select from app.family_limit l
      join app.agreement a on a.child_id = l.child_id and a.state not in ('superseded', 'ended')
      join app.agreement_signer s on s.agreement_id = a.id and s.side = 'family' and s.removed_at is null and s.person_id in (keep, gone)
      where l.person_id in (keep, gone) and l.person_id <> s.person_id and (upper_inf(l.during) or upper(l.during) > app.moment()::date)
        and not (l.hides = 'home_and_contact' and s.audience = 'family_limited'));
  for named in
    select r.of_table, array_agg(r.column_name order by r.column_name) as columns from app.person_references() r
    where not r.many and r.of_table not in ('app.access_grant'::regclass, 'record.form_draft'::regclass) group by r.of_table having count(*) > 1
  loop
    execute format('select count(*)::integer from %s t where %s', named.of_table,
      (select string_agg(format('t.%1$I in ($1, $2) and t.%2$I in ($1, $2) and t.%1$I <> t.%2$I', a, b), ' or ')
       from unnest(named.columns) a, unnest(named.columns) b where a < b)) into found using keep, gone;
    if found > 0 then
      return query select case when named.of_table = 'app.relationship'::regclass then 'related-to-each-other' else 'named-together' end, named.of_table, found;
    end if;
  end loop;
  -- What is personal may not open to more people than before; what was ever written counts, because history opens with it.
  for named in
    select t.table_name as of_table, t.topic, t.subject_column, side.owner, side.other
    from record.protected_table t cross join (values (keep, gone), (gone, keep)) as side (owner, other)
    where t.shape = 'personal' and exists (select app_definer.readers_of(side.other, t.topic) except select app_definer.readers_of(side.owner, t.topic))
  loop
    execute format('select count(*)::integer from %s t where t.%I = $1', named.of_table, named.subject_column) into found using named.owner;
    if found > 0 or exists (select from record.row_change h where h.keys && array[named.topic || ':' || named.owner]) then
      return query select 'hidden-would-open', named.of_table, null::integer;
    end if;
  end loop;
  return query
    with met as materialized (select * from app_definer.person_collisions(keep, gone))
    -- A row that is folded contradicts nothing; what it says is there already.
    select 'collides', m.of_table, count(distinct m.gone_row)::integer from met m
    where m.hard and not exists (select from met f where f.same and f.of_table = m.of_table and f.gone_row = m.gone_row and f.kept_row = m.kept_row)
    group by m.of_table
    union
    -- A row that would have to widen one of several would meet the others.
    select 'collides', w.of_table, count(*)::integer
    from (select m.of_table, m.gone_row from met m where m.hard
          group by m.of_table, m.gone_row having count(distinct m.kept_row) > 1 and not bool_or(m.within)) w
    group by w.of_table;
end
$$;
comment on function app_definer.merge_contradictions(uuid, uuid) is 'Part of merging: every reason against joining two records, also in rows the asker may not read. Definer functions only.';

-- What lies in topics the asker may not open of both is told as one thing without a name, so that nobody learns what it is.
create function app_definer.merge_obstacles(keep uuid, gone uuid) returns table (code text, topic text, table_name text, rows integer)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  if not (app_definer.opens_person(keep, 'identity') and app_definer.opens_person(gone, 'identity')) then
    return query select 'something-closed', null::text, null::text, null::integer;
    return;
  end if;
  return query
    with told as (
      select c.code, c.of_table, c.rows, t.topic,
        coalesce(t.shape not in ('about-subject', 'personal', 'keyed')
          or app_definer.opens_person(keep, t.topic) and app_definer.opens_person(gone, t.topic), false) as open
      from app_definer.merge_contradictions(keep, gone) c left join record.protected_table t on t.table_name = c.of_table
    )
    select distinct case when told.open then told.code else 'something-closed' end,
      case when told.open then told.topic end, case when told.open then split_part(told.of_table::text, '.', 2) end, case when told.open then told.rows end
    from told order by 1, 3;
end
$$;
comment on function app_definer.merge_obstacles(uuid, uuid) is 'What speaks against joining two records, for somebody who may see both; what lies in topics they may not open is one reason without a name.';

-- Offices and grants follow the rows of somebody whose rows have just moved.
create function app_definer.follow_merge(person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  stamped record;
  one uuid;
begin
  update app.person p set office_ids = wanted.offices
  from (select coalesce(array_agg(distinct m.office_id order by m.office_id), '{}') as offices from app.case_member m where m.person_id = person) wanted
  where p.id = person and p.office_ids is distinct from wanted.offices
    and not (p.office_ids @> wanted.offices and p.office_ids <@ wanted.offices);
  for stamped in
    select t.table_name, t.subject_column from record.protected_table t
    join pg_catalog.pg_trigger g on g.tgrelid = t.table_name and g.tgname = 'stamp_office'
    where t.subject_column is not null and t.subject_column not in ('home_id', 'case_id')
  loop
    execute format('update %s set office_id = $1 where %I = $2 and office_id is distinct from $1', stamped.table_name, stamped.subject_column)
      using app_definer.office_of(person), person;
  end loop;
  for one in select distinct t.case_id from app.case_team_member t where t.person_id = person loop
    perform app_definer.follow_assignments(one);
  end loop;
  perform app_definer.follow_placements(person);
  for one in select distinct a.home_id from app.home_adult a where a.person_id = person loop
    perform app_definer.follow_home(one);
  end loop;
end
$$;
comment on function app_definer.follow_merge(uuid) is 'Part of merging: offices and grants of a person whose rows have moved.';

create function app_definer.merge_people(one_merge uuid, keep uuid, gone uuid, because text)
returns table (code text, topic text, table_name text, rows integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  kind_before text := coalesce(current_setting('app.kind', true), '');
  pair record;
  named record;
  topics text[];
  gone_home uuid[];
  gone_case uuid[];
  broken text;
begin
  if not app_definer.merges_people() or keep = gone then
    raise exception 'not theirs to join' using errcode = 'insufficient_privilege';
  end if;
  if not (app_definer.opens_person(keep, 'identity') and app_definer.opens_person(gone, 'identity')) then
    return query select * from app_definer.merge_obstacles(keep, gone);
    return;
  end if;
  perform from app.person p where p.id in (keep, gone) order by p.id for update;
  if exists (select from app_definer.merge_contradictions(keep, gone)) then
    return query select * from app_definer.merge_obstacles(keep, gone);
    return;
  end if;
  perform set_config('app.kind', 'merge', true), set_config('app.why', because, true);
  begin
    set constraints all deferred;
    insert into record.person_merge (id, agency_id, keep_id, gone_id, state, reason, merged_at, merged_by, history, facts, readings)
    values (one_merge, app.my_agency(), keep, gone, 'merging', because, app.moment(), app.me(), '{}', '{}', '{}');

    -- What says the same is said once; a period that goes on where the other ends is one period.
    for pair in
      select distinct on (c.of_table, c.gone_row) c.of_table, c.gone_row, c.kept_row,
        exists (select from pg_catalog.pg_attribute a where a.attrelid = c.of_table and a.attname = 'during' and not a.attisdropped) as lasts
      from app_definer.person_collisions(keep, gone) c where c.same order by c.of_table, c.gone_row, c.within desc, c.kept_row
    loop
      if pair.lasts then
        execute format(
          $q$with wider as (
               select k.id, to_jsonb(k.during) as before, range_merge(k.during, g.during) as after from %1$s k, %1$s g where k.id = $2 and g.id = $3 and not k.during @> g.during
             ), noted as (
               insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns, before, after)
               select uuidv7(), $1, %2$L, w.id, 'changed', '{during}', jsonb_build_object('during', w.before), jsonb_build_object('during', to_jsonb(w.after)) from wider w
               on conflict (merge_id, table_name, row_id, did) do update
               set columns = array(select distinct unnest(person_merge_row.columns || excluded.columns)), before = excluded.before || person_merge_row.before, after = person_merge_row.after || excluded.after
             )
             update %1$s t set during = w.after from wider w where t.id = w.id$q$, pair.of_table, pair.of_table::text) using one_merge, pair.kept_row, pair.gone_row;
      end if;
      execute format(
        $q$with folded as (delete from %1$s t where t.id = $2 returning t.*)
           insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns, before)
           select uuidv7(), $1, %2$L, f.id, 'folded', '{}', to_jsonb(f) from folded f$q$, pair.of_table, pair.of_table::text) using one_merge, pair.gone_row;
    end loop;

    gone_home := array(select distinct a.home_id from app.home_adult a where a.person_id = gone);
    gone_case := array(select distinct t.case_id from app.case_team_member t where t.person_id = gone);
    -- Memberships first: they decide the office that every other row is stamped with.
    for named in
      select r.of_table, array_agg(r.column_name order by r.column_name) as columns from app.person_references() r where not r.many
      group by r.of_table order by r.of_table <> 'app.case_member'::regclass, r.of_table::text
    loop
      execute format(
        $q$with hit as (
             insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns)
             select uuidv7(), $1, %2$L, t.id, 'moved', array_remove(array[%3$s]::text[], null) from %1$s t where (%4$s)%5$s
           )
           update %1$s t set %6$s where (%4$s)%5$s$q$,
        named.of_table, named.of_table::text,
        (select string_agg(format('case when t.%1$I = $2 then %1$L end', c), ', ') from unnest(named.columns) c),
        (select string_agg(format('t.%I = $2', c), ' or ') from unnest(named.columns) c),
        -- Other grants follow rows; what was opened in an emergency was opened for that record alone.
        case when named.of_table = 'app.access_grant'::regclass then ' and t.subject_kind = ''person'' and t.source = ''self''' else '' end,
        (select string_agg(format('%1$I = case when t.%1$I = $2 then $3 else t.%1$I end', c), ', ') from unnest(named.columns) c))
      using one_merge, gone, keep;
    end loop;
    for named in select r.of_table, r.column_name as c from app.person_references() r where r.many loop
      execute format(
        $q$with hit as (
             insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns, before, after)
             select uuidv7(), $1, %2$L, t.id, 'changed', array[%3$L], jsonb_build_object(%3$L, to_jsonb(t.%3$I)), jsonb_build_object(%3$L, to_jsonb(array_replace(t.%3$I, $2, $3)))
             from %1$s t where t.%3$I @> array[$2]
             on conflict (merge_id, table_name, row_id, did) do update
               set columns = array(select distinct unnest(person_merge_row.columns || excluded.columns)), before = excluded.before || person_merge_row.before, after = person_merge_row.after || excluded.after
           )
           update %1$s t set %3$I = array_replace(t.%3$I, $2, $3) where t.%3$I @> array[$2]$q$, named.of_table, named.of_table::text, named.c)
      using one_merge, gone, keep;
    end loop;

    -- What the record to stay does not know, it learns from the other.
    with known as (
      select k.id, to_jsonb(k) as before, jsonb_strip_nulls(jsonb_build_object(
          'last_name', case when k.last_name is null then g.last_name end,
          'pronouns', case when k.pronouns is null then g.pronouns end,
          'born_on', case when k.born_on is null then g.born_on end,
          'born_precision', case when k.born_on is null and g.born_on is not null then g.born_precision end,
          'died_on', case when k.died_on is null then g.died_on end,
          'languages', case when k.languages = '{}' and g.languages <> '{}' then to_jsonb(g.languages) end,
          'interpreter', case when k.interpreter is null then g.interpreter end)) as after
      from app.person k, app.person g where k.id = keep and g.id = gone
    ), noted as (
      insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns, before, after)
      select uuidv7(), one_merge, 'app.person', n.id, 'changed', array(select jsonb_object_keys(n.after)), n.before, n.after from known n where n.after <> '{}'
    )
    update app.person p set (last_name, pronouns, born_on, born_precision, died_on, languages, interpreter)
      = (select x.last_name, x.pronouns, x.born_on, x.born_precision, x.died_on, x.languages, x.interpreter from jsonb_populate_record(p, n.after) x)
    from known n where p.id = n.id and n.after <> '{}';
    update app.person set merged_into = keep where id = gone;

    -- Papers that wait for somebody who has an account are theirs to open, as when an account is opened.
    with waits as (
      select s.id, u.id as account from app.agreement_signer s join app.agreement a on a.id = s.agreement_id and a.state not in ('superseded', 'ended')
      join app.user_account u on u.person_id = s.person_id and u.active
      where s.person_id = keep and s.user_id is null and s.removed_at is null
    ), noted as (
      insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns, before, after)
      select uuidv7(), one_merge, 'app.agreement_signer', w.id, 'changed', '{user_id}', '{"user_id": null}', jsonb_build_object('user_id', w.account) from waits w
    )
    update app.agreement_signer s set user_id = w.account from waits w where s.id = w.id;

    perform app_definer.follow_merge(keep);
    perform app_definer.follow_merge(gone);
    perform app_definer.follow_home(h) from unnest(gone_home) h;
    perform app_definer.follow_assignments(c) from unnest(gone_case) c;

    -- History, facts and readings are seen by their keys, which follow the rows they tell of.
    topics := array(select distinct t.topic from record.protected_table t) || array['access'];
    with moved as (
      update record.row_change h set keys = array(select replace(k, gone::text, keep::text) from unnest(h.keys) k)
      where h.keys && array(select t || ':' || gone from unnest(topics) t) returning h.id
    ) update record.person_merge m set history = array(select id from moved) where m.id = one_merge;
    with moved as (
      update record.fact f set keys = array(select replace(k, gone::text, keep::text) from unnest(f.keys) k)
      where f.keys && array(select t || ':' || gone from unnest(topics) t) returning f.id
    ) update record.person_merge m set facts = array(select id from moved) where m.id = one_merge;
    with moved as (
      update record.reading r set subjects = array_replace(r.subjects, gone, keep) where r.subjects && array[gone] and not r.subjects && array[keep] returning r.id
    ) update record.person_merge m set readings = array(select id from moved) where m.id = one_merge;

    update app.duplicate_proposal d set state = 'merged', decided_at = app.moment(), decided_by = app.me(), reason = because
    where d.person_id = least(keep, gone) and d.other_id = greatest(keep, gone);
    update record.person_merge m set state = 'merged' where m.id = one_merge;
    set constraints all immediate;
  exception
    when foreign_key_violation or unique_violation or exclusion_violation or check_violation then
      -- A rule of some table that no unique key tells of. What was done is taken back; nothing has changed.
      get stacked diagnostics broken = table_name;
      return query select 'collides', null::text, broken, null::integer;
  end;
  perform set_config('app.kind', kind_before, true);
end
$$;
comment on function app_definer.merge_people(uuid, uuid, uuid, text) is 'Joins two records of one person: rows in every room move, also those the asker may not read; who may and what speaks against it is checked here. It answers with the obstacles, and then nothing has changed.';

-- Rows that were written about the kept person after the merge: they stay where they are.
create function app_definer.rows_since_merge(one_merge uuid) returns table (of_table regclass, row_id uuid)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  merged record;
  named record;
begin
  select * into merged from record.person_merge m where m.id = one_merge;
  for named in
    select r.of_table, array_agg(r.column_name) as columns from app.person_references() r
    where not r.many and r.of_table not in ('app.access_grant'::regclass, 'record.form_draft'::regclass, 'app.person'::regclass) group by r.of_table
  loop
    return query execute format(
      $q$select %1$L::regclass, t.id from %1$s t
         where (%2$s) and not exists (select from record.person_merge_row w where w.merge_id = $1 and w.table_name = %3$L and w.row_id = t.id)
           and exists (select from record.row_change h where h.row_id = t.id and h.table_name = %4$L and h.operation = 'insert' and h.at >= $3 and h.kind <> 'merge')$q$,
      named.of_table, (select string_agg(format('t.%I = $2', c), ' or ') from unnest(named.columns) c), named.of_table::text, split_part(named.of_table::text, '.', 2))
    using one_merge, merged.keep_id, merged.merged_at;
  end loop;
end
$$;
comment on function app_definer.rows_since_merge(uuid) is 'Part of undoing a merge: which rows came later, in every room. Row ids for definer functions only.';

create function app_definer.what_stays(one_merge uuid) returns table (topic text, table_name text, rows integer)
language sql stable security definer set search_path = '' as $$
  select t.topic, split_part(s.of_table::text, '.', 2), count(*)::integer
  from record.person_merge m, app_definer.rows_since_merge(m.id) s join record.protected_table t on t.table_name = s.of_table
  where m.id = one_merge and app_definer.opens_person(m.keep_id, 'identity')
    and (t.shape not in ('about-subject', 'personal', 'keyed') or app_definer.opens_person(m.keep_id, t.topic))
  group by 1, 2
$$;
comment on function app_definer.what_stays(uuid) is 'Before and after a merge is undone: what came later and stays, by topics the asker may open of the person.';

create function app_definer.unmerge_people(one_merge uuid, because text) returns table (code text, topic text, table_name text, rows integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  kind_before text := coalesce(current_setting('app.kind', true), '');
  merged record;
  named record;
  hangs record;
  more integer;
  gone_home uuid[];
  gone_case uuid[];
  went integer;
  broken text;
begin
  select * into merged from record.person_merge m where m.id = one_merge and m.agency_id = app.my_agency() for update;
  if merged.id is null or merged.state <> 'merged' or not app_definer.merges_people() or not app_definer.opens_person(merged.keep_id, 'identity') then
    raise exception 'not theirs to undo' using errcode = 'insufficient_privilege';
  end if;
  perform from app.person p where p.id in (merged.keep_id, merged.gone_id) order by p.id for update;
  perform set_config('app.kind', 'merge', true), set_config('app.why', because, true);
  begin
    set constraints all deferred;
    update record.person_merge m set state = 'unmerging' where m.id = one_merge;
    update app.person set merged_into = null where id = merged.gone_id;

    -- What was written later about something that goes back, goes back with it: a signature with its agreement.
    loop
      more := 0;
      for hangs in
        select r.of_table, array_agg(distinct r.column_name) as columns, k.confrelid::regclass as on_table, a.attname as by_column
        from app.person_references() r
        join pg_catalog.pg_constraint k on k.conrelid = r.of_table and k.contype = 'f' and k.confrelid <> 'app.person'::regclass
        join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where not r.many and k.confrelid in (select p.of_table from app.person_references() p)
          and exists (select from pg_catalog.pg_attribute f where f.attrelid = k.confrelid and f.attnum = k.confkey[1] and f.attname = 'id')
        group by r.of_table, k.confrelid, a.attname
      loop
        execute format(
          $q$insert into record.person_merge_row (id, merge_id, table_name, row_id, did, columns)
             select uuidv7(), $1, %2$L, t.id, 'followed', array_remove(array[%3$s]::text[], null) from %1$s t
             where (%4$s) and t.%5$I in (select w.row_id from record.person_merge_row w where w.merge_id = $1 and w.table_name = %6$L and w.did in ('moved', 'followed'))
               and not exists (select from record.person_merge_row w where w.merge_id = $1 and w.table_name = %2$L and w.row_id = t.id)
               and exists (select from record.row_change h where h.row_id = t.id and h.operation = 'insert' and h.at >= $3 and h.kind <> 'merge')$q$,
          hangs.of_table, hangs.of_table::text,
          (select string_agg(format('case when t.%1$I = $2 then %1$L end', c), ', ') from unnest(hangs.columns) c),
          (select string_agg(format('t.%I = $2', c), ' or ') from unnest(hangs.columns) c), hangs.by_column, hangs.on_table::text)
        using one_merge, merged.keep_id, merged.merged_at;
        get diagnostics went = row_count;
        more := more + went;
      end loop;
      exit when more = 0;
    end loop;

    -- A value the merge changed is put back, unless somebody has changed it since. A birth date goes with its precision.
    for named in select w.table_name as t, w.columns, w.row_id, w.before, w.after from record.person_merge_row w where w.merge_id = one_merge and w.did = 'changed' loop
      execute format('update %1$s t set %2$s from jsonb_populate_record(null::%1$s, $1) b, jsonb_populate_record(null::%1$s, $2) a where t.id = $3', named.t,
        (select string_agg(format('%1$I = case when %2$s then b.%1$I else t.%1$I end', c,
            case when c in ('born_on', 'born_precision') then 't.born_on is not distinct from a.born_on and t.born_precision is not distinct from a.born_precision'
              else format('t.%1$I is not distinct from a.%1$I', c) end), ', ') from unnest(named.columns) c))
      using named.before, named.after, named.row_id;
    end loop;
    for named in
      select r.of_table, array_agg(r.column_name order by r.column_name) as columns from app.person_references() r where not r.many
      group by r.of_table order by r.of_table <> 'app.case_member'::regclass, r.of_table::text
    loop
      execute format(
        $q$update %1$s t set %3$s from record.person_merge_row w
           where w.merge_id = $1 and w.table_name = %2$L and w.row_id = t.id and w.did in ('moved', 'followed') and (%4$s)$q$,
        named.of_table, named.of_table::text,
        (select string_agg(format('%1$I = case when %1$L = any (w.columns) and t.%1$I = $3 then $2 else t.%1$I end', c), ', ') from unnest(named.columns) c),
        (select string_agg(format('%1$L = any (w.columns) and t.%1$I = $3', c), ' or ') from unnest(named.columns) c))
      using one_merge, merged.gone_id, merged.keep_id;
    end loop;
    for named in select w.table_name as t, w.before from record.person_merge_row w where w.merge_id = one_merge and w.did = 'folded' loop
      execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', named.t,
        (select string_agg(format('%I', a.attname), ', ') from pg_catalog.pg_attribute a
         where a.attrelid = named.t::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')) using named.before;
    end loop;

    gone_home := array(select distinct a.home_id from app.home_adult a where a.person_id = merged.gone_id);
    gone_case := array(select distinct t.case_id from app.case_team_member t where t.person_id = merged.gone_id);
    perform app_definer.follow_merge(merged.gone_id);
    perform app_definer.follow_merge(merged.keep_id);
    perform app_definer.follow_home(h) from unnest(gone_home) h;
    perform app_definer.follow_assignments(c) from unnest(gone_case) c;

    update record.row_change h set keys = array(select replace(k, merged.keep_id::text, merged.gone_id::text) from unnest(h.keys) k)
    where h.keys && array(select t || ':' || merged.keep_id from (select distinct p.topic as t from record.protected_table p union select 'access') topics)
      and (h.id = any (merged.history)
        or exists (select from record.person_merge_row w where w.merge_id = one_merge and w.row_id = h.row_id and w.did in ('moved', 'folded', 'followed')));
    update record.fact f set keys = array(select replace(k, merged.keep_id::text, merged.gone_id::text) from unnest(f.keys) k) where f.id = any (merged.facts);
    update record.reading r set subjects = array_replace(r.subjects, merged.keep_id, merged.gone_id)
    where r.id = any (merged.readings) and r.subjects && array[merged.keep_id];

    update app.duplicate_proposal d set state = 'not_duplicate', decided_at = app.moment(), decided_by = app.me(), reason = because
    where d.person_id = least(merged.keep_id, merged.gone_id) and d.other_id = greatest(merged.keep_id, merged.gone_id);
    update record.person_merge m set state = 'unmerged', undone_at = app.moment(), undone_by = app.me(), undone_why = because where m.id = one_merge;
    set constraints all immediate;
  exception
    when foreign_key_violation or unique_violation or exclusion_violation or check_violation then
      -- The part of the work that was done is taken back; nothing has changed.
      get stacked diagnostics broken = table_name;
      return query select 'later-entries-hang-on-it', t.topic, broken, null::integer from record.protected_table t where t.table_name = to_regclass('app.' || broken);
      if not found then
        return query select 'later-entries-hang-on-it', null::text, broken, null::integer;
      end if;
  end;
  perform set_config('app.kind', kind_before, true);
end
$$;
comment on function app_definer.unmerge_people(uuid, text) is 'Takes a merge back: rows return to the record they came from, also those the asker may not read. It answers with what stands in the way, and then nothing has changed.';

-- The merges of people the asker may see, with the name of the record that is gone: it was this person's.
create function app_definer.merges_seen(one_merge uuid default null)
returns table (id uuid, keep_id uuid, gone_id uuid, gone_first text, gone_last text, gone_born date, gone_precision text, reason text, merged_at timestamptz, merged_by uuid)
language sql stable security definer set search_path = '' as $$
  select m.id, m.keep_id, m.gone_id, g.first_name, g.last_name, g.born_on, g.born_precision, m.reason, m.merged_at, m.merged_by
  from record.person_merge m join app.person g on g.id = m.gone_id join app.person k on k.id = m.keep_id
  where m.agency_id = app.my_agency() and (one_merge is null or m.id = one_merge) and m.state = 'merged' and k.merged_into is null
    and (k.id = any (app.mine('identity')) or k.office_ids && app.my_offices('identity') or k.agency_id = any (app.my_agencies('identity')))
  order by m.merged_at desc limit 100
$$;
comment on function app_definer.merges_seen(uuid) is 'Merges lie where no room may read; whoever sees the person may know which records were joined.';

-- The record that another one was joined with: the address of the one that is gone leads there.
create function app_definer.kept_person(person uuid) returns uuid language plpgsql stable security definer set search_path = '' as $$
declare
  kept uuid := (select p.merged_into from app.person p where p.id = person and p.agency_id = app.my_agency());
begin
  while exists (select from app.person p where p.id = kept and p.merged_into is not null) loop
    kept := (select p.merged_into from app.person p where p.id = kept);
  end loop;
  return case when kept = any (app_definer.around_focus('identity', kept)) then kept end;
end
$$;
comment on function app_definer.kept_person(uuid) is 'A person who was joined with another record is hidden from everybody; whoever may see the kept one is led there.';

-- Somebody looked at a proposal and says that they are two.
create function app_definer.tell_apart(proposal uuid, because text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update app.duplicate_proposal d set state = 'not_duplicate', decided_at = app.moment(), decided_by = app.me(), reason = because
  where d.id = proposal and d.state = 'open' and app_definer.merges_people()
    and app_definer.opens_person(d.person_id, 'identity') and app_definer.opens_person(d.other_id, 'identity');
  return found;
end
$$;
comment on function app_definer.tell_apart(uuid, text) is 'A proposal names two people of whom policies would have to see both to let it be written; whoever may join them may also tell them apart.';

grant execute on function app_definer.merge_obstacles(uuid, uuid), app_definer.merge_people(uuid, uuid, uuid, text), app_definer.what_stays(uuid),
  app_definer.unmerge_people(uuid, text), app_definer.merges_seen(uuid), app_definer.kept_person(uuid), app_definer.tell_apart(uuid, text)
  to alongside_case, alongside_office, alongside_agency;
reset role;
