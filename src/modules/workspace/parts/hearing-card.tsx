import type { NextHearingForMe } from '#modules/court/index.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

/** The next hearing somebody was told of, with the way to it and to all of them. */
export function HearingCard({ next: { words, text, href } }: { next: NextHearingForMe }) {
  return (
    <Card title={words.card}>
      <Stack tight>
        <p>{text}</p>
        <Actions>
          <ButtonLink href={href} kind="outline" icon="account_balance">
            {words.cardGo}
          </ButtonLink>
          <a href="/home/hearings">{words.cardAll}</a>
        </Actions>
      </Stack>
    </Card>
  );
}
