import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

type ServiceListProps = {
  readonly words: {
    readonly optionsNone: string;
    readonly optionsNoneText: string;
    readonly optionsLink: string;
    readonly evidence: string;
  };
  readonly rows: readonly {
    readonly key: string;
    readonly href: string;
    readonly name: string;
    readonly organization: string;
    /** Whether it has room, and how well it is proven, in words. */
    readonly room: string;
    readonly evidence: string;
  }[];
};

/** Services of the directory that answer a need and take new people. */
export const ServiceList = ({ words, rows }: ServiceListProps) =>
  rows.length === 0 ? (
    <Empty title={words.optionsNone} action={<a href="/directory">{words.optionsLink}</a>}>
      {words.optionsNoneText}
    </Empty>
  ) : (
    <MiniList>
      {rows.map(({ key, href, name, organization, room, evidence }) => (
        <MiniRow key={key} level={4} start={<Icon name="location_on" />} title={name} href={href}>
          {`${organization} · ${room} · ${words.evidence}: ${evidence}`}
        </MiniRow>
      ))}
    </MiniList>
  );
