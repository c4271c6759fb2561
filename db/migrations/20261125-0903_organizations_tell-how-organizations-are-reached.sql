-- How an organization is reached, for lists of partners and for finding the same one in a list that is brought in.
set role alongside_owner;
create view app.organizations_v_reached with (security_invoker = true) as
  select o.id, o.name, o.merged_into, o.description, o.email, o.website,
    (select h.number from app.directory_phone h where h.organization_id = o.id and h.type is distinct from 'fax'
      order by num_nonnulls(h.service_id, h.location_id, h.service_at_location_id, h.contact_id), h.id limit 1) as phone,
    array(select right(regexp_replace(h.number, '[^0-9]', '', 'g'), 10) from app.directory_phone h where h.organization_id = o.id) as phones,
    (select concat_ws(', ', a.address_1, a.city) from app.location_address a join app.location l on l.id = a.location_id
      where a.organization_id = o.id and a.address_type = 'physical' and not l.confidential order by a.id limit 1) as address,
    (select max(v.assured_on) from app.service v where v.organization_id = o.id and v.ended_on is null) as verified_on
  from app.organization o;
comment on view app.organizations_v_reached is 'room: organizations · How organizations are reached, and when what they offer was last checked. Places that are kept secret are left out.';
grant select on app.organizations_v_reached to alongside_case, alongside_office, alongside_agency;
reset role;
