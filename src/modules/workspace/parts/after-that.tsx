import { PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { WaitingRow } from '../say-family-home.ts';

/** What else waits, in its order; the first thing stands above in large. */
export function AfterThat({ title, rows, doneWord }: { title: string; rows: readonly WaitingRow[]; doneWord: string }) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <MiniList>
        {rows.map(({ key, what, text, link, done }) => (
          <MiniRow
            key={key}
            start={<Icon name="arrow_forward" />}
            title={<span dir="auto">{what}</span>}
            {...(link && { href: link.href })}
          >
            <p>{text}</p>
            {done && (
              <PostButton action={done.action} fields={done.fields} kind="outline">
                {doneWord}
              </PostButton>
            )}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
