import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { communityMiles } from '../community-miles.ts';
import { drawOutlines } from '../draw-outlines.ts';
import { milesFields } from '../forms.ts';
import { OutlineMap } from '../parts/outline-map.tsx';
import { manageAgency } from '../policy.ts';
import { sayAreaRow } from '../say-areas.ts';
import { areaRows } from '../store-areas.ts';
import { setCommunityMiles } from '../use-cases/set-community-miles.ts';
import type { Route } from './+types/areas';

export const loader = page(manageAgency, async ask => {
  const { tx, say, today } = ask;
  const now = today.toString();
  const areas = (await areaRows(tx)).filter(area => area.to === null || area.to > now);
  return {
    words: say.group('agency', 'areas'),
    map: drawOutlines(
      areas
        .filter(area => area.from <= now)
        .map(({ id, name, code, outline }) => ({ id, name, outline, href: `/settings/areas/${code}` })),
    ),
    rows: areas.map(area => sayAreaRow(ask, area)),
    miles: String(await communityMiles(tx)),
    formKey: newId(),
  };
});

export const action = submit(manageAgency, { words: 'agency' }, async ask => {
  const read = readFields(ask.form, milesFields);
  if (!read.ok) return read;
  const set = await setCommunityMiles(ask, read.value.values.miles);
  return set.ok ? ok({ to: '/settings/areas' }) : set;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The agency's neighborhoods as they are drawn, and as a table. */
export default function Areas({ loaderData, actionData }: Route.ComponentProps) {
  const { words, map, rows, miles } = loaderData;
  const { problems = [], typed = { miles } } = actionData ?? {};
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/settings/areas/new" icon="add">
            {words.add}
          </ButtonLink>
        }
      />
      <Wrap body>
        <ErrorSummary problems={problems} />
        <Stack>
          {map && (
            <Card title={words.mapTitle}>
              <OutlineMap map={map} title={words.mapTitle} hint={words.mapHint} />
            </Card>
          )}
          <Card title={words.tableTitle}>
            <Table
              caption={words.tableTitle}
              hideCaption
              empty={<Empty title={words.none} />}
              head={[
                { key: 'name', label: words.name },
                { key: 'kind', label: words.kind },
                { key: 'made', label: words.made },
                { key: 'people', label: words.people, kind: 'number' },
                { key: 'when', label: words.when },
              ]}
              rows={rows.map(({ key, code, ...cells }) => ({
                key,
                cells: { ...cells, name: <a href={`/settings/areas/${code}`}>{cells.name}</a> },
              }))}
            />
          </Card>
          <Card title={words.near}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <TextField
                name="miles"
                label={words.miles}
                hint={words.milesHint}
                width="xs"
                inputMode="decimal"
                value={typedText(typed, 'miles')}
                problem={problemAt(problems, 'miles')}
              />
              <Actions>
                <Button kind="outline">{words.keep}</Button>
              </Actions>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
