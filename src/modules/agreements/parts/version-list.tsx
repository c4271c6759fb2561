import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

type VersionListProps = {
  title: string;
  here: string;
  versions: readonly {
    readonly key: string;
    readonly title: string;
    readonly why: string;
    readonly translationBy: string;
  }[];
};

/** Every version of a template, the newest first, with why it was made. */
export function VersionList({ title, here, versions }: VersionListProps) {
  return (
    <Card title={title}>
      <MiniList>
        {versions.map(one => (
          <MiniRow key={one.key} start={<Icon name="history" />} title={one.title} href={`${here}?version=${one.key}`}>
            <p dir="auto">{one.why}</p>
            <p className="al-small">{one.translationBy}</p>
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
