import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { bringInstruments, viewInstruments } from '../../policy.ts';
import { sayAges, sayInformants, sayLicense } from '../say-instrument.ts';
import { instruments } from '../store/instruments.ts';
import type { Route } from './+types/instruments';

export const loader = page(viewInstruments, async ask => {
  const { tx, say, language, who, query } = ask;
  return {
    words: say.group('assessments', 'catalog'),
    done: query.get('done') === 'brought' ? say('assessments', 'catalog.done-brought') : null,
    mayBring: bringInstruments.may(who),
    rows: (await instruments(tx)).map(each => ({
      key: each.code,
      name: each[language],
      href: `/instruments/${each.code}`,
      license: sayLicense(ask, each),
      terms: each.definition.terms[language],
      unverified: each.definition.unverified
        ? `${say('assessments', 'instrument.unverified')}: ${each.definition.unverified[language]}`
        : null,
      ages: sayAges(ask, each.definition),
      by: sayInformants(ask, each.definition),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Every instrument there is, with what its license allows (S2-115). */
export default function Instruments({ loaderData }: Route.ComponentProps) {
  const { words, rows, done } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          {loaderData.mayBring && (
            <Actions>
              <ButtonLink href="/instruments/bring" icon="upload_file">
                {words.bring}
              </ButtonLink>
            </Actions>
          )}
          <Card>
            <Table
              caption={words.title}
              hideCaption
              head={[
                { key: 'name', label: words.instrument },
                { key: 'license', label: words.license },
                { key: 'ages', label: words.ages },
                { key: 'by', label: words.by },
              ]}
              rows={rows.map(({ key, name, href, license, terms, unverified, ages, by }) => ({
                key,
                cells: {
                  name: <a href={href}>{name}</a>,
                  license: (
                    <>
                      <b>{license}.</b> {terms}
                      {unverified && <span className="al-second"> {unverified}</span>}
                    </>
                  ),
                  ages,
                  by,
                },
              }))}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
