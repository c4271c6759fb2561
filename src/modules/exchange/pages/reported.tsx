import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { ReportedElements } from '../parts/reported-elements.tsx';
import { viewReported } from '../policy.ts';
import { sayReported } from '../say-reported.ts';
import { reportedPeriods, reportedRecord } from '../store/reported-records.ts';
import type { Route } from './+types/reported';

export const loader = page(
  viewReported,
  async ask => {
    const { tx, say, language, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    const periods = await reportedPeriods(tx, childId);
    const asked = periods.find(end => end === query.get('period')) ?? periods[0];
    const record = asked === undefined ? notThere() : ((await reportedRecord(tx, childId, asked)) ?? notThere());
    const { number, line, period_end, elements } = record;
    const here = `/children/${childId}/reported`;
    return {
      frame,
      words: say.group('exchange', 'reported'),
      lead: say('exchange', 'reported.lead', { day: sayDay(language, period_end), number, line }),
      back: `/children/${childId}/documents`,
      others: periods
        .filter(end => end !== period_end)
        .map(end => ({
          href: `${here}?period=${end}`,
          label: say('exchange', 'reported.period', { day: sayDay(language, end) }),
        })),
      cards: sayReported(ask, elements),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Reported({ loaderData }: Route.ComponentProps) {
  const { frame, words, lead, back, others, cards } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <Card title={words.title} aside={<a href={back}>{words.back}</a>}>
          <Stack tight>
            <p>{lead}</p>
            <p>{words.shownAgain}</p>
            <p className="al-second">{words.provisional}</p>
          </Stack>
          {others.length > 0 && (
            <>
              <h3>{words.periods}</h3>
              <ul className="usa-list">
                {others.map(other => (
                  <li key={other.href}>
                    <a href={other.href}>{other.label}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Card>
        {cards.map(card => (
          <Card key={card.key} title={card.title}>
            {card.sections.map((section, index) => (
              <Disclosure key={section.key} summary={section.title} open={card.key === '0' && index === 0}>
                <ReportedElements words={words} caption={section.title} elements={section.elements} />
              </Disclosure>
            ))}
          </Card>
        ))}
      </Stack>
    </ChildFrame>
  );
}
