import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { SaidRisks } from '../load-risks.ts';

/** Partnerships with why they may not last; who builds partnerships may agree on a closer rhythm at once. */
export function RiskRows({
  rows,
  mayKeep,
  formKey,
}: {
  rows: readonly SaidRisks[];
  mayKeep: boolean;
  formKey: string;
}) {
  return (
    <MiniList>
      {rows.map(row => (
        <MiniRow
          key={row.key}
          start={null}
          title={row.partner}
          href={row.href}
          end={
            mayKeep &&
            row.closer && (
              <form method="post" noValidate>
                <FormKeys formKey={formKey} />
                <input type="hidden" name="partnershipId" value={row.key} />
                <Button kind="outline" size="s">
                  {row.closer}
                  <span className="usa-sr-only">: {row.partner}</span>
                </Button>
              </form>
            )
          }
        >
          <ul>
            {row.why.map(why => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </MiniRow>
      ))}
    </MiniList>
  );
}
