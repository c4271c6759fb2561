import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';

type NotNowProps = {
  stands: 'not-ready' | 'closed';
  title: string;
  /** What became of a form that was sent from a page opened before. */
  refused?: string | null;
  words: { notReady: string; notReadyText: string; closed: string; closedText: string };
};

/** In place of a signing's pages while there is nothing to sign. */
export function NotNow({ stands, title, words, refused }: NotNowProps) {
  const closed = stands === 'closed';
  return (
    <>
      <PageHead title={title} />
      <Wrap body>
        <Stack>
          {refused && (
            <Alert kind="soon" live>
              {refused}
            </Alert>
          )}
          <Card title={closed ? words.closed : words.notReady}>
            <p>{closed ? words.closedText : words.notReadyText}</p>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
