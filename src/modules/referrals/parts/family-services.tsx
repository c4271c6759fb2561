import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { NextCard } from '#web/ui/next-card.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import type { FamilyServices } from '../family/load-services.ts';

type FamilyServicesPageProps = { title: string; lead: string; shown: FamilyServices };

/** What somebody gets and where it stands, for their family or themselves. */
export function FamilyServicesPage({ title, lead, shown }: FamilyServicesPageProps) {
  const { words, next, services, asked } = shown;
  const ask = (
    <ButtonLink href={shown.askHref} icon="add">
      {words.ask}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={title} lead={lead} actions={ask} />
      <Wrap body>
        <Stack>
          {shown.done && <SuccessPanel title={shown.done} />}
          {next && (
            <NextCard title={words.next} what={next.when}>
              <p>{next.what}</p>
              <p>
                {next.ride} {next.interpreter}
              </p>
            </NextCard>
          )}
          <Card title={words.services}>
            {services.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
            <Stack>
              {services.map(each => (
                <section key={each.key}>
                  <h3>{each.title}</h3>
                  <p>{each.state}</p>
                  <Actions>
                    {each.certificate && (
                      <ButtonLink kind="outline" href={each.certificate}>
                        {words.certificateGo}
                      </ButtonLink>
                    )}
                    {each.fit && (
                      <ButtonLink kind="outline" href={each.fit}>
                        {words.fitGo}
                      </ButtonLink>
                    )}
                    {each.no && (
                      <ButtonLink kind="quiet" href={each.no}>
                        {words.noGo}
                      </ButtonLink>
                    )}
                  </Actions>
                </section>
              ))}
            </Stack>
          </Card>
          {asked.length > 0 && (
            <Card title={words.asked}>
              <MiniList>
                {asked.map(({ key, title: what, text }) => (
                  <MiniRow key={key} start={null} title={what}>
                    {text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
