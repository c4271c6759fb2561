import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { StateTag } from '#web/ui/state-tag.tsx';
import { dayOf } from '../rules/court-problems.ts';
import { type NoticeState, whereNoticeStands } from './rules/where-notice-stands.ts';
import type { NoticeRow } from './store-notices.ts';

type Tag = Parameters<typeof StateTag>[0]['state'];

const TAGS: Readonly<Record<NoticeState, Tag>> = {
  proven: 'ok',
  sent: 'info',
  'sent-late': 'soon',
  'received-late': 'late',
  'to-send': 'waiting',
  late: 'late',
  returned: 'late',
  'called-off': 'plain',
};

/** Where a notice stands today, in the reader's words. */
export function sayNoticeState(ask: Ask, notice: NoticeRow): { state: NoticeState; tag: Tag; word: string } {
  const { say, today, who } = ask;
  const state = whereNoticeStands(
    {
      dueOn: notice.dueOn,
      sentOn: notice.sentAt && dayOf(notice.sentAt, who.timeZone),
      isProven: notice.proof !== null,
      // A rule names a day of its own for parents only beside a tribe: then it is the one about receipt.
      countsReceipt: notice.dueRule !== null && notice.part !== 'caregiver',
      receivedOn: notice.proofAt && dayOf(notice.proofAt, who.timeZone),
      returned: notice.returnedOn !== null,
      calledOff: notice.calledOff !== null,
    },
    today.toString(),
  );
  return { state, tag: TAGS[state], word: say('court', `noticeStates.${state}`) };
}

/** A notice in a list: who, how, where it stands, whether they will come. */
export function sayNotice(ask: Ask, notice: NoticeRow) {
  const { say, language, who } = ask;
  const state = sayNoticeState(ask, notice);
  return {
    id: notice.id,
    name: notice.name,
    part: notice[`part_${language}`],
    ...state,
    lines: [
      say('court', `ways.${notice.way}`),
      ...(notice.sentAt ? [sayDayOf(language, who.timeZone, notice.sentAt)] : []),
      ...(notice.sentAt === null && notice.dueOn
        ? [say('court', 'hearing.by', { day: sayDay(language, notice.dueOn) })]
        : []),
      ...(notice.calledOff === null ? [say('court', `coming.${notice.answer ?? 'none'}`)] : []),
      ...(notice.needs ? [notice.needs] : []),
    ],
  };
}

/** Everything a notice says, and what is known of it, as rows of label and value. */
export function sayNoticeRows(ask: Ask, notice: NoticeRow): { key: string; label: string; value: string }[] {
  const { say, language, who } = ask;
  const words = say.group('court', 'notice');
  const due = notice.dueOn === null ? words.noDue : sayDay(language, notice.dueOn);
  const proof = notice.proof
    ? [
        say('court', `proofs.${notice.proof}`),
        ...(notice.proofAt ? [sayDayOf(language, who.timeZone, notice.proofAt)] : []),
        ...(notice.proofNote ? [notice.proofNote] : []),
      ].join(' · ')
    : words.noProof;
  return [
    { key: 'way', label: words.way, value: say('court', `ways.${notice.way}`) },
    {
      key: 'due',
      label: words.due,
      value: notice.dueRule ? `${due} (${say('court', 'notice.rule', { rule: notice.dueRule })})` : due,
    },
    {
      key: 'sent',
      label: words.sent,
      value: notice.sentAt ? sayMoment(language, who.timeZone, notice.sentAt) : words.notSent,
    },
    { key: 'proof', label: words.proof, value: proof },
    ...(notice.returnedOn
      ? [{ key: 'returned', label: words.returned, value: sayDay(language, notice.returnedOn) }]
      : []),
    { key: 'answer', label: words.answer, value: say('court', `coming.${notice.answer ?? 'none'}`) },
    ...(notice.needs ? [{ key: 'needs', label: words.needs, value: notice.needs }] : []),
  ];
}

/** What somebody is told of a hearing: day and time, place, how to attend. */
export function sayWhen(ask: Pick<Ask, 'say' | 'language' | 'who'>, notice: NoticeRow) {
  const { say, language, who } = ask;
  const words = say.group('court', 'letter');
  return [
    { key: 'when', label: words.when, value: sayMoment(language, who.timeZone, notice.setFor) },
    { key: 'where', label: words.where, value: notice.place ?? words.ask },
    {
      key: 'attend',
      label: words.attend,
      value: notice.attend ? say('court', `attend.${notice.attend}`) : words.ask,
    },
    ...(notice.joinWith ? [{ key: 'join', label: words.join, value: notice.joinWith }] : []),
  ];
}

/** The right somebody has, by what they are to the child. */
export const sayRight = ({ say }: Pick<Ask, 'say'>, { part, about }: NoticeRow): string =>
  part === 'caregiver' ? say('court', 'letter.rightCaregiver', { child: about }) : say('court', 'letter.right');
