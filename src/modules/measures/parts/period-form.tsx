import type { ReactNode } from 'react';
import { PeriodFields } from '#modules/clocks/parts/period-fields.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';

type PeriodFormProps = {
  words: { from: string; to: string; show: string; wrongPeriod: string };
  period: { from: string; to: string; wrong: boolean; free: boolean };
  /** What else may be chosen. */
  children?: ReactNode;
};

/** Chooses the period of a report, for those who may; says so when what was asked for was none. */
export function PeriodForm({ words, period, children }: PeriodFormProps) {
  if (!period.free) return null;
  return (
    <>
      {period.wrong && <Alert kind="info">{words.wrongPeriod}</Alert>}
      <Card>
        <form className="al-filter" method="get" noValidate>
          {children}
          <PeriodFields words={words} from={period.from} to={period.to} />
          <Button>{words.show}</Button>
        </form>
      </Card>
    </>
  );
}
