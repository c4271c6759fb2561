set role alongside_definer;
-- The supervisor is asked to offer a meeting. Who wished for it is not said: the answer behind it is its writer's own.
create function app_definer.ask_supervisor(task uuid, child uuid, of_kind text, due date, source uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid;
begin
  if not (child = any (app.my_signed_children()) or child = any (app.mine('plan'))) then
    return null;
  end if;
  select coalesce(led.user_id, a.user_id) into asked
  from app.case_member m join app.case_file c on c.id = m.case_id and c.life @> app.moment()
  join app.primary_assignment a on a.case_id = c.id and a.during @> app.moment()
  left join lateral (
    select p.user_id from app.position p join app.user_account u on u.id = p.user_id and u.active
    where p.unit_id = c.unit_id and p.role = 'supervisor' and p.during @> app.moment() order by lower(p.during), p.id limit 1
  ) led on true
  where m.person_id = child and m.part = 'child' and m.during @> app.moment() limit 1;
  if asked is null or exists (select from app.task t where t.child_id = child and t.kind = of_kind and t.user_id = asked
      and t.source_id is not distinct from source and t.done_at is null and t.dropped_at is null) then
    return null;
  end if;
  insert into app.task (id, agency_id, child_id, kind, due_on, user_id, opened_at, opened_by, source_id)
  values (task, app.my_agency(), child, of_kind, due, asked, app.moment(), null, source);
  return asked;
end
$$;
comment on function app_definer.ask_supervisor(uuid, uuid, text, date, uuid) is 'Each side of a plan may bring about the offer of a meeting; they may not know who leads the unit, nor read its tasks. Nobody is named as the one who wished for it.';

-- A caregiver promises something by a day and is reminded of it; so is the other caregiver of the home.
create function app_definer.remind_caregiver(task uuid, child uuid, of_kind text, due date, source uuid, account uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not child = any (app.mine('plan'))
     or not exists (select from app.access_grant g join app.user_account u on u.id = g.user_id and u.active
                    where u.id = account and g.subject_id = child and g.source in ('placement', 'whereabouts') and g.during @> app.moment())
     or exists (select from app.task t where t.child_id = child and t.kind = of_kind and t.user_id = account
                and t.source_id is not distinct from source and t.done_at is null and t.dropped_at is null) then
    return false;
  end if;
  insert into app.task (id, agency_id, child_id, kind, due_on, user_id, opened_at, opened_by, source_id)
  values (task, app.my_agency(), child, of_kind, due, account, app.moment(), app.me(), source);
  return true;
end
$$;
comment on function app_definer.remind_caregiver(uuid, uuid, text, date, uuid, uuid) is 'A caregiver opens a reminder for themselves or the other caregiver; tasks are written by staff otherwise. Only people who care for the child now.';
grant execute on function app_definer.ask_supervisor(uuid, uuid, text, date, uuid), app_definer.remind_caregiver(uuid, uuid, text, date, uuid, uuid)
  to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

-- A child may take a line out of their own page; the page is written at home. History keeps what stood there.
set role alongside_owner;
grant delete on app.plan_text to alongside_portal;
reset role;
