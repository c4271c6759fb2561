import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Renew } from '#web/ui/renew.tsx';

type GatheringProps = {
  words: { readonly [key in 'gathering' | 'gatheringText' | 'failed' | 'failedText']: string };
  /** Null when it broke off. */
  progress: { readonly share: number; readonly says: string } | null;
};

/** How far the gathering of a report is; the page reads itself again, with and without script. */
export function Gathering({ words, progress }: GatheringProps) {
  if (!progress)
    return (
      <Alert kind="soon" title={words.failed}>
        {words.failedText}
      </Alert>
    );
  return (
    <Card title={words.gathering}>
      <Meter share={progress.share}>{progress.says}</Meter>
      <p className="al-second">{words.gatheringText}</p>
      <Renew />
    </Card>
  );
}
