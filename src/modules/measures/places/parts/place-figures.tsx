import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidFigure } from '../say-place.ts';

type Words = Readonly<
  Record<
    | 'asOf'
    | 'show'
    | 'measure'
    | 'value'
    | 'of'
    | 'period'
    | 'missing'
    | 'definition'
    | 'none'
    | 'noneText'
    | 'behind'
    | 'behindToday'
    | 'name',
    string
  >
>;

type Props = {
  title: string;
  words: Words;
  asOf: string;
  days: { value: string; label: string }[];
  borders: string | null;
  figures: readonly (SaidFigure & { readonly behind: string | null })[];
  behind: { title: string; count: string; names: readonly { key: string; name: string; href: string }[] } | null;
};

/** Figures of a place on a day: each with what it is of, its period, what is missing and its definition. */
export function PlaceFigures({ title, words, asOf, days, borders, figures, behind }: Props) {
  return (
    <>
      <Card title={title}>
        {days.length > 0 && <DayForm words={words} days={days} asOf={asOf} />}
        {borders && <p>{borders}</p>}
        <Table
          caption={title}
          hideCaption
          empty={<Empty title={words.none}>{words.noneText}</Empty>}
          head={[
            { key: 'name', label: words.measure },
            { key: 'value', label: words.value, kind: 'number' },
            { key: 'of', label: words.of },
            { key: 'period', label: words.period },
            { key: 'missing', label: words.missing, kind: 'number' },
          ]}
          rows={figures.map(figure => ({
            key: figure.key,
            cells: {
              ...figure,
              name: <Disclosure summary={figure.name}>{figure.definition}</Disclosure>,
              value: figure.behind ? <a href={figure.behind}>{figure.value}</a> : figure.value,
            },
          }))}
        />
      </Card>
      {behind && (
        <Card title={`${words.behind}: ${behind.title}`} id="behind">
          <p>{behind.count}</p>
          <ul className="usa-list">
            {behind.names.map(({ key, name, href }) => (
              <li key={key}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
          <p>{words.behindToday}</p>
        </Card>
      )}
    </>
  );
}

/** Another day; with `more`, other choices beside it. */
export function DayForm(props: {
  words: Pick<Words, 'asOf' | 'show'>;
  days: { value: string; label: string }[];
  asOf: string;
  children?: React.ReactNode;
}) {
  return (
    <form className="al-filter" method="get" noValidate>
      {props.children}
      <Select name="day" label={props.words.asOf} options={props.days} value={props.asOf} />
      <Button kind="outline">{props.words.show}</Button>
    </form>
  );
}
