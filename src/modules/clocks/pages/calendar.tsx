import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { changeCalendar, viewCalendar } from '../policy.ts';
import { myFeed } from '../store/feeds.ts';
import { endCalendar } from '../use-cases/end-calendar.ts';
import { renewCalendar } from '../use-cases/renew-calendar.ts';
import type { Route } from './+types/calendar';

export const loader = page(viewCalendar, async ({ tx, say, language, who }) => {
  const feed = await myFeed(tx);
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const words = say.group('clocks', 'calendar');
  return {
    words,
    has: feed !== undefined,
    lines: feed
      ? [
          say('clocks', 'calendar.since', { day: day(feed.made_at) }),
          feed.read_at ? say('clocks', 'calendar.read', { day: day(feed.read_at) }) : words.notRead,
        ]
      : [words.none],
  };
});

/** The answer is drawn at once and not led to: the address can be read this one time only, so it stands in no history. */
export const action = inquire(changeCalendar, async ask => {
  if (ask.form.get('do') === 'end') {
    await endCalendar(ask);
    return { address: null };
  }
  return renewCalendar(ask);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { words, has, lines } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {actionData && (
            <SuccessPanel title={actionData.address ? words.made : words.ended}>
              {actionData.address && <Made address={actionData.address} words={words} />}
            </SuccessPanel>
          )}
          <Card>
            {lines.map(line => (
              <p key={line}>{line}</p>
            ))}
            <form method="post">
              <Actions>
                <Button name="do" value="make">
                  {has ? words.renew : words.make}
                </Button>
              </Actions>
            </form>
          </Card>
          {has && (
            <Card title={words.end}>
              <p>{words.endText}</p>
              <form method="post">
                <Actions>
                  <Button kind="outline" name="do" value="end">
                    {words.end}
                  </Button>
                </Actions>
              </form>
            </Card>
          )}
          <p>
            <a href="/account">{words.back}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}

function Made({ address, words }: { address: string; words: Route.ComponentProps['loaderData']['words'] }) {
  return (
    <>
      <p>{words.madeText}</p>
      <p className="al-break">
        {words.address}: <code className="al-command">{address}</code>
      </p>
    </>
  );
}
