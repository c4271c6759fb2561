import { isId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';

/** What a list is asked for. */
export type Asked = {
  readonly search: string | null;
  readonly page: number;
  readonly perPage: number;
  readonly format: 'json' | 'ndjson';
  readonly full: boolean;
  readonly minimal: boolean;
  readonly fullService: boolean;
  readonly modifiedAfter: string | null;
  readonly termId: string | null;
  readonly taxonomyId: string | null;
  readonly organizationId: string | null;
  readonly parentId: string | null;
  readonly topOnly: boolean;
  readonly postcode: string | null;
  /** Meters. */
  readonly proximity: number | null;
};

export const PER_PAGE = 50;
export const MOST_PER_PAGE = 200;
/** Of services told by their ids alone as many may be asked for at once. */
export const MOST_MINIMAL = 20_000;
const LAST_PAGE = 1_000_000;

/** Reads the parameters of a list; the name of the first that cannot be read otherwise. */
export function readAsked(params: ReadonlyMap<string, string>): Result<Asked, string> {
  const text = (name: string) => params.get(name)?.trim() || null;
  const wrong: string[] = [];
  const flag = (name: string): boolean => {
    const value = text(name)?.toLowerCase() ?? 'false';
    if (!['true', 'false', '1', '0'].includes(value)) wrong.push(name);
    return value === 'true' || value === '1';
  };
  const whole = (name: string, otherwise: number, most: number): number => {
    const value = text(name);
    if (value === null) return otherwise;
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1) wrong.push(name);
    return Math.min(Number(value), most);
  };
  const id = (name: string): string | null => {
    const value = text(name);
    if (value !== null && !isId(value)) wrong.push(name);
    return value;
  };
  const minimal = flag('minimal');
  const format = text('format') ?? 'json';
  if (format !== 'json' && format !== 'ndjson') wrong.push('format');
  const modified = text('modified_after');
  const modifiedAfter = modified === null ? null : momentOf(modified);
  if (modified !== null && modifiedAfter === null) wrong.push('modified_after');
  const near = text('proximity');
  if (near !== null && !/^\d{1,7}(\.\d{1,3})?$/.test(near)) wrong.push('proximity');
  const postcode = text('postcode');
  if (postcode !== null && !/^[A-Za-z0-9 -]{3,10}$/.test(postcode)) wrong.push('postcode');
  const search = text('search');
  if (search !== null && (search.length > 500 || /\p{Cc}/u.test(search) || !search.isWellFormed()))
    wrong.push('search');
  const asked: Asked = {
    search,
    page: whole('page', 1, LAST_PAGE),
    perPage: whole('per_page', minimal ? MOST_MINIMAL : PER_PAGE, minimal ? MOST_MINIMAL : MOST_PER_PAGE),
    format: format === 'ndjson' ? 'ndjson' : 'json',
    full: flag('full'),
    minimal,
    fullService: flag('full_service'),
    modifiedAfter,
    termId: id('taxonomy_term_id'),
    taxonomyId: id('taxonomy_id'),
    organizationId: id('organization_id'),
    parentId: id('parent_id'),
    topOnly: flag('top_only'),
    postcode,
    proximity: near === null ? null : Number(near),
  };
  return wrong[0] === undefined ? ok(asked) : no(wrong[0]);
}

/** A moment, or the beginning of a day in UTC, as ISO 8601; null when it is neither. */
function momentOf(text: string): string | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text).toZonedDateTime('UTC').toInstant().toString();
    // A plus sign in an address is a blank.
    const given = text.replace(/ (\d{2}:\d{2})$/, '+$1');
    return (
      /(Z|[+-]\d{2}:?\d{2})$/i.test(given)
        ? Temporal.Instant.from(given)
        : Temporal.PlainDateTime.from(given).toZonedDateTime('UTC').toInstant()
    ).toString();
  } catch {
    return null;
  }
}
