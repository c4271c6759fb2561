import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { keepCommunities } from '../../policy.ts';
import { findAgreement } from '../find-agreement.ts';
import { ClosedPage } from '../parts/closed-page.tsx';
import { sayClosed } from '../say-closed.ts';
import { clauseKinds, neededClauses, presentClauses } from '../store/clauses.ts';
import { writeClauses } from '../use-cases/write-clauses.ts';
import type { Route } from './+types/text';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, language } = ask;
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const [kinds, needed, written] = await Promise.all([
    clauseKinds(tx),
    neededClauses(tx, agreement.kind),
    presentClauses(tx, agreement.id),
  ]);
  return {
    words: say.group('partnerships', 'writeClauses'),
    closed: sayClosed(ask, agreement, 'write'),
    over: agreement.title,
    signed: agreement.state === 'partly_signed',
    clauses: kinds.map(kind => {
      const clause = kind[language];
      const help = kind[`help_${language}`];
      const now = written.find(each => each.clause === kind.code);
      return {
        code: kind.code,
        name: clause,
        english: say('partnerships', 'writeClauses.english', { clause }),
        spanish: say('partnerships', 'writeClauses.spanish', { clause }),
        help: needed.includes(kind.code) ? say('partnerships', 'writeClauses.needed', { help }) : help,
        en: now?.en ?? '',
        es: now?.es ?? '',
      };
    }),
    back: `/agreements-with-partners/${agreement.id}`,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const agreementId = ask.params.agreementId ?? '';
  const said = (name: string) => String(ask.form.get(name) ?? '').replaceAll('\r\n', '\n');
  const kinds = await clauseKinds(ask.tx);
  const written = await writeClauses(ask, {
    agreementId,
    clauses: kinds.map(({ code }) => ({ clause: code, en: said(`en-${code}`), es: said(`es-${code}`) })),
    note: said('note'),
  });
  return written.ok ? ok({ to: `/agreements-with-partners/${agreementId}?done=written` }) : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The text of an agreement, clause by clause, in both languages. */
export default function Text({ loaderData, actionData }: Route.ComponentProps) {
  const { words, clauses } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  const value = (name: string, now: string) => (typed ? typedText(typed, name) : now);
  if (loaderData.closed && !actionData) return <ClosedPage title={words.title} closed={loaderData.closed} />;
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {loaderData.signed && <Alert kind="soon">{words.fallen}</Alert>}
      {clauses.map(({ code, name, english, spanish, help, en, es }) => (
        <section key={code} aria-labelledby={`clause-${code}`}>
          <Stack tight>
            <div>
              <h2 id={`clause-${code}`}>{name}</h2>
              <p className="al-second">{help}</p>
            </div>
            <Grid kind="halves">
              <div>
                <TextArea
                  name={`en-${code}`}
                  label={english}
                  required={false}
                  max={6000}
                  value={value(`en-${code}`, en)}
                  problem={problemAt(problems, `en-${code}`)}
                />
              </div>
              <div>
                <TextArea
                  name={`es-${code}`}
                  label={spanish}
                  required={false}
                  max={6000}
                  value={value(`es-${code}`, es)}
                  problem={problemAt(problems, `es-${code}`)}
                />
              </div>
            </Grid>
          </Stack>
        </section>
      ))}
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        required={loaderData.signed}
        max={500}
        value={value('note', '')}
        problem={problemAt(problems, 'note')}
      />
    </FormPage>
  );
}
