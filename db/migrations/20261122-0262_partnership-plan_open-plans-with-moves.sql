-- What the plan asks of earlier rooms in its own queries: published by name, read under the reader's own policies.
set role alongside_owner;
-- What cannot be handed over yet is promised by a day.
alter table app.plan_step add column promise_id uuid references app.plan_promise (id);
create index plan_step__promise on app.plan_step (promise_id);
comment on column app.plan_step.promise_id is 'The dated promise to do an open step: a packet with open items is given with promises, never with gaps nobody names.';

create view app.agreements_v_agreement with (security_invoker = true) as
  select a.id, a.agency_id, a.office_id, a.kind, a.subject_id, a.child_id, a.home_id, a.source_id, a.sitting_id, a.state, a.state_at, a.due_on, a.opened_at, a.in_force_from, a.version_id
  from app.agreement a;
comment on view app.agreements_v_agreement is 'room: agreements · Agreements and where they stand.';
create view app.agreements_v_waiting with (security_invoker = true) as
  select s.agreement_id, s.capacity, count(*) as signers
  from app.agreement_signer s
  join app.agreement a on a.id = s.agreement_id
  left join app.agreement_signature g on g.version_id = a.version_id and g.signer_id = s.id and g.voided_at is null
  where s.required and s.removed_at is null
  group by s.agreement_id, s.capacity
  having case when bool_or(s.each) then count(*) > count(g.id) else count(g.id) = 0 end;
comment on view app.agreements_v_waiting is 'room: agreements · Capacities whose signature under the present version is still missing, by agreement.';
create view app.agreements_v_signer with (security_invoker = true) as
  select s.agreement_id, s.capacity, s.side, s.required from app.agreement_signer s where s.removed_at is null;
comment on view app.agreements_v_signer is 'room: agreements · For which capacities somebody is named to sign.';
create view app.agreements_v_pack with (security_invoker = true) as
  select code, extends from app.signing_pack;
comment on view app.agreements_v_pack is 'room: agreements · Policy packs and what each extends.';
create view app.placement_v_setting with (security_invoker = true) as
  select code, layer, needs_partnership_plan, plan_signer from app.setting;
comment on view app.placement_v_setting is 'room: placement · What follows from a setting for the Partnership Plan.';
create view app.placement_v_move with (security_invoker = true) as
  select id, child_id, at, sitting_id from app.move;
comment on view app.placement_v_move is 'room: placement · Moves, and which were one sitting.';
create view app.placement_v_handover with (security_invoker = true) as
  select move_id, child_id, kind, state, note from app.handover_item;
comment on view app.placement_v_handover is 'room: placement · What was handed over with a move.';
grant select on app.agreements_v_waiting, app.agreements_v_signer, app.placement_v_move, app.placement_v_handover to alongside_case, alongside_office, alongside_agency;
grant select on app.agreements_v_agreement to alongside_case, alongside_office, alongside_agency, alongside_portal;
grant select on app.placement_v_setting, app.agreements_v_pack to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;

set role alongside_definer;
-- The nurse adds an allergy, the liaison a school: they keep those records, not the plan, and the caregivers hear of it all the same.
create function app_definer.tell_caregivers(child uuid, of_fact uuid, what text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  told integer;
begin
  if not exists (select from record.fact f where f.id = of_fact and f.by_user = app.me() and f.keys && array['health:' || child, 'education:' || child, 'plan:' || child]) then
    return 0;
  end if;
  insert into app.packet_update (id, agency_id, child_id, agreement_id, about, fact_id, at, user_id)
  select uuidv7(), app.my_agency(), child, a.id, what, of_fact, app.moment(), g.user_id
  from app.agreement a
  join (select distinct u.id as user_id from app.access_grant g join app.user_account u on u.id = g.user_id and u.active
        where g.subject_id = child and g.source in ('placement', 'whereabouts') and g.during @> app.moment()) g on g.user_id <> app.me()
  where a.child_id = child and a.agency_id = app.my_agency() and a.kind = 'partnership_placement' and a.state not in ('superseded', 'ended')
  on conflict (fact_id, user_id) do nothing;
  get diagnostics told = row_count;
  return told;
end
$$;
comment on function app_definer.tell_caregivers(uuid, uuid, text) is 'Whoever writes a new fact about health or school may not read the plan; its caregivers are told that something is new, not what.';
grant execute on function app_definer.tell_caregivers(uuid, uuid, text) to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
