-- What later rooms read of courts: reports, permanency, visits and the chronology of a child's whole record.
set role alongside_owner;
create view app.court_v_hearing with (security_invoker = true) as
  select h.id, h.child_id, h.kind, k.en as kind_en, k.es as kind_es, h.state, h.set_for, h.held_at, coalesce(h.held_at, h.set_for) as at,
    h.judge, h.court_case_id, h.place, h.attend, h.recorded_at
  from app.hearing h join app.hearing_kind k on k.code = h.kind;
comment on view app.court_v_hearing is 'room: court · Hearings about children: what for, when, and what came of them.';

create view app.court_v_order with (security_invoker = true) as
  select t.id, t.child_id, t.hearing_id, t.kind, k.en as kind_en, k.es as kind_es, t.says, t.person_id, t.ordered_on, t.until, t.replaced_on,
    t.goal, t.concurrent, t.times, t.per, t.minutes, t.supervision
  from app.order_term t join app.order_term_kind k on k.code = t.kind;
comment on view app.court_v_order is 'room: court · What orders say, until when, and what replaced it.';

create view app.court_v_made with (security_invoker = true) as
  select f.id, f.child_id, f.hearing_id, 'finding' as made, f.kind, k.en as kind_en, k.es as kind_es, f.found_on as made_on from app.finding f join app.finding_kind k on k.code = f.kind
  union all
  select o.id, o.child_id, o.hearing_id, 'order', o.kind, k.en, k.es, o.ordered_on from app.court_order o join app.order_kind k on k.code = o.kind
  union all
  select p.id, p.child_id, null, 'petition', p.kind, k.en, k.es, p.filed_on from app.petition p join app.petition_kind k on k.code = p.kind;
comment on view app.court_v_made is 'room: court · Findings, orders and petitions by their day.';

create view app.court_v_statement with (security_invoker = true) as
  select s.id, s.child_id, s.hearing_id, s.part, k.en as part_en, k.es as part_es, s.name, s.language, s.words, s.way, s.receipt, s.given_at, s.filed_on
  from app.court_statement s join app.court_part k on k.code = s.part;
comment on view app.court_v_statement is 'room: court · What caregivers, parents and youths said to the court, as they gave it, with the receipt.';

create view app.court_v_party with (security_invoker = true) as
  select y.id, y.child_id, y.part, k.en as part_en, k.es as part_es, y.person_id, y.name, y.organization, y.counsel_of, y.during
  from app.court_party y join app.court_part k on k.code = y.part;
comment on view app.court_v_party is 'room: court · Parties and who speaks for them, from when to when; how they are reached stays with the room.';

create view app.court_v_legal_status with (security_invoker = true) as
  select s.id, s.child_id, s.kind, k.en as kind_en, k.es as kind_es, s.during, s.hearing_id from app.legal_status s join app.legal_status_kind k on k.code = s.kind;
comment on view app.court_v_legal_status is 'room: court · Where children stand before the law.';

create view app.court_v_notice with (security_invoker = true) as
  select n.id, n.child_id, n.hearing_id, n.part, n.name, n.way, n.due_on, n.sent_at, n.proof, n.proof_at, n.returned_on, n.called_off, n.answer
  from app.hearing_notice n;
comment on view app.court_v_notice is 'room: court · Who was told of which hearing, how, and what shows it.';

create view app.court_v_view with (security_invoker = true) as
  select v.id, v.child_id, v.hearing_id, v.words, v.none_why, v.came_of_it, v.said_on from app.hearing_view v;
comment on view app.court_v_view is 'room: court · What children want the court to know before a hearing, and what was done with it.';

grant select on app.court_v_hearing, app.court_v_order, app.court_v_made, app.court_v_statement, app.court_v_party, app.court_v_legal_status,
  app.court_v_notice, app.court_v_view to alongside_case, alongside_office, alongside_agency;
reset role;
