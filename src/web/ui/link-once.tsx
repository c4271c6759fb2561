import { SuccessPanel } from './alert.tsx';
import { Card } from './card.tsx';
import { FactList } from './fact-list.tsx';

type LinkOnceProps = {
  /** Says where it went. */
  sent: string;
  title: string;
  words: Readonly<Record<'digits' | 'until' | 'address', string>>;
  link: string;
  /** Only of links that ask for digits. */
  code?: string | null;
  until: string;
};

/** A link that was just made, to be read this one time. */
export function LinkOnce({ sent, title, words, link, code, until }: LinkOnceProps) {
  return (
    <>
      <SuccessPanel title={sent} />
      <Card title={title}>
        <FactList
          facts={[
            ...(code ? [{ label: words.digits, value: code }] : []),
            { label: words.until, value: until },
            { label: words.address, value: link },
          ]}
        />
      </Card>
    </>
  );
}
