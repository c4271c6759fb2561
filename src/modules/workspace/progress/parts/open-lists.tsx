import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { SaidProgress } from '../say-progress.ts';
import { Missing } from './missing.tsx';

type NeedsListProps = { readonly lines: NonNullable<SaidProgress['needs']>['lines']; readonly none: string };
const MARKS = { 'no-service': 'open', 'not-started': 'waiting', started: 'done' } as const;

/** Open needs with where help for each stands. */
export const NeedsList = ({ lines, none }: NeedsListProps) =>
  lines.length === 0 ? (
    <Missing>{none}</Missing>
  ) : (
    <MarkList>
      {lines.map(({ key, name, since, standing, said }) => (
        <MarkItem key={key} state={MARKS[standing]} title={name}>
          {said} · {since}
        </MarkItem>
      ))}
    </MarkList>
  );

type RequestsListProps = { readonly lines: NonNullable<SaidProgress['requests']>['lines']; readonly none: string };

/** What was asked for and waits for an answer. */
export const RequestsList = ({ lines, none }: RequestsListProps) =>
  lines.length === 0 ? (
    <Missing>{none}</Missing>
  ) : (
    <MarkList>
      {lines.map(({ key, what, href, text }) => (
        <MarkItem
          key={key}
          state="waiting"
          title={
            <a href={href} dir="auto">
              {what}
            </a>
          }
        >
          {text}
        </MarkItem>
      ))}
    </MarkList>
  );
