import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import { livePlan, openPlans } from '../load/load-plan.ts';
import { viewPlan } from '../policy.ts';
import { firstNameOf } from '../say/say-words.ts';
import { normalcyOf } from '../store/normalcy.ts';
import type { Route } from './+types/normalcy';

export const loader = page(
  viewPlan,
  async ask => {
    const { say, tx, language, today } = ask;
    const { frame, plans } = await openPlans(ask, ask.params.childId ?? '');
    const [live, decisions] = await Promise.all([livePlan(ask, plans), normalcyOf(tx, frame.childId, language)]);
    const yearAgo = today.subtract({ years: 1 }).toString();
    const deciderOf = (userId: string) => {
      const name = live?.signers.find(signer => signer.userId === userId)?.name;
      return name ? firstNameOf(name) : say('partnership-plan', 'capacities.caregiver');
    };
    const money = new Intl.NumberFormat(`${language}-US`, { style: 'currency', currency: 'USD' });
    return {
      frame,
      words: say.group('partnership-plan', 'normalcy'),
      count: say('partnership-plan', 'normalcy.lead', {
        count: decisions.filter(({ happensOn }) => happensOn >= yearAgo).length,
      }),
      rows: decisions.map(one => ({
        key: one.id,
        words: one.words,
        lang: one.language === language ? undefined : one.language,
        kind: one.label,
        day: sayDay(language, one.happensOn),
        by: say('partnership-plan', 'normalcy.by', {
          name: deciderOf(one.decidedBy),
          day: sayDay(language, one.decidedOn),
        }),
        waited: one.waitedDays ? say('partnership-plan', 'normalcy.waited', { count: one.waitedDays }) : null,
        cost: one.costCents === null ? '' : money.format(one.costCents / 100),
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Normalcy({ loaderData }: Route.ComponentProps) {
  const { frame, words, rows, count } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <Card title={words.title} aside={rows.length > 0 && count}>
          <p className="al-second">{words.text}</p>
          <Table
            caption={words.title}
            hideCaption
            empty={<Empty title={words.none} />}
            head={[
              { key: 'what', label: words.what },
              { key: 'kind', label: words.kind },
              { key: 'day', label: words.day },
              { key: 'by', label: words.decided },
              { key: 'cost', label: words.cost, kind: 'number' },
            ]}
            rows={rows.map(row => ({
              key: row.key,
              cells: {
                what: (
                  <span dir="auto" lang={row.lang}>
                    {row.words}
                  </span>
                ),
                kind: row.kind,
                day: <span className="al-nowrap">{row.day}</span>,
                by: (
                  <>
                    {row.by}
                    {row.waited && <span className="al-line al-small">{row.waited}</span>}
                  </>
                ),
                cost: row.cost,
              },
            }))}
          />
        </Card>
      </Stack>
    </ChildFrame>
  );
}
