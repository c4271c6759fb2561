import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { acknowledgeOwn } from '../../policy.ts';
import { SheetView } from '../parts/sheet-view.tsx';
import { saySheet } from '../say-sheet.ts';
import { ownSheets } from '../store/own-sheets.ts';
import { acknowledgeSheet } from '../use-cases/acknowledge-sheet.ts';
import type { Route } from './+types/own-expectations';

export const loader = page(acknowledgeOwn, async ask => {
  const { say, who } = ask;
  return {
    words: say.group('partnerships', 'ownSheet'),
    sheetWords: say.group('partnerships', 'sheet'),
    confirm: say('partnerships', 'ownSheet.confirm', { name: who.name }),
    sheets: (await ownSheets(ask.tx)).map(sheet => ({
      // What law or a contract asks of the partner is the agency's own reading of it.
      said: saySheet(ask, sheet, {
        partner: say('partnerships', 'ownSheet.yours'),
        agency: who.agencyName,
        mandates: [],
      }),
      asks: sheet.asksPartner,
    })),
    done: ask.query.get('done') === 'kept',
    formKey: newId(),
  };
});

export const action = submit(acknowledgeOwn, { words: 'partnerships' }, async ask => {
  const said = await acknowledgeSheet(ask, {
    sheetId: String(ask.form.get('sheet')),
    side: 'partner',
    name: ask.who.name,
    way: 'account',
    on: ask.today.toString(),
  });
  return said.ok ? ok({ to: '/partner/expectations?done=kept' }) : said;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partner reads what both sides expect of each other, and says by its own account that it stands by it. */
export default function OwnExpectations({ loaderData, actionData }: Route.ComponentProps) {
  const { words, sheets, formKey } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.done} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          {sheets.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {sheets.map(({ said, asks }) => (
            <Stack key={said.id}>
              <SheetView sheet={said} words={loaderData.sheetWords} formKey={formKey} mayKeep={false} />
              {asks && (
                <Card title={words.ask} tone="decide">
                  <form method="post" noValidate>
                    <FormKeys formKey={formKey} />
                    <input type="hidden" name="sheet" value={said.id} />
                    <p>{loaderData.confirm}</p>
                    <Actions>
                      <Button>{words.standBy}</Button>
                    </Actions>
                  </form>
                </Card>
              )}
            </Stack>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
