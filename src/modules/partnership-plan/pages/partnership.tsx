import { isId } from '#kernel/ids.ts';
import { allUnits } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { balanceOfUnit } from '../balance-of-unit.ts';
import { FigureList } from '../parts/figure-list.tsx';
import { viewPartnership } from '../policy.ts';
import { sayBalance } from '../say/say-balance.ts';
import type { Route } from './+types/partnership';

/** The time the figures look back: a quarter of a year. */
const DAYS_BACK = 90;

export const loader = page(viewPartnership, async ask => {
  const { say, tx, who, today, query, language } = ask;
  const units = (await allUnits(tx)).filter(
    ({ unit_id }) => who.scope !== 'case' || who.unitIds.length === 0 || who.unitIds.includes(unit_id),
  );
  const asked = query.get('unit');
  const unit = isId(asked) ? units.find(({ unit_id }) => unit_id === asked) : undefined;
  const from = today.subtract({ days: DAYS_BACK }).toString();
  const of = unit ? [unit] : units;
  const balance = await balanceOfUnit(ask, {
    unitIds: of.map(({ unit_id }) => unit_id),
    from,
    to: today.toString(),
  });
  const plans = balance.partnership.find(({ key }) => key === 'plans_in_force');
  return {
    words: say.group('partnership-plan', 'team'),
    over: say('partnership-plan', 'team.since', {
      from: sayDay(language, from),
      to: sayDay(language, today.toString()),
    }),
    lead: plans?.of
      ? say('partnership-plan', 'auditPage.lead', { count: plans.of, inForce: plans.value ?? 0 })
      : say('partnership-plan', 'auditPage.leadNone'),
    unit: unit?.unit_id ?? '',
    units: units.map(({ unit_id, unit: name, organization }) => ({
      value: unit_id,
      label: `${organization}, ${name}`,
    })),
    all: say('partnership-plan', 'auditPage.allUnits'),
    unitLabel: say('partnership-plan', 'auditPage.unit'),
    show: say('partnership-plan', 'auditPage.show'),
    ...(await sayBalance(ask, balance)),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Partnership({ loaderData }: Route.ComponentProps) {
  const { words, units, partnership, compliance, relationship } = loaderData;
  const opened = { open: words.definition };
  return (
    <>
      <PageHead
        over={loaderData.over}
        title={words.title}
        lead={`${loaderData.lead} ${words.lead}`}
        actions={
          <ButtonLink kind="outline" href="/plans">
            {words.audit}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Stack>
          {units.length > 1 && (
            <Card>
              <form method="get" action="/team/partnership" className="al-filter">
                <div>
                  <label className="usa-label" htmlFor="unit">
                    {loaderData.unitLabel}
                  </label>
                  <select className="usa-select" id="unit" name="unit" defaultValue={loaderData.unit}>
                    <option value="">{loaderData.all}</option>
                    {units.map(unit => (
                      <option key={unit.value} value={unit.value}>
                        {unit.label}
                      </option>
                    ))}
                  </select>
                </div>
                <Button kind="outline">{loaderData.show}</Button>
              </form>
            </Card>
          )}
          <Grid kind="halves">
            <Card title={words.partnership}>
              <FigureList figures={partnership} words={opened} />
            </Card>
            <Stack>
              <Card title={words.compliance}>
                <FigureList figures={compliance} words={opened} />
              </Card>
              <Card title={words.relationship}>
                <p className="al-second">{words.relationshipText}</p>
                <Table
                  caption={words.relationship}
                  hideCaption
                  empty={<p>{words.nothing}</p>}
                  head={[
                    { key: 'side', label: words.side },
                    { key: 'answers', label: words.answers, kind: 'number' },
                    { key: 'average', label: words.average, kind: 'number' },
                    { key: 'low', label: words.low, kind: 'number' },
                  ]}
                  rows={relationship.map(({ key, ...cells }) => ({ key, cells }))}
                />
                <p className="al-small">{words.floor}</p>
              </Card>
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
