import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { type Typed, typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { partnershipOn } from '../../partners/store/partnerships.ts';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { SHEET_ACTS } from '../act-on-sheet.ts';
import { SHEET_FIELDS, type SheetAct } from '../fields.ts';
import { ActForm, type ActFormData } from '../parts/act-form.tsx';
import { SheetView } from '../parts/sheet-view.tsx';
import { sayInputs } from '../say-form.ts';
import { saySheet } from '../say-sheet.ts';
import { mandatesOn } from '../store/profile.ts';
import { sheetsOf } from '../store/sheets.ts';
import type { Route } from './+types/expectations';

export const loader = page(viewCommunities, async ask => {
  const { tx, say, params, query, who } = ask;
  const today = ask.today.toString();
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'profile');
  const mandates = await mandatesOn(tx, frame.partnershipId, today);
  const sheets = await sheetsOf(tx, frame.partnershipId);
  const said = sheets.map(sheet => saySheet(ask, sheet, { partner: frame.name, mandates }));
  const [newest] = said;
  const words = say.group('partnerships', 'sheet');
  const form = (act: SheetAct, title: string, button: string, more: Record<string, unknown> = {}): ActFormData => ({
    act,
    title,
    button,
    inputs: sayInputs(say, act, SHEET_FIELDS[act]).map(input =>
      input.name === 'lineId' && newest
        ? { ...input, kind: 'choice' as const, label: words.whichDate, options: newest.dates }
        : input,
    ),
    kept: typedFrom(SHEET_FIELDS[act], { draftOn: today, saidOn: today, beginOn: today, ...more }) as Typed,
  });
  const counts = newest?.state === 'in-effect';
  return {
    frame,
    words,
    sheets: said,
    forms: keepCommunities.may(who)
      ? [
          ...(newest?.mayChange ? [form('add', words.addTitle, words.add)] : []),
          ...(newest && !counts
            ? [
                form('acknowledge', words.acknowledgeTitle, words.acknowledge),
                form('begin', words.beginTitle, words.begin),
              ]
            : []),
          ...(newest && newest.dates.length > 0 ? [form('move', words.moveTitle, words.move)] : []),
          ...(!newest || counts
            ? [
                form('draft', newest ? words.draftTitle : words.firstTitle, words.draft, {
                  statement: newest?.statement ?? words.stockStatement,
                }),
              ]
            : []),
        ]
      : [],
    mayKeep: keepCommunities.may(who),
    done: query.get('done') === 'kept' ? words.saved : null,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const partner = (await partnershipOn(ask.tx, ask.params.partnershipId ?? '', ask.today.toString())) ?? notThere();
  const act = SHEET_ACTS[String(ask.form.get('act'))] ?? notThere();
  const acted = await act(ask, partner.id);
  return acted.ok ? ok({ to: `/partners/${partner.id}/profile/expectations?done=kept` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What both sides expect of each other before work starts, in versions that both stand by. */
export default function Expectations({ loaderData, actionData }: Route.ComponentProps) {
  const { words, frame, forms, formKey, mayKeep } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const [newest, ...older] = loaderData.sheets;
  return (
    <PartnerFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <h2>{words.title}</h2>
        <p className="al-pagehead__lead">{words.lead}</p>
        <Grid kind="main-side">
          <Stack>
            {newest && <SheetView sheet={newest} words={words} formKey={formKey} mayKeep={mayKeep} />}
            {forms.length > 0 && (
              <Stack tight>
                {forms.map(form => (
                  <ActForm
                    key={form.act}
                    form={form}
                    formKey={formKey}
                    typed={typed}
                    problems={problems}
                    open={!newest}
                  />
                ))}
              </Stack>
            )}
            {older.length > 0 && (
              <Disclosure summary={words.older}>
                <Stack>
                  {older.map(sheet => (
                    <SheetView key={sheet.id} sheet={sheet} words={words} formKey={formKey} mayKeep={false} />
                  ))}
                </Stack>
              </Disclosure>
            )}
          </Stack>
          {newest?.gaps && (
            <Card title={words.lacks}>
              {newest.gaps.length === 0 ? (
                <p>{words.complete}</p>
              ) : (
                <MarkList>
                  {newest.gaps.map(gap => (
                    <MarkItem key={gap} state="open">
                      {gap}
                    </MarkItem>
                  ))}
                </MarkList>
              )}
            </Card>
          )}
        </Grid>
      </Stack>
    </PartnerFrame>
  );
}
