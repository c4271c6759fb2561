import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { loadFax } from '../load-fax.ts';
import { writeReferral } from '../policy.ts';
import type { Route } from './+types/fax';

export const loader = page(writeReferral, loadFax, { about: params => params.childId });

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

/** A referral on paper: cover, what is told, and an answer to fax back. The browser prints it. */
export default function Fax({ loaderData }: Route.ComponentProps) {
  const { words, number, back, stands, cover, notice, told, reasons } = loaderData;
  return (
    <>
      <PageHead title={words.title} arches={false} over={<a href={back}>{number}</a>} />
      <Wrap body>
        <Stack>
          <p className="al-noprint">{words.hint}</p>
          {!stands && <Alert kind="soon">{words.nothing}</Alert>}
          <SummaryList rows={cover} />
          <p>{words.confidential}</p>
          {notice && <Alert kind="info">{notice}</Alert>}
          {stands && (
            <>
              <section className="al-newpage">
                <h2>{words.told}</h2>
                <Stack tight>
                  {told.map(part => (
                    <section key={part.key}>
                      <h3>{part.title}</h3>
                      <ul>
                        {part.lines.map(line => (
                          <li key={line.key}>
                            {line.label}: {line.value}
                          </li>
                        ))}
                      </ul>
                    </section>
                  ))}
                  {notice && <p>{notice}</p>}
                </Stack>
              </section>
              <section className="al-newpage">
                <h2>{words.answer}</h2>
                <p>
                  {words.about}: {number}. {words.answerLead}
                </p>
                <ul className="al-boxes">
                  <li>{words.accepted}</li>
                  <li>{words.waiting}</li>
                  <li>{words.appointment}</li>
                  <li>
                    {words.declined}
                    <ul className="al-boxes">
                      {reasons.map(each => (
                        <li key={each.key}>{each.label}</li>
                      ))}
                    </ul>
                  </li>
                </ul>
                <p>{words.signed}</p>
              </section>
            </>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
