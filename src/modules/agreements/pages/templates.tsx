import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewTemplates } from '../policy.ts';
import { sayTemplate, sayVersion } from '../say-template.ts';
import { stockTemplates } from '../store/stock-templates.ts';
import { templateVersions } from '../store/templates.ts';
import type { Route } from './+types/templates';

export const loader = page(viewTemplates, async ask => {
  const [stock, versions] = await Promise.all([stockTemplates(ask.tx), templateVersions(ask.tx)]);
  const codes = [...new Set([...stock, ...versions.map(one => one.code)])];
  return {
    words: ask.say.group('agreements', 'templates'),
    templates: codes.map(code => {
      const newest = versions.find(one => one.code === code);
      return {
        key: code,
        name: sayTemplate(ask, code),
        href: `/settings/templates/${code}`,
        text: newest ? sayVersion(ask, newest).title : ask.say('agreements', 'templates.stock'),
      };
    }),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Templates({ loaderData: { words, templates } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          <Card title={words.all}>
            <MiniList>
              {templates.map(({ key, name, href, text }) => (
                <MiniRow key={key} level={3} start={<Icon name="file_present" />} title={name} href={href}>
                  {text}
                </MiniRow>
              ))}
            </MiniList>
          </Card>
          <p className="al-second">{words.tone}</p>
        </Stack>
      </Wrap>
    </>
  );
}
