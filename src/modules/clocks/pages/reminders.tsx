import { packsInForce } from '#modules/rulebook/index.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { schedulesOf } from '../notices/store.ts';
import { changeReminders, viewReminders } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { saySchedules } from '../say/say-reminders.ts';
import type { Route } from './+types/reminders';

const DONE = ['saved', 'restored'] as const;

export const loader = page(viewReminders, async ask => {
  const { tx, say, who, now, today, language, query } = ask;
  const [schedules, packs] = await Promise.all([schedulesOf(tx), packsInForce(tx, who.agencyId, now)]);
  const rules = rulesOf(packs, today.toString());
  const words = say.group('clocks', 'reminders');
  const done = DONE.find(one => one === query.get('done'));
  return {
    words,
    lines: saySchedules(ask, schedules, rules),
    done: done ? words[`done-${done}`] : null,
    rules: changeReminders.may(who)
      ? [...rules.byId]
          .map(([value, { rule }]) => ({ value, label: `${rule.title[language]} (${value})` }))
          .toSorted((one, other) => one.label.localeCompare(other.label, language))
      : null,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Reminders({ loaderData }: Route.ComponentProps) {
  const { words, lines, rules } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Card title={words.caption}>
            <p>{words.stockText}</p>
            <Table
              caption={words.caption}
              hideCaption
              head={[
                { key: 'who', label: words.who },
                { key: 'days', label: words.days },
                { key: 'supervisor', label: words.supervisor },
                { key: 'director', label: words.director },
                { key: 'source', label: words.source },
              ]}
              rows={lines.map(line => ({
                key: line.key,
                cells: {
                  who: rules ? (
                    <a href={`/settings/reminders/${line.key}`}>
                      {line.who}
                      <span className="usa-sr-only">, {words.change}</span>
                    </a>
                  ) : (
                    line.who
                  ),
                  days: line.days,
                  supervisor: line.supervisor,
                  director: line.director,
                  source: line.source,
                },
              }))}
            />
          </Card>
          {rules && (
            <Card title={words.addRule}>
              <form className="al-filter" method="get" action="/settings/reminders/rule" noValidate>
                <Select name="rule" label={words.rule} empty={words.chooseRule} options={rules} />
                <Button>{words.change}</Button>
              </form>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
