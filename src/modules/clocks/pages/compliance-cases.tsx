import { isId } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewComplianceCases } from '../policy.ts';
import { reportPeriod } from '../rules/report-period.ts';
import { dueOf } from '../rules/share.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { periodQuery, sayBehindFigure } from '../say/say-compliance.ts';
import { titleOf } from '../say/say-duty.ts';
import { complianceOf, dutiesBehind, type Figure, PARTS } from '../store/compliance.ts';
import type { Route } from './+types/compliance-cases';

const PAGE = 50;

export const loader = page(viewComplianceCases, async ask => {
  const { tx, say, who, now, query } = ask;
  const today = ask.today.toString();
  const { from, to } = reportPeriod(query.get('from'), query.get('to'), today);
  const unit = query.get('unit');
  const period = { from, to, unitId: unit !== null && isId(unit) ? unit : null };
  const rules = rulesOf(await packsInForce(tx, who.agencyId, now), today);
  const rule = query.get('rule') ?? '';
  const part: Figure = PARTS.find(one => one === query.get('part')) ?? 'due';
  const question = { ...period, today, pastMending: rules.pastMending };
  const figures = (await complianceOf(tx, question)).find(row => row.rule === rule);
  // Without a rule the page asks for one; a rule with nothing behind it is none of this period.
  if (rule !== '' && !figures) return notThere();
  const count = figures ? (part === 'due' ? dueOf(figures) : figures[part]) : 0;
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  const duties = figures ? await dutiesBehind(tx, question, { rule, part, most: PAGE, skip: (number - 1) * PAGE }) : [];
  const title = titleOf(ask, rules, rule);
  const here = `/reports/dates/cases?${periodQuery(period)}&rule=${rule}&part=${part}`;
  return {
    words: say.group('clocks', 'report'),
    title:
      rule === ''
        ? say('clocks', 'report.title')
        : say('clocks', 'report.cases', { rule: title, part: say('clocks', `report.${part}`) }),
    count: say('clocks', 'report.count', { count }),
    back: `/reports/dates?${periodQuery(period)}`,
    here,
    page: number,
    pages,
    duties: sayBehindFigure(ask, duties),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.casesMeta }];

export default function ComplianceCases({ loaderData }: Route.ComponentProps) {
  const { words, duties, title } = loaderData;
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[{ label: words.title, href: loaderData.back }, { label: words.casesTitle }]} />}
        title={title}
        lead={loaderData.count}
      />
      <Wrap body>
        <Card>
          <Table
            caption={words.casesCaption}
            hideCaption
            empty={<p>{words.none}</p>}
            head={[
              { key: 'child', label: words.child },
              { key: 'day', label: words.day },
              { key: 'state', label: words.state },
              { key: 'settled', label: words.settled },
              { key: 'worker', label: words.worker },
            ]}
            rows={duties.map(duty => ({
              key: duty.key,
              cells: { ...duty, child: duty.href ? <a href={duty.href}>{duty.child}</a> : duty.child },
            }))}
          />
          {loaderData.pages > 1 && (
            <Pages page={loaderData.page} pages={loaderData.pages} href={to => `${loaderData.here}&page=${to}`} />
          )}
        </Card>
      </Wrap>
    </>
  );
}
