import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepLibrary } from '../policy.ts';
import { PHASES } from '../rules/phases.ts';
import { allLibraries, draftLibrary, libraryStepsOf } from '../store/libraries.ts';
import { phaseWords } from '../store/phase-words.ts';
import { beginVersion } from '../use-cases/begin-version.ts';
import { publishVersion } from '../use-cases/publish-version.ts';
import type { Route } from './+types/step-library';

const DONE = ['begun', 'changed', 'published'] as const;

export const loader = page(keepLibrary, async ask => {
  const { tx, say, language, who, query } = ask;
  const [versions, draft, phases] = await Promise.all([allLibraries(tx), draftLibrary(tx), phaseWords(tx, language)]);
  const steps = draft ? await libraryStepsOf(tx, draft.id) : [];
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'library'),
    done: done ? say('partnerships', `library.${done}`) : null,
    draft: draft && {
      title: say('partnerships', 'library.draft', draft),
      publish: say('partnerships', 'library.publish', draft),
      phases: PHASES.map(phase => ({
        key: phase,
        title: phases.get(phase)!.title,
        steps: steps
          .filter(step => step.phase === phase)
          .map(step => ({
            key: step.id,
            title: step[`title_${language}`],
            text: [
              say('partnerships', 'library.days', { count: step.days }),
              ...(step.required ? [say('partnerships', 'library.required')] : []),
            ].join(', '),
          })),
      })),
    },
    versions: versions.map(({ made_by: madeBy, published_at: publishedAt, ...version }) => ({
      key: version.id,
      title: say('partnerships', 'library.version', version),
      text: [
        publishedAt
          ? say('partnerships', 'library.publishedOn', { day: sayDayOf(language, who.timeZone, publishedAt) })
          : say('partnerships', 'library.asDraft'),
        madeBy && say('partnerships', 'library.by', { name: madeBy }),
        say('partnerships', 'library.plans', { count: version.plans }),
      ]
        .filter(Boolean)
        .join(', '),
    })),
    formKey: newId(),
  };
});

export const action = submit(keepLibrary, { words: 'partnerships' }, async ask => {
  if (ask.form.get('act') === 'publish') {
    const published = await publishVersion(ask);
    return published.ok ? ok({ to: '/settings/steps?done=published' }) : published;
  }
  const begun = await beginVersion(ask);
  return begun.ok ? ok({ to: '/settings/steps?done=begun' }) : begun;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The agency's own versions of the steps: the draft that is written, and what plans began with. */
export default function StepLibrary({ loaderData, actionData }: Route.ComponentProps) {
  const { words, draft, versions, formKey } = loaderData;
  const act = (name: 'begin' | 'publish', label: string) => (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={name} />
      <Button>{label}</Button>
    </form>
  );
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={draft ? null : act('begin', words.begin)} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          {draft && (
            <Card title={draft.title}>
              <p>{words.draftText}</p>
              {draft.phases.map(phase => (
                <Disclosure key={phase.key} summary={`${phase.title} (${phase.steps.length})`}>
                  <MiniList>
                    {phase.steps.map(step => (
                      <MiniRow key={step.key} start={null} title={step.title}>
                        {step.text}.{' '}
                        <a href={`/settings/steps/${step.key}`}>
                          {words.change}
                          <span className="usa-sr-only"> {step.title}</span>
                        </a>
                      </MiniRow>
                    ))}
                  </MiniList>
                </Disclosure>
              ))}
              {act('publish', draft.publish)}
            </Card>
          )}
          <Card title={words.versions}>
            {versions.length === 0 && <Empty title={words.none} />}
            <MiniList>
              {versions.map(version => (
                <MiniRow key={version.key} start={null} title={version.title}>
                  {version.text}
                </MiniRow>
              ))}
            </MiniList>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
