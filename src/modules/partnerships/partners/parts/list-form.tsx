import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidList } from '../import/say-list.ts';
import type { importWords } from '../words.import.en.ts';

type ListFormProps = { words: typeof importWords.partnerImport; view: SaidList; list: string; formKey: string };
const TONE = { fresh: 'open', listed: 'info', there: 'ok', like: 'cannot-tell' } as const;

/** A list as it would come in: what its columns mean, what each row was found to be, what cannot be brought in. */
export function ListForm({ words, view, list, formKey }: ListFormProps) {
  return (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="columns" value={view.columns.length} />
      <textarea name="list" defaultValue={list} hidden readOnly />
      <Stack>
        <Card title={words.columns}>
          <Stack tight>
            <p>{words.columnsText}</p>
            <div className="al-filter al-filter--grid">
              {view.columns.map(column => (
                <Select
                  key={column.at}
                  name={`column-${column.at}`}
                  label={column.label}
                  required={false}
                  empty={words.notUsed}
                  options={[...view.targets]}
                  value={column.target}
                  problem={problemAt(view.problems, `column-${column.at}`)}
                />
              ))}
            </div>
            <Actions>
              <Button kind="outline" name="act" value="look">
                {words.again}
              </Button>
            </Actions>
          </Stack>
        </Card>
        {view.refused.length > 0 && (
          <Card title={words.refused}>
            <p>{words.refusedText}</p>
            <Table
              caption={words.refused}
              hideCaption
              head={[
                { key: 'line', label: words.line },
                { key: 'text', label: words.found, kind: 'wide' },
              ]}
              rowHead="line"
              rows={view.refused.map(row => ({ key: `${row.line}`, cells: row }))}
            />
          </Card>
        )}
        {view.rows.length > 0 && (
          <Card title={words.rows}>
            <Stack tight>
              <p>{view.counts}</p>
              <Table
                caption={words.rows}
                hideCaption
                head={[
                  { key: 'name', label: words.organization },
                  { key: 'line', label: words.line, kind: 'number' },
                  { key: 'reach', label: words.targets.phone },
                  { key: 'found', label: words.found },
                  { key: 'choice', label: words.whatToDo },
                ]}
                rows={view.rows.map(row => ({
                  key: `${row.line}`,
                  cells: {
                    name: row.name,
                    line: row.line,
                    reach: row.reach,
                    found: <StateTag state={TONE[row.kind]}>{row.found}</StateTag>,
                    choice:
                      row.choices.length === 0 ? null : (
                        <select
                          className="usa-select"
                          name={`line-${row.line}`}
                          defaultValue={row.usual}
                          aria-label={`${words.whatToDo}: ${row.name}`}
                        >
                          {row.choices.map(choice => (
                            <option key={choice.value} value={choice.value}>
                              {choice.label}
                            </option>
                          ))}
                        </select>
                      ),
                  },
                }))}
              />
              <Actions>
                <Button name="act" value="take">
                  {words.take}
                </Button>
              </Actions>
            </Stack>
          </Card>
        )}
      </Stack>
    </form>
  );
}
