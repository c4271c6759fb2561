import { isId } from '#kernel/ids.ts';
import { staffInRoles } from '#modules/access/index.ts';
import { keptOrganizations } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { BUILDERS, keepCommunities } from '../policy.ts';
import { sayWays } from '../promises/say-ways.ts';
import { livingCommunities } from '../store/communities.ts';
import { LEVELS, STATES } from './rules/states.ts';
import { countPartners, findPartners, type PartnersAsked } from './store/list.ts';
import { namesOfOrganizations } from './store/merged.ts';
import { sectorWords } from './store/sectors.ts';

const PER_PAGE = 25;
const DAYS = [30, 60, 90, 180, 365] as const;

/** What the address asks for; what it cannot mean asks for nothing. */
export function askedIn(
  query: URLSearchParams,
  today: Temporal.PlainDate,
): PartnersAsked & { quietDays: number | null } {
  const idIn = (name: string) => {
    const value = query.get(name);
    return isId(value) ? value : null;
  };
  const days = Number(query.get('quiet'));
  const quietDays = Number.isInteger(days) && days > 0 && days < 4_000 ? days : null;
  return {
    communityId: idIn('community'),
    state: [...STATES, 'all' as const].find(state => state === query.get('state')) ?? 'living',
    sector: query.get('sector') || null,
    level: LEVELS.find(level => level === query.get('level')) ?? null,
    ownerId: idIn('owner'),
    quietDays,
    quietSince: quietDays === null ? null : today.subtract({ days: quietDays }).toString(),
    name: query.get('name')?.trim().slice(0, 100) || null,
  };
}

type PageAsk = Ask & { readonly query: URLSearchParams };

/** The list of partnerships as the address narrows it, a page of it. */
export async function loadPartners(ask: PageAsk) {
  const { tx, say, language, query, today, now, who } = ask;
  const asked = askedIn(query, today);
  const [total, communities, sectors, owners] = await Promise.all([
    countPartners(tx, asked),
    livingCommunities(tx),
    sectorWords(tx, language),
    staffInRoles(tx, BUILDERS, now),
  ]);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  const rows = await findPartners(tx, asked, PER_PAGE, (page - 1) * PER_PAGE);
  const kept = await keptOrganizations(
    tx,
    rows.map(row => row.organization_id),
  );
  const names = await namesOfOrganizations(tx, [...kept.values()]);
  const narrowed = ['community', 'state', 'sector', 'level', 'owner', 'quiet', 'name'].some(name => query.get(name));
  const options = (each: readonly { id: string; name: string }[]) =>
    each.map(({ id, name }) => ({ value: id, label: name }));
  return {
    words: say.group('partnerships', 'partnerList'),
    ways: sayWays(ask, 'partners'),
    lead:
      total === 0 && !narrowed
        ? say('partnerships', 'partnerList.leadNone')
        : say('partnerships', narrowed ? 'partnerList.leadFound' : 'partnerList.lead', { count: total }),
    mayKeep: keepCommunities.may(who),
    done: saidOfImport(ask),
    narrowed,
    name: asked.name ?? '',
    filters: {
      community: { value: asked.communityId ?? '', options: options(communities) },
      state: {
        value: asked.state === 'living' ? '' : asked.state,
        options: [
          ...STATES.map(state => ({ value: state as string, label: say('partnerships', `partnerStates.${state}`) })),
          { value: 'all', label: say('partnerships', 'partnerList.everyState') },
        ],
      },
      sector: { value: asked.sector ?? '', options: sectors.map(({ code, name }) => ({ value: code, label: name })) },
      level: {
        value: asked.level ?? '',
        options: LEVELS.map(level => ({
          value: level as string,
          label: say('partnerships', `partnerLevels.${level}`),
        })),
      },
      owner: { value: asked.ownerId ?? '', options: options(owners) },
      quiet: {
        value: asked.quietDays === null ? '' : String(asked.quietDays),
        options: [...new Set([...DAYS, ...(asked.quietDays ? [asked.quietDays] : [])])]
          .toSorted((a, b) => a - b)
          .map(count => ({ value: String(count), label: say('partnerships', 'partnerList.days', { count }) })),
      },
    },
    rows: rows.map(row => ({
      key: row.id,
      href: `/partners/${row.id}`,
      name: names.get(kept.get(row.organization_id) ?? row.organization_id) ?? row.organization,
      state: say('partnerships', `partnerStates.${row.state}`),
      tone: toneOf(row.state),
      level: row.level === null ? '' : say('partnerships', `partnerLevels.${row.level}`),
      communities: sayList(language, row.communities),
      owner: row.owner ?? say('partnerships', 'partner.nobody'),
      contact:
        row.last_contact === null ? say('partnerships', 'partnerList.noContact') : sayDay(language, row.last_contact),
    })),
    page,
    pages,
    query: addressWithout(query, ['page', 'done']),
  };
}

const toneOf = (state: (typeof STATES)[number]): 'ok' | 'talk' | 'plain' =>
  state === 'partner'
    ? 'ok'
    : state === 'interested' || state === 'invited' || state === 'approached'
      ? 'talk'
      : 'plain';

const addressWithout = (query: URLSearchParams, names: readonly string[]): string => {
  const left = new URLSearchParams([...query].filter(([name, value]) => value !== '' && !names.includes(name)));
  return left.toString();
};

/** What an import that led here did. */
function saidOfImport({ say, query }: PageAsk): string | null {
  if (query.get('done') !== 'imported') return null;
  const count = (name: string) => Math.max(0, Math.trunc(Number(query.get(name))) || 0);
  return say('partnerships', 'partnerList.imported', { added: count('added'), there: count('there') });
}
