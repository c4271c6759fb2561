import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import { livingCommunities } from '../../store/communities.ts';
import { type PartnerState, STATES } from '../rules/states.ts';
import { sectorWords } from '../store/sectors.ts';
import { checkRows, type KnownWords, type ListedPartner, type RowProblem } from './check-row.ts';
import { guessColumns, plain, TARGETS, type Target } from './columns.ts';
import { findSame, type SameOrganization } from './find-same.ts';
import { type ReadList, readList } from './read-list.ts';

/** So many rows at once. */
export const MOST_ROWS = 500;

/** A list as it would come in: every row with what it is found to be, and every line that cannot be brought in. */
export type LookedAtList = {
  readonly header: readonly string[];
  readonly columns: readonly (Target | null)[];
  readonly rows: readonly { readonly partner: ListedPartner; readonly same: SameOrganization | null }[];
  readonly problems: readonly RowProblem[];
  readonly broken: ReadList['broken'];
};

/**
 * Reads a list of partners (S1-14) and says of every row whether it is new, in the directory, a partner already, or looks
 * like one. `columns` says what each column means; told from the names of the columns when it is null. Nothing is written.
 */
export async function lookAtList(
  { tx, today }: Pick<Ask, 'tx' | 'today'>,
  bytes: Uint8Array,
  columns: readonly (Target | null)[] | null,
): Promise<Result<LookedAtList, Invalid>> {
  const read = await readList(bytes);
  if (read.broken.some(({ problem }) => problem === 'not-text' || problem === 'empty') || read.header.length === 0)
    return no(invalid({ at: 'list', code: 'not-a-table' }));
  if (read.rows.length === 0 && read.broken.length === 0) return no(invalid({ at: 'list', code: 'no-rows' }));
  // Lines that cannot be read are shown as well, each with what is wrong.
  if (read.rows.length + read.broken.length > MOST_ROWS)
    return no(invalid({ at: 'list', code: 'too-many-rows', fill: { most: MOST_ROWS } }));
  const meant = columns ?? guessColumns(read.header);
  const { partners, problems } = meant.includes('name')
    ? checkRows(read.rows, meant, await knownWords(tx), today.toString())
    : { partners: [], problems: [] };
  const same = await findSame(tx, partners);
  return ok({
    header: read.header,
    columns: meant,
    rows: partners.map(partner => ({ partner, same: same.get(partner.line) ?? null })),
    problems,
    broken: read.broken,
  });
}

/** What the columns mean, as a form says it: `column-0`, `column-1` … */
export const columnsIn = (form: FormData, count: number): (Target | null)[] =>
  Array.from({ length: count }, (_, at) => TARGETS.find(target => target === form.get(`column-${at}`)) ?? null);

/** What is wrong with what the columns are said to mean. */
export function columnProblems(columns: readonly (Target | null)[]): Invalid | null {
  const used = columns.filter(target => target !== null);
  if (!used.includes('name')) return invalid({ at: 'columns', code: 'no-name-column' });
  const twice = columns.findIndex((target, at) => target !== null && columns.indexOf(target) !== at);
  return twice < 0 ? null : invalid({ at: `column-${twice}`, code: 'column-twice' });
}

/** Names of sectors, communities and states in both languages, by which a list may call them. */
async function knownWords(tx: Tx): Promise<KnownWords> {
  const [english, spanish, communities] = await Promise.all([
    sectorWords(tx, 'en'),
    sectorWords(tx, 'es'),
    livingCommunities(tx),
  ]);
  const states = (['en', 'es'] as const).flatMap(language =>
    STATES.map((state): [string, PartnerState] => [
      plain(sayIn(language)('partnerships', `partnerStates.${state}`)),
      state,
    ]),
  );
  return {
    sectors: new Map(
      [...english, ...spanish].flatMap(({ code, name }): [string, string][] => [
        [plain(name), code],
        [plain(code), code],
      ]),
    ),
    communities: new Map(communities.map(({ id, name }): [string, Id] => [plain(name), id])),
    states: new Map([...states, ...STATES.map((state): [string, PartnerState] => [plain(state), state])]),
  };
}
