import { initialsOf } from '#kernel/initials.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Grid } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

type PartnerCardsProps = {
  partner: {
    todo: readonly { key: string; title: string; late: boolean; text: string }[];
    people: readonly { key: string; name: string; title: string | null; signs: boolean }[];
  };
  words: {
    tasks: string;
    noTasks: string;
    title: string;
    lead: string;
    figures: string;
    people: string;
    signs: string;
  };
};

/** What a partner organization finds at home: what it said it would do, the goals, the numbers, who speaks for it. */
export function PartnerCards({ partner, words }: PartnerCardsProps) {
  return (
    <>
      <Card title={words.title}>
        <p>{words.lead}</p>
        <Actions>
          <ButtonLink href="/partner/goals">{words.title}</ButtonLink>
          <ButtonLink href="/partner/figures" kind="outline" icon="insights">
            {words.figures}
          </ButtonLink>
        </Actions>
      </Card>
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
        </Card>
      </Grid>
    </>
  );
}
