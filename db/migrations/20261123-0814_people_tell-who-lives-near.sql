-- Whether somebody lives in an area of the agency: a child who is with them is not in another state. The area, not the address.
set role alongside_owner;
create view app.people_v_lives_near with (security_invoker = true) as
  select person_id, during from app.person_address where area_id is not null;
comment on view app.people_v_lives_near is 'room: people · Who lives in an area of the agency, and when; as far as the reader may see the address.';
grant select on app.people_v_lives_near to alongside_case, alongside_office, alongside_agency, alongside_clocks;
call build.let_clocks_read('app.person_address');
reset role;
