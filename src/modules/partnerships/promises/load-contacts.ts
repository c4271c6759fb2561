import { holidaysBetween, isWorkDay } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { peopleOn } from '../partners/store/people.ts';
import { type ContactDay, type Replies, repliesOf, silenceDays } from './rules/replies.ts';
import { type ContactRow, contactAgreementOn, contactsOf } from './store/contacts.ts';

/** The log of contacts with a partner, what both sides agreed about talking, and how that goes. */
export async function loadContacts(ask: Ask, partnershipId: string) {
  const { tx, say, language, today } = ask;
  const [contacts, agreed, people] = await Promise.all([
    contactsOf(tx, partnershipId),
    contactAgreementOn(tx, partnershipId, today.toString()),
    peopleOn(tx, partnershipId, today.toString()),
  ]);
  const silence = silenceDays(contacts, today.toString());
  return {
    rows: contacts.map(contact => sayContact(ask, contact, contacts)),
    silence: silence === null ? null : say('partnerships', 'contacts.silence', { count: silence }),
    agreed: agreed
      ? {
          lines: [
            say('partnerships', 'contacts.rhythm', { count: agreed.rhythm_days }),
            say('partnerships', 'contacts.ways', {
              ways: sayList(
                language,
                agreed.ways.map(way => say.code('partnerships', `channels.${way}`)),
              ),
            }),
            ...(agreed.hours ? [say('partnerships', 'contacts.hours', { hours: agreed.hours })] : []),
            say('partnerships', 'contacts.speaks', { language: sayLanguages(language, [agreed.language]) }),
            say('partnerships', 'contacts.review', { day: sayDay(language, agreed.review_on) }),
            ...(agreed.closer_why ? [say('partnerships', 'contacts.closer', { why: agreed.closer_why })] : []),
          ],
          replies: await sayReplies(ask, contacts, agreed.our_reply_days, agreed.their_reply_days),
        }
      : null,
    people: people.filter(({ side }) => side === 'partner').map(({ id, name }) => ({ value: id, label: name })),
    answerable: contacts
      .slice(0, 20)
      .map(row => ({ value: row.id, label: `${sayHow(ask, row)}: ${row.summary.slice(0, 60)}` })),
  };
}

const sayHow = ({ say, language }: Ask, { happened_on: on, channel }: ContactRow): string =>
  say('partnerships', 'contacts.line', { day: sayDay(language, on), how: say('partnerships', `channels.${channel}`) });

function sayContact(ask: Ask, row: ContactRow, all: readonly ContactRow[]) {
  const { say, language } = ask;
  const answered = row.answers_id && all.find(({ id }) => id === row.answers_id);
  return {
    key: row.id,
    title: sayHow(ask, row),
    about: [
      say('partnerships', `contacts.${row.direction}`),
      row.with && say('partnerships', 'contacts.withWhom', { name: row.with }),
      answered && say('partnerships', 'contacts.answers', { day: sayDay(language, answered.happened_on) }),
      row.by && say('partnerships', 'contacts.byWhom', { name: row.by }),
    ]
      .filter(Boolean)
      .join(', '),
    summary: row.summary,
    next:
      row.next_step && row.next_on
        ? say('partnerships', 'contacts.next', { step: row.next_step, day: sayDay(language, row.next_on) })
        : null,
  };
}

/** How soon each side replies, beside what was agreed. */
async function sayReplies(ask: Ask, contacts: readonly ContactRow[], ours: number, theirs: number) {
  const { tx, say, language, today } = ask;
  const first = contacts.at(-1)?.happened_on ?? today.toString();
  const holidays = await holidaysBetween(tx, first, today.toString());
  const open = (day: Temporal.PlainDate) => isWorkDay(day, holidays);
  const days: readonly ContactDay[] = contacts;
  const line = (label: string, agreed: number, replies: Replies) => ({
    label,
    value: [
      say('partnerships', 'contacts.agreedDays', { count: agreed }),
      ...sayOneSide({ say, language }, replies),
    ].join(', '),
  });
  return [
    line(say('partnerships', 'contacts.ourReplies'), ours, repliesOf(days, 'us', ours, today.toString(), open)),
    line(say('partnerships', 'contacts.theirReplies'), theirs, repliesOf(days, 'them', theirs, today.toString(), open)),
  ];
}

function sayOneSide({ say }: Pick<Ask, 'say' | 'language'>, { median, within, of, waiting }: Replies): string[] {
  return [
    ...(median === null ? [] : [say('partnerships', 'contacts.median', { count: median })]),
    ...(within === null ? [] : [say('partnerships', 'contacts.within', { within, of })]),
    ...(waiting > 0 ? [say('partnerships', 'contacts.waiting', { count: waiting })] : []),
    ...(of === 0 && waiting === 0 ? [say('partnerships', 'contacts.noReplies')] : []),
  ];
}
