import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { KeptCopyData } from '../say-kept-copies.ts';

/** What a person signed, theirs to keep and to save. */
export function KeptCopies({ title, none, copies }: { title: string; none: string; copies: readonly KeptCopyData[] }) {
  return (
    <Card title={title}>
      {copies.length === 0 ? (
        <p className="al-second">{none}</p>
      ) : (
        <MiniList>
          {copies.map(copy => (
            <MiniRow
              key={copy.key}
              start={<Icon name="verified" />}
              title={
                <a href={copy.href} download aria-label={copy.label} lang={copy.lang}>
                  <bdi>{copy.title}</bdi>
                </a>
              }
            >
              {copy.text}
            </MiniRow>
          ))}
        </MiniList>
      )}
    </Card>
  );
}
