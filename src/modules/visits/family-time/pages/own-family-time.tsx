import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { viewOwnFamilyTime } from '../../policy.ts';
import { loadOwnFamilyTime } from '../load-own-family-time.ts';
import type { Route } from './+types/own-family-time';

export const loader = page(viewOwnFamilyTime, async ask => ({
  words: ask.say.group('visits', 'familyTime').own,
  done: ask.query.get('done') === 'answered' ? ask.say('visits', 'familyTime.own.done-answered') : null,
  ...(await loadOwnFamilyTime(ask, ask.who.personId ?? notThere())),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The family time somebody outside the staff is invited to. */
export default function OwnFamilyTime({ loaderData }: Route.ComponentProps) {
  const { words, ahead, before, orders, done } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <Card title={words.ahead}>
            {ahead.length === 0 ? <Empty title={words.none} /> : <Visits rows={ahead} open={words.open} />}
          </Card>
          {orders.length > 0 && (
            <Card title={words.orders}>
              {orders.map(({ key, title, when, facts }) => (
                <section key={key}>
                  <h3>{title}</h3>
                  <p>{when}</p>
                  <SummaryList rows={facts} />
                </section>
              ))}
            </Card>
          )}
          {before.length > 0 && (
            <Card title={words.before}>
              <Visits rows={before} open={words.openOver} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}

const Visits = ({ rows, open }: { rows: Route.ComponentProps['loaderData']['ahead']; open: string }) => (
  <Stack>
    {rows.map(({ key, href, title, when, where, answer }) => (
      <section key={key}>
        <h3>{when}</h3>
        <p>
          {title}
          {where && <span className="al-line">{where}</span>}
          <span className="al-line al-second">{answer}</span>
        </p>
        <ButtonLink href={href} kind="outline">
          {open}
        </ButtonLink>
      </section>
    ))}
  </Stack>
);
