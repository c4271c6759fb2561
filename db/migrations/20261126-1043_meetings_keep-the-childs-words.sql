-- Whoever is invited reads when, where and with whom a meeting is. What the child said at it, what was done with it, and why somebody was
-- not asked are not for everybody who was invited: what the minutes say of it is shared by whoever has read them.
set role alongside_owner;
revoke select on app.meeting from alongside_portal;
grant select (id, agency_id, office_id, child_id, together_id, kind, starts_at, ends_at, place, remote_way, remote_link, led_by, language, interpreter,
  state, called_at) on app.meeting to alongside_portal;
reset role;
