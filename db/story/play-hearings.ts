import type { Id } from '#kernel/ids.ts';
import {
  addParty,
  answerNotice,
  fileStatement,
  giveStatement,
  proveNotice,
  readNotice,
  recordAttendance,
  recordCourtCase,
  recordLegalStatus,
  recordOrder,
  recordView,
  sendNotices,
} from '#modules/court/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { caseNumbers } from './case-numbers.ts';
import type { Child } from './children.ts';
import { COURT } from './court.ts';
import { type StoryWhen, TIME_ZONE } from './day.ts';
import { DECISION, STATEMENT, TELLINGS, type Telling, type ToldParent } from './hearing-notices.ts';
import { COURT_HISTORIES, type CourtHistory } from './hearings.ts';
import type { PersonKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { caregiversOn } from './play-cards.ts';
import { handOverAt, workerAt, workersOf } from './play-cases.ts';
import { childrenOf, personKey } from './play-people.ts';

/** The court's numbers, where children stand before the law, who was told of hearings, what they said, and one whole decision. */
export const hearingActs = (story: Story): readonly Act[] => [
  ...COURT_HISTORIES.flatMap(history => standingActs(story, history)),
  ...TELLINGS.flatMap(telling => childrenOf(telling.family).flatMap(child => tellingActs(story, telling, child))),
  ...statementActs(story),
  ...decisionActs(story),
];

const about = ({ key }: Child) => personKey(key);
const later = (one: string, other: string) => (Temporal.Instant.compare(one, other) > 0 ? one : other);
const plus = (moment: string, by: Temporal.DurationLike) => Temporal.Instant.from(moment).add(by).toString();
const hearingOf = (story: Story, { key }: Child, kind: string, on: StoryWhen) =>
  story.id(`hearing:${key}:${kind}:${on}`);
const noticeKey = ({ key }: Child, on: StoryWhen, who: PersonKey) => `notice:${key}:${on}:${who}`;
const toldEarlier = (moment: string, story: Story) => Temporal.Instant.compare(moment, story.load.standsAt) <= 0;

/** A case number from the removal on, and the legal status as courts changed it, each written down the day it was known. */
function standingActs(story: Story, history: CourtHistory): Act[] {
  const { family, shelter, adjudication, rightsTrial, supervision } = history;
  const number = caseNumbers(story.load.day).get(family);
  const [keeper] = workersOf(family).slice(-1);
  const since = plus(handOverAt(story, keeper!), { minutes: 20 });
  const statuses = [
    [shelter, 'shelter'],
    [adjudication, 'dependent'],
    [rightsTrial, 'free-for-adoption'],
    [supervision, 'supervised-at-home'],
  ] as const;
  return childrenOf(family).flatMap((child, place): Act[] => {
    const childId = () => story.id(about(child));
    const act = (at: string, what: string, does: Act['does']): Act => ({
      at,
      by: workerAt(story, family, at),
      about: about(child),
      what: `${what} of ${child.key}`,
      does,
    });
    const known = (on: StoryWhen) => plus(later(story.at(on, 'hearing'), since), { hours: 7, minutes: place });
    const from = (on: StoryWhen) => story.on(on);
    return [
      ...(number && shelter && toldEarlier(known(shelter), story)
        ? [
            act(known(shelter), 'writes down the case number', ask =>
              recordCourtCase(ask, {
                childId: childId(),
                kind: 'dependency_case',
                court: COURT.name,
                number,
                from: from(shelter),
              }),
            ),
          ]
        : []),
      ...statuses.flatMap(([on, kind]) =>
        on && toldEarlier(known(on), story)
          ? [
              act(plus(known(on), { minutes: 10 }), 'writes down the legal status', ask =>
                recordLegalStatus(ask, { childId: childId(), kind, from: from(on), hearingId: null, why: null }),
              ),
            ]
          : [],
      ),
    ];
  });
}

/** One child's hearing: whoever cares for the child and the parents are told, and those who read or answered did so. */
function tellingActs(story: Story, telling: Telling, child: Child): Act[] {
  const { family, kind, on, caregivers, sentOn, tribe } = telling;
  const at = story.at(telling.at);
  const told: ToldParent[] = [
    ...caregiversOn(story, child.key, at).map(who => ({ who, way: caregivers }) as const),
    ...telling.parents,
  ];
  const by = (moment: string) => workerAt(story, family, moment);
  const tell: Act = {
    at,
    by: by(at),
    about: about(child),
    what: `tells people of the hearing about ${child.key}`,
    does: async ask => {
      const hearingId = hearingOf(story, child, kind, on);
      const childId = story.id(about(child));
      const to = told.map(({ who, way }): { key: string; way: ToldParent['way'] } => ({
        key: story.id(personKey(who)),
        way,
      }));
      if (tribe) to.push({ key: await tribeAsParty(ask, childId, tribe.name), way: 'certified_mail' });
      const { ids } = must(await sendNotices(ask, { childId, hearingId, to }));
      if (tribe) {
        const noticeId = story.know(tribeKey(child, on), ids.at(-1)!);
        must(await proveNotice(ask, { ...NOTHING, childId, noticeId, sentOn: ask.today.toString() }));
      }
      for (const [place, one] of told.entries()) {
        const id = story.know(noticeKey(child, on, one.who), ids[place]!);
        if (one.way !== 'portal')
          await sent(ask, story, child, id, one, sentOn ? story.on(sentOn) : ask.today.toString());
      }
    },
  };
  return [tell, ...tribeActs(story, telling, child), ...told.flatMap(one => answers(story, telling, child, one))];
}

const tribeKey = ({ key }: Child, on: StoryWhen) => `notice:${key}:${on}:tribe`;

/** The tribe becomes a party before it is told; answers with the key it is told by. */
async function tribeAsParty(ask: Ask, childId: Id, name: string): Promise<string> {
  const nobody = { personId: null, organization: null, counselOf: null, interpreter: null, reachAt: null };
  const party = { ...nobody, childId, part: 'tribe' as const, name, language: 'en' as const, reach: null };
  must(await addParty(ask, { ...party, from: ask.today.toString() }));
  return `tribe-${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The receipt of the tribe's letter came back. */
function tribeActs(story: Story, { family, on, tribe }: Telling, child: Child): Act[] {
  if (!tribe) return [];
  const at = story.at(tribe.received, 'letter');
  return [
    {
      at,
      by: workerAt(story, family, at),
      about: about(child),
      what: `keeps the receipt of the tribe about ${child.key}`,
      does: ask =>
        proveNotice(ask, {
          ...NOTHING,
          childId: story.id(about(child)),
          noticeId: story.id(tribeKey(child, on)),
          proof: 'mail_receipt',
          on: story.on(tribe.received),
        }),
    },
  ];
}

const NOTHING = { sentOn: null, proof: null, on: null, note: null, returnedOn: null } as const;

/** It went out by hand; what was shown at once, in person or by telephone, is written down with it. */
async function sent(ask: Ask, story: Story, child: Child, noticeId: string, { proof }: ToldParent, sentOn: string) {
  const shown = proof && isShownAtOnce(story, proof, ask.now) ? { proof: proof.kind, on: story.on(proof.on) } : {};
  must(await proveNotice(ask, { ...NOTHING, childId: story.id(about(child)), noticeId, sentOn, ...shown }));
}

const isShownAtOnce = (story: Story, proof: NonNullable<ToldParent['proof']>, at: string): boolean =>
  story.on(proof.on) <= Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();

/** What came back of a notice: a receipt, or the answer on the reader's own page. */
function answers(
  story: Story,
  { family, on, at }: Telling,
  child: Child,
  { who, way, proof, comes }: ToldParent,
): Act[] {
  const noticeId = () => story.id(noticeKey(child, on, who));
  if (way === 'portal') {
    const moment = story.at(comes ?? at);
    return [
      {
        at: plus(moment, { hours: comes ? 0 : 3 }),
        by: who,
        what: `reads the notice about ${child.key}`,
        does: (ask: Ask) =>
          comes
            ? answerNotice(ask, { noticeId: noticeId(), answer: 'in_person', needs: null })
            : readNotice(ask, { noticeId: noticeId() }),
      },
    ].filter(act => toldEarlier(act.at, story));
  }
  if (!proof || isShownAtOnce(story, proof, story.at(at))) return [];
  const known = story.at(proof.on, 'letter');
  return [
    {
      at: known,
      by: workerAt(story, family, known),
      about: about(child),
      what: `keeps the proof of a notice about ${child.key}`,
      does: ask =>
        proveNotice(ask, {
          ...NOTHING,
          childId: story.id(about(child)),
          noticeId: noticeId(),
          proof: proof.kind,
          on: story.on(proof.on),
          note: proof.note ?? null,
        }),
    },
  ];
}

/** The caregivers of the next review write to the court; their words are filed, and the children were asked too. */
function statementActs(story: Story): Act[] {
  const { family, on, words } = STATEMENT;
  const [at, filed] = [story.at(STATEMENT.at), story.at(STATEMENT.filed)];
  const [child] = childrenOf(family);
  const [caregiver] = caregiversOn(story, child!.key, at);
  return [
    {
      at,
      by: caregiver!,
      what: `writes to the court about ${child!.key}`,
      does: async ask => {
        const given = must(await giveStatement(ask, { noticeId: story.id(noticeKey(child!, on, caregiver!)), words }));
        story.know(`statement:${child!.key}`, given.id);
      },
    },
    {
      at: filed,
      by: workerAt(story, family, filed),
      about: about(child!),
      what: `files what was written about ${child!.key}, and what the child wants`,
      does: async ask => {
        const childId = story.id(about(child!));
        must(await fileStatement(ask, { childId, statementId: story.id(`statement:${child!.key}`) }));
        return recordView(ask, {
          childId,
          hearingId: hearingOf(story, child!, 'judicial-review', on),
          words: null,
          noneWhy: 'Too young to say it in words; the caregivers and the therapist told how she is',
          cameOfIt: null,
          saidOn: story.on('D-2'),
        });
      },
    },
  ];
}

/** The whole decision of a review, and who was there. */
function decisionActs(story: Story): Act[] {
  const { family, on, mother, visits, services } = DECISION;
  const at = story.at(DECISION.at);
  return childrenOf(family).map((child, place) => ({
    at: plus(at, { minutes: place }),
    by: workerAt(story, family, at),
    about: about(child),
    what: `writes down the decision about ${child.key}`,
    does: async ask => {
      const childId = story.id(about(child));
      const hearingId = hearingOf(story, child, 'judicial-review', on);
      must(
        await recordAttendance(ask, {
          childId,
          hearingId,
          who: [
            { part: 'mother', name: 'Marie-Lourdes Joseph', came: 'in_person', spoke: true },
            { part: 'guardian_ad_litem', name: 'Quentin Saltz', came: 'in_person', spoke: true },
            { part: 'father', name: 'Jean-Robert Joseph', came: 'absent', spoke: null },
          ],
        }),
      );
      return recordOrder(ask, {
        childId,
        hearingId,
        madeOn: null,
        findings: ['contrary-to-welfare', 'reasonable-efforts-to-prevent', 'abuse-or-neglect'],
        orders: [],
        firstOrder: false,
        terms: [
          {
            kind: 'family_time',
            says: visits,
            personId: story.id(personKey(mother)),
            until: null,
            visits: { times: 2, per: 'week', minutes: 120, supervision: 'monitored' },
          },
          { kind: 'services', says: services, personId: null, until: null },
        ],
        goal: { goal: 'reunification', concurrent: 'guardianship' },
        status: null,
        next: null,
      });
    },
  }));
}
