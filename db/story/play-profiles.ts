import type { Id } from '#kernel/ids.ts';
import {
  acknowledgeSheet,
  addContribution,
  addExpectation,
  addFunding,
  addMandate,
  addStrength,
  agreeHandling,
  agreeVision,
  beginSheet,
  draftSheet,
  joinCoalition,
  type Line,
  noteDifference,
  rateCongruence,
  setApproach,
  writeLine,
  writeNote,
  writeVision,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { COMMUNITY_NOTES, DIFFERENCE, OWN_LINES, PROFILES, SHEETS, type StoryProfile, VISIONS } from './profiles.ts';

const RESPECT =
  'We treat each other and every family with respect. We speak openly and early when something does not work, keep what we promise, and keep what families tell us in confidence.';

/** What the agency and its partners know of each other: profiles, visions, differences, expectations. */
export const profileActs = (story: Story): readonly Act[] => {
  const act = (on: StoryDay, time: string, what: string, does: Act['does'], by = 'S03'): Act => ({
    at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]),
    by,
    what,
    does,
  });
  return [
    act('D-885', '09:00', 'writes down how the agency itself works', ask => writeLines(ask, null, OWN_LINES)),
    ...PROFILES.map(profile =>
      act(profile.from, '10:45', `writes down the profile of ${profile.partner}`, ask =>
        writeProfile(story, ask, profile),
      ),
    ),
    ...VISIONS.map(({ community, on, words, agreed }) =>
      act(on, '15:00', `writes down the vision of ${community}`, async ask => {
        const today = ask.today.toString();
        const { id } = must(await writeVision(ask, { communityId: story.id(community), words, on: today }));
        for (const [by, name] of agreed) {
          const partnershipId = by === 'S03' ? null : partner(story, by);
          must(await agreeVision(ask, { visionId: id, partnershipId, name, on: today }));
        }
      }),
    ),
    act(
      'D-40',
      '14:00',
      'notes a difference',
      async ask => {
        const { title, theirs, others } = DIFFERENCE;
        const { id } = must(
          await noteDifference(ask, {
            partnershipId: partner(story, DIFFERENCE.partner),
            otherId: partner(story, DIFFERENCE.other),
            title,
            topic: 'substance_use',
            theirs,
            others,
            on: ask.today.toString(),
          }),
        );
        story.know('difference:O08-O04', id);
      },
      'S04',
    ),
    act(
      'D-28',
      '14:00',
      'writes down how the difference is handled',
      ask =>
        agreeHandling(ask, {
          differenceId: story.id('difference:O08-O04'),
          handling: DIFFERENCE.handling,
          on: ask.today.toString(),
        }),
      'S04',
    ),
    ...SHEETS.map(sheet =>
      act(sheet.on, '16:00', `writes down what ${sheet.partner} and the agency expect`, async ask => {
        const on = ask.today.toString();
        const partnershipId = partner(story, sheet.partner);
        const { id } = must(await draftSheet(ask, { partnershipId, statement: RESPECT, on }));
        for (const { hours = null, due, activities = [], ...line } of sheet.lines)
          must(
            await addExpectation(ask, { sheetId: id, ...line, activities, hours, dueOn: due ? story.on(due) : null }),
          );
        if (!sheet.by) return;
        const said = { sheetId: id, way: 'meeting', on } as const;
        must(await acknowledgeSheet(ask, { ...said, side: 'partner', name: sheet.by }));
        must(await acknowledgeSheet(ask, { ...said, side: 'agency', name: 'Odalys Pruitt' }));
        must(await beginSheet(ask, { sheetId: id, on }));
      }),
    ),
    ...COMMUNITY_NOTES.map(([community, on, words]) =>
      act(on, '17:00', `notes something about ${community}`, ask =>
        writeNote(ask, { communityId: story.id(community), words }),
      ),
    ),
  ];
};

/** The partnership with an organization of the county. */
const partner = (story: Story, key: OrganizationKey): Id => story.id(`partnership:${key}`);

async function writeLines(
  ask: Ask,
  partnershipId: Id | null,
  lines: Partial<Readonly<Record<Line, string>>>,
): Promise<void> {
  const on = ask.today.toString();
  for (const [line, words] of Object.entries(lines) as [Line, string][])
    must(await writeLine(ask, { partnershipId, line, words, on }));
}

async function writeProfile(story: Story, ask: Ask, profile: StoryProfile): Promise<void> {
  const partnershipId = partner(story, profile.partner);
  const on = ask.today.toString();
  const until = (day: StoryDay | null) => day && story.on(day);
  const from = on;
  await writeLines(ask, partnershipId, profile.lines ?? {});
  if (profile.rating) {
    const [rating, reasons] = profile.rating;
    must(await rateCongruence(ask, { partnershipId, rating, reasons, on }));
  }
  for (const { limits = null, ...each } of profile.brings ?? [])
    must(await addContribution(ask, { partnershipId, ...each, limits, from, until: null }));
  for (const [side, words] of profile.strengths ?? []) must(await addStrength(ask, { partnershipId, side, words, on }));
  for (const each of profile.mandates ?? [])
    must(await addMandate(ask, { partnershipId, ...each, from, until: until(each.until) }));
  for (const each of profile.approaches ?? []) must(await setApproach(ask, { partnershipId, ...each, on }));
  for (const each of profile.funds ?? [])
    must(await addFunding(ask, { partnershipId, ...each, from, until: until(each.until) }));
  for (const each of profile.seats ?? []) must(await joinCoalition(ask, { partnershipId, ...each, on }));
  if (profile.note) must(await writeNote(ask, { partnershipId, words: profile.note }));
}
