import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { openCasesByRule } from '../case-counter.ts';
import { RuleTable } from '../parts/rule-table.tsx';
import { viewRules } from '../policy.ts';
import { dutyTitles, hasWords, presentVersions, sayRuleLine } from '../say/say-list.ts';
import { rulesInForce } from '../store.ts';
import type { Route } from './+types/rules';

/** So many rules on a page. */
const PAGE = 40;

export const loader = page(viewRules, async ask => {
  const { say, tx, now, today, query, who } = ask;
  const staff = who.kind === 'staff';
  const [rules, cases] = await Promise.all([rulesInForce(tx, now), staff ? openCasesByRule(ask) : null]);
  const shown = presentVersions(rules, today.toString());
  const asked = {
    words: (query.get('words') ?? '').slice(0, 100),
    pack: query.get('pack') ?? '',
    duty: query.get('duty') ?? '',
  };
  const fitting = shown
    .filter(({ pack, duty }) => (asked.pack || pack) === pack && (asked.duty || duty) === duty)
    .map(rule => ({ rule, line: sayRuleLine(say, rule, cases?.get(rule.rule)) }))
    .filter(({ line }) => hasWords(line, asked.words));
  const unchecked = fitting.filter(({ rule }) => rule.verified !== 'text').length;
  const count = fitting.length;
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  return {
    words: say.group('rulebook', 'list'),
    asked,
    staff,
    any: shown.length > 0,
    packs: [...new Map(shown.map(({ pack, packTitle }) => [pack, packTitle[say.language]]))].map(([value, label]) => ({
      value,
      label,
    })),
    duties: [...dutyTitles(rules, say.language)]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, say.language)),
    count:
      count === shown.length
        ? say('rulebook', 'list.rules', { count })
        : say('rulebook', 'list.rulesOf', { count, all: shown.length }),
    narrowed: count !== shown.length,
    unchecked: unchecked === 0 ? '' : say('rulebook', 'list.unchecked', { count: unchecked }),
    page: at,
    pages,
    rules: fitting.slice((at - 1) * PAGE, at * PAGE).map(({ line }) => line),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Rules({ loaderData }: Route.ComponentProps) {
  const { words, asked, any, packs, duties, count, unchecked, rules, staff, narrowed } = loaderData;
  const hrefOf = (page: number) => `/rules?${new URLSearchParams({ ...asked, page: String(page) })}`;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        arches={false}
        actions={
          <>
            <ButtonLink href="/rules/roles" kind="outline">
              {words.roles}
            </ButtonLink>
            <ButtonLink href="/rules/packs" kind="quiet">
              {words.packs}
            </ButtonLink>
          </>
        }
      />
      <Wrap body>
        {any ? (
          <Stack>
            <Card title={words.filter}>
              <form method="get" action="/rules" className="al-filter">
                <TextField
                  name="words"
                  label={words.words}
                  value={asked.words}
                  max={100}
                  type="search"
                  required={false}
                />
                <Select
                  name="pack"
                  label={words.pack}
                  options={packs}
                  empty={words.allPacks}
                  value={asked.pack}
                  required={false}
                />
                <Select
                  name="duty"
                  label={words.duty}
                  options={duties}
                  empty={words.allDuties}
                  value={asked.duty}
                  required={false}
                />
                <Actions>
                  <Button icon="search">{words.go}</Button>
                  {narrowed && (
                    <ButtonLink href="/rules" kind="quiet">
                      {words.all}
                    </ButtonLink>
                  )}
                </Actions>
              </form>
            </Card>
            <Card title={words.title} aside={count}>
              <Stack tight>
                {unchecked && <p className="al-second">{unchecked}</p>}
                <RuleTable
                  words={words}
                  rules={rules}
                  cases={staff}
                  empty={<Empty title={words.none}>{words.noneText}</Empty>}
                />
                <Pages page={loaderData.page} pages={loaderData.pages} href={hrefOf} />
              </Stack>
            </Card>
          </Stack>
        ) : (
          <Card>
            <Empty title={words.empty}>{words.emptyText}</Empty>
          </Card>
        )}
      </Wrap>
    </>
  );
}
