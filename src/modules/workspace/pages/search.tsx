import type { KeyboardEvent } from 'react';
import { initialsOf } from '#kernel/initials.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { type FoundRow, findRecords, foundKinds } from '../find-records.ts';
import { searchRecords } from '../policy.ts';
import type { Route } from './+types/search';

export const loader = page(searchRecords, async ({ say }) => ({ words: say.group('workspace', 'search') }));

export const action = inquire(searchRecords, async ask => {
  const asked = ask.form.get('q');
  const typed = typeof asked === 'string' ? asked.replaceAll('\0', '') : '';
  const found = await findRecords(ask, typed, { quick: ask.form.get('quick') === '1' });
  return {
    typed,
    title:
      typed.trim() === ''
        ? ask.say('workspace', 'search.title')
        : ask.say('workspace', 'search.found', { count: found.length }),
    groups: foundKinds
      .map(kind => ({
        kind,
        title: ask.say('workspace', `search.group.${kind}`),
        rows: found.filter(row => row.kind === kind).map(row => ({ ...row, initials: initialsOf(row.name) })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Search({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from link to link; every link is reached by Tab too. */}
        <div onKeyDown={goThrough}>
          <Stack>
            <Card>
              <form method="post" action="/search" className="al-filter">
                <TextField name="q" label={words.field} value={actionData?.typed} max={100} type="search" />
                <Button icon="search">{words.go}</Button>
              </form>
              <p className="al-found__keys">{words.hint}</p>
            </Card>
            {actionData && (
              <>
                <p className="al-found__count" role="status">
                  {actionData.title}
                </p>
                {actionData.groups.length === 0 ? (
                  <Card>
                    <Empty title={words.nothing}>{words.nothingText}</Empty>
                  </Card>
                ) : (
                  actionData.groups.map(group => (
                    <Card key={group.kind} title={group.title} count={group.rows.length}>
                      <div className="al-found">
                        <MiniList>
                          {group.rows.map(row => (
                            <FoundItem key={row.key} row={row} />
                          ))}
                        </MiniList>
                      </div>
                    </Card>
                  ))
                )}
              </>
            )}
          </Stack>
        </div>
      </Wrap>
    </>
  );
}

const SIDE = { child: 'child', person: 'family', home: 'caregiver' } as const;

function FoundItem({ row }: { row: FoundRow & { readonly initials: string } }) {
  const start =
    row.kind === 'organization' || row.kind === 'document' ? (
      <span className="al-found__icon">
        <Icon name={row.kind === 'organization' ? 'groups' : 'file_present'} />
      </span>
    ) : (
      <Avatar side={SIDE[row.kind]} initials={row.initials} size="s" />
    );
  return (
    <MiniRow start={start} title={<PersonName>{row.name}</PersonName>} href={row.href ?? undefined}>
      {(row.text || row.why) && (
        <>
          {row.text && <p>{row.text}</p>}
          {row.why && (
            <p>
              <StateTag state="plain" icon="search">
                {row.why}
              </StateTag>
            </p>
          )}
        </>
      )}
    </MiniRow>
  );
}

/** The arrow keys go through what was found, from the field on; Escape leads back to the field. */
function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const field = event.currentTarget.querySelector<HTMLInputElement>('#q');
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.al-found a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape' && at >= 0) field?.select();
  else if (step === 0 || links.length === 0 || (at < 0 && step < 0)) return;
  else (links[at + step] ?? (step < 0 ? field : null))?.focus();
  event.preventDefault();
}
