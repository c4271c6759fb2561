import { smallGroup } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Table } from '#web/ui/table.tsx';
import { Limits } from '../parts/limits.tsx';
import { PeriodForm } from '../parts/period-form.tsx';
import { ReportFrame } from '../parts/report-frame.tsx';
import { viewNeeds } from '../policy.ts';
import { periodFor } from '../report-period.ts';
import { timeByKind } from '../rules/time-by-kind.ts';
import { reportBar, sayLimits, sayMedian, sayPeriod, sayShown } from '../say/say-figures.ts';
import { needKindRows, needsInTime } from '../store/needs.ts';
import type { Route } from './+types/time-to-service';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewNeeds, async ask => {
  const { tx, say, who, query, language } = ask;
  const today = ask.today.toString();
  const period = periodFor(who, query, today);
  const floor = period.free ? 1 : await smallGroup(tx);
  const [needs, kinds] = [await needsInTime(tx, period), await needKindRows(tx)];
  const words = say.group('measures', 'time');
  return {
    words,
    bar: reportBar(say, 'time'),
    shown: say.group('measures', 'shown'),
    kindLabel: say('measures', 'needs.kind'),
    period,
    caption: sayPeriod(ask, period),
    limits: sayLimits(say, floor),
    lines: timeByKind(needs, today, floor).map(line => ({
      key: line.kind ?? 'all',
      kind:
        line.kind === null
          ? say('measures', 'shown.total')
          : (kinds.find(({ code }) => code === line.kind)?.[language] ?? line.kind),
      known: sayShown(say, line.known),
      began: sayShown(say, line.began),
      waits: sayShown(say, line.waits),
      ended: sayShown(say, line.ended),
      median: line.median === 'few' ? say('measures', 'shown.hidden') : sayMedian(say, line.median),
    })),
  };
});

export default function TimeToService({ loaderData }: Route.ComponentProps) {
  const { words, shown } = loaderData;
  return (
    <ReportFrame title={words.title} lead={words.lead} bar={loaderData.bar}>
      <PeriodForm words={shown} period={loaderData.period} />
      <Card title={loaderData.caption}>
        <Table
          caption={loaderData.caption}
          hideCaption
          empty={<p>{words.none}</p>}
          head={[
            { key: 'kind', label: loaderData.kindLabel },
            { key: 'median', label: words.median, kind: 'number' },
            { key: 'known', label: words.known, kind: 'number' },
            { key: 'began', label: words.began, kind: 'number' },
            { key: 'waits', label: words.waits, kind: 'number' },
            { key: 'ended', label: words.ended, kind: 'number' },
          ]}
          rows={loaderData.lines.map(({ key, ...cells }) => ({ key, cells }))}
        />
        <p>{words.reached}</p>
        <Limits summary={shown.definition} limits={loaderData.limits} definitions={[words.definition, words.missing]} />
      </Card>
    </ReportFrame>
  );
}
