import { stringify } from 'csv-stringify/sync';
import { withGuard } from '#kernel/csv-guard.ts';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { livingCommunities } from '../store/communities.ts';
import { type KeptRate, keptRate } from './rules/commitment.ts';
import { type SaidPromise, sayPercent, sayPromise, sayRate } from './say-promises.ts';
import { allCommitments, type CommitmentRow, communitiesOfCommitments } from './store/commitments.ts';

/** A line of the community-support report: a community, an organization or a person with their promises. */
export type SupportLine = { readonly key: string; readonly name: string; readonly rate: KeptRate };

/** Promises of one community or of all, told by when they are due, and the report of what came of them. */
export async function loadPromises(ask: Ask, communityId: Id | null) {
  const { tx, say, language, today } = ask;
  const [promises, communities, placesOf] = await Promise.all([
    allCommitments(tx),
    livingCommunities(tx),
    communitiesOfCommitments(tx),
  ]);
  const isIn = (row: CommitmentRow, id: Id) => placesOf.get(row.id)?.has(id) ?? false;
  const rows = communityId === null ? promises : promises.filter(row => isIn(row, communityId));
  const said = rows.map(row => sayPromise(ask, row));
  const standing = (...which: SaidPromise['standing'][]) => said.filter(row => which.includes(row.standing));
  const all = keptRate(rows, today.toString());
  return {
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    all,
    lead:
      all.rate === null
        ? say('partnerships', 'promises.leadNone')
        : say('partnerships', 'promises.lead', {
            kept: all.kept,
            of: all.of,
            percent: sayPercent(language, all.rate),
          }),
    soon: standing('overdue', 'soon'),
    open: standing('open'),
    over: standing('kept', 'kept-late', 'released', 'withdrawn', 'broken').toReversed(),
    byCommunity: communities.map(
      ({ id, name }): SupportLine => ({
        key: id,
        name,
        rate: keptRate(
          promises.filter(row => isIn(row, id)),
          today.toString(),
        ),
      }),
    ),
    byOrganization: linesBy(ask, rows, row => (row.by_us ? say('partnerships', 'promises.us') : row.organization)),
    byPerson: linesBy(ask, rows, row => row.responsible),
  };
}

const linesBy = (
  { today }: Ask,
  rows: readonly CommitmentRow[],
  nameOf: (row: CommitmentRow) => string | null,
): readonly SupportLine[] =>
  [...Map.groupBy(rows, nameOf)]
    .flatMap(([name, group]) => (name === null ? [] : [{ key: name, name, rate: keptRate(group, today.toString()) }]))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** The report's lines in the reader's language. */
export const sayLines = (ask: Ask, lines: readonly SupportLine[]) =>
  lines.map(({ key, name, rate }) => ({
    key,
    cells: {
      name,
      open: rate.open,
      kept: rate.kept,
      late: rate.late,
      overdue: rate.overdue,
      released: rate.released,
      rate: sayRate(ask, rate),
    },
  }));

/** The community-support report as CSV in UTF-8; cells that a spreadsheet would run as a formula are guarded. */
export async function promisesFile(ask: Ask): Promise<string> {
  const words = ask.say.group('partnerships', 'promises');
  const { all, byCommunity: lines } = await loadPromises(ask, null);
  const numbers = ({ open, kept, late, overdue, released, of }: KeptRate) =>
    [open, kept, late, overdue, released, of].map(String);
  const table = [
    [words.community, words.open, words.keptOnTime, words.keptLate, words.overdue, words.released, words.rate],
    ...lines.map(({ name, rate }) => [name, ...numbers(rate)]),
    [words.all, ...numbers(all)],
  ];
  // The mark tells a spreadsheet that it is UTF-8.
  return `\ufeff${stringify(
    table.map(line => line.map(withGuard)),
    { record_delimiter: '\r\n' },
  )}`;
}
