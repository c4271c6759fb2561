import { Disclosure } from '#web/ui/disclosure.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { PersonName } from '#web/ui/person-name.tsx';

type Group = {
  readonly label: string;
  readonly children: readonly { readonly id: string; readonly name: string; readonly href: string }[];
  /** How many more there are than are named. */
  readonly more: string | null;
};
export type FigureData = {
  readonly key: string;
  readonly label: string;
  /** The value in words. */
  readonly value: string;
  /** 0 to 1; null where there is no whole. */
  readonly share: number | null;
  readonly definition: string;
  readonly groups: readonly Group[];
};

/** Figures under each other: the value in words, how it is counted, and the children behind it. */
export function FigureList({ figures, words }: { figures: readonly FigureData[]; words: { readonly open: string } }) {
  return (
    <div>
      {figures.map(figure => (
        <div key={figure.key} className="al-figure">
          <h3>{figure.label}</h3>
          {figure.share === null ? (
            <p className="al-figure__value">{figure.value}</p>
          ) : (
            <Meter share={figure.share}>{figure.value}</Meter>
          )}
          <Disclosure summary={words.open}>
            <p>{figure.definition}</p>
            {figure.groups.map(group => (
              <div key={group.label}>
                <p>
                  <b>{group.label}</b>
                </p>
                <ul className="al-linkrow">
                  {group.children.map(child => (
                    <li key={child.id}>
                      <a href={child.href}>
                        <PersonName>{child.name}</PersonName>
                      </a>
                    </li>
                  ))}
                </ul>
                {group.more && <p className="al-small">{group.more}</p>}
              </div>
            ))}
          </Disclosure>
        </div>
      ))}
    </div>
  );
}
