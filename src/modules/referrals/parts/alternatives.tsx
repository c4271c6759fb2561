import { FormKeys } from '#web/form/form-page.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

export type AlternativeChoices = {
  readonly options: readonly { readonly key: string; readonly title: string; readonly text: string }[];
  readonly full: string | null;
  /** Where every service that answers the need is listed. */
  readonly all: string;
};

type Props = AlternativeChoices & {
  readonly words: Readonly<Record<'title' | 'lead' | 'none' | 'follow' | 'all', string>>;
  readonly formKey: string;
};

/** Where else to ask after a no: one tap opens the draft that follows. */
export function Alternatives({ words, formKey, options, full, all }: Props) {
  return (
    <Card title={words.title} tone="decide">
      <p>{words.lead}</p>
      {options.length === 0 && <Empty title={words.none} />}
      <MiniList>
        {options.map(each => (
          <MiniRow
            key={each.key}
            start={null}
            title={each.title}
            end={
              <form method="post" noValidate>
                <FormKeys formKey={formKey} />
                <input type="hidden" name="act" value="follow" />
                <Button
                  kind="outline"
                  size="s"
                  name="service"
                  value={each.key}
                  aria-label={`${words.follow}: ${each.title}`}
                >
                  {words.follow}
                </Button>
              </form>
            }
          >
            {each.text}
          </MiniRow>
        ))}
      </MiniList>
      {full && <p>{full}</p>}
      <ButtonLink kind="quiet" href={all}>
        {words.all}
      </ButtonLink>
    </Card>
  );
}
