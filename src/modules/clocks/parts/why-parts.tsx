import type { ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { FactData } from '../say/say-facts-used.ts';
import type { BoxData } from '../say/say-steps.ts';
import type { CountData, RuleData } from '../say/say-why.ts';
import type { words as english } from '../words.en.ts';
import { LooksWrong } from './looks-wrong.tsx';

type Words = typeof english.why;

/** One numbered step of the answer. */
export function Step({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <li className="al-answer__step" id={id}>
      <h2>{title}</h2>
      {children}
    </li>
  );
}

/** The facts a date was counted from, each with its day and the record it stands in. */
export function FactsUsed({ facts, words }: { facts: readonly FactData[]; words: Words }) {
  return (
    <Card>
      {facts.length === 0 && <p>{words.factsNone}</p>}
      <dl className="al-factrows">
        {facts.map(fact => (
          <div key={fact.key}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.text}
              {fact.note && <span className="al-line al-second">{fact.note}</span>}
              {fact.entered.map(line => (
                <span className="al-line al-second" key={line}>
                  {line}
                </span>
              ))}
              {(fact.href || fact.wrong) && (
                <div className="al-ways">
                  {fact.href && (
                    <a href={fact.href}>
                      {fact.link}
                      <span className="usa-sr-only"> {fact.label}</span>
                    </a>
                  )}
                  {fact.wrong && <LooksWrong label={words.looksWrong} about={fact.label} way={fact.wrong} />}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The rules that apply, side by side. */
export function RulesSideBySide({ rules, words }: { rules: readonly RuleData[]; words: Words }) {
  return (
    <div className="al-laws">
      {rules.map(rule => (
        <section key={rule.key} className={rule.decides ? 'al-law al-law--decides' : 'al-law'}>
          <p>
            <StateTag state={rule.decides ? 'ok' : 'plain'}>{rule.tag}</StateTag>
          </p>
          <h3>{rule.title}</h3>
          <p>{rule.plain}</p>
          <p className="al-second">
            {rule.source ? (
              <a href={rule.source} rel="noreferrer external">
                {rule.citation}
              </a>
            ) : (
              rule.citation
            )}{' '}
            {rule.since}
          </p>
          <p>
            <StateTag state={rule.verified === 'text' ? 'ok' : 'partly-checked'}>{rule.verifiedWord}</StateTag>
          </p>
          {rule.unsure && <Disclosure summary={words.howFar}>{rule.unsure}</Disclosure>}
        </section>
      ))}
    </div>
  );
}

/** Each rule's count as boxes, and in words. */
export function HowCounted({
  counts,
  compared,
  none,
}: {
  counts: readonly CountData[];
  compared: string | null;
  none: string | null;
}) {
  return (
    <Card>
      {none && <p>{none}</p>}
      {counts.map(count => (
        <section className="al-counting" key={count.key}>
          <h3>{count.title}</h3>
          {count.lines.map(line => (
            <p className="al-boxes" key={line.key}>
              {line.boxes.map(box => (
                <Box key={box.key} box={box} />
              ))}
            </p>
          ))}
          <p className="al-second">{count.words}</p>
        </section>
      ))}
      {compared && <p>{compared}</p>}
    </Card>
  );
}

/** A label over a value, or a sign. A sign is read as a word. */
function Box({ box }: { box: BoxData }) {
  if (box.kind === 'sign')
    return (
      <span className="al-box__sign">
        {box.sign ? (
          <>
            <span aria-hidden="true">{box.sign}</span>
            <span className="usa-sr-only"> {box.word} </span>
          </>
        ) : (
          box.word
        )}
      </span>
    );
  return (
    <span className={`al-box al-box--${box.kind}`}>
      <small>{box.label} </small>
      <b>{box.text}</b>
    </span>
  );
}

/** A line with its icon. */
export function Line({ icon, children }: { icon: Parameters<typeof Icon>[0]['name']; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <div>{children}</div>
    </li>
  );
}
