import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { attestScan, SCANS } from '../attest-scan.ts';
import { attestPapers } from '../policy.ts';
import { sayCapacity } from '../say-signing.ts';
import { agreementOf } from '../store/agreements.ts';
import { signersOf } from '../store/signers.ts';
import type { Route } from './+types/attest';

export const loader = page(attestPapers, async ask => {
  const { say, params } = ask;
  const agreement = (await agreementOf(ask.tx, params.agreementId ?? '')) ?? notThere();
  const signer =
    (await signersOf(ask.tx, agreement.id)).find(one => one.id === params.signerId && one.onPaper) ?? notThere();
  const { name } = signer;
  const languages = new Intl.DisplayNames([ask.language], { type: 'language' });
  return {
    words: say.group('agreements', 'attest'),
    over: say('agreements', 'attest.over', { name, capacity: sayCapacity(ask, signer.capacity) }),
    attested: say('agreements', 'attest.attested', { name }),
    languages: ['en', 'es'].map(code => ({ value: code, label: languages.of(code) ?? code })),
    versionId: agreement.versionId ?? notThere(),
    back: `/agreements/${agreement.id}/doorstep`,
    accept: SCANS,
    done: signer.signature?.way === 'paper',
    formKey: newId(),
  };
});

export const action = submit(attestPapers, { words: 'agreements' }, async ask => {
  const { agreementId = '', signerId = '' } = ask.params;
  const kept = await attestScan(ask, ask.form, signerId);
  return kept.ok ? ok({ to: `/agreements/${agreementId}/attest/${signerId}?done=kept` }) : kept;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Attest({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, versionId, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  if (loaderData.done)
    return (
      <>
        <PageHead title={words.title} over={over} arches={false} />
        <Wrap body>
          <SuccessPanel title={words.done} action={<a href={back}>{words.more}</a>} />
        </Wrap>
      </>
    );
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
      upload
    >
      <input type="hidden" name="versionId" value={versionId} />
      <FileUpload
        {...field('file')}
        label={words.scan}
        hint={problems.length > 0 ? words.scanAgain : undefined}
        limits={words.limits}
        accept={loaderData.accept}
      />
      <RadioGroup
        {...field('language')}
        label={words.language}
        options={loaderData.languages}
        value={typedText(typed, 'language')}
      />
      <DateInput {...field('signedOn')} label={words.signedOn} value={typedDate(typed, 'signedOn')} />
      <TextField
        {...field('printedReference')}
        label={words.reference}
        hint={words.referenceHint}
        width="s"
        max={40}
        value={typedText(typed, 'printedReference')}
      />
      <Tick {...field('attested')} checked={typedText(typed, 'attested') === 'yes'}>
        {loaderData.attested}
      </Tick>
    </FormPage>
  );
}
