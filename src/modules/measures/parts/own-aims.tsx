import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

export type OwnAim = {
  readonly key: string;
  readonly words: string;
  readonly href: string;
  readonly servedBy: string;
  readonly state: 'not_begun' | 'under_way' | 'reached' | 'stuck' | null;
  readonly told: readonly { readonly key: string; readonly text: string; readonly words: string | null }[];
};

const MARK = { not_begun: 'open', under_way: 'doing', reached: 'done', stuck: 'waiting' } as const;

/** A partner's own aims: which goals serve each, and how it has come along. */
export function OwnAims({ aims, words }: { aims: readonly OwnAim[]; words: { aimsNone: string; tell: string } }) {
  if (aims.length === 0) return <p>{words.aimsNone}</p>;
  return (
    <MarkList>
      {aims.map(aim => (
        <MarkItem key={aim.key} state={aim.state ? MARK[aim.state] : 'hope'} title={aim.words}>
          <p>{aim.servedBy}</p>
          {aim.told.map(each => (
            <p key={each.key}>{[each.text, each.words].filter(Boolean).join(': ')}</p>
          ))}
          <p>
            <a href={aim.href} aria-label={`${words.tell}: ${aim.words}`}>
              {words.tell}
            </a>
          </p>
        </MarkItem>
      ))}
    </MarkList>
  );
}
