import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { describeFiles } from '../describe-files.ts';
import { importExtracts } from '../policy.ts';
import { listedCodes } from '../store/listed-codes.ts';
import type { Route } from './+types/files';

export const loader = page(importExtracts, async ask => ({
  words: ask.say.group('exchange', 'files'),
  files: describeFiles(ask, await listedCodes(ask.tx)),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Files({ loaderData: { words, files } }: Route.ComponentProps) {
  const rules = [words.day, words.moment, words.yesNo, words.several, words.empty, words.through, words.key];
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/imports' }, { label: words.title }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <Card title={words.rules} tone="sunken">
            <ul className="al-bulleted">
              {rules.map(rule => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Card>
          <Card>
            {files.map(({ file, what, rows }) => (
              <Disclosure
                key={file}
                summary={
                  <>
                    <b>{file}.csv</b> <span className="al-second">{what}</span>
                  </>
                }
              >
                <Table
                  caption={file}
                  hideCaption
                  head={[
                    { key: 'column', label: words.column },
                    { key: 'what', label: words.what },
                    { key: 'holds', label: words.holds },
                    { key: 'needed', label: words.needed },
                  ]}
                  rows={rows.map(({ column, what, holds, needed }) => ({
                    key: column,
                    cells: { column, what, holds, needed: needed ? words.yes : '–' },
                  }))}
                />
              </Disclosure>
            ))}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
