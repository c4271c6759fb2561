import { Table } from '#web/ui/table.tsx';
import { SPARK } from '../contract.ts';
import type { SaidProgress } from '../say-progress.ts';
import { Missing } from './missing.tsx';

type Line = NonNullable<SaidProgress['scores']>['lines'][number];
type ScoresTableProps = Pick<SaidProgress, 'words'> & { readonly lines: readonly Line[] };

/** The latest two scores by each instrument. The little line repeats the numbers beside it and is not read out. */
export function ScoresTable({ words, lines }: ScoresTableProps) {
  const score = (each: Line['latest']) =>
    each ? <a href={each.href}>{each.text}</a> : <Missing>{words.notRecorded}</Missing>;
  return (
    <Table
      caption={words.scoresTitle}
      hideCaption
      head={[
        { key: 'instrument', label: words.instrument },
        { key: 'before', label: words.before },
        { key: 'latest', label: words.latest },
        { key: 'change', label: words.change },
      ]}
      empty={<Missing>{words.noScores}</Missing>}
      rows={lines.map(line => ({
        key: line.key,
        cells: {
          instrument: (
            <>
              {line.name} {line.cut && <small className="al-second">{line.cut}</small>}
            </>
          ),
          before: score(line.before),
          latest: score(line.latest),
          change: line.went ? (
            <>
              {line.went}{' '}
              {line.spark && (
                <svg
                  className="al-scoreline"
                  viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
                  aria-hidden="true"
                  focusable="false"
                >
                  <polyline points={line.spark} />
                </svg>
              )}
            </>
          ) : (
            <Missing>{words.notRecorded}</Missing>
          ),
        },
      }))}
    />
  );
}
