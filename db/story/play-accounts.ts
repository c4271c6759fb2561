import {
  loggedAttempts,
  openAccountForPerson,
  openInEmergency,
  reviewEmergencyOpening,
} from '#modules/access/index.ts';
import { assignPart } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AccountKind } from '#platform/http/who.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { accounts } from './accounts.ts';
import { caseNumbers } from './case-numbers.ts';
import { CHILDREN, childOf } from './children.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import { contactData } from './contact-data.ts';
import { APPOINTMENTS, COURT_PEOPLE, type CourtPart } from './court.ts';
import type { StoryWhen } from './day.ts';
import { EPISODES } from './episodes.ts';
import { FAMILIES } from './families.ts';
import type { ChildKey, CourtKey, FamilyKey, PersonKey } from './keys.ts';
import { fullName } from './person.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

const ADMINISTRATOR = 'S02';
const REACHED = contactData();

async function openAccount(
  ask: Ask,
  story: Story,
  key: PersonKey,
  account: { kind: Exclude<AccountKind, 'staff'>; name: string; language?: 'en' | 'es'; personId: string | null },
): Promise<void> {
  const { id } = must(await openAccountForPerson(ask, { language: 'en', ...account }));
  story.know(key, id);
  const email = REACHED.get(key)?.mail ?? null;
  await addSignInAddress(ask.tx, { keyring: story.keyring, userId: id, email });
}

/** Court side and partners, whom the administrator lets in when the agency is founded. */
const outsideActs = (story: Story): Act => ({
  at: story.at('D-1900 11:00'),
  by: ADMINISTRATOR,
  what: 'opens the accounts of the court side and of partners',
  does: async ask => {
    for (const { key, name } of COURT_PEOPLE)
      await openAccount(ask, story, key, { kind: 'court', name: fullName(name), personId: null });
    for (const { key, name } of COMMUNITY_PEOPLE.filter(person => accounts().get(person.key) === 'partner'))
      await openAccount(ask, story, key, { kind: 'partner', name: fullName(name), personId: null });
  },
});

/** When parents, relatives and a young person got their account; the days are chosen here, the story tells none. */
const FAMILY_ACCOUNTS: readonly {
  key: PersonKey;
  family: FamilyKey;
  kind: 'parent' | 'youth' | 'kin';
  from: StoryWhen;
}[] = [
  { key: 'F04-megan', family: 'F04', kind: 'parent', from: 'D-470' },
  { key: 'F02-yesenia', family: 'F02', kind: 'parent', from: 'D-16' },
  { key: 'F06-chidinma', family: 'F06', kind: 'parent', from: 'D-375' },
  { key: 'F17-kurt', family: 'F17', kind: 'parent', from: 'D-40' },
  { key: 'F05-lidia', family: 'F05', kind: 'kin', from: 'D-58' },
  { key: 'K15', family: 'F09', kind: 'youth', from: 'D-440' },
];

/** The language of what they read first, where it is not English. */
const READS_SPANISH: readonly PersonKey[] = ['F02-yesenia'];

const familyActs = (story: Story): Act[] =>
  FAMILY_ACCOUNTS.map(({ key, family, kind, from }): Act => {
    const at = story.at(from);
    const child = CHILDREN.find(each => each.key === key);
    const { name } = child ?? FAMILIES.flatMap(each => each.people).find(person => person.key === key)!;
    return {
      at,
      by: workerAt(story, family, at),
      what: `opens the account of ${key}`,
      does: ask => {
        const language = READS_SPANISH.includes(key) ? 'es' : 'en';
        return openAccount(ask, story, key, {
          kind,
          name: fullName(name),
          language,
          personId: story.id(personKey(key)),
        });
      },
    };
  });

const PARTS: Partial<Record<CourtPart, string>> = {
  judge: 'judge',
  'duty-judge': 'judge',
  'guardian-ad-litem-volunteer': 'guardian_ad_litem',
  'guardian-ad-litem-attorney': 'guardian_ad_litem',
  'parents-regional-counsel': 'parent_attorney',
  'parents-appointed-counsel': 'parent_attorney',
  'attorney-ad-litem': 'child_attorney',
};

type Appointed = { readonly who: CourtKey; readonly family: FamilyKey; readonly child?: ChildKey };

/** The dependency judge hears every court case; of one removed last night the duty judge does, this afternoon. */
const HEARS: readonly Appointed[] = EPISODES.filter(({ kind }) => kind === 'removal').map(({ family }) => ({
  who: family === 'F01' ? 'C03' : 'C01',
  family,
}));

/** The court side, each from the shelter hearing on; the judge of last night's removal from this morning. */
function courtActs(story: Story): Act[] {
  const appointed = APPOINTMENTS.map(
    (each): Appointed =>
      'child' in each ? { who: each.who, family: childOf(each.child).family, child: each.child } : each,
  );
  return [...HEARS, ...appointed].map(({ who, family, child }): Act => {
    const { from } = EPISODES.find(each => each.family === family)!;
    const hearing = Temporal.PlainDate.from(story.on(from)).add({ days: 1 });
    const heard = hearing.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '10:00' }).toInstant().toString();
    const at = family === 'F01' ? story.at('D+0 08:45') : heard;
    const person = COURT_PEOPLE.find(each => each.key === who)!;
    return {
      at,
      by: workerAt(story, family, at),
      what: `puts ${who} on the team of ${family}`,
      does: ask =>
        assignPart(ask, {
          caseId: story.id(caseKey(family)),
          part: PARTS[person.part]!,
          userId: story.id(who),
          name: fullName(person.name),
          phone: REACHED.get(who)?.telephone ?? null,
          childId: child ? story.id(personKey(child)) : null,
          from: at,
        }),
    };
  });
}

/** The night Nico was missing: the after-hours line opened his record, and the privacy officer looked at it the next day. */
export function emergencyActs(story: Story): Act[] {
  const opened = story.at('D-3 21:10');
  return [
    {
      at: opened,
      by: 'S16',
      what: 'opens a record in an emergency',
      does: ask =>
        openInEmergency(ask, {
          by: { caseNumber: caseNumbers(story.load.day).get('F05')! },
          reason: 'Nico is missing since this evening; the police ask about his health and medicines.',
        }),
    },
    {
      at: story.at('D-2 10:00'),
      by: 'S07',
      what: 'looks at who opened a record in an emergency',
      does: async ask => {
        const waiting = (await loggedAttempts(ask.tx, 10)).filter(attempt => attempt.reviewed_at === null);
        for (const { id } of waiting) must(await reviewEmergencyOpening(ask, id));
      },
    },
  ];
}

export const accountActs = (story: Story): readonly Act[] => [
  outsideActs(story),
  ...familyActs(story),
  ...courtActs(story),
];
