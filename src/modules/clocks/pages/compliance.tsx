import { isId } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { ComplianceTable } from '../parts/compliance-table.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { viewAgencyDates, viewCompliance } from '../policy.ts';
import { reportPeriod } from '../rules/report-period.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { type ComplianceLine, sayCompliance } from '../say/say-compliance.ts';
import { complianceOf, unitsInView } from '../store/compliance.ts';
import type { Route } from './+types/compliance';

export const loader = page(viewCompliance, async ask => {
  const { tx, say, who, now, language, query } = ask;
  const today = ask.today.toString();
  const asked = reportPeriod(query.get('from'), query.get('to'), today);
  const unit = query.get('unit');
  const period = { from: asked.from, to: asked.to, unitId: unit !== null && isId(unit) ? unit : null };
  const rules = rulesOf(await packsInForce(tx, who.agencyId, now), today);
  const [rows, units] = await Promise.all([
    complianceOf(tx, { ...period, today, pastMending: rules.pastMending }),
    unitsInView(tx),
  ]);
  return {
    words: say.group('clocks', 'report'),
    caption: say('clocks', 'report.caption', { from: sayDay(language, asked.from), to: sayDay(language, asked.to) }),
    agencyDates: viewAgencyDates.may(who) ? say('clocks', 'agencyDates.title') : null,
    wrong: asked.wrong,
    period: { from: asked.from, to: asked.to, unit: period.unitId ?? '' },
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    ...inTwo(ask, sayCompliance(ask, rules, rows, period)),
  };
});

/** What was not in time first; rules that were always kept stand folded, or a phone scrolls through them all. */
function inTwo({ say }: Pick<Ask, 'say'>, lines: readonly ComplianceLine[]) {
  const [behind, kept] = [true, false].map(is =>
    lines.filter(({ parts }) => is === NOT_IN_TIME.some(part => parts[part].count > 0)),
  );
  return { behind: behind!, kept: kept!, keptTitle: say('clocks', 'report.kept', { count: kept!.length }) };
}

const NOT_IN_TIME = ['late', 'missed', 'open'] as const;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Compliance({ loaderData }: Route.ComponentProps) {
  const { words, behind, kept, period, caption } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          loaderData.agencyDates && (
            <ButtonLink href="/reports/dates/agency" kind="outline">
              {loaderData.agencyDates}
            </ButtonLink>
          )
        }
      />
      <Wrap body>
        <Stack>
          {loaderData.wrong && <Alert kind="info">{words.wrongPeriod}</Alert>}
          <Card>
            <form className="al-filter" method="get" noValidate>
              <Select
                name="unit"
                label={words.unit}
                required={false}
                empty={words.allUnits}
                options={loaderData.units}
                value={period.unit}
              />
              <PeriodFields words={words} from={period.from} to={period.to} />
              <Button>{words.show}</Button>
            </form>
          </Card>
          <Card title={caption}>
            {behind.length === 0 && <Empty title={kept.length > 0 ? words.allKept : words.none} />}
            {behind.length > 0 && <ComplianceTable caption={caption} words={words} lines={behind} />}
            {kept.length > 0 && (
              <Disclosure summary={loaderData.keptTitle}>
                <ComplianceTable caption={loaderData.keptTitle} words={words} lines={kept} />
              </Disclosure>
            )}
            <Disclosure summary={words.definition}>
              <p>{words.definitionText}</p>
              <p>{words.targetText}</p>
            </Disclosure>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
