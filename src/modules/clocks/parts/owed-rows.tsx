import { Disclosure } from '#web/ui/disclosure.tsx';
import { DueGroup, DueRow } from '#web/ui/due-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { OwedData, OwedGroup, WhyOwed } from '../say/say-owed.ts';
import type { words as english } from '../words.en.ts';
import { SettleLink } from './settle-link.tsx';

type Words = typeof english.owed;

/** What is due for homes or by the agency, by urgency; inside a flush card. */
export function OwedGroups({ groups, words }: { groups: readonly OwedGroup[]; words: Words }) {
  return groups.map(group => (
    <DueGroup key={group.key} state={group.state} word={group.word} count={group.count}>
      <OwedRows rows={group.rows} words={words} />
    </DueGroup>
  ));
}

/** Duties under each other, each with the reason for its day. */
export function OwedRows({ rows, words }: { rows: readonly OwedData[]; words: Words }) {
  return rows.map(row => (
    <DueRow
      key={row.id}
      leaf={row.leaf}
      title={row.title}
      state={row.tag.state}
      stateWord={row.tag.word}
      {...(row.why && { why: 'href' in row.why ? row.why : { text: <WhyInPlace why={row.why} words={words} /> } })}
      note={
        <>
          {row.note.join(' · ')} {row.unverified && <StateTag state="partly-checked">{row.unverified}</StateTag>}
          {row.escalated && <span className="al-line">{row.escalated}</span>}
        </>
      }
      action={row.settle && <SettleLink href={row.settle} label={words.record} title={row.title} />}
    />
  ));
}

function WhyInPlace({ why, words }: { why: WhyOwed; words: Words }) {
  return (
    <>
      <p>{why.plain}</p>
      {why.differs ? (
        <p>{words.differs}</p>
      ) : (
        <>
          {why.sentence && <p>{why.sentence}</p>}
          <p>{why.facts.length > 0 ? words.factsUsed : words.noFacts}</p>
          <ul>
            {why.facts.map(fact => (
              <li key={fact.key}>{fact.text}</li>
            ))}
          </ul>
        </>
      )}
      {why.settledBy && <p>{why.settledBy}</p>}
      <p>
        {why.who} {why.law}
      </p>
      {why.unsure && <p>{why.unsure}</p>}
    </>
  );
}

/** What is over, folded. */
export function OwedOver({ rows, words }: { rows: readonly OwedData[]; words: Words }) {
  return (
    <Disclosure summary={`${words.over} (${rows.length})`}>
      <ul>
        <OwedRows rows={rows} words={words} />
      </ul>
    </Disclosure>
  );
}
