-- A legal hold: while it lasts, nothing of a record is destroyed, whatever a retention period or somebody's wish to tidy up says.
set role alongside_owner;
create table app.legal_hold (
  id          uuid primary key,
  agency_id   uuid not null references app.agency (id),
  office_id   uuid references app.office (id),
  child_id    uuid not null references app.person (id),
  matter      text not null constraint legal_hold__says_what_it_is_for check (btrim(matter) <> ''),
  asked_by    text not null constraint legal_hold__says_who_asked check (btrim(asked_by) <> ''),
  placed_at   timestamptz not null,
  placed_by   uuid not null references app.user_account (id),
  lifted_at   timestamptz,
  lifted_by   uuid references app.user_account (id),
  lifted_why  text,
  constraint legal_hold__lifted_says_why check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null)
    and (lifted_why is null or btrim(lifted_why) <> '')),
  constraint legal_hold__ends_after_it_began check (lifted_at >= placed_at)
);
comment on table app.legal_hold is 'room: documents · topic: case · A time in which nothing of a record may be destroyed: what for, who asked, who placed and lifted it.';
create index legal_hold__child on app.legal_hold (child_id, placed_at desc);
call build.protect_about('app.legal_hold', 'documents', 'case', 'child_id');
call build.keep_history('app.legal_hold', 'case', 'child_id');
reset role;

set role alongside_definer;
-- Whoever destroys may not see the hold: it is asked with other rights, and only ever answers whether there is one.
create function app_definer.is_held(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.legal_hold h where h.child_id = person and h.lifted_at is null)
$$;
comment on function app_definer.is_held(uuid) is 'Whether a record is under a legal hold, for whoever is about to destroy something of it and may not read the hold itself.';
grant execute on function app_definer.is_held(uuid) to alongside_owner, alongside_case, alongside_office, alongside_agency;

create function app_definer.refuse_under_hold() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if app_definer.is_held((to_jsonb(old) ->> tg_argv[0])::uuid) then
    raise exception 'the record is under a legal hold' using errcode = 'check_violation', constraint = 'legal_hold__keeps_it';
  end if;
  return old;
end
$$;
comment on function app_definer.refuse_under_hold() is 'Trigger: nothing of a record under a legal hold is destroyed, by whatever right; it reads holds the writer may not see.';

-- A file is destroyed for the record of any paper that lies in it.
create function app_definer.refuse_file_under_hold() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from app.document d where d.file_id = old.id and app_definer.is_held(d.child_id)) then
    raise exception 'the record is under a legal hold' using errcode = 'check_violation', constraint = 'legal_hold__keeps_it';
  end if;
  return old;
end
$$;
comment on function app_definer.refuse_file_under_hold() is 'Trigger: the bytes of a paper in a record under a legal hold stay; their owner may not see whose record it is.';
grant execute on function app_definer.refuse_under_hold(), app_definer.refuse_file_under_hold() to alongside_owner;
reset role;

set role alongside_owner;
create procedure build.keep_under_hold(of_table regclass, of_subject text) language plpgsql as $$
begin
  execute format('create trigger keep_under_hold before delete on %s for each row execute function app_definer.refuse_under_hold(%L)', of_table, of_subject);
end
$$;
call build.keep_under_hold('app.document', 'child_id');
create trigger keep_under_hold before delete on app.stored_file for each row execute function app_definer.refuse_file_under_hold();
reset role;
