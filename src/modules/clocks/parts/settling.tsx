import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions } from '#web/ui/layout.tsx';
import type { SettlingData } from '../say/say-settling.ts';
import type { words as english } from '../words.en.ts';
import { Line } from './why-parts.tsx';

/** What settles it, and who; what comes then, what follows when it is missed, and what may be done instead. */
export function Settling({ settling, words }: { settling: SettlingData; words: typeof english.why }) {
  const { grounds, exception } = settling;
  return (
    <Card>
      <ul className="al-iconlist">
        {settling.settled && <Line icon="check_circle">{settling.settled}</Line>}
        <Line icon="account_balance">
          <b>{words.settledBy}:</b> {settling.by} {settling.note && <span className="al-second">{settling.note}</span>}
        </Line>
        <Line icon="account_circle">{settling.who}</Line>
        {settling.again && <Line icon="loop">{settling.again}</Line>}
        {settling.consequence && (
          <Line icon="info">
            <b>{words.consequence}</b> {settling.consequence}
          </Line>
        )}
        {exception && (
          <Line icon="verified">
            {exception.text} <a href={exception.href}>{words.seeException}</a>
          </Line>
        )}
      </ul>
      {(settling.go || settling.document || settling.ask) && (
        <Actions>
          {settling.go && <ButtonLink href={settling.go.href}>{settling.go.label}</ButtonLink>}
          {settling.document && (
            <ButtonLink href={settling.document} kind={settling.go ? 'outline' : 'fill'}>
              {words.document}
            </ButtonLink>
          )}
          {settling.ask && (
            <ButtonLink href={settling.ask} kind="outline">
              {words.askException}
            </ButtonLink>
          )}
        </Actions>
      )}
      {grounds.length > 0 && (
        <Disclosure summary={words.except}>
          <ul className="al-bulleted">
            {grounds.map(ground => (
              <li key={ground.key}>
                <b>{ground.title}.</b> {ground.text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
