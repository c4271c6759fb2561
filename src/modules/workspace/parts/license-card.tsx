import type { LicenseCard as Copy } from '#modules/partnership-plan/index.ts';
import { Card } from '#web/ui/card.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Words = { readonly title: string; readonly open: string; readonly none: string };

/** The license copy of the Partnership Plan on a home's record: where it stands, who signed, and the next step. */
export function LicenseCard({ copy, words, mayOpen }: { copy: Copy; words: Words; mayOpen: boolean }) {
  return (
    <Card title={words.title} aside={mayOpen && <a href={copy.href}>{words.open}</a>}>
      <p>{copy.tag ? <StateTag state={copy.tag.state}>{copy.tag.word}</StateTag> : words.none}</p>
      {copy.renewal && <p>{copy.renewal}</p>}
      {copy.due && <p>{copy.due}</p>}
      {copy.signers.length > 0 && (
        <MarkList>
          {copy.signers.map(signer => (
            <MarkItem key={signer.id} state={signer.done ? 'done' : 'waiting'}>
              {signer.text}
            </MarkItem>
          ))}
        </MarkList>
      )}
      {copy.next && mayOpen && <p>{copy.next.href ? <a href={copy.next.href}>{copy.next.what}</a> : copy.next.what}</p>}
    </Card>
  );
}
