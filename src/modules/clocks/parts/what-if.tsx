import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary, type SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { MoveData } from '../say/say-what-if.ts';
import type { words as english } from '../words.en.ts';

type WhatIfProps = {
  words: typeof english.whatIf;
  choices: SelectOption[];
  typed: Typed;
  problems: readonly SaidProblem[];
  /** Something was tried. */
  tried: boolean;
  here: string;
};

/** Where the answer stands on the page. */
const MOVES = 'moves';

/** On paper: change a fact or add one, and see every date that would move. A plain GET, so that nothing can be saved. */
export function WhatIf({ words, choices, typed, problems, tried, here }: WhatIfProps) {
  return (
    <section className="al-whatif" id="what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">
        <Icon name="edit" /> {words.title}
      </h2>
      <p className="al-second">{words.lead}</p>
      <ErrorSummary problems={problems} />
      <form method="get" action={`${here}#${MOVES}`} noValidate>
        <Select
          name="change"
          label={words.change}
          options={choices}
          empty={words.choose}
          value={typedText(typed, 'change')}
          problem={problemAt(problems, 'change')}
        />
        <DateInput name="on" label={words.on} value={typedDate(typed, 'on')} problem={problemAt(problems, 'on')} />
        <DateInput
          name="until"
          label={words.until}
          required={false}
          value={typedDate(typed, 'until')}
          problem={problemAt(problems, 'until')}
        />
        <Actions>
          <Button>{words.show}</Button>
          {tried && <a href={here}>{words.forget}</a>}
        </Actions>
      </form>
    </section>
  );
}

type WhatMovesProps = { words: typeof english.whatIf; moves: readonly MoveData[] };

/** Every date that would move: as it is, and as it would be. */
export function WhatMoves({ words, moves }: WhatMovesProps) {
  const over = moves.filter(({ isOver }) => isOver);
  return (
    <section className="al-whatif" id={MOVES} aria-labelledby="moves-title" role="status">
      <h2 id="moves-title">{words.caption}</h2>
      <p className="al-second">{words.lead}</p>
      <Moves words={words} moves={moves.filter(({ isOver }) => !isOver)} />
      {over.length > 0 && (
        <Disclosure summary={words.over}>
          <Moves words={words} moves={over} />
        </Disclosure>
      )}
    </section>
  );
}

function Moves({ words, moves }: WhatMovesProps) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      empty={<p>{words.same}</p>}
      head={[
        { key: 'what', label: words.date },
        { key: 'before', label: words.now },
        { key: 'after', label: words.after },
      ]}
      rows={moves.map(move => ({
        key: move.key,
        cells: {
          what: (
            <>
              {move.what}
              <span className="al-line al-second">{move.pack}</span>
            </>
          ),
          before: <Stood stood={move.before} />,
          after: <Stood stood={move.after} />,
        },
      }))}
    />
  );
}

function Stood({ stood }: { stood: MoveData['before'] }) {
  return (
    <>
      {stood.day}
      {stood.tag && (
        <span className="al-line">
          <StateTag state={stood.tag.state}>{stood.tag.word}</StateTag>
        </span>
      )}
    </>
  );
}
