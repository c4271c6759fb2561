-- What rooms ask of earlier rooms in their own queries: published by name, read under the reader's own policies.
set role alongside_owner;

create view app.agency_v_unit with (security_invoker = true) as
  select u.id, u.agency_id, u.name, u.office_id, o.name as office_name, o.organization_id, c.name as organization_name, c.short_name as organization_short_name, c.part as organization_part
  from app.unit u join app.office o on o.id = u.office_id join app.care_organization c on c.id = o.organization_id;
comment on view app.agency_v_unit is 'room: agency · Units with their office and organization.';

create view app.agency_v_organization with (security_invoker = true) as
  select id, agency_id, name, short_name, part from app.care_organization;
comment on view app.agency_v_organization is 'room: agency · Care organizations by name.';

create view app.agency_v_area with (security_invoker = true) as
  select id, agency_id, code, name, postal_code, during from app.area;
comment on view app.agency_v_area is 'room: agency · Neighborhoods by name, in all their versions.';

create view app.access_v_staff with (security_invoker = true) as
  select s.id, s.agency_id, s.organization_id, s.name, s.title, s.phone, s.email, s.languages from app.staff_member s;
comment on view app.access_v_staff is 'room: access · The staff directory for lists of other rooms.';

create view app.people_v_relationship with (security_invoker = true) as
  select person_id, relative_id, kind from app.relationship;
comment on view app.people_v_relationship is 'room: people · Who is whose relative.';

grant select on app.agency_v_unit, app.access_v_staff, app.people_v_relationship to alongside_case, alongside_office, alongside_agency;
grant select on app.agency_v_organization, app.agency_v_area to alongside_case, alongside_office, alongside_agency, alongside_portal;
reset role;
