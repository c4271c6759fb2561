import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { FactList } from '#web/ui/fact-list.tsx';

type Words = Readonly<Record<'title' | 'digits' | 'digitsLead' | 'link' | 'until' | 'message' | 'write', string>>;

/** The way in for the service, this one time: digits to tell by telephone, and the message for one's own telephone. */
export function Opened({ words, once }: { words: Words; once: Readonly<Record<string, string>> }) {
  const { title, digits = '', link = '', until = '', message } = once;
  return (
    <>
      <SuccessPanel title={title} />
      <Card title={words.title} tone="decide">
        <FactList
          facts={[
            { label: words.digits, value: digits },
            { label: words.until, value: until },
          ]}
        />
        <p>{words.digitsLead}</p>
        {message === undefined ? (
          <p>
            {words.link}: {link}
          </p>
        ) : (
          <>
            <h3>{words.message}</h3>
            <p>{message}</p>
            <ButtonLink href={`sms:?&body=${encodeURIComponent(message)}`}>{words.write}</ButtonLink>
          </>
        )}
      </Card>
    </>
  );
}
