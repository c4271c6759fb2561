import { lateHearers, startApp } from '#app';
import { keepStoryDay } from '#modules/agency/index.ts';
import { factSuppliers, recountAgency, recountHomes, remindAgency } from '#modules/clocks/index.ts';
import { countPlaces } from '#modules/measures/index.ts';
import { followPartnerships } from '#modules/partnerships/index.ts';
import { followReferrals } from '#modules/referrals/index.ts';
import { followAdvocacy } from '#modules/visits/index.ts';
import type { DatabaseAddress } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type FileStore, makeFileStore } from '#platform/files/file-store.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { leaveUnqueued } from '#platform/record/record-fact.ts';
import { setDoorstep, usualSettings } from '#platform/sign-in/door.ts';
import { loadedAt } from './day.ts';
import { type Act, aStory, play, type Story } from './play.ts';
import { accountActs, emergencyActs } from './play-accounts.ts';
import { agencyActs, foundAgency } from './play-agency.ts';
import { agencyStepActs } from './play-agency-steps.ts';
import { assessmentActs } from './play-assessments.ts';
import { cardActs } from './play-cards.ts';
import { casePlanActs } from './play-case-plans.ts';
import { caseActs } from './play-cases.ts';
import { colocationActs } from './play-colocations.ts';
import { communityActs } from './play-communities.ts';
import { courtActs } from './play-court.ts';
import { courtReportActs } from './play-court-reports.ts';
import { reasonsActs } from './play-decision-reasons.ts';
import { exceptionActs } from './play-exceptions.ts';
import { lateFamilyActs } from './play-family-news.ts';
import { familyTimeActs } from './play-family-time.ts';
import { goalActs, sharingActs } from './play-goals.ts';
import { groupActs } from './play-groups.ts';
import { healthActs } from './play-health.ts';
import { hearingActs } from './play-hearings.ts';
import { homeActs } from './play-homes.ts';
import { inquiryActs } from './play-inquiries.ts';
import { meetingActs } from './play-meetings.ts';
import { paperWorkActs } from './play-paper-work.ts';
import { partnerAgreementActs } from './play-partner-agreements.ts';
import { partnerActs } from './play-partners.ts';
import { pastActs } from './play-past.ts';
import { permanencyActs } from './play-permanency.ts';
import { placementActs } from './play-placements.ts';
import { lifeActs } from './play-plan-life.ts';
import { paperActs } from './play-plan-papers.ts';
import { wordActs } from './play-plan-words.ts';
import { profileActs } from './play-profiles.ts';
import { promiseActs } from './play-promises.ts';
import { referralActs } from './play-referrals.ts';
import { requestActs } from './play-requests.ts';
import { schoolActs } from './play-school.ts';
import { listedPeople, peopleActs } from './play-sign-ins.ts';
import { staffActs } from './play-staff.ts';
import { takeOverActs } from './play-take-over.ts';
import { taskActs } from './play-tasks.ts';
import { teamActs } from './play-teams.ts';
import { visitActs } from './play-visits.ts';
import { volunteerActs } from './play-volunteers.ts';

/** What a start hands in. `admin` is not used: everything the story holds has come in through use cases. */
export type LoadStory = {
  readonly admin: DatabaseAddress;
  readonly login: DatabaseAddress;
  readonly keyring: Keyring;
  /** The folder the scans of papers signed by hand are stored in. */
  readonly dataDir: string;
  /** Where the product answers; links that were sent lead there. */
  readonly origin: string;
  readonly now: Temporal.Instant;
  readonly log: (line: string) => void;
};

/**
 * Builds the story county in an empty database: every act of the story by the person who did it, at the moment it
 * happened, one transaction each. Answers with the people to sign in as. Throws when the database has an agency already;
 * a load that was interrupted leaves a database to be emptied and filled again.
 */
export async function loadStory({
  login,
  keyring,
  dataDir,
  origin,
  now,
  log,
}: LoadStory): Promise<{ signIns: { name: string; role: string; how: string }[] }> {
  startApp();
  const files = makeFileStore({ keyring, dataDir });
  leaveUnqueued(onlyCounted(lateHearers({ files, keyring, origin })));
  const pool = createPool(login, 1);
  // A load that a crash interrupts is thrown away as a whole, so no commit of it waits for the disk.
  pool.on('connect', client => void client.query('set synchronous_commit = off'));
  setDoorstep({ pool, keyring, settings: usualSettings, origin });
  try {
    const story = aStory(loadedAt(now), keyring);
    const agency = await foundAgency(pool, story);
    const acts = actsOf(story, files);
    await play(pool, story, acts);
    // The day of the product goes on from the story's: what is due is counted as of now.
    await recountAgency(pool, factSuppliers(), agency, now.toString());
    await recountHomes(pool, agency, now.toString());
    await remindAgency(pool, agency, now.toString());
    await followReferrals(pool, keyring, agency, now.toString());
    await followPartnerships(pool, agency, now.toString());
    await followAdvocacy(pool, agency, now.toString());
    await countPlaces(pool, agency, now.toString(), 36);
    await play(pool, story, sharingActs(story));
    log(`The story county stands: ${acts.length} acts, as of ${story.load.day.toString()}.`);
    return { signIns: listedPeople() };
  } finally {
    leaveUnqueued([]);
    await pool.end();
  }
}

/** Kinds of facts after which nothing happens but counting what is due: that is done once, when all is loaded. */
const onlyCounted = (late: readonly LateHearer[]): string[] =>
  [...Map.groupBy(late, ({ hears }) => hears)].flatMap(([kind, hearers]) =>
    hearers.every(({ name }) => name.startsWith('clocks.recount-')) ? [kind] : [],
  );

/** Acts of one moment happen in this order: a case is there before the home of kin, a home before the child who comes. */
export const actsOf = (story: Story, files: FileStore): readonly Act[] => [
  ...agencyActs(story),
  ...staffActs(story),
  ...pastActs(story),
  ...caseActs(story),
  ...teamActs(story),
  ...lateFamilyActs(story),
  ...homeActs(story),
  ...cardActs(story),
  ...placementActs(story),
  ...courtActs(story),
  ...accountActs(story),
  ...healthActs(story),
  ...schoolActs(story),
  ...wordActs(story),
  ...lifeActs(story),
  ...paperActs(story, files),
  ...emergencyActs(story),
  ...taskActs(story),
  ...visitActs(story),
  ...assessmentActs(story),
  ...casePlanActs(story),
  ...requestActs(story),
  ...reasonsActs(story),
  ...meetingActs(story),
  ...takeOverActs(story),
  ...familyTimeActs(story),
  ...hearingActs(story),
  ...referralActs(story),
  ...volunteerActs(story),
  ...colocationActs(story),
  ...communityActs(story),
  ...partnerActs(story),
  ...partnerAgreementActs(story),
  ...profileActs(story),
  ...promiseActs(story),
  ...goalActs(story),
  ...inquiryActs(story),
  ...groupActs(story),
  ...courtReportActs(story, files),
  ...paperWorkActs(story),
  ...exceptionActs(story),
  ...permanencyActs(story),
  ...agencyStepActs(story),
  ...peopleActs(story),
  theDay(story),
];

/** The day the story is counted from is kept: the product's own today moves on. */
const theDay = (story: Story): Act => ({
  at: story.load.standsAt.toString(),
  by: 'S02',
  what: 'keeps the day the story was loaded on',
  does: ask => keepStoryDay(ask, story.load.day.toString()),
});
