import { fillWords } from '#kernel/fill-words.ts';
import { CheckAnswers } from '#web/form/check-answers.tsx';
import { FormPage } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedList, typedText } from '#web/form/typed.ts';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, type Choice, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

type Row = { label: string; value: string; href: string };

export type MoveStepProps = {
  step: string;
  childId: string;
  firstName: string;
  words: Readonly<Record<string, string>>;
  back: string;
  formKey: string;
  typed: Typed;
  problems: readonly SaidProblem[];
  children: Choice[];
  reasons: readonly { code: string; label: string }[];
  settings: readonly { code: string; label: string }[];
  where: {
    moment: string;
    can: Choice[];
    parents: Choice[];
    cannot: { value: string; label: string; note: string; emergency: boolean }[];
    more: number;
  } | null;
  handover: readonly { name: string; label: string; required: boolean }[];
  check: {
    answers: Row[];
    from: string;
    handover: Row[];
    seen: { childId: string; placementId: string }[];
    ends: string | null;
    begins: string | null;
  } | null;
};

/** One step of recording a move. */
export function MoveStep(props: MoveStepProps) {
  if (props.step === 'check') return <CheckStep {...props} />;
  const { words, firstName, step } = props;
  const titles: Record<string, string | undefined> = {
    who: words.whoTitle,
    when: words.whenTitle,
    why: words.whyTitle,
    where: words.whereTitle,
    'hand-over': words.handOverTitle,
  };
  return (
    <FormPage
      title={fillWords(titles[step] ?? '', { name: firstName })}
      over={words.over}
      problems={props.problems}
      back={{ href: props.back }}
      formKey={props.formKey}
      cancel={{ href: `/children/${props.childId}/placement`, label: words.later }}
      saved
    >
      <StepFields {...props} />
    </FormPage>
  );
}

function StepFields(props: MoveStepProps) {
  switch (props.step) {
    case 'who':
      return <WhoFields {...props} />;
    case 'when':
      return <WhenFields {...props} />;
    case 'why':
      return <WhyFields {...props} />;
    case 'where':
      return <WhereFields {...props} />;
    default:
      return <HandOverFields {...props} />;
  }
}

function WhoFields({ words, children, typed, problems }: MoveStepProps) {
  return (
    <CheckboxGroup
      name="children"
      label={words.children}
      hint={words.whoHint}
      options={children}
      value={typedList(typed, 'children')}
      problem={problemAt(problems, 'children')}
    />
  );
}

function WhenFields({ words, typed, problems }: MoveStepProps) {
  return (
    <>
      <DateInput name="day" label={words.day} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <TimeInput
        name="time"
        label={words.time}
        hint={words.timeHint}
        value={typedText(typed, 'time')}
        problem={problemAt(problems, 'time')}
      />
      <RadioGroup
        name="planned"
        label={words.planned}
        options={[
          { value: 'planned', label: words.plannedYes, hint: words.plannedYesHint },
          { value: 'emergency', label: words.plannedNo, hint: words.plannedNoHint },
        ]}
        value={typedText(typed, 'planned')}
        problem={problemAt(problems, 'planned')}
      />
    </>
  );
}

function WhyFields({ words, reasons, typed, problems }: MoveStepProps) {
  return (
    <>
      <RadioGroup
        name="reason"
        label={words.reason}
        options={reasons.map(reason => ({ value: reason.code, label: reason.label }))}
        value={typedText(typed, 'reason')}
        problem={problemAt(problems, 'reason')}
      />
      <TextArea
        name="why"
        label={words.why}
        hint={words.whyHint}
        max={2000}
        rows={4}
        value={typedText(typed, 'why')}
        problem={problemAt(problems, 'why')}
      />
    </>
  );
}

function WhereFields({ words, where, settings, typed, problems }: MoveStepProps) {
  if (!where) return null;
  const closed = where.cannot.map(home => ({
    value: home.value,
    label: home.label,
    note: home.note,
    closed: !home.emergency,
  }));
  const inEmergency = closed
    .filter(home => !home.closed)
    .map(({ value, label, note }) => ({ value, label, hint: note }));
  const open = [...where.can, ...where.parents, ...inEmergency];
  return (
    <>
      <RadioGroup
        name="home"
        label={words.home}
        hint={fillWords(words.homeHint ?? '', { moment: where.moment })}
        options={open}
        value={typedText(typed, 'home')}
        problem={problemAt(problems, 'home')}
      />
      <Disclosure summary={`${words.notNowGroup} (${closed.filter(home => home.closed).length})`}>
        <MarkList>
          {closed
            .filter(home => home.closed)
            .map(home => (
              <MarkItem key={home.value} state="must" title={home.label}>
                {home.note}
              </MarkItem>
            ))}
        </MarkList>
        {where.more > 0 && <p>{fillWords(words.more ?? '', { count: where.more })}</p>}
      </Disclosure>
      <RadioGroup
        name="setting"
        label={words.setting}
        hint={words.settingHint}
        required={false}
        options={settings.map(setting => ({ value: setting.code, label: setting.label }))}
        value={typedText(typed, 'setting')}
        problem={problemAt(problems, 'setting')}
      />
    </>
  );
}

function HandOverFields({ words, handover, typed, problems }: MoveStepProps) {
  return (
    <>
      <p>{words.handOverLead}</p>
      {handover.map(item => (
        <RadioGroup
          key={item.name}
          name={item.name}
          label={item.label}
          hint={item.required ? words.required : undefined}
          required={item.required}
          options={['done', 'open', 'not_known', 'not_needed'].map(state => ({
            value: state,
            label: words[`state-${state}`],
          }))}
          value={typedText(typed, item.name)}
          problem={problemAt(problems, item.name)}
        />
      ))}
    </>
  );
}

function CheckStep({ words, check, problems, back, formKey, childId, firstName }: MoveStepProps) {
  if (!check) return null;
  const rows = (list: Row[]) =>
    list.map(({ label, value, href }) => ({
      label,
      value,
      change: { href, label: `${words.change}: ${label}`, text: words.change ?? '' },
    }));
  return (
    <CheckAnswers
      title={words.checkTitle}
      over={words.over}
      groups={[
        { rows: [...rows(check.answers), { label: words.from ?? '', value: check.from }] },
        { title: fillWords(words.handOverTitle ?? '', { name: firstName }), rows: rows(check.handover) },
      ]}
      back={{ href: back }}
      cancel={{ href: `/children/${childId}/placement`, label: words.later }}
      formKey={formKey}
      submitLabel={words.submit ?? ''}
      problems={problems}
    >
      {check.seen.map(seen => (
        <input key={seen.childId} type="hidden" name={`seen-${seen.childId}`} value={seen.placementId} />
      ))}
      <Card title={words.afterTitle} tone="sunken">
        <MarkList>
          {[check.ends, check.begins, words.afterTasks].filter(Boolean).map(text => (
            <MarkItem key={text} state="open">
              {text}
            </MarkItem>
          ))}
        </MarkList>
      </Card>
    </CheckAnswers>
  );
}
