import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepGroups, viewGroups } from '../../policy.ts';
import { groupsOn } from '../store.ts';
import type { Route } from './+types/groups';

export const loader = page(viewGroups, async ask => {
  const { tx, say, language, today, who } = ask;
  const words = say.group('partnerships', 'groups');
  return {
    words,
    mayOpen: keepGroups.may(who),
    groups: (await groupsOn(tx, today.toString())).map(group => ({
      key: group.id,
      name: group.name,
      over: group.ended_on ? say('partnerships', 'groups.over', { day: sayDay(language, group.ended_on) }) : null,
      partner: group.partner
        ? { name: group.partner, href: `/partners/${group.partnership_id}` }
        : { name: words.noPartner, href: null },
      meets: group.meets ?? words.notSaid,
      homes: String(group.homes),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Groups in which homes support one another. */
export default function Groups({ loaderData }: Route.ComponentProps) {
  const { words, groups } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.back, href: '/homes' }, { label: words.title }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          {loaderData.mayOpen && (
            <Actions>
              <ButtonLink href="/support-groups/new" icon="group_add">
                {words.add}
              </ButtonLink>
            </Actions>
          )}
          <Card>
            {groups.length === 0 ? (
              <Empty title={words.none}>{words.noneText}</Empty>
            ) : (
              <Table
                caption={words.title}
                hideCaption
                head={[
                  { key: 'name', label: words.name },
                  { key: 'partner', label: words.partner },
                  { key: 'meets', label: words.meets, kind: 'wide' },
                  { key: 'homes', label: words.homes, kind: 'number' },
                ]}
                rows={groups.map(({ key, name, over, partner, meets, homes }) => ({
                  key,
                  cells: {
                    name: (
                      <>
                        <a href={`/support-groups/${key}`}>{name}</a>{' '}
                        {over && <span className="al-second">{over}</span>}
                      </>
                    ),
                    partner: partner.href ? <a href={partner.href}>{partner.name}</a> : partner.name,
                    meets,
                    homes,
                  },
                }))}
              />
            )}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
