import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { TodayData } from '../say-homes.ts';

type HomeRow = {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string;
  readonly license: string;
  readonly today: TodayData;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly partners: readonly string[];
  readonly confirmed: string;
};
type HomesTableProps = {
  words: {
    readonly title: string;
    readonly name: string;
    readonly kind: string;
    readonly area: string;
    readonly license: string;
    readonly today: string;
    readonly support: string;
    readonly confirmed: string;
  };
  homes: readonly HomeRow[];
};

/** Homes under each other: what each is, and what it can do today with the reason where it cannot. */
export function HomesTable({ words, homes }: HomesTableProps) {
  return (
    <Table
      caption={words.title}
      hideCaption
      head={[
        { key: 'name', label: words.name },
        { key: 'kind', label: words.kind, kind: 'far' },
        { key: 'area', label: words.area, kind: 'inline' },
        { key: 'license', label: words.license, kind: 'inline' },
        { key: 'today', label: words.today, kind: 'wide' },
        { key: 'support', label: words.support, kind: 'far' },
        { key: 'confirmed', label: words.confirmed, kind: 'far' },
      ]}
      rows={homes.map(({ key, href, today, groups, partners, ...home }) => ({
        key,
        cells: {
          ...home,
          name: <a href={href}>{home.name}</a>,
          today: <HomeToday today={today} />,
          support: (
            <>
              {groups.map(({ id, name }) => (
                <a key={id} className="al-line" href={`/support-groups/${id}`}>
                  {name}
                </a>
              ))}
              {partners.map(line => (
                <span key={line} className="al-second al-line">
                  {line}
                </span>
              ))}
            </>
          ),
        },
      }))}
    />
  );
}

/** The home's answer for today, with its reasons. */
export function HomeToday({ today }: { today: TodayData }) {
  return (
    <>
      <StateTag state={today.state}>{today.word}</StateTag>
      {today.reasons.map(reason => (
        <span key={reason} className="al-second al-line">
          {reason}
        </span>
      ))}
    </>
  );
}
