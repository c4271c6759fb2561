import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { ComplianceLine } from '../say/say-compliance.ts';
import type { words as english } from '../words.en.ts';

type ComplianceTableProps = { caption: string; words: typeof english.report; lines: readonly ComplianceLine[] };

const COLUMNS = ['met', 'late', 'missed', 'open', 'excepted'] as const;

/** Each rule with what became of its duties; every figure opens to the very duties behind it. */
export function ComplianceTable({ caption, words, lines }: ComplianceTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'rule', label: words.rule },
        { key: 'share', label: words.share, kind: 'number' },
        { key: 'due', label: words.due, kind: 'number' },
        ...COLUMNS.map(key => ({ key, label: words[key], kind: 'number' as const })),
      ]}
      rows={lines.map(line => ({
        key: line.key,
        cells: {
          rule: (
            <>
              {line.rule}
              <span className="al-line al-second">{line.pack}</span>
              {line.goal && (
                <span className="al-line">
                  <StateTag state={line.goal.reached ? 'ok' : 'soon'}>{line.goal.text}</StateTag>
                </span>
              )}
            </>
          ),
          share: line.share,
          due: <Figure of={line.due} label={`${line.rule}, ${words.due}`} />,
          ...Object.fromEntries(
            COLUMNS.map(key => [key, <Figure key={key} of={line.parts[key]} label={`${line.rule}, ${words[key]}`} />]),
          ),
        },
      }))}
    />
  );
}

function Figure({ of, label }: { of: ComplianceLine['due']; label: string }) {
  if (!of.href) return of.count;
  return (
    <a href={of.href} aria-label={`${label}: ${of.count}`}>
      {of.count}
    </a>
  );
}
