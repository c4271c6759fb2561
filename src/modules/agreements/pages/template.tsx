import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { readTemplateForm } from '../forms/read-template-form.ts';
import { TemplateForm } from '../parts/template-form.tsx';
import { TemplateLines } from '../parts/template-lines.tsx';
import { VersionList } from '../parts/version-list.tsx';
import { changeTemplates, viewTemplates } from '../policy.ts';
import { readTemplate } from '../read-template.ts';
import { linesToEdit, sayTemplate, sayTemplateLines, sayUntranslated, sayVersion } from '../say-template.ts';
import { publishTemplateVersion } from '../use-cases/publish-template-version.ts';
import type { Route } from './+types/template';

export const loader = page(viewTemplates, async ask => {
  const code = ask.params.code ?? '';
  const template = await readTemplate(ask.tx, code, ask.query.get('version'));
  const edits = template.newest && changeTemplates.may(ask.who);
  return {
    words: ask.say.group('agreements', 'templates'),
    name: sayTemplate(ask, code),
    here: `/settings/templates/${code}`,
    version: template.version
      ? ask.say('agreements', 'templates.version', { number: template.version })
      : ask.say('agreements', 'templates.stock'),
    basedOn: template.version,
    newest: template.newest,
    edits,
    translationBy: template.translationBy,
    untranslated: sayUntranslated(ask, template),
    parts: sayTemplateLines(ask, edits ? linesToEdit(template.lines) : template.lines),
    versions: template.versions.map(one => sayVersion(ask, one)),
    done: ask.query.get('done') === 'published',
    formKey: newId(),
  };
});

export const action = submit(changeTemplates, { words: 'agreements' }, async ask => {
  const code = ask.params.code ?? '';
  const { lines } = await readTemplate(ask.tx, code, null);
  const read = readTemplateForm(ask.form, linesToEdit(lines));
  if (!read.ok) return read;
  const published = await publishTemplateVersion(ask, { code, ...read.value });
  return published.ok ? ok({ to: `/settings/templates/${code}?done=published` }) : published;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, here, edits, newest, parts, versions } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[{ label: words.title, href: '/settings/templates' }, { label: name }]} />}
        title={name}
        over={loaderData.version}
        lead={newest ? words.lead : words.notLatest}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={words.done} />}
          {loaderData.untranslated && <Alert kind="soon">{loaderData.untranslated}</Alert>}
          {edits ? (
            <TemplateForm
              words={words}
              parts={parts}
              basedOn={loaderData.basedOn}
              translationBy={loaderData.translationBy}
              formKey={loaderData.formKey}
              problems={problems}
              typed={typed}
            />
          ) : (
            <>
              {parts.map(part => (
                <Card key={part.part} title={part.title}>
                  <TemplateLines words={words} lines={part.lines} />
                </Card>
              ))}
              <p className="al-second">{words.readOnly}</p>
            </>
          )}
          {versions.length > 0 && <VersionList title={words.older} here={here} versions={versions} />}
        </Stack>
      </Wrap>
    </>
  );
}
