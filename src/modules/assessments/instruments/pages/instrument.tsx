import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewInstruments } from '../../policy.ts';
import type { Definition } from '../contract.ts';
import { PaperForm } from '../parts/paper-form.tsx';
import { sayAges, sayChoices, sayCode, sayCut, sayInformants, sayItem, sayLicense } from '../say-instrument.ts';
import { instrumentByCode } from '../store/instruments.ts';
import type { Route } from './+types/instrument';

export const loader = page(viewInstruments, async ask => {
  const { say, language } = ask;
  const found = (await instrumentByCode(ask.tx, ask.params.instrumentCode ?? '')) ?? notThere();
  const { definition } = found;
  const words = say.group('assessments', 'instrument');
  const facts: { label: string; value: string | null }[] = [
    { label: words.owner, value: definition.owner },
    { label: words.credit, value: definition.credit ?? null },
    { label: words.terms, value: `${sayLicense(ask, found)}. ${definition.terms[language]}` },
    { label: words.right, value: found.rightToUse },
    { label: words.version, value: found.version },
    { label: words.ages, value: sayAges(ask, definition) },
    { label: words.by, value: sayInformants(ask, definition) },
    { label: words.certificate, value: definition.certificate ? words.certificateText : null },
    { label: words.source, value: definition.source ?? null },
  ];
  return {
    words,
    name: found[language],
    facts: facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    unverified: definition.unverified?.[language] ?? null,
    scales: scalesIn(definition),
    critical: (definition.critical ?? []).map(({ item, scale, from, hours }) => ({
      key: item ?? scale ?? '',
      text: say('assessments', 'instrument.criticalText', {
        what: sayCode(language, definition, item ?? scale ?? ''),
        number: from,
        hours,
      }),
    })),
    mostBlanks:
      definition.mostBlanks === undefined
        ? null
        : say('assessments', 'instrument.mostBlanks', { count: definition.mostBlanks }),
    levels: definition.levels !== undefined,
    stem: definition.stem?.[language] ?? null,
    foreign: language === 'es' && (definition.items ?? []).some(item => !item.es),
    items: (definition.items ?? []).map(item => ({
      key: item.code,
      ...sayItem(language, item),
      choices: sayChoices(language, definition, item).map(({ label }) => label),
    })),
  };

  function scalesIn({ scales = [] }: Definition) {
    return scales.map(scale => ({
      key: scale.code,
      name: scale[language],
      range: say('assessments', 'instrument.fromTo', { from: scale.min, to: scale.max }),
      cut: sayCut(ask, scale) ?? words.noCut,
      bands: (scale.bands ?? []).map(band => `${band.from}–${band.to} ${band[language]}`).join(' · '),
      blanks:
        scale.items.length === 0
          ? ''
          : scale.blanks
            ? say('assessments', 'instrument.blanks', { count: scale.blanks })
            : words.noBlanks,
    }));
  }
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One edition: whose it is, how it is scored, and its questions to print where they may be shown. */
export default function Instrument({ loaderData }: Route.ComponentProps) {
  const { words, name, scales, critical } = loaderData;
  return (
    <>
      <PageHead
        title={name}
        lead={words.screening}
        crumbs={<Crumbs items={[{ label: words.back, href: '/instruments' }, { label: name }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          {loaderData.unverified && (
            <Alert kind="soon" title={words.unverified}>
              {loaderData.unverified}
            </Alert>
          )}
          <Card>
            <SummaryList rows={loaderData.facts} />
          </Card>
          {(scales.length > 0 || loaderData.levels) && (
            <Card title={words.scores}>
              <Stack tight>
                {loaderData.levels && <p>{words.levels}</p>}
                {loaderData.mostBlanks && <p>{loaderData.mostBlanks}</p>}
                {scales.length > 0 && (
                  <Table
                    caption={words.scores}
                    hideCaption
                    head={[
                      { key: 'name', label: words.scale },
                      { key: 'range', label: words.range },
                      { key: 'cut', label: words.cut },
                    ]}
                    rows={scales.map(({ key, name, range, cut, bands, blanks }) => ({
                      key,
                      cells: {
                        name: (
                          <>
                            {name}
                            {bands && <span className="al-second"> {bands}</span>}
                            {blanks && <span className="al-second"> {blanks}</span>}
                          </>
                        ),
                        range,
                        cut,
                      },
                    }))}
                  />
                )}
                {critical.map(({ key, text }) => (
                  <Alert key={key} kind="late" title={words.critical}>
                    {text}
                  </Alert>
                ))}
              </Stack>
            </Card>
          )}
          {loaderData.items.length > 0 && <PaperForm {...loaderData} />}
        </Stack>
      </Wrap>
    </>
  );
}
