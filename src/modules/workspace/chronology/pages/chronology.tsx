import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Events } from '#web/ui/events.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { viewChronology } from '../../policy.ts';
import { loadChronology } from '../load-chronology.ts';
import { HappeningItem } from '../parts/happening-item.tsx';
import type { Route } from './+types/chronology';

export const loader = page(viewChronology, ask => loadChronology(ask, ask.params.childId ?? ''), {
  about: params => params.childId,
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** All that happened to a child, in order, to be narrowed and printed; or of it what somebody decided. */
export default function Chronology({ loaderData }: Route.ComponentProps) {
  const { frame, words, path, chosen, months } = loaderData;
  const prints = (
    <>
      <ButtonLink href={loaderData.paper} kind="outline" icon="print">
        {words.print}
      </ButtonLink>
      <ButtonLink href={`${path}/paper?for=own`} kind="outline" icon="print">
        {words.printOwn}
      </ButtonLink>
    </>
  );
  return (
    <ChildFrame frame={frame} actions={prints}>
      <Stack>
        <Card title={words.show} tone="sunken">
          <form method="get" action={path}>
            <Stack tight>
              <Grid kind="thirds">
                <Select
                  name="of"
                  label={words.of}
                  value={chosen.of}
                  empty={words.all}
                  required={false}
                  options={loaderData.parts}
                />
                <Select
                  name="year"
                  label={words.year}
                  value={chosen.year}
                  empty={words.allYears}
                  required={false}
                  options={loaderData.years}
                />
                <Select
                  name="order"
                  label={words.order}
                  value={chosen.order}
                  empty={words.newest}
                  required={false}
                  options={[{ value: 'oldest', label: words.oldest }]}
                />
              </Grid>
              <Actions>
                <Button kind="outline">{words.show}</Button>
              </Actions>
            </Stack>
          </form>
        </Card>
        <Card title={loaderData.title}>
          <Stack>
            <p>{loaderData.lead}</p>
            {months.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
            {months.map(month => (
              <section key={month.key}>
                <h3>{month.label}</h3>
                <Events>
                  {month.events.map(event => (
                    <HappeningItem key={event.key} event={event} words={words} decided={loaderData.decided} />
                  ))}
                </Events>
              </section>
            ))}
            <Pages earlier={loaderData.earlier} later={loaderData.later} />
            <p>{words.printOwnHint}</p>
          </Stack>
        </Card>
      </Stack>
    </ChildFrame>
  );
}
