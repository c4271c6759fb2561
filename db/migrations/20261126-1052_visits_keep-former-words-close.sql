-- What was written down of a visit and speaks of other people is read by who may see every one of them: its former words as well.
set role alongside_definer;
create function app_definer.further_keys(topic text, further jsonb) returns text[] language sql immutable set search_path = '' as $$
  select case jsonb_typeof(further)
    when 'array' then array(select 'identity:' || named from jsonb_array_elements_text(further) named order by 1)
    when 'string' then array[topic || ':' || (further #>> '{}')]
    else '{}'::text[] end
$$;
comment on function app_definer.further_keys(text, jsonb) is 'Whom a former row speaks of besides its subject: one person of the same topic, or several of whom one has to be allowed to know. Asked by the trigger that keeps history.';
revoke execute on function app_definer.further_keys(text, jsonb) from public;
create or replace function app_definer.leave_previous_row() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  topic text := tg_argv[0];
  subject text := tg_argv[1];
  further text := case when tg_nargs > 2 then tg_argv[2] end;
  moment timestamptz := coalesce(app.moment(), clock_timestamp());
  kind text := coalesce(nullif(current_setting('app.kind', true), ''), 'change');
  why text := nullif(current_setting('app.why', true), '');
  request uuid := nullif(current_setting('app.request', true), '')::uuid;
  behalf uuid := nullif(current_setting('app.on_behalf', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, 'insert', kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end
             || app_definer.further_keys(topic, r.row -> further),
           null, app.me(), behalf, why, request
    from (select to_jsonb(n) as row from new_rows n) r;
  else
    insert into record.row_change (at, table_name, row_id, operation, kind, agency_id, keys, before, by_user, on_behalf, why, request_id)
    select moment, tg_table_name, (r.row ->> 'id')::uuid, lower(tg_op), kind, (r.row ->> 'agency_id')::uuid,
           case when subject = '' then array[topic] else array[topic || ':' || coalesce(r.row ->> subject, r.row ->> 'id')] end
             || app_definer.further_keys(topic, r.row -> further),
           r.row, app.me(), behalf, why, request
    from (select to_jsonb(o) as row from old_rows o) r;
  end if;
  return null;
end
$$;
update record.row_change c set keys = c.keys || app_definer.further_keys('visits', c.before -> 'named')
where c.table_name = 'contact_note' and c.before is not null and cardinality(c.keys) = 1;
reset role;

set role alongside_owner;
drop trigger history_insert on app.contact_note;
drop trigger history_update on app.contact_note;
drop trigger history_delete on app.contact_note;
create trigger history_insert after insert on app.contact_note referencing new table as new_rows
  for each statement execute function app_definer.leave_previous_row('visits', 'child_id', 'named');
create trigger history_update after update on app.contact_note referencing old table as old_rows
  for each statement execute function app_definer.leave_previous_row('visits', 'child_id', 'named');
create trigger history_delete after delete on app.contact_note referencing old table as old_rows
  for each statement execute function app_definer.leave_previous_row('visits', 'child_id', 'named');
reset role;
