import { fillWords } from '#kernel/fill-words.ts';
import type { Id } from '#kernel/ids.ts';
import { ownServices } from '#modules/organizations/index.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { guestWords } from './guest-words.en.ts';
import { guestWords as guestWordsEs } from './guest-words.es.ts';
import { inboxWords as en } from './inbox-words.en.ts';
import { inboxWords as es } from './inbox-words.es.ts';
import type { ReferralState } from './rules/life.ts';
import { type InboxRow, inboxLoad, inboxRows } from './store/inbox.ts';

const { state: statesEn } = guestWords;
const { state: statesEs } = guestWordsEs;
const GROUPS = ['new', 'due', 'yes', 'going', 'ended'] as const;
type Group = (typeof GROUPS)[number];
/** Rows on one page. */
const MOST = 100;
/** A word of progress is asked for on top from so many days before its day. */
const SOON_DAYS = 7;

const GROUP: Partial<Record<ReferralState, Group>> = {
  sent: 'new',
  received: 'new',
  accepted: 'yes',
  'waiting-list': 'yes',
  scheduled: 'yes',
  started: 'going',
  'on-hold': 'going',
};

/** Where the load stands on the common way: the service answers, begins, goes on, and the agency reads. */
const STAGES: Record<keyof typeof en.loadSteps, readonly ReferralState[]> = {
  answer: ['sent', 'received'],
  begin: ['accepted', 'waiting-list', 'scheduled'],
  going: ['started', 'on-hold'],
  read: ['completed', 'stopped'],
};

type InboxAsk = GuestAsk & {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
};

/** Everything the inbox of an organization shows, in finished words. */
export async function loadInbox(ask: InboxAsk) {
  const { tx, language, agency, guest, now, today, query, params } = ask;
  const words = language === 'es' ? es : en;
  const here = `/inbox/${params.secret}`;
  const skip = Math.max(0, Math.min(100_000, Math.trunc(Number(query.get('from'))) || 0));
  const rows = await inboxRows(tx, now, skip, MOST);
  const shown = rows.slice(0, MOST);
  const load = await inboxLoad(tx);
  const soon = today.add({ days: SOON_DAYS }).toString();
  const group = (row: InboxRow): Group =>
    row.updateDueOn !== null && row.updateDueOn <= soon ? 'due' : (GROUP[row.state] ?? 'ended');
  const done = query.get('done');
  const pageAt = (from: number) => (from > 0 ? `${here}?from=${from}` : here);
  return {
    words,
    lead: fillWords(words.lead, { agency: agency.name, organization: guest.organizationName }),
    groups: GROUPS.flatMap(key => {
      const tasks = shown.filter(row => group(row) === key).map(row => taskOf(ask, words, here, row));
      return tasks.length > 0 ? [{ key, title: words.groups[key], tasks }] : [];
    }),
    ahead: shown
      .flatMap(row => (row.nextAt ? [{ ...row, nextAt: row.nextAt }] : []))
      .toSorted((one, other) => (one.nextAt < other.nextAt ? -1 : 1))
      .map(row => ({
        key: row.id,
        href: `${here}/${row.id}`,
        title: sayMoment(language, agency.timeZone, row.nextAt),
        text: [row.name, row.service].filter(Boolean).join(', '),
      })),
    stages: Object.entries(STAGES).map(([stage, states]) =>
      fillWords(words.loadSteps[stage as keyof typeof STAGES], {
        count: states.reduce((sum, state) => sum + (load.get(state) ?? 0), 0),
      }),
    ),
    pages: {
      ...(skip > 0 && { earlier: pageAt(skip - MOST) }),
      ...(rows.length > MOST && { later: pageAt(skip + MOST) }),
    },
    room: ask.say.group('organizations', 'ownEntry'),
    services: await ownServices(ask),
    entry: `/entry/${params.secret}`,
    figures: `${here}/figures`,
    done: done === null ? null : done === 'room' ? words.doneRoom : words.done,
  };
}

type InboxTask = {
  readonly key: Id;
  readonly href: string;
  readonly title: string;
  readonly hint: string;
  readonly state: State;
  readonly stateWord: string;
};

function taskOf({ language, agency, today }: InboxAsk, words: typeof en, here: string, row: InboxRow): InboxTask {
  const due = row.answerDueOn ?? row.updateDueOn;
  const late = due !== null && due < today.toString();
  const by = row.answerDueOn ? (late ? words.answerLate : words.answerBy) : late ? words.updateLate : words.updateBy;
  return {
    key: row.id,
    href: `${here}/${row.id}`,
    title: fillWords(words.row, { number: row.number, service: row.service }),
    hint: [
      row.name,
      due && fillWords(by, { day: sayDay(language, due) }),
      row.state === 'waiting-list' && row.waitDays && fillWords(words.waits, { days: row.waitDays }),
      row.nextAt && fillWords(words.nextAt, { when: sayMoment(language, agency.timeZone, row.nextAt) }),
      row.unsaid > 0 && words.unsaid,
    ]
      .filter(Boolean)
      .join('. '),
    ...tagOf(words, language === 'es' ? statesEs : statesEn, row, late),
  };
}

/** What stands beside a row: what is late or waits for the service, else where it stands. */
function tagOf(words: typeof en, states: Readonly<Record<string, string>>, row: InboxRow, late: boolean) {
  const isNew = GROUP[row.state] === 'new';
  if (late) return { state: 'late', stateWord: words.late } as const;
  if (isNew) return { state: 'soon', stateWord: row.urgency === 'safety' ? words.urgent : words.waitsForYou } as const;
  return { state: 'plain', stateWord: states[row.state] ?? row.state } as const;
}
