-- The five named shapes of row policies (db/policies.md). Every protected table takes one of them.
set role alongside_owner;

create procedure build.close_table(of_table regclass, of_room text, of_topic text, of_subject text, of_shape text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy definer_works on %s to alongside_definer using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to alongside_definer', of_table);
  insert into record.protected_table (table_name, room, topic, subject_column, shape)
  values (of_table, of_room, of_topic, of_subject, of_shape);
end
$$;

-- Shared: every member of the agency's staff may see it; people outside only when portal is true.
create procedure build.protect_shared(of_table regclass, of_room text, of_topic text, portal boolean default false) language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, null, 'shared');
  execute format('create policy staff_of_agency on %s to alongside_case, alongside_office, alongside_agency
    using (agency_id = (select app.my_agency())) with check (agency_id = (select app.my_agency()))', of_table);
  execute format('grant select, insert, update, delete on %s to alongside_case, alongside_office, alongside_agency', of_table);
  if portal then
    execute format('create policy people_of_agency on %s for select to alongside_portal using (agency_id = (select app.my_agency()))', of_table);
    execute format('grant select on %s to alongside_portal', of_table);
  end if;
end
$$;

-- About a subject: a child, another person or a home. portal: none, read or write.
create procedure build.protect_about(of_table regclass, of_room text, of_topic text, of_subject text, portal text default 'none') language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, of_subject, 'about-subject');
  execute format('create policy case_team on %s to alongside_case
    using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]))', of_table, of_subject, of_topic, of_subject, of_topic);
  execute format('create policy office on %s to alongside_office
    using (office_id = any ((select app.my_offices(%L))::uuid[])) with check (office_id = any ((select app.my_offices(%L))::uuid[]))', of_table, of_topic, of_topic);
  execute format('create policy agency on %s to alongside_agency
    using (agency_id = any ((select app.my_agencies(%L))::uuid[])) with check (agency_id = any ((select app.my_agencies(%L))::uuid[]))', of_table, of_topic, of_topic);
  execute format('grant select, insert, update, delete on %s to alongside_case, alongside_office, alongside_agency', of_table);
  call build.open_to_portal(of_table, of_topic, of_subject, portal);
end
$$;

-- Personal: only a grant that names the subject or its case opens it; no office or agency policy.
create procedure build.protect_personal(of_table regclass, of_room text, of_topic text, of_subject text, portal text default 'none') language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, of_subject, 'personal');
  execute format('create policy case_team on %s to alongside_case
    using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]))', of_table, of_subject, of_topic, of_subject, of_topic);
  execute format('grant select, insert, update, delete on %s to alongside_case', of_table);
  call build.open_to_portal(of_table, of_topic, of_subject, portal);
end
$$;

create procedure build.open_to_portal(of_table regclass, of_topic text, of_subject text, portal text) language plpgsql as $$
begin
  if portal = 'read' then
    execute format('create policy portal on %s for select to alongside_portal using (%I = any ((select app.mine(%L))::uuid[]))', of_table, of_subject, of_topic);
    execute format('grant select on %s to alongside_portal', of_table);
  elsif portal = 'write' then
    execute format('create policy portal on %s to alongside_portal
      using (%I = any ((select app.mine(%L))::uuid[])) with check (%I = any ((select app.mine(%L))::uuid[]))', of_table, of_subject, of_topic, of_subject, of_topic);
    execute format('grant select, insert, update on %s to alongside_portal', of_table);
  elsif portal <> 'none' then
    raise exception 'portal is none, read or write';
  end if;
end
$$;

-- Own: the row of one user account, for that person only.
create procedure build.protect_own(of_table regclass, of_room text, of_topic text, owner_column text default 'user_id') language plpgsql as $$
begin
  call build.close_table(of_table, of_room, of_topic, owner_column, 'own');
  execute format('create policy own on %s to alongside_case, alongside_office, alongside_agency, alongside_portal
    using (%I = (select app.me())) with check (%I = (select app.me()))', of_table, owner_column, owner_column);
  execute format('grant select, insert, update, delete on %s to alongside_case, alongside_office, alongside_agency, alongside_portal', of_table);
end
$$;

-- Reference: code lists and rules; the same for everybody, changed by migrations and imports only.
create procedure build.open_reference(of_table regclass, of_room text) language plpgsql as $$
begin
  insert into record.protected_table (table_name, room, topic, subject_column, shape) values (of_table, of_room, 'none', null, 'reference');
  execute format('grant select on %s to public', of_table);
  execute format('grant select, insert, update on %s to alongside_definer', of_table);
end
$$;
reset role;
