import { accountNames } from '#modules/access/index.ts';
import { organizationNames } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { URGENCIES } from '../contract.ts';
import { takeInPeople } from '../policy.ts';
import { findWaiting } from './find-waiting.ts';
import { sayWaiting } from './say-waiting.ts';
import { boardPath, readBoardQuestion, WAITS } from './waits.ts';

/** So many rows a page of the board has. */
const PAGE = 50;

/** Everything the board shows: its rows, the numbers behind each answer, and the choices of its filters. */
export async function loadBoard(ask: Ask & { readonly query: URLSearchParams }) {
  const { tx, say, now, query } = ask;
  const question = readBoardQuestion(query);
  const found = await findWaiting(tx, question, { today: ask.today.toString(), now }, PAGE);
  const shown = found.rows.slice(0, PAGE);
  const last = shown.at(-1);
  const [rows, workers, organizations] = await Promise.all([
    sayWaiting(ask, shown),
    accountNames(tx, [...found.workers]),
    organizationNames(tx, [...found.organizations]),
  ]);
  return {
    words: say.group('referrals', 'board'),
    intake: takeInPeople.may(ask.who) ? { href: '/intake', label: say('referrals', 'intake.link') } : null,
    rows,
    all: { href: boardPath({ ...question, waits: null, after: null }), chosen: question.waits === null },
    counts: WAITS.map(waits => ({
      key: waits,
      label: say('referrals', `board.waits.${waits}`),
      count: found.counts[waits] ?? 0,
      href: boardPath({ ...question, waits, after: null }),
      chosen: question.waits === waits,
    })),
    // What waits is told apart by its number; every other answer shows where it was given.
    narrowed: [question.workerId, question.organizationId, question.urgency].some(Boolean),
    filters: {
      waits: {
        value: question.waits ?? '',
        options: WAITS.map(value => ({ value, label: say('referrals', `board.waits.${value}`) })),
      },
      worker: { value: question.workerId ?? '', options: choices([...workers].map(([id, { name }]) => [id, name])) },
      organization: { value: question.organizationId ?? '', options: choices([...organizations]) },
      urgency: {
        value: question.urgency ?? '',
        options: URGENCIES.map(value => ({ value, label: say('referrals', `urgencies.${value}`) })),
      },
    },
    first: question.after ? boardPath({ ...question, after: null }) : null,
    later:
      last && found.rows.length > PAGE
        ? boardPath({ ...question, after: { rank: last.rank, since: last.since, id: last.id } })
        : null,
  };
}

const choices = (names: readonly (readonly [id: string, name: string])[]) =>
  names.map(([value, label]) => ({ value, label })).toSorted((one, other) => one.label.localeCompare(other.label));
