-- The first administrator of an empty database, and further ones by command.
set role alongside_definer;

create function app_definer.add_administrator(account uuid, of_agency uuid, of_organization uuid, of_name text, of_language text, of_title text) returns void
language sql security definer set search_path = '' as $$
  insert into app.user_account (id, agency_id, kind, name, language, active) values (account, of_agency, 'staff', of_name, of_language, true);
  insert into app.staff_member (id, agency_id, organization_id, name, title, languages)
  values (account, of_agency, of_organization, of_name, of_title, array[of_language]);
  insert into app.position (id, agency_id, user_id, role, organization_id, during)
  values (uuidv7(), of_agency, account, 'administrator', of_organization, tstzrange(app.moment(), null));
$$;
comment on function app_definer.add_administrator(uuid, uuid, uuid, text, text, text) is 'Part of found_agency and create_administrator; no working role may call it.';

-- Once only. False when there is an agency already.
create function app_definer.found_agency(
  new_agency uuid, new_organization uuid, of_name text, of_short_name text, of_state text, of_time_zone text,
  account uuid, account_name text, account_language text, account_title text
) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('alongside.found-agency'));
  if exists (select from app.agency) then
    return false;
  end if;
  insert into app.agency (id, name, short_name, state_code, time_zone, policy_pack)
  values (new_agency, of_name, of_short_name, of_state, of_time_zone, lower(of_state));
  insert into app.care_organization (id, agency_id, name, short_name, part)
  values (new_organization, new_agency, of_name, of_short_name, 'lead_agency');
  perform app_definer.add_administrator(account, new_agency, new_organization, account_name, account_language, account_title);
  return true;
end
$$;
comment on function app_definer.found_agency(uuid, uuid, text, text, text, text, uuid, text, text, text) is 'The set-up page makes the first agency and its administrator while nobody can be signed in.';

create function app_definer.has_no_agency() returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select from app.agency)
$$;
comment on function app_definer.has_no_agency() is 'A set-up address is made for an empty database only; the door may not read agencies.';

-- A further administrator of the only agency, by command on the server. False when there is none or more than one.
create function app_definer.create_administrator(account uuid, account_name text, account_language text, account_title text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  lead app.care_organization;
begin
  select o.* into lead from app.care_organization o
  where o.part = 'lead_agency' and (select count(*) from app.agency) = 1 order by o.id limit 1;
  if lead.id is null then
    return false;
  end if;
  perform app_definer.add_administrator(account, lead.agency_id, lead.id, account_name, account_language, account_title);
  return true;
end
$$;
comment on function app_definer.create_administrator(uuid, text, text, text) is 'The command admin create: whoever commands the server may name an administrator. The history records it.';

grant execute on function app_definer.found_agency(uuid, uuid, text, text, text, text, uuid, text, text, text),
  app_definer.create_administrator(uuid, text, text, text), app_definer.has_no_agency() to alongside_door;
reset role;
