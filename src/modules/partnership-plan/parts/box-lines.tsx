import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { PageCode } from '../contract.ts';

export type BoxLine = {
  readonly key: string;
  readonly code?: PageCode;
  readonly title: string;
  /** Null: not asked yet. */
  readonly words: string | null;
  readonly lang?: string;
  readonly by: string | null;
  readonly edit: { readonly href: string; readonly label: string; readonly of: string } | null;
};

const iconOf: Record<PageCode, IconName> = {
  likes: 'star',
  comforts: 'favorite',
  hard: 'warning',
  day: 'schedule',
  health_school: 'medical_services',
  family_ties: 'people',
  language_culture: 'language',
  normal_things: 'park',
  in_touch: 'chat',
};

/** Boxes with somebody's words, one under the other, each with its own way to change it. */
export function BoxLines({ lines, none }: { lines: readonly BoxLine[]; none: string }) {
  return (
    <dl className="al-boxlines">
      {lines.map(line => (
        <div key={line.key}>
          <dt>
            {line.code && <Icon name={iconOf[line.code]} />}
            {line.title}
          </dt>
          {line.words === null ? (
            <dd className="al-second">{none}</dd>
          ) : (
            <dd className="al-boxlines__words" dir="auto" lang={line.lang}>
              {line.words}
            </dd>
          )}
          {line.by && <dd className="al-small">{line.by}</dd>}
          {line.edit && (
            <dd className="al-linkrow">
              <a href={line.edit.href} aria-label={line.edit.of}>
                {line.edit.label}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
