set role alongside_owner;
-- Only in a database that was made as the story county. Its events are counted from the day it was loaded on; the
-- product's own today moves on, and that day must not be guessed afterwards.
create table app.story (
  id        uuid primary key,
  agency_id uuid not null unique references app.agency (id),
  loaded_on date not null
);
comment on table app.story is 'room: agency · topic: organization · Of the made-up county: the day its story was loaded on.';
call build.protect_shared('app.story', 'agency', 'organization');
call build.change_by_administrators('app.story');
call build.keep_history('app.story', 'organization', '');
reset role;
