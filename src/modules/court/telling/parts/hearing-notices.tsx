import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { words as english } from '../../words.en.ts';
import type { sayNotice } from '../say-notice.ts';

type HearingNoticesProps = {
  words: typeof english.hearing;
  /** The address of the child's court page. */
  court: string;
  may: { tell: boolean };
  notices: readonly ReturnType<typeof sayNotice>[];
  missing: readonly { readonly key: string; readonly name: string; readonly ground: string }[];
};

/** Who was told of a hearing, with what shows it, and who was not. */
export function HearingNotices({ words, court, may, notices, missing }: HearingNoticesProps) {
  return (
    <Card title={words.notices}>
      {notices.length === 0 && missing.length === 0 && <p className="al-second">{words.noticesNone}</p>}
      <MiniList>
        {missing.map(({ key, name, ground }) => (
          <MiniRow
            key={key}
            start={<Icon name="people" />}
            title={<PersonName>{name}</PersonName>}
            end={<StateTag state="open">{words.missing}</StateTag>}
          >
            {ground}
          </MiniRow>
        ))}
        {notices.map(({ id, name, part, tag, word, lines }) => (
          <MiniRow
            key={id}
            start={<Icon name="send" />}
            title={
              <>
                <PersonName>{name}</PersonName> · {part}
              </>
            }
            end={<StateTag state={tag}>{word}</StateTag>}
          >
            {lines.join(' · ')}
            {may.tell && (
              <p>
                <a href={`${court}/notices/${id}`}>
                  {words.open}
                  <span className="usa-sr-only"> ({name})</span>
                </a>
              </p>
            )}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
