import { Icon, type IconName } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Offer = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly taken: boolean;
  readonly href: string;
};
type OfferListProps = {
  readonly words: { readonly take: string; readonly taken: string; readonly again: string };
  readonly offers: readonly Offer[];
  /** There is a goal a line can serve. */
  readonly mayTake: boolean;
  readonly icon: IconName;
};

/** Lines that may be taken over, each by its own link; those that were say so. */
export const OfferList = ({ words, offers, mayTake, icon }: OfferListProps) => (
  <MiniList>
    {offers.map(({ key, title, text, taken, href }) => (
      <MiniRow
        key={key}
        start={<Icon name={icon} />}
        title={<span dir="auto">{title}</span>}
        end={
          mayTake &&
          (!taken || icon === 'people') && (
            <a className="al-row-link" href={href} aria-label={`${taken ? words.again : words.take}: ${title}`}>
              {taken ? words.again : words.take}
            </a>
          )
        }
      >
        <p>
          <bdi>{text}</bdi> {taken && <StateTag state="ok">{words.taken}</StateTag>}
        </p>
      </MiniRow>
    ))}
  </MiniList>
);
