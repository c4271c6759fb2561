import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedList, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import type { Input } from '../say-form.ts';

type InputsProps = { inputs: readonly Input[]; typed: Typed; problems: readonly SaidProblem[] };

/** The controls of a form, each with what was typed and what is wrong with it. */
export function Inputs({ inputs, typed, problems }: InputsProps) {
  return inputs.map(input => <One key={input.name} input={input} typed={typed} problems={problems} />);
}

function One({ input, typed, problems }: { input: Input } & Omit<InputsProps, 'inputs'>) {
  const { name, label, hint, required, kind, max } = input;
  const field = { name, label, hint, required, problem: problemAt(problems, name) };
  const options = [...input.options];
  switch (kind) {
    case 'hidden':
      return <input type="hidden" name={name} value={typedText(typed, name)} />;
    case 'date':
      return <DateInput {...field} value={typedDate(typed, name)} />;
    case 'choices':
      return <CheckboxGroup {...field} options={options} value={typedList(typed, name)} />;
    case 'choice':
      return required && options.length < 6 ? (
        <RadioGroup {...field} options={options} value={typedText(typed, name)} />
      ) : (
        <Select {...field} options={options} value={typedText(typed, name)} />
      );
    case 'area':
      return <TextArea {...field} max={max} rows={4} value={typedText(typed, name)} />;
    case 'number':
      return <TextField {...field} inputMode="decimal" width="s" value={typedText(typed, name)} />;
    default:
      return <TextField {...field} max={max} value={typedText(typed, name)} />;
  }
}
