import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import type { words as english } from '../../words.en.ts';

type HearingDecidedProps = {
  words: typeof english.hearing;
  here: string;
  isHeld: boolean;
  may: { tell: boolean };
  decided: readonly { readonly id: string; readonly text: string }[];
  attendance: readonly { readonly id: string; readonly name: string; readonly text: string }[];
};

/** What a court decided at a hearing that was held, and who was there. */
export function HearingDecided({ words, here, isHeld, may, decided, attendance }: HearingDecidedProps) {
  return (
    <>
      {decided.length > 0 && (
        <Card title={words.decided}>
          <ul>
            {decided.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
      {isHeld && (
        <Card title={words.attendance}>
          <Stack tight>
            {attendance.length === 0 && <p className="al-second">{words.attendanceNone}</p>}
            <MiniList>
              {attendance.map(({ id, name, text }) => (
                <MiniRow key={id} start={<Icon name="people" />} title={<PersonName>{name}</PersonName>}>
                  {text}
                </MiniRow>
              ))}
            </MiniList>
            {may.tell && (
              <Actions>
                <ButtonLink href={`${here}/attendance`} kind="outline">
                  {words.attendanceAdd}
                </ButtonLink>
              </Actions>
            )}
          </Stack>
        </Card>
      )}
    </>
  );
}
