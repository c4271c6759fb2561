import { Avatar } from '#web/ui/avatar.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { PageCode } from '../contract.ts';

export type OwnPageData = {
  readonly title: string;
  readonly initials: string;
  readonly about: string;
  readonly edit: { readonly href: string; readonly label: string } | null;
  readonly boxes: readonly {
    readonly code: PageCode;
    readonly title: string;
    readonly words: string | null;
    readonly lang?: string;
    /** Who said it and when, or that nobody has been asked. */
    readonly by: string;
  }[];
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

/** The child's own page: nine boxes in the child's words, with who said it and when. */
export function OwnPageCard({ data }: { data: OwnPageData }) {
  return (
    <section className="al-card al-card--honey" aria-labelledby="own-page-h">
      <div className="al-ownpage__head">
        <Avatar side="child" initials={data.initials} />
        <h2 id="own-page-h" dir="auto">
          {data.title}
        </h2>
        <div className="al-card__aside">
          <span>{data.about}</span>
          {data.edit && <a href={data.edit.href}>{data.edit.label}</a>}
        </div>
      </div>
      <dl className="al-ownpage__boxes">
        {data.boxes.map(box => (
          <div key={box.code}>
            <dt>
              <Icon name={iconOf[box.code]} />
              {box.title}
            </dt>
            {box.words !== null && (
              <dd dir="auto" lang={box.lang}>
                {box.words}
              </dd>
            )}
            <dd className="al-small">{box.by}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
