import { data, type LoaderFunctionArgs } from 'react-router';
import { readOutbox } from '#platform/mail/outbox.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { atDoor } from '../at-door.ts';
import { atPage } from '../at-page.ts';
import { isStoryOpen } from '../story.ts';
import type { Route } from './+types/outbox';
import { DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** What would have been sent. There only where the story switcher is: whoever reads it can sign in as anybody. */
export async function loader(args: LoaderFunctionArgs) {
  const { door, asker, words, server, known } = atPage(args);
  if (!isStoryOpen(args.request, server.settings)) throw data(null, { status: 404 });
  const messages = await atDoor(door, asker, (tx, now) => readOutbox(tx, door.keyring, now));
  const time = new Intl.DateTimeFormat(known.language, {
    timeStyle: 'medium',
    timeZone: known.who?.timeZone ?? 'America/New_York',
  });
  return {
    words: words.outbox,
    messages: messages.map(({ id, to, subject, text, link, language, madeAt }, index) => ({
      id,
      // Several of one subject are told apart by their place.
      place: `${index + 1}. `,
      subject,
      text,
      language,
      // The path alone: the machine's own name for itself may differ from the public address.
      link: link === '' ? null : link.slice(new URL(link).origin.length),
      facts: [
        { label: words.outbox.to, value: to },
        { label: words.outbox.when, value: time.format(Temporal.Instant.from(madeAt).epochMilliseconds) },
      ],
    })),
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function Outbox({ loaderData: { words, messages } }: Route.ComponentProps) {
  return (
    <DoorPage title={words.title} lead={words.lead}>
      {messages.length === 0 && <Empty title={words.none} />}
      <Stack>
        {messages.map(message => (
          <Card
            key={message.id}
            title={
              <>
                {message.place}
                <span lang={message.language}>{message.subject}</span>
              </>
            }
          >
            <Stack tight>
              <FactList facts={message.facts} />
              {message.text.split('\n').map(line => (
                <p key={line} lang={message.language}>
                  {line}
                </p>
              ))}
              {message.link && (
                <Actions>
                  <ButtonLink kind="outline" href={message.link}>
                    {words.open}
                  </ButtonLink>
                </Actions>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </DoorPage>
  );
}
