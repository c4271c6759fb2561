import { initialsOf } from '#kernel/initials.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

type PartnerCardsProps = {
  partner: {
    todo: readonly { key: string; title: string; late: boolean; text: string }[];
    signings: readonly { key: string; title: string; waits: boolean; inForce: boolean; href: string }[];
    people: readonly { key: string; name: string; title: string | null; signs: boolean }[];
    sheet: { any: boolean; waits: boolean };
    sheetWords: { waits: string; waitsText: string; read: string; link: string };
    theirs: readonly { key: string; name: string; title: string | null; phone: string | null }[];
  };
  words: {
    tasks: string;
    noTasks: string;
    title: string;
    see: string;
    lead: string;
    figures: string;
    people: string;
    ours: string;
    theirs: string;
    theirsNone: string;
    oursNone: string;
    signs: string;
    toSign: string;
    toSignText: string;
    readAndSign: string;
    read: string;
    agreements: string;
    inForce: string;
    signedWaits: string;
  };
};

/** What a partner organization finds at home: what it said it would do, the goals, the numbers, who speaks for it. */
export function PartnerCards({ partner, words }: PartnerCardsProps) {
  const waiting = partner.signings.filter(({ waits }) => waits);
  const others = partner.signings.filter(({ waits }) => !waits);
  return (
    <>
      {waiting.map(each => (
        <Card key={each.key} title={words.toSign} tone="decide">
          <Stack tight>
            <p>
              <b>{each.title}</b>. {words.toSignText}
            </p>
            <Actions>
              <ButtonLink href={each.href}>{words.readAndSign}</ButtonLink>
            </Actions>
          </Stack>
        </Card>
      ))}
      {partner.sheet.waits && (
        <Card title={partner.sheetWords.waits} tone="decide">
          <Stack tight>
            <p>{partner.sheetWords.waitsText}</p>
            <Actions>
              <ButtonLink href="/partner/expectations">{partner.sheetWords.read}</ButtonLink>
            </Actions>
          </Stack>
        </Card>
      )}
      <Grid kind="halves">
        <Card title={words.tasks}>
          {partner.todo.length === 0 ? (
            <p>{words.noTasks}</p>
          ) : (
            <MarkList>
              {partner.todo.map(each => (
                <MarkItem key={each.key} state={each.late ? 'waiting' : 'open'} title={each.title}>
                  {each.text}
                </MarkItem>
              ))}
            </MarkList>
          )}
        </Card>
        <Card title={words.people}>
          <Stack tight>
            <h3>{words.theirs}</h3>
            {partner.theirs.length === 0 ? (
              <p className="al-second">{words.theirsNone}</p>
            ) : (
              <MiniList>
                {partner.theirs.map(each => (
                  <MiniRow
                    key={each.key}
                    start={<Avatar side="agency" initials={initialsOf(each.name)} />}
                    title={each.name}
                  >
                    {[each.title, each.phone].filter(Boolean).join(' · ')}
                  </MiniRow>
                ))}
              </MiniList>
            )}
            <h3>{words.ours}</h3>
            {partner.people.length === 0 ? (
              <p className="al-second">{words.oursNone}</p>
            ) : (
              <MiniList>
                {partner.people.map(each => (
                  <MiniRow
                    key={each.key}
                    start={<Avatar side="caregiver" initials={initialsOf(each.name)} />}
                    title={each.name}
                  >
                    {[each.title, each.signs && words.signs].filter(Boolean).join(' · ')}
                  </MiniRow>
                ))}
              </MiniList>
            )}
          </Stack>
        </Card>
      </Grid>
      <Card title={words.title}>
        <p>{words.lead}</p>
        <Actions>
          <ButtonLink href="/partner/goals">{words.see}</ButtonLink>
          <ButtonLink href="/partner/figures" kind="outline" icon="insights">
            {words.figures}
          </ButtonLink>
          {partner.sheet.any && <a href="/partner/expectations">{partner.sheetWords.link}</a>}
        </Actions>
      </Card>
      {others.length > 0 && (
        <Card title={words.agreements}>
          <MarkList>
            {others.map(each => (
              <MarkItem key={each.key} state={each.inForce ? 'done' : 'waiting'} title={each.title}>
                {each.inForce ? words.inForce : words.signedWaits}{' '}
                <a href={each.href} aria-label={`${words.read}: ${each.title}`}>
                  {words.read}
                </a>
              </MarkItem>
            ))}
          </MarkList>
        </Card>
      )}
    </>
  );
}
