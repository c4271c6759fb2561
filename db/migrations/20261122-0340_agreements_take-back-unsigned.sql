set role alongside_definer;

-- A text that was declined and that nobody has signed has no signature to void: when its words change, it is a draft again.
create or replace function app_definer.hold_agreement_steps() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.state <> old.state and not (old.state || '>' || new.state = any (array[
    'draft>ready', 'draft>superseded', 'draft>ended',
    'ready>draft', 'ready>partly_signed', 'ready>in_force', 'ready>declined', 'ready>superseded', 'ready>ended',
    'partly_signed>in_force', 'partly_signed>void', 'partly_signed>declined', 'partly_signed>superseded', 'partly_signed>ended',
    'in_force>void', 'in_force>superseded', 'in_force>ended',
    'void>ready', 'void>superseded', 'void>ended',
    'declined>draft', 'declined>ready', 'declined>partly_signed', 'declined>in_force', 'declined>void', 'declined>superseded', 'declined>ended'])) then
    raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'agreement__steps_are_known';
  end if;
  return new;
end
$$;

create or replace function app_definer.void_agreement(one_agreement uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  signed integer;
begin
  if not exists (select from app.agreement a where a.id = one_agreement and a.agency_id = app.my_agency()
                 and (a.subject_id = any (app.mine('agreement')) or a.child_id = any (app.mine('plan')))) then
    raise exception 'an agreement is voided by those who work with it' using errcode = 'insufficient_privilege';
  end if;
  update app.agreement_signature set voided_at = app.moment(), voided_why = why where agreement_id = one_agreement and voided_at is null;
  get diagnostics signed = row_count;
  update app.agreement set state = case when state = 'ready' or (state = 'declined' and signed = 0) then 'draft' else 'void' end, state_at = app.moment()
  where id = one_agreement and state in ('ready', 'partly_signed', 'in_force', 'declined');
end
$$;
reset role;
