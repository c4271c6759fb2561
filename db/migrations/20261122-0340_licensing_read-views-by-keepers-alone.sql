-- Who keeps homes reads how they are seen by the policy that lets them write it; a second one that says the same is one
-- too many to watch.
set role alongside_owner;
drop policy staff_of_agency on app.quality_view;
reset role;
