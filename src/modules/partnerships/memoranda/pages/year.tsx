import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewCommunities } from '../../policy.ts';
import { findAgreement } from '../find-agreement.ts';
import { loadYearSheet, yearAsked } from '../year-sheet.ts';
import type { Route } from './+types/year';

export const loader = page(viewCommunities, async ask => {
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const here = `/agreements-with-partners/${agreement.id}`;
  const sheet = await loadYearSheet(ask, agreement, yearAsked(ask.query.get('year'), ask.today));
  const first = Number(agreement.from.slice(0, 4));
  return {
    words: ask.say.group('partnerships', 'yearSheet'),
    sheet,
    agreement: { title: agreement.title, href: here },
    years: Array.from({ length: Math.max(ask.today.year - first, 0) + 1 }, (_, index) =>
      String(ask.today.year - index),
    ),
    pdf: `${here}/year/paper?year=${sheet.year}`,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What an agreement brought in a year. */
export default function Year({ loaderData: { words, sheet, agreement, years, pdf } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={sheet.title}
        lead={sheet.lead}
        crumbs={<Crumbs items={[{ label: agreement.title, href: agreement.href }, { label: String(sheet.year) }]} />}
        actions={
          <ButtonLink kind="outline" icon="print" href={pdf}>
            {words.pdf}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Stack>
          <form method="get">
            <Select
              name="year"
              label={words.year}
              options={years.map(each => ({ value: each, label: each }))}
              value={String(sheet.year)}
            />
            <Actions>
              <Button kind="outline">{words.show}</Button>
            </Actions>
          </form>
          {sheet.parts.map(part => (
            <Card key={part.title} title={part.title}>
              {part.lines.length === 0 ? (
                <Empty title={words.none} />
              ) : (
                <>
                  <p>{part.kept}</p>
                  <Table
                    caption={part.title}
                    hideCaption
                    head={[
                      { key: 'what', label: words.what, kind: 'wide' },
                      { key: 'who', label: words.who },
                      { key: 'due', label: words.due },
                      { key: 'result', label: words.result },
                    ]}
                    rows={part.lines.map(line => ({
                      key: line.id,
                      cells: { what: line.what, who: line.who, due: line.due, result: line.result },
                    }))}
                  />
                </>
              )}
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
