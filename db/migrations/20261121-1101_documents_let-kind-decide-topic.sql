set role alongside_owner;
-- A document cannot be filed under another topic than its kind's: the topic decides who may read it.
alter table app.document_kind add constraint document_kind__code_has_one_topic unique (code, topic);
alter table app.document add constraint document__topic_is_of_its_kind
  foreign key (kind, topic) references app.document_kind (code, topic) on update cascade;
reset role;
