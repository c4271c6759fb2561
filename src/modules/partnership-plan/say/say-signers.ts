import { initialsOf } from '#kernel/initials.ts';
import type { AgreementRow, SignerRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayLanguages, sayList, sayMoment } from '#platform/words/say-date.ts';
import type { SignerData } from '../parts/signers-card.tsx';
import { firstNameOf } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
/** What the reader may do about signatures; where the record is, for the ways on. */
export type SigningWays = { readonly childId: string; readonly mayAsk: boolean };

/** A text is out: who declined, and the others with them, may still sign. */
const WAITING: readonly string[] = ['ready', 'partly_signed', 'declined'];

/** Everybody who signs, with where they are and what can be done about it. */
export function saySigners(
  ask: Speaker,
  plan: AgreementRow,
  signers: readonly SignerRow[],
  ways: SigningWays,
): SignerData[] {
  return signers.map(signer => ({
    id: signer.id,
    name: signer.name,
    initials: initialsOf(signer.name),
    // Partners sign no plans.
    side: signer.side === 'partner' ? 'professional' : signer.side,
    lines: linesOf(ask, signer),
    ...stateOf(ask, plan, signer, settled(signer, signers)),
    links: linksOf(ask, plan, signer, ways),
  }));
}

function linesOf({ say, language, who }: Speaker, signer: SignerRow): string[] {
  const moment = (at: string) => sayMoment(language, who.timeZone, at);
  const capacity = say.code('partnership-plan', `capacities.${signer.capacity}`);
  const { signature, declined } = signer;
  const lines = [
    signer.organization
      ? say('partnership-plan', 'signers.forAgency', { organization: signer.organization })
      : capacity,
  ];
  if (signature?.way === 'paper') lines.push(say('partnership-plan', 'signers.onPaper'));
  if (signature?.proxyName)
    lines.push(
      say('partnership-plan', 'signers.byProxy', { name: signature.proxyName, right: signature.proxyRight ?? '' }),
    );
  const asked = signer.invited.at(-1);
  if (!signature && asked)
    lines.push(say('partnership-plan', `signers.${asked.way as 'sent'}`, { moment: moment(asked.at) }));
  if (!signature && signer.side !== 'agency' && signer.openedAt)
    lines.push(say('partnership-plan', 'signers.openedOn', { moment: moment(signer.openedAt) }));
  else if (!signature && asked && signer.side !== 'agency') lines.push(say('partnership-plan', 'signers.notOpened'));
  if (signer.voided.length > 0) lines.push(say('partnership-plan', 'signers.before', { count: signer.voided.length }));
  if (declined) {
    lines.push(say('partnership-plan', 'signers.declined', { reason: declined.reason }));
    lines.push(
      declined.talkedOn
        ? say('partnership-plan', 'signers.talked', {
            day: sayDay(language, declined.talkedOn),
            outcome: declined.outcome ?? '',
          })
        : say('partnership-plan', 'signers.talkBy', { day: sayDay(language, declined.followUpOn) }),
    );
  }
  if (signature && signature.language !== language)
    lines.push(
      say('partnership-plan', 'signers.inLanguage', { language: sayLanguages(language, [signature.language]) }),
    );
  return lines;
}

/** Another of the same capacity has signed, and one is enough. */
const settled = (signer: SignerRow, signers: readonly SignerRow[]): boolean =>
  !signer.each && signers.some(other => other.capacity === signer.capacity && other.signature !== null);

function stateOf(
  { say, language, who }: Speaker,
  plan: AgreementRow,
  { signature, declined, required }: SignerRow,
  enough: boolean,
): Pick<SignerData, 'state' | 'word'> {
  if (signature) return { state: 'ok', word: sayMoment(language, who.timeZone, signature.signedAt) };
  if (declined && !declined.talkedOn) return { state: 'talk', word: say('partnership-plan', 'signers.notSigned') };
  if (enough) return { state: 'plain', word: say('partnership-plan', 'signers.oneIsEnough') };
  if (!required) return { state: 'open', word: say('partnership-plan', 'signers.choice') };
  if (!WAITING.includes(plan.state)) return { state: 'open', word: say('partnership-plan', 'signers.notReady') };
  return { state: 'waiting', word: say('partnership-plan', 'signers.waiting') };
}

/** Papers that came back, and what can be done about a signature that is missing. */
const linksOf = (ask: Speaker, plan: AgreementRow, signer: SignerRow, ways: SigningWays): SignerData['links'] => [
  ...scansOf(ask, plan, signer),
  ...waysOn(ask, plan, signer, ways),
];

function scansOf({ say, language, who }: Speaker, plan: AgreementRow, signer: SignerRow): SignerData['links'] {
  const scanned = [...(signer.signature ? [signer.signature] : []), ...signer.voided].filter(one => one.scanned);
  return scanned.map(({ id, signedAt }) => {
    const label = say('partnership-plan', 'signers.scan', { day: sayDayOf(language, who.timeZone, signedAt) });
    return { href: `/agreements/${plan.id}/scans/${id}`, label, of: `${label}: ${signer.name}` };
  });
}

function waysOn({ say, who }: Speaker, plan: AgreementRow, signer: SignerRow, ways: SigningWays): SignerData['links'] {
  const { name, declined, signature } = signer;
  const link = (href: string, key: 'ask' | 'paperIn' | 'signHere' | 'recordTalk') => {
    const label = say('partnership-plan', `signers.${key}`);
    return { href, label, of: `${label}: ${name}` };
  };
  if (declined && !declined.talkedOn && ways.mayAsk)
    return [link(`/children/${ways.childId}/plan/declines/${declined.id}`, 'recordTalk')];
  if (signature || !WAITING.includes(plan.state)) return [];
  if (signer.userId === who.userId) return [link(`/sign/${signer.id}`, 'signHere')];
  if (!ways.mayAsk) return [];
  const reachable = signer.side !== 'agency' && signer.userId !== null;
  const signFor = say('partnership-plan', 'signers.signFor', { name: firstNameOf(name) });
  return [
    ...(reachable ? [link(`/agreements/${plan.id}/doorstep`, 'ask')] : []),
    ...(signer.onPaper ? [link(`/agreements/${plan.id}/attest/${signer.id}`, 'paperIn')] : []),
    ...(signer.byProxy ? [{ href: `/sign/${signer.id}`, label: signFor, of: signFor }] : []),
  ];
}

/** What changing a word now would mean: whose signature would be asked for again. Null without signatures. */
export function sayChangeNow({ say, language }: Speaker, signers: readonly SignerRow[]): string | null {
  const signed = signers.filter(({ signature }) => signature).map(({ name }) => firstNameOf(name));
  if (signed.length === 0) return null;
  const key = signed.length === 1 ? 'signers.changeNow' : 'signers.changeNowMany';
  return say('partnership-plan', key, { names: sayList(language, signed) });
}
