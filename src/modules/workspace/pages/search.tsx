import { initialsOf } from '#kernel/initials.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { findRecords } from '../find-records.ts';
import { searchRecords } from '../policy.ts';
import type { Route } from './+types/search';

export const loader = page(searchRecords, async ({ say }) => ({ words: say.group('workspace', 'search') }));

export const action = inquire(searchRecords, async ask => {
  const asked = ask.form.get('q');
  const typed = typeof asked === 'string' ? asked.replaceAll('\0', '') : '';
  const found = await findRecords(ask, typed);
  return {
    typed,
    title:
      typed.trim() === ''
        ? ask.say('workspace', 'search.title')
        : ask.say('workspace', 'search.found', { count: found.length }),
    found: found.map(row => ({ ...row, initials: initialsOf(row.name), side: SIDE[row.kind] })),
  };
});

const SIDE = { child: 'child', person: 'family', home: 'caregiver' } as const;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Search({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          <Card>
            <form method="post" action="/search" className="al-filter">
              <TextField name="q" label={words.field} value={actionData?.typed} max={100} type="search" />
              <Button icon="search">{words.go}</Button>
            </form>
          </Card>
          {actionData && (
            <Card title={actionData.title}>
              {actionData.found.length === 0 ? (
                <Empty title={words.nothing}>{words.nothingText}</Empty>
              ) : (
                <MiniList>
                  {actionData.found.map(row => (
                    <MiniRow
                      key={row.key}
                      start={<Avatar side={row.side} initials={row.initials} size="s" />}
                      title={<PersonName>{row.name}</PersonName>}
                      href={row.href ?? undefined}
                    >
                      {row.text}
                    </MiniRow>
                  ))}
                </MiniList>
              )}
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
