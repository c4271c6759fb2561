import { fillWords } from '#kernel/fill-words.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { QrCode } from '#web/ui/qr-code.tsx';

type DoorCodeProps = {
  words: {
    showTitle: string;
    showText: string;
    digits: string;
    told: string;
    label: string;
    sentTitle: string;
    sentText: string;
    another: string;
  };
  name: string;
  /** Null when the link was sent: then only the digits are told. */
  qr: { size: number; path: string } | null;
  digits: string;
  until: string;
};

/** What the worker holds out at the door: a code to point a camera at, and six digits to be told. */
export function DoorCode({ words, name, qr, digits, until }: DoorCodeProps) {
  return (
    <>
      <PageHead title={fillWords(qr ? words.showTitle : words.sentTitle, { name })} arches={false} />
      <Wrap body>
        <Stack>
          <Card>
            <div className="al-doorcode">
              <p>{fillWords(qr ? words.showText : words.sentText, { name })}</p>
              {qr && <QrCode {...qr} label={fillWords(words.label, { name })} />}
              <div>
                <h2>{words.digits}</h2>
                <p className="al-doorcode__digits">{digits}</p>
              </div>
              <p>
                <b>{words.told}</b>
              </p>
              <p>{until}</p>
            </div>
          </Card>
          <p>
            <ButtonLink kind="outline" href="?">
              {words.another}
            </ButtonLink>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
