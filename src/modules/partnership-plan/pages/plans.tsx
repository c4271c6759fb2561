import { isId } from '#kernel/ids.ts';
import { allUnits } from '#modules/agency/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { type AuditAsked, type AuditReason, auditNumbers, fileAudit, plansInForce } from '../file-audit.ts';
import { PlansTable } from '../parts/plans-table.tsx';
import { auditPlans } from '../policy.ts';
import { AUDIT_REASONS, sayAudit, sayInForce } from '../say/say-audit.ts';
import type { Route } from './+types/plans';

/** Lines of one page. */
const PAGE = 50;

export const loader = page(
  auditPlans,
  async ask => {
    const { say, tx, query } = ask;
    const inForce = query.get('show') === 'in-force';
    const filter = filterOf(query);
    const [numbers, units] = await Promise.all([auditNumbers(ask), allUnits(tx)]);
    const words = say.group('partnership-plan', 'auditPage');
    return {
      words,
      inForce,
      numbers: {
        needed: numbers.needed,
        lead:
          numbers.needed === 0
            ? words.leadNone
            : say('partnership-plan', 'auditPage.lead', { count: numbers.needed, inForce: numbers.inForce }),
        without: say('partnership-plan', 'auditPage.without', { count: numbers.needed - numbers.inForce }),
      },
      filter: { reason: filter.reason ?? '', unit: filter.unitId ?? '' },
      reasons: AUDIT_REASONS.map(value => ({ value, label: say('partnership-plan', `audit.${value}`) })),
      units: units.map(({ unit_id, unit, organization }) => ({ value: unit_id, label: `${organization}, ${unit}` })),
      ...(inForce ? await listInForce(ask) : await listMissing(ask, filter)),
    };
  },
  { reach: 'open' },
);

type Filter = { readonly reason: AuditReason | null; readonly unitId: string | null };

function filterOf(query: URLSearchParams): Filter {
  const unit = query.get('unit');
  return { reason: AUDIT_REASONS.find(one => one === query.get('reason')) ?? null, unitId: isId(unit) ? unit : null };
}

/** The last line of the page before, as its address says: day and child. */
function afterOf(asked: string | null): AuditAsked['after'] {
  if (asked === null) return null;
  const [since = '', childId = ''] = asked.split('_');
  return /^\d{4}-\d{2}-\d{2}$/.test(since) && isId(childId) ? { since, childId } : notThere();
}

async function listMissing(ask: Ask & { query: URLSearchParams }, filter: Filter) {
  const rows = await fileAudit(ask, { ...filter, after: afterOf(ask.query.get('after')), most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map(row => sayAudit(ask, row)),
    later:
      rows.length > PAGE && last
        ? `/plans?${new URLSearchParams({
            ...(filter.reason && { reason: filter.reason }),
            ...(filter.unitId && { unit: filter.unitId }),
            after: `${last.since}_${last.childId}`,
          })}`
        : undefined,
  };
}

async function listInForce(ask: Ask & { query: URLSearchParams }) {
  const after = ask.query.get('after');
  if (after !== null && !isId(after)) return notThere();
  const rows = await plansInForce(ask, { after, most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map(row => sayInForce(ask, row)),
    later: rows.length > PAGE ? `/plans?show=in-force&after=${shown.at(-1)!.childId}` : undefined,
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Plans({ loaderData }: Route.ComponentProps) {
  const { words, numbers, inForce, filter, reasons, units, rows, later } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={[numbers.lead, numbers.needed > 0 && numbers.without].filter(Boolean).join(' ')}
        actions={
          <ButtonLink kind="outline" href={inForce ? '/plans' : '/plans?show=in-force'}>
            {inForce ? words.listed : words.listedInForce}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Card title={inForce ? words.listedInForce : words.listed}>
          {!inForce && (
            <form method="get" action="/plans" className="al-filter">
              <Chooser name="unit" label={words.unit} all={words.allUnits} value={filter.unit} options={units} />
              <Chooser
                name="reason"
                label={words.reason}
                all={words.allReasons}
                value={filter.reason}
                options={reasons}
              />
              <Button kind="outline">{words.show}</Button>
            </form>
          )}
          {!inForce && rows.length > 0 && <p className="al-second">{words.text}</p>}
          <PlansTable
            words={words}
            inForce={inForce}
            rows={rows}
            empty={<Empty title={inForce ? words.noneInForce : words.none} />}
          />
          <Pages later={later} />
        </Card>
      </Wrap>
    </>
  );
}

type Option = { value: string; label: string };
type ChooserProps = { name: string; label: string; all: string; value: string; options: readonly Option[] };

function Chooser({ name, label, all, value, options }: ChooserProps) {
  return (
    <div>
      <label className="usa-label" htmlFor={name}>
        {label}
      </label>
      <select className="usa-select" id={name} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
