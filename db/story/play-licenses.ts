import { agreementOf, mySignings, openValues, signAgreement, templateOf } from '#modules/agreements/index.ts';
import { beginRenewal, recordQualityView, recordSkill, type Source } from '#modules/licensing/index.ts';
import { enterOlderAgreement, prepareLicenseCopy, recordLicenseTalk } from '#modules/partnership-plan/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { StoryDay } from './day.ts';
import type { Home } from './homes.ts';
import type { HomeKey, HomePersonKey, PersonKey } from './keys.ts';
import { type LicensePeriod, licensePeriods } from './license-periods.ts';
import { type Act, must, type Story } from './play.ts';
import { personKey } from './play-people.ts';

const COUNSELOR = 'S09';
/** The first license copy is signed on the morning of the license; a renewal begins and is signed well before. */
const RENEWAL = { begun: 45, talked: 30, signed: 27 } as const;

const at = (day: Temporal.PlainDate, time: string): string =>
  day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: time }).toInstant().toString();

/**
 * The license copies of a home: before each license it is talked about, signed by every caregiver with their own account,
 * and by the counselor for the agency. What is not finished on the day of the story: the renewal of H05 is a draft, the
 * copy of H20 was gone through on D-21 and nobody has signed.
 */
export function licenseCopyActs(story: Story, home: Home): Act[] {
  const signed = licensePeriods(home, story.load.day).flatMap((period, index) =>
    index === 0 ? firstActs(story, home, period) : renewalActs(story, home, period),
  );
  return [...signed, ...openActs(story, home), ...olderActs(story, home), ...profileActs(story, home)];
}

const caregiversOf = (home: Home) => home.adults.filter(({ part }) => part === 'caregiver');

const act = (home: Home, moment: string, what: string, does: Act['does']): Act => ({
  at: moment,
  by: COUNSELOR,
  about: home.key,
  what: `${what} ${home.key}`,
  does,
});

function firstActs(story: Story, home: Home, { from }: LicensePeriod): Act[] {
  const talked = from.subtract({ days: 7 });
  return [
    act(home, at(from, '08:10'), 'makes the license copy ready of', ask => makeReady(ask, story, home, talked)),
    ...caregiversOf(home).map((adult, index) => signs(home, adult.key, at(from, `08:2${index}`))),
    signs(home, COUNSELOR, at(from, '08:30')),
  ];
}

function renewalActs(story: Story, home: Home, { from }: LicensePeriod): Act[] {
  const before = (days: number) => from.subtract({ days });
  const { begun, talked, signed } = RENEWAL;
  return [
    act(home, at(before(begun), '10:00'), 'begins the renewal of', ask =>
      beginRenewal(ask, { homeId: story.id(home.key) }),
    ),
    act(home, at(before(talked), '17:00'), 'makes the license copy ready of', ask =>
      makeReady(ask, story, home, before(talked)),
    ),
    ...caregiversOf(home).map((adult, index) => signs(home, adult.key, at(before(signed), `19:2${index}`))),
    signs(home, COUNSELOR, at(before(signed - 1), '09:30')),
  ];
}

/** What is open on the day of the story. */
function openActs(story: Story, home: Home): Act[] {
  if (home.key === 'H05')
    return [
      act(home, story.at('D-30 10:00'), 'begins the renewal of', ask =>
        beginRenewal(ask, { homeId: story.id(home.key) }),
      ),
    ];
  if (home.key === 'H20') {
    const day = Temporal.PlainDate.from(story.on('D-21'));
    return [
      act(home, story.at('D-21 17:30'), 'goes through the license copy with', ask => makeReady(ask, story, home, day)),
    ];
  }
  return [];
}

/** A home that was licensed before there was a Partnership Plan keeps the paper of that time. */
function olderActs(story: Story, home: Home): Act[] {
  if (home.key !== 'H02') return [];
  const { from } = licensePeriods(home, story.load.day)[0]!;
  return [
    act(home, at(from, '08:05'), 'keeps the bilateral agreement of', ask =>
      enterOlderAgreement(
        ask,
        {
          homeId: story.id(home.key),
          signedOn: from.subtract({ years: 6 }).toString(),
          title: 'Bilateral Service Agreement',
          language: 'en',
          words:
            'What the foster parents and the department expect of each other, as the form of that time said it. Signed by Karin and Thomas Lindahl.',
        },
        noFiles,
      ),
    ),
  ];
}

