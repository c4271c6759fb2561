import { smallGroup } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Table } from '#web/ui/table.tsx';
import { Limits } from '../parts/limits.tsx';
import { PeriodForm } from '../parts/period-form.tsx';
import { ReportFrame } from '../parts/report-frame.tsx';
import { viewArray } from '../policy.ts';
import { periodFor } from '../report-period.ts';
import { effectsOf } from '../rules/effect.ts';
import { reportBar, sayLimits, sayMean, sayPeriod, sayShown } from '../say/say-figures.ts';
import { scoredServices } from '../store/scores.ts';
import type { Route } from './+types/effects';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewArray, async ask => {
  const { tx, say, language, who, query } = ask;
  const period = periodFor(who, query, ask.today.toString());
  const youth = period.free && query.get('whose') === 'youth';
  const [floor, { ended, scored }] = [await smallGroup(tx), await scoredServices(tx, { ...period, youth })];
  const words = say.group('measures', 'effects');
  const hidden = say('measures', 'shown.hidden');
  const effects = effectsOf(scored, floor);
  const groups = effects.flatMap(({ completers, nonCompleters }) => [completers, nonCompleters]);
  return {
    words,
    bar: reportBar(say, 'effects'),
    shown: say.group('measures', 'shown'),
    period,
    whose: youth ? 'youth' : '',
    caption: sayPeriod(ask, period),
    limits: sayLimits(say, floor),
    missing:
      // Beside a group that is hidden, the sum of all would tell it.
      groups.every(group => group !== null) && scored.length >= floor && ended - scored.length >= floor
        ? say('measures', 'effects.missing', { counted: scored.length, ended })
        : words.missingHidden,
    lines: effects.flatMap(effect =>
      (['completers', 'nonCompleters'] as const).map(group => ({
        key: `${effect.measure} ${effect.better} ${group}`,
        measure: `${effect.measure} (${words[effect.better]})`,
        who: words[group],
        before: effect[group] ? sayMean(language, effect[group].before) : hidden,
        after: effect[group] ? sayMean(language, effect[group].after) : hidden,
        better: effect[group] ? sayShown(say, effect[group].better) : hidden,
        of: effect[group] ? String(effect[group].of) : hidden,
      })),
    ),
  };
});

export default function Effects({ loaderData }: Route.ComponentProps) {
  const { words, shown } = loaderData;
  return (
    <ReportFrame title={words.title} lead={words.lead} bar={loaderData.bar}>
      <Alert kind="info" title={words.cautionTitle}>
        <ul>
          {[words.cautionChoice, words.cautionTime, words.cautionMeasure, words.cautionFew].map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Alert>
      <PeriodForm words={shown} period={loaderData.period}>
        <Select
          name="whose"
          label={words.whose}
          required={false}
          empty={words.anybody}
          options={[{ value: 'youth', label: words.youth }]}
          value={loaderData.whose}
        />
      </PeriodForm>
      <Card title={loaderData.caption}>
        <Table
          caption={loaderData.caption}
          hideCaption
          empty={<p>{words.none}</p>}
          head={[
            { key: 'measure', label: words.measure },
            { key: 'who', label: words.who },
            { key: 'before', label: words.before, kind: 'number' },
            { key: 'after', label: words.after, kind: 'number' },
            { key: 'better', label: words.better, kind: 'number' },
            { key: 'of', label: words.of, kind: 'number' },
          ]}
          rows={loaderData.lines.map(({ key, ...cells }) => ({ key, cells }))}
        />
        <Limits summary={shown.definition} limits={loaderData.limits} definitions={[loaderData.missing]} />
      </Card>
    </ReportFrame>
  );
}
