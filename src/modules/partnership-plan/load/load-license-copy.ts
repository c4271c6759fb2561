import type { Id } from '#kernel/ids.ts';
import { agreementsAbout, partiesFor, questionsOf, signersOf, versionsOf } from '#modules/agreements/index.ts';
import { findHomeTerms, licenseAgreement, licensesOf } from '#modules/licensing/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { LICENSE_COPY } from '../license-signers.ts';
import { licenseTalks } from '../store/license-talks.ts';

const LIVE: readonly string[] = ['draft', 'ready', 'partly_signed', 'void', 'declined'];
/** Kinds of a home's agreements that belong to its license. */
const KINDS: readonly string[] = [LICENSE_COPY, 'bilateral'];

/** A home's license copies as they lie, seen on the page of the home. NotThere when the home is not there. */
export async function loadLicenseCopy(ask: Ask, homeId: Id) {
  const { tx } = ask;
  const home = (await findHomeTerms(tx, homeId)) ?? notThere();
  const [licenses, agreements, talks] = await Promise.all([
    licensesOf(tx, homeId),
    agreementsAbout(tx, homeId),
    licenseTalks(tx, homeId),
  ]);
  const standing = await licenseAgreement(ask, home, licenses);
  const copies = agreements.filter(({ kind }) => KINDS.includes(kind));
  const ours = copies.filter(({ kind }) => kind === LICENSE_COPY);
  const open = ours.find(({ state }) => LIVE.includes(state)) ?? null;
  const inForce = ours.find(({ state }) => state === 'in_force') ?? null;
  const present = open ?? inForce;
  const [signers, parties, questions, versions] = present
    ? await Promise.all([
        signersOf(tx, present.id),
        partiesFor(tx, present.pack, present.kind),
        questionsOf(tx, present.id),
        versionsOf(tx, present.id),
      ])
    : [[], [], [], []];
  return { home, licenses, standing, copies, open, inForce, present, signers, parties, questions, versions, talks };
}

export type LoadedLicenseCopy = Awaited<ReturnType<typeof loadLicenseCopy>>;
