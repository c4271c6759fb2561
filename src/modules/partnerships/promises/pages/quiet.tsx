import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewCommunities } from '../../policy.ts';
import { sayWays } from '../say-ways.ts';
import { quietSince } from '../store/contacts.ts';
import type { Route } from './+types/quiet';

const WEEKS = 4;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, query, today, who } = ask;
  const asked = Number(query.get('weeks') ?? WEEKS);
  const weeks = Number.isInteger(asked) && asked >= 1 && asked <= 520 ? asked : WEEKS;
  const whose = query.get('whose') === 'all' ? 'all' : 'mine';
  const since = today.subtract({ weeks }).toString();
  const rows = await quietSince(tx, today.toString(), since, whose === 'mine' ? who.userId : null);
  return {
    words: say.group('partnerships', 'quietPartners'),
    ways: sayWays(ask, 'quiet'),
    weeks: String(weeks),
    whose,
    rows: rows.map(row => ({
      key: row.id,
      href: `/partners/${row.id}/contacts`,
      partner: row.organization,
      last: sayLast(ask, row.last_on),
      owner: row.owner ?? say('partnerships', 'promises.nobodyAnswers'),
      rhythm:
        row.rhythm_days === null
          ? say('partnerships', 'quietPartners.notAgreed')
          : say('partnerships', 'contacts.rhythm', { count: row.rhythm_days }),
    })),
  };
});

function sayLast({ say, language, today }: Ask, on: string | null): string {
  if (on === null) return say('partnerships', 'quietPartners.never');
  const weeks = Math.floor(Temporal.PlainDate.from(on).until(today).days / 7);
  return say('partnerships', 'quietPartners.weeksAgo', { day: sayDay(language, on), count: weeks });
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Partners and providers the reader has not talked to for some weeks, the longest silence first. */
export default function Quiet({ loaderData }: Route.ComponentProps) {
  const { words, rows } = loaderData;
  return (
    <>
      <PageHead title={words.title} />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          <form className="al-filter" method="get" noValidate>
            <TextField name="weeks" label={words.weeks} value={loaderData.weeks} width="xs" inputMode="numeric" />
            <Select
              name="whose"
              label={words.whose}
              required={false}
              empty={words.mine}
              value={loaderData.whose === 'all' ? 'all' : ''}
              options={[{ value: 'all', label: words.all }]}
            />
            <Button kind="outline">{words.show}</Button>
          </form>
          <Card title={words.title} count={rows.length}>
            <Table
              caption={words.title}
              hideCaption
              head={[
                { key: 'partner', label: words.partner, kind: 'wide' },
                { key: 'last', label: words.last },
                { key: 'owner', label: words.owner },
                { key: 'rhythm', label: words.rhythm },
              ]}
              rows={rows.map(({ key, href, partner, ...cells }) => ({
                key,
                cells: { ...cells, partner: <a href={href}>{partner}</a> },
              }))}
              empty={<Empty title={words.none} />}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
