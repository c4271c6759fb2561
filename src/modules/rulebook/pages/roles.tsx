import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewRules } from '../policy.ts';
import { sayRoles } from '../say/say-roles.ts';
import { rulesInForce } from '../store.ts';
import type { Route } from './+types/roles';

export const loader = page(viewRules, async ({ say, tx, now, today }) => ({
  words: say.group('rulebook', 'roles'),
  roles: sayRoles(say, await rulesInForce(tx, now), today.toString()),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Roles({ loaderData: { words, roles } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/rules' }, { label: words.title }]} />}
        arches={false}
      >
        <ul className="al-jumps">
          {roles.map(({ key, title, count }) => (
            <li key={key}>
              <a href={`#${key}`}>{title}</a> <span className="al-second">{count}</span>
            </li>
          ))}
        </ul>
      </PageHead>
      <Wrap body>
        <Stack>
          {roles.map(({ key, title, text, count, duties }) => (
            <Card key={key} id={key} title={title} aside={count}>
              <Stack tight>
                <p>{text}</p>
                <Table
                  caption={title}
                  hideCaption
                  head={[
                    { key: 'duty', label: words.duty },
                    { key: 'what', label: words.what },
                  ]}
                  rows={duties.map(duty => ({
                    key: duty.key,
                    cells: {
                      duty: (
                        <span className="al-rule">
                          {duty.title}
                          {duty.also && <span className="al-rule__id">{duty.also}</span>}
                        </span>
                      ),
                      what: (
                        <span className="al-rule">
                          {duty.rules.map(rule => (
                            <span key={rule.key}>
                              {rule.plain}{' '}
                              <span className="al-rule__id">
                                <a href={rule.href}>{rule.key}</a> · {rule.pack}
                              </span>
                            </span>
                          ))}
                        </span>
                      ),
                    },
                  }))}
                />
              </Stack>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
