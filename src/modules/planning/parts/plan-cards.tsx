import { FormKeys } from '#web/form/form-page.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { loadPlan } from '../load-plan.ts';

type Loaded = Awaited<ReturnType<typeof loadPlan>>;
type Shared = Pick<Loaded, 'words' | 'here' | 'may' | 'formKey'>;

/** Needs and the services that are to answer them; what is unmet is said first. */
export function NeedsCard({ words, here, may, needs, formKey }: Shared & { needs: Loaded['said']['needs'] }) {
  return (
    <Card
      title={words.needs}
      aside={
        may.draft &&
        needs.length > 0 && (
          <ButtonLink href={`${here}/services/new`} size="s" icon="add">
            {words.addService}
          </ButtonLink>
        )
      }
    >
      {needs.length === 0 && <p className="al-second">{words.noNeeds}</p>}
      {needs.map(need => (
        <section key={need.key} className="al-part">
          <h3>{need.title}</h3>
          <p>
            <StateTag state={need.tag}>{need.standing}</StateTag> <span className="al-second">{need.since}</span>
          </p>
          {need.services.map(service => (
            <div key={service.key}>
              <p>
                {service.words}: {service.state} <span className="al-second">({service.since})</span>
              </p>
              {service.dose && <p className="al-second">{service.dose}</p>}
              {service.delivered && <Meter share={service.delivered.share}>{service.delivered.words}</Meter>}
              {may.write && service.mayFollow && (
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="act" value="service" />
                  <input type="hidden" name="serviceId" value={service.key} />
                  <Button
                    kind="quiet"
                    size="s"
                    name="state"
                    value="started"
                    aria-label={`${words.hasStarted}: ${service.words}`}
                  >
                    {words.hasStarted}
                  </Button>
                  <Button
                    kind="quiet"
                    size="s"
                    name="state"
                    value="fell-through"
                    aria-label={`${words.fellThrough}: ${service.words}`}
                  >
                    {words.fellThrough}
                  </Button>
                </form>
              )}
            </div>
          ))}
        </section>
      ))}
    </Card>
  );
}

/** Who was asked, what they said in their own words, and with whom the plan was talked through. */
export function TookPartCard({
  words,
  here,
  may,
  inputs,
  talks,
}: Shared & { inputs: Loaded['said']['inputs']; talks: Loaded['said']['talks'] }) {
  return (
    <Card
      title={words.tookPart}
      aside={
        may.draft && (
          <ButtonLink href={`${here}/ask`} size="s" icon="add">
            {words.askSomebody}
          </ButtonLink>
        )
      }
    >
      {inputs.length === 0 && <p className="al-second">{words.nobodyAsked}</p>}
      {inputs.map(input => (
        <section key={input.key} className="al-part">
          <h3>
            <bdi>{input.name}</bdi>
          </h3>
          <p>
            <StateTag state={input.tag}>{input.state}</StateTag>{' '}
            <span className="al-second">
              {input.part}. {input.when}. {input.way}
            </span>
          </p>
          {input.words && <Quote lang={input.language}>{input.words}</Quote>}
          {input.reason && <p>{input.reason}</p>}
          {input.tried && <p className="al-second">{input.tried}</p>}
          {may.draft && input.open && (
            <p>
              <a href={`${here}/inputs/${input.key}`}>
                {words.writeAnswer} (<bdi>{input.name}</bdi>)
              </a>
            </p>
          )}
        </section>
      ))}
      {talks.length > 0 && (
        <>
          <h3>{words.talks}</h3>
          <ul>
            {talks.map(talk => (
              <li key={talk.key}>
                {talk.words}
                {talk.note && `. ${talk.note}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** What the plan says of time with family. */
export function FamilyTimeCard({ words, here, may, lines, formKey }: Shared & { lines: Loaded['said']['familyTime'] }) {
  return (
    <Card
      title={words.familyTime}
      aside={
        may.draft && (
          <ButtonLink href={`${here}/family-time/new`} size="s" icon="add">
            {words.addTime}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 && <p className="al-second">{words.noFamilyTime}</p>}
      {lines.map(line => (
        <section key={line.key} className="al-part">
          <h3>{line.withWhom}</h3>
          <p>{line.words}</p>
          <p className="al-second">
            {words.present}: {line.present}
          </p>
          {may.draft && (
            <form method="post" noValidate>
              <FormKeys formKey={formKey} />
              <input type="hidden" name="act" value="drop-time" />
              <input type="hidden" name="lineId" value={line.key} />
              <Button kind="quiet" size="s" aria-label={`${words.takeOut}: ${line.withWhom}`}>
                {words.takeOut}
              </Button>
            </form>
          )}
        </section>
      ))}
    </Card>
  );
}

/** Who signed which version, on which day. */
export function SignersCard({
  words,
  signers,
  signedVersion,
  doorstep,
  may,
}: Shared & Pick<Loaded, 'signers' | 'signedVersion' | 'doorstep'>) {
  return (
    <Card title={words.signatures} aside={signedVersion}>
      <ul className="usa-list--unstyled">
        {signers.map(signer => (
          <li key={signer.key} className="al-part">
            <bdi>{signer.name}</bdi> <StateTag state={signer.tag}>{signer.standing}</StateTag>
          </li>
        ))}
      </ul>
      {may.write && doorstep && (
        <p>
          <a href={doorstep}>{words.askToSign}</a>
        </p>
      )}
    </Card>
  );
}

/** What the law wants a case plan to hold: what is missing by name, what is answered folded away. */
export function ContentsCard({ words, here, may, contents }: Shared & { contents: Loaded['said']['contents'] }) {
  const line = (each: (typeof contents.missing)[number]) => (
    <li key={each.key}>
      {may.draft ? <a href={`${here}/contents/${each.key}`}>{each.label}</a> : each.label}{' '}
      <span className="al-second">
        {each.citation}. {!each.missing && `${each.standing} ${each.words ?? ''}`}
      </span>
    </li>
  );
  return (
    <Card title={words.contents} count={contents.missing.length}>
      {contents.missing.length === 0 ? <p>{words.contentsWhole}</p> : <ul>{contents.missing.map(line)}</ul>}
      <Disclosure summary={words.contentsAnswered}>
        <ul>{contents.others.map(line)}</ul>
      </Disclosure>
    </Card>
  );
}

/** Every version, the latest first; what was approved stays readable. */
export function VersionsCard({ words, here, versions }: Shared & { versions: Loaded['said']['versions'] }) {
  return (
    <Card title={words.versions}>
      {versions.map(version => (
        <section key={version.key} className="al-part">
          <h3>{version.frozen ? <a href={`${here}/versions/${version.number}`}>{version.title}</a> : version.title}</h3>
          <p>
            <StateTag state={version.tag}>{version.state}</StateTag> {version.when}
          </p>
          <p className="al-second">{version.why}</p>
        </section>
      ))}
    </Card>
  );
}
