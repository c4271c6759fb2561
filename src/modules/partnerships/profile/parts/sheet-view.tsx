import { fillWords } from '#kernel/fill-words.ts';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { words } from '../../words.en.ts';
import type { SaidSheet } from '../say-sheet.ts';
import { EndButton } from './end-button.tsx';

type SheetViewProps = {
  sheet: SaidSheet;
  words: (typeof words)['sheet'];
  formKey: string;
  /** The reader may change it. */
  mayKeep: boolean;
};

/** A sheet: how both sides treat each other, what each expects, who stands by it. */
export function SheetView({ sheet, words, formKey, mayKeep }: SheetViewProps) {
  return (
    <Card
      title={sheet.title}
      aside={
        <StateTag state={sheet.state === 'in-effect' ? 'ok' : sheet.state === 'replaced' ? 'plain' : 'waiting'}>
          {sheet.stands}
        </StateTag>
      }
    >
      <Stack tight>
        <Quote lang={sheet.language}>{sheet.statement}</Quote>
        <Grid kind="halves">
          {sheet.sides.map(side => (
            <div key={side.side}>
              <h3>{side.label}</h3>
              {side.kinds.length === 0 && <p className="al-second">{words.none}</p>}
              {side.kinds.map(kind => (
                <div key={kind.key}>
                  <h4>{kind.label}</h4>
                  <ul className="usa-list">
                    {kind.lines.map(line => (
                      <li key={line.key}>
                        <span lang={sheet.language}>{line.words}</span>
                        {line.more.map(each => (
                          <span key={each}> · {each}</span>
                        ))}{' '}
                        {mayKeep && line.late && <StateTag state="soon">{words.moveTitle}</StateTag>}
                        {line.conflicts.map(each => (
                          <p key={each}>
                            <StateTag state="soon">{each}</StateTag>
                          </p>
                        ))}
                        {mayKeep && sheet.mayChange && (
                          <EndButton
                            formKey={formKey}
                            act="drop"
                            id={line.key}
                            label={fillWords(words.dropLabel, { what: line.words })}
                          >
                            {words.drop}
                          </EndButton>
                        )}
                        {mayKeep && line.open && !sheet.mayChange && sheet.state !== 'replaced' && (
                          <EndButton
                            formKey={formKey}
                            act="done"
                            id={line.key}
                            label={fillWords(words.doneLabel, { what: line.words })}
                          >
                            {words.doneButton}
                          </EndButton>
                        )}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          ))}
        </Grid>
        <h3>{words.acknowledgments}</h3>
        {sheet.acknowledged.length === 0 ? (
          <p className="al-second">{words.notAcknowledged}</p>
        ) : (
          <MarkList>
            {sheet.acknowledged.map(each => (
              <MarkItem key={each.key} state="done">
                {each.text}
              </MarkItem>
            ))}
          </MarkList>
        )}
      </Stack>
    </Card>
  );
}
