import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Card } from '#web/ui/card.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { writingReports } from '../../policy.ts';
import { sectionFields } from '../contract.ts';
import { reportForm } from '../report-form.ts';
import { partsOf } from '../store/parts.ts';
import { writeSection } from '../use-cases/write-section.ts';
import type { Route } from './+types/section';

export const loader = page(
  writingReports,
  async ask => {
    const { frame, report, here, formKey } = await reportForm(ask, ask.params);
    const part = (await partsOf(ask.tx, report.id)).find(({ section }) => section === ask.params.section) ?? notThere();
    const { language } = ask;
    return {
      words: ask.say.group('court', 'sectionPage'),
      over: frame.name,
      title: part[language],
      lead: language === 'es' ? part.aboutEs : part.aboutEn,
      back: here,
      formKey,
      written: part.words ?? '',
      seen: part.writtenAt ?? '',
      record: { language: report.language, title: '', blocks: part.gathered ?? [] },
    };
  },
  { about: params => params.childId },
);

export const action = submit(writingReports, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, sectionFields);
  if (!read.ok) return read;
  const { childId = '', reportId = '', section = '' } = ask.params;
  const seen = ask.form.get('seen');
  const input = { childId, reportId, section, words: read.value.values.words ?? '' };
  const written = await writeSection(ask, { ...input, seen: typeof seen === 'string' && seen !== '' ? seen : null });
  return written.ok ? ok({ to: `/children/${childId}/court/reports/${reportId}?done=written` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One section of a draft: the author's own words, beside what the record says. */
export default function Section({ loaderData, actionData }: Route.ComponentProps) {
  const { words, record } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { words: loaderData.written });
  return (
    <FormPage
      title={loaderData.title}
      lead={loaderData.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="section"
      continueLabel={words.save}
    >
      <Card title={words.record}>
        {record.blocks.length === 0 ? <p>{words.nothing}</p> : <PaperView paper={record} />}
      </Card>
      <input type="hidden" name="seen" value={loaderData.seen} />
      <TextArea {...field.text('words', words.words)} hint={words.wordsHint} required={false} max={20_000} rows={14} />
    </FormPage>
  );
}