/** The paper of that time was not scanned. */
const noFiles: FileStore = {
  write: () => Promise.reject(new Error('The story keeps no file here')),
  read: () => Promise.reject(new Error('The story keeps no file here')),
};

async function makeReady(ask: Ask, story: Story, home: Home, talkedOn: Temporal.PlainDate): Promise<void> {
  const homeId = story.id(home.key);
  const talk = { homeId, talkedOn: talkedOn.toString(), talkedBy: ask.who.userId, note: null };
  must(await recordLicenseTalk(ask, talk));
  must(await prepareLicenseCopy(ask, { homeId, representative: ask.who.userId }));
}

/** Somebody signs the open license copy of a home on the screen. */
function signs(home: Home, by: PersonKey, moment: string): Act {
  const does: Act['does'] = async ask => {
    const { agreementId, signerId } = await ownLine(ask);
    const agreement = (await agreementOf(ask.tx, agreementId))!;
    const { lines } = await templateOf(ask.tx, agreement.templateId);
    const language = ask.who.language;
    must(await openValues(ask, { signerId, language }));
    return signAgreement(ask, {
      signerId,
      versionId: agreement.versionId!,
      language,
      statements: lines.filter(({ part }) => part === 'statement').map(({ place }) => place),
      consented: true,
      typedName: ask.who.name,
      drawing: null,
      code: null,
      proxy: null,
    });
  };
  const what = `signs the license copy of ${home.key}`;
  return by === COUNSELOR ? { at: moment, by, about: home.key, what, does } : { at: moment, by, what, does };
}

/** The asker's own line in the license copy that waits for them. */
async function ownLine(ask: Ask): Promise<{ agreementId: string; signerId: string }> {
  const waits = (await mySignings(ask.tx)).filter(
    one =>
      one.kind === 'partnership_license' && ['ready', 'partly_signed'].includes(one.state) && one.signedAt === null,
  );
  const [own] = waits;
  if (!own) throw new Error('no license copy waits for them');
  return own;
}

type Skill = { readonly home: HomeKey; readonly who: HomePersonKey; readonly skill: string; readonly on: StoryDay };
/** What caregivers brought along or learned, as far as the story tells it. */
const SKILLS: readonly (Skill & { readonly how: 'class' | 'experience' | 'license' })[] = [
  { home: 'H12', who: 'H12-helen', skill: 'tube_feeding', how: 'license', on: 'D-320' },
  { home: 'H09', who: 'H09-susan', skill: 'asthma', how: 'class', on: 'D-66' },
  { home: 'H07', who: 'H07-ana-lucia', skill: 'infant_care', how: 'experience', on: 'D-80' },
  { home: 'H05', who: 'H05-darnell', skill: 'teens', how: 'experience', on: 'D-340' },
];
/** How the care in H05 is seen as its renewal begins; nobody has asked the parent yet. */
const VIEWS: readonly {
  readonly indicator: string;
  readonly source: Source;
  readonly level: number;
  words?: string;
}[] = [
  { indicator: 'warmth', source: 'child', level: 4, words: 'They listen to my music.' },
  { indicator: 'warmth', source: 'worker', level: 4 },
  { indicator: 'steadiness', source: 'worker', level: 3 },
  { indicator: 'teamwork', source: 'self', level: 3 },
  { indicator: 'teamwork', source: 'worker', level: 3 },
  { indicator: 'normal_childhood', source: 'child', level: 4 },
  { indicator: 'family_bonds', source: 'self', level: 2, words: 'We would like to call his mother more often.' },
];

function profileActs(story: Story, home: Home): Act[] {
  const homeId = () => story.id(home.key);
  const skills = SKILLS.filter(one => one.home === home.key).map(({ who, skill, how, on }) =>
    act(home, story.at(on, 'meeting'), `writes down a skill of ${who} in`, ask =>
      recordSkill(ask, { homeId: homeId(), personId: story.id(personKey(who)), skill, how, since: story.on(on) }),
    ),
  );
  if (home.key !== 'H05') return skills;
  const views = act(home, story.at('D-25 15:00'), 'writes down how the care is seen in', async ask => {
    for (const { words = null, ...view } of VIEWS)
      must(await recordQualityView(ask, { homeId: homeId(), ...view, words, seenOn: ask.today.toString() }));
  });
  return [...skills, views];
}
