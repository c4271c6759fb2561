import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import type { SaidHomePlan } from '../say/say-home-plan.ts';
import type { HomeWords } from '../words/home.en.ts';

/** What comes first: the next step, what was learned later, a question for the reader alone. */
export function HomeFirst({ words, plan }: { words: HomeWords; plan: SaidHomePlan }) {
  const { next, check, news, here, formKey } = plan;
  return (
    <>
      {next && <HomeNextCard next={next} />}
      {news.length > 0 && (
        <Card title={words.news} tone="honey" id="news">
          <MiniList>
            {news.map(row => (
              <MiniRow
                key={row.key}
                start={<Icon name="info" />}
                title={row.title}
                {...(row.href && { href: row.href })}
              >
                {row.text}
              </MiniRow>
            ))}
          </MiniList>
          <PostButton action={here} fields={{ _key: formKey, do: 'updates' }} kind="outline" icon="check">
            {words.seen}
          </PostButton>
        </Card>
      )}
      {check && (
        <Card title={words.check}>
          <p>{words.checkText}</p>
          <ButtonLink href={check} kind="outline">
            {words.checkGo}
          </ButtonLink>
        </Card>
      )}
    </>
  );
}

function HomeNextCard({ next }: { next: NonNullable<SaidHomePlan['next']> }) {
  const texts = next.texts.map(text => <p key={text}>{text}</p>);
  if (!next.go?.first)
    return (
      <Card title={next.what}>
        {texts}
        {(next.go || next.call) && (
          <div className="al-actions">
            {next.go && (
              <ButtonLink href={next.go.href} kind="outline">
                {next.go.label}
              </ButtonLink>
            )}
            {next.call && (
              <ButtonLink href={next.call.href} kind="outline" icon="phone">
                {next.call.label}
              </ButtonLink>
            )}
          </div>
        )}
      </Card>
    );
  return (
    <NextCard
      what={next.what}
      actions={
        <>
          <ButtonLink href={next.go.href} size="big">
            {next.go.label}
          </ButtonLink>
          {next.call && (
            <ButtonLink href={next.call.href} size="big" kind="outline" icon="phone">
              {next.call.label}
            </ButtonLink>
          )}
        </>
      }
    >
      {texts}
    </NextCard>
  );
}
