import { accountNames } from '#modules/access/index.ts';
import type { SignerRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { licensePath } from '../license-form.ts';
import type { LoadedLicenseCopy } from '../load/load-license-copy.ts';
import { keepLicenseCopy } from '../policy.ts';
import { sayState } from './say-license-copy.ts';

/** Each signer with what they did so far; whoever keeps licenses gets the ways to ask them. */
export function saySigners(ask: Ask, loaded: LoadedLicenseCopy) {
  const { present, signers } = loaded;
  // The engine's own pages open to who signs for the agency.
  const mine = signers.some(one => one.userId === ask.who.userId);
  const open = present !== null && ['ready', 'partly_signed'].includes(present.state);
  return signers.map(one => ({
    id: one.id,
    name: one.name,
    done: one.signature !== null,
    talk: one.declined !== null && one.signature === null,
    lines: signerLines(ask, one),
    scans: scansOf(present?.homeId ?? '', one),
    sign: open && one.signature === null && one.userId === ask.who.userId ? `/sign/${one.id}` : null,
    ways:
      open && mine && one.signature === null && keepLicenseCopy.may(ask.who) && one.userId !== ask.who.userId
        ? {
            ask: one.userId && one.capacity === 'caregiver' ? `/agreements/${present.id}/doorstep` : null,
            attest: one.onPaper ? `/agreements/${present.id}/attest/${one.id}` : null,
          }
        : null,
    decline:
      one.declined && !one.declined.talkedOn && keepLicenseCopy.may(ask.who)
        ? `/homes/${present?.homeId}/agreement/declines/${one.id}`
        : null,
  }));
}

/** Papers that came back signed, opened on the page of the home. */
export const scansOf = (homeId: string, { signature, voided }: SignerRow): string[] =>
  [...(signature ? [signature] : []), ...voided]
    .filter(({ scanned }) => scanned)
    .map(({ id }) => `${licensePath(homeId)}/scans/${id}`);

/** What somebody signs as, and what they did so far. */
export function signerLines({ say, language, who }: Ask, one: SignerRow): string[] {
  const words = (key: string, fill = {}) => say.code('partnership-plan', `license.${key}`, fill);
  const on = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const { signature, declined, voided, openedAt } = one;
  const role = words(`capacities.${one.capacity}`);
  const first = signature
    ? words('signedOn', { day: on(signature.signedAt), way: words(`ways.${signature.way}`) })
    : declined
      ? words('declinedOn', { day: on(declined.at), reason: declined.reason })
      : words('notYet');
  return [
    one.organization ? `${role} · ${one.organization}` : role,
    first,
    ...(declined?.talkedOn
      ? [words('declineTalked', { day: sayDay(language, declined.talkedOn), outcome: declined.outcome ?? '' })]
      : []),
    ...(!signature && openedAt ? [words('valuesOpened', { day: on(openedAt) })] : []),
    ...voided.map(({ versionNumber }) => words('kept', { number: versionNumber })),
  ];
}

/** The talks about the present copy with the counselor's name. */
export async function sayTalks({ tx, say, language }: Ask, { talks, present }: LoadedLicenseCopy) {
  const about = talks.filter(({ agreementId }) => agreementId === present?.id);
  const names = await accountNames(
    tx,
    about.map(({ talkedBy }) => talkedBy),
  );
  return about.map(talk => ({
    id: talk.id,
    what: say('partnership-plan', 'license.talkOn', {
      day: sayDay(language, talk.talkedOn),
      name: names.get(talk.talkedBy)?.name ?? '',
    }),
    note: talk.note,
  }));
}

/** Copies and bilateral agreements of before, the newest first, each with its state and its day. */
export function sayEarlier(ask: Ask, { copies, present }: LoadedLicenseCopy) {
  const { say, language, who } = ask;
  return copies
    .filter(({ id }) => id !== present?.id)
    .map(one => ({
      id: one.id,
      title: say('partnership-plan', one.kind === 'bilateral' ? 'license.olderTitle' : 'license.copyTitle'),
      tag: sayState(ask, one.state),
      since: sayDayOf(language, who.timeZone, one.inForceFrom ?? one.openedAt),
      href: one.homeId && one.versionId ? `${licensePath(one.homeId)}/papers/${one.id}` : null,
    }));
}

/** Questions and wishes about the present copy, with their answers or the way to answer. */
export function sayQuestions(ask: Ask, { questions, present }: LoadedLicenseCopy) {
  const { say, language, who } = ask;
  return questions.map(one => ({
    id: one.id,
    words: one.words,
    language: one.language,
    by: one.signerName,
    answer:
      one.answeredAt && one.answerWords
        ? say('partnership-plan', 'license.answered', {
            day: sayDayOf(language, who.timeZone, one.answeredAt),
            words: one.answerWords,
          })
        : null,
    href:
      !one.answeredAt && present?.homeId && keepLicenseCopy.may(who)
        ? `${licensePath(present.homeId)}/questions/${one.id}`
        : null,
  }));
}
