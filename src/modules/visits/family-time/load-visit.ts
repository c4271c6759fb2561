import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { FAMILY_VIAS, NOTE_KINDS } from './contract.ts';
import { sayAnswer, sayVisitKind, sayVisitTime } from './say-family-time.ts';
import { type FamilyVisit, guestsOf, makeUpOf, notesOf, visitOf } from './store/visits.ts';

const DONE = ['moved', 'answered', 'noted', 'held', 'missed'] as const;

/** Everything the page of one visit shows to staff, in finished words. Leaves with NotThere. */
export async function loadVisit(ask: Ask & { readonly query: URLSearchParams }, childId: Id, visitId: string) {
  const { tx, say, now, query } = ask;
  const visit = (await visitOf(tx, childId, visitId)) ?? notThere();
  const [guests, notes] = [await guestsOf(tx, [visit.id]), await notesOf(tx, visit.id)];
  const names = await accountNames(
    tx,
    [visit.driver_id, visit.supervisor_id, ...notes.map(note => note.written_by)].filter(id => id !== null),
  );
  const nameOf = (id: Id | null) =>
    id === null ? null : (names.get(id)?.name ?? say('visits', 'familyTime.visit.formerStaff'));
  const done = DONE.find(code => code === query.get('done'));
  const said = guests.map(guest => ({
    key: guest.id,
    name: guest.first_name ?? say('visits', 'familyTime.somebody'),
    part: say('visits', `familyTime.parts.${guest.part}`),
    told: say('visits', `familyTime.visit.toldWays.${guest.told}`),
    answer: [sayAnswer(ask, guest), guest.answered_via === 'text_link' && say('visits', 'familyTime.visit.byLink')]
      .filter(Boolean)
      .join(', '),
    words: guest.answer_words,
    came: say(
      'visits',
      guest.came === null
        ? 'familyTime.visit.cameUnknown'
        : guest.came
          ? 'familyTime.visit.cameYes'
          : 'familyTime.visit.cameNo',
    ),
  }));
  return {
    words: say.group('visits', 'familyTime').visit,
    ownWords: say.group('visits', 'familyTime').own,
    state: visit.state,
    stateWord: say('visits', `familyTime.states.${visit.state}`),
    begun: visit.starts_at <= now,
    seen: visit.starts_at,
    title: sayVisitKind(ask, visit),
    facts: factsOf(ask, visit, nameOf),
    outcome: await outcomeOf(ask, visit),
    guests: said,
    notes: notes.map(note => ({
      key: note.id,
      title: say('visits', `familyTime.noteKinds.${note.kind}`),
      meta: [
        nameOf(note.written_by),
        sayDayOf(ask.language, ask.who.timeZone, note.written_at),
        say('visits', note.shared ? 'familyTime.visit.noteShared' : 'familyTime.visit.noteStaff'),
      ].join(' · '),
      words: note.words,
    })),
    choices: {
      guests: said.map(({ key, name }) => ({ value: key, label: name })),
      vias: FAMILY_VIAS.map(value => ({ value, label: say('visits', `familyTime.vias.${value}`) })),
      kinds: NOTE_KINDS.map(value => ({ value, label: say('visits', `familyTime.noteKinds.${value}`) })),
    },
    done: done ? say('visits', `familyTime.visit.done-${done}`) : null,
  };
}

export type VisitShown = Awaited<ReturnType<typeof loadVisit>>;

function factsOf(ask: Ask, visit: FamilyVisit, nameOf: (id: Id | null) => string | null) {
  const { say } = ask;
  const rows = [
    ['when', sayVisitTime(ask, visit)],
    ['where', visit.place],
    ['room', visit.room],
    ['watch', say('visits', `familyTime.supervisions.${visit.supervision}`)],
    ['supervisor', nameOf(visit.supervisor_id)],
    [
      'driver',
      nameOf(visit.driver_id) ?? (visit.transport && say('visits', `familyTime.transports.${visit.transport}`)),
    ],
    ['car', visit.car],
    ['interpreter', say('visits', `familyTime.interpreters.${visit.interpreter}`)],
  ] as const;
  return rows.flatMap(([key, value]) =>
    value ? [{ key, label: say('visits', `familyTime.visit.${key}`), value }] : [],
  );
}

/** What came of it where it did not come about, and what it makes up for. */
async function outcomeOf({ tx, say, language, who }: Ask, visit: FamilyVisit): Promise<string[]> {
  const makeUp = await makeUpOf(tx, visit.id);
  const lines = [
    visit.because &&
      say('visits', 'familyTime.visit.because', {
        why: [visit[`because_${language}`], visit.because_words].filter(Boolean).join('. '),
      }),
    makeUp && say('visits', 'familyTime.visit.makeUp', { when: sayMoment(language, who.timeZone, makeUp.starts_at) }),
    visit.no_make_up_why && say('visits', 'familyTime.visit.noMakeUp', { why: visit.no_make_up_why }),
    visit.makes_up && say('visits', 'familyTime.visit.makesUp'),
  ];
  return lines.filter(line => typeof line === 'string' && line !== '') as string[];
}
