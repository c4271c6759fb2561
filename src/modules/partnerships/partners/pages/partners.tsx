import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewCommunities } from '../../policy.ts';
import { loadPartners } from '../load-partners.ts';
import type { Route } from './+types/partners';

export const loader = page(viewCommunities, loadPartners);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Everybody the agency works with or looks at, as the address narrows it. */
export default function Partners({ loaderData }: Route.ComponentProps) {
  const { words, rows, query } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        actions={
          <>
            {loaderData.mayKeep && (
              <>
                <ButtonLink href="/partners/add" icon="add">
                  {words.add}
                </ButtonLink>
                <ButtonLink href="/partners/import" kind="outline">
                  {words.import}
                </ButtonLink>
              </>
            )}
            <ButtonLink href="/partners/prospects" kind="outline">
              {words.prospects}
            </ButtonLink>
            <ButtonLink href="/partners/print" kind="quiet">
              {words.print}
            </ButtonLink>
          </>
        }
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done}>{words.importedText}</SuccessPanel>}
          <Card>
            <Stack tight>
              <Filters {...loaderData} />
              <Table
                caption={words.caption}
                hideCaption
                head={[
                  { key: 'name', label: words.organization },
                  { key: 'state', label: words.state, kind: 'inline' },
                  { key: 'level', label: words.level, kind: 'far' },
                  { key: 'communities', label: words.communities },
                  { key: 'owner', label: words.owner, kind: 'far' },
                  { key: 'contact', label: words.contact },
                ]}
                rows={rows.map(row => ({
                  key: row.key,
                  cells: {
                    ...row,
                    name: <a href={row.href}>{row.name}</a>,
                    state: <StateTag state={row.tone}>{row.state}</StateTag>,
                  },
                }))}
                empty={<Empty title={words.none}>{words.noneText}</Empty>}
              />
              <Pages
                page={loaderData.page}
                pages={loaderData.pages}
                href={number => `/partners?${query === '' ? '' : `${query}&`}page=${number}`}
              />
            </Stack>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}

type FiltersProps = Pick<Route.ComponentProps['loaderData'], 'words' | 'filters' | 'narrowed' | 'name'>;

function Filters({ words, filters, narrowed, name }: FiltersProps) {
  const selects = [
    ['community', words.community, words.anyCommunity],
    ['state', words.state, words.livingStates],
    ['sector', words.sector, words.anySector],
    ['level', words.level, words.anyLevel],
    ['owner', words.owner, words.anyOwner],
    ['quiet', words.quiet, words.anyContact],
  ] as const;
  return (
    <Disclosure summary={words.filter} open={narrowed}>
      <form className="al-filter al-filter--grid" method="get" noValidate>
        <TextField name="name" label={words.name} value={name} required={false} max={100} />
        {selects.map(([key, label, empty]) => (
          <Select key={key} name={key} label={label} required={false} empty={empty} {...filters[key]} />
        ))}
        <Button>{words.show}</Button>
        {narrowed && <a href="/partners">{words.clear}</a>}
      </form>
    </Disclosure>
  );
}
