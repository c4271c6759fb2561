import { code, key, listed, maybe, moment, ref, text } from './column.ts';
import { as, type FileFormat, made, refer } from './file-format.ts';

const moments = (to: string) => ({ to, as: 'moments', from: 'from', until: 'to' }) as const;

/** Cases, whom they are about and who works in them. */
export const caseFiles: readonly FileFormat[] = [
  {
    file: 'cases',
    table: 'app.case_file',
    columns: [key, text('number', 60), text('name', 200), ref('unit', 'units'), moment('from'), maybe(moment('to'))],
    keyFrom: ['number'],
    writes: [
      as('number'),
      as('name'),
      refer('unit'),
      made('office_id', '(select u.office_id from app.unit u where u.id = s.unit_id)', 'unit'),
      made(
        'organization_id',
        '(select o.organization_id from app.unit u join app.office o on o.id = u.office_id where u.id = s.unit_id)',
        'unit',
      ),
    ],
    period: moments('life'),
    unique: [['number']],
  },
  {
    file: 'primary_workers',
    table: 'app.primary_assignment',
    columns: [
      key,
      ref('case', 'cases'),
      ref('staff', 'staff'),
      moment('from'),
      maybe(moment('to')),
      maybe(text('reason', 2000)),
    ],
    keyFrom: ['case', 'from'],
    writes: [refer('case'), refer('staff', 'user_id'), as('reason')],
    period: moments('during'),
    alone: { by: ['case_id'] },
  },
  {
    file: 'case_members',
    table: 'app.case_member',
    columns: [
      key,
      ref('case', 'cases'),
      ref('person', 'people'),
      code('part', ['child', 'mother', 'father', 'parent', 'relative', 'household']),
      moment('from'),
      maybe(moment('to')),
    ],
    keyFrom: ['case', 'person'],
    writes: [
      refer('case'),
      refer('person'),
      as('part'),
      made('office_id', '(select c.office_id from app.case_file c where c.id = s.case_id)', 'case'),
    ],
    period: moments('during'),
    alone: { by: ['person_id'], where: `part = 'child'` },
    unique: [['case_id', 'person_id']],
  },
  {
    file: 'team',
    table: 'app.case_team_member',
    columns: [
      key,
      ref('case', 'cases'),
      ref('account', 'accounts'),
      listed('part', 'case_part'),
      maybe(ref('person', 'people')),
      text('name', 200),
      maybe(text('phone', 40)),
      moment('from'),
      maybe(moment('to')),
      maybe(text('note', 2000)),
    ],
    keyFrom: ['case', 'account', 'part', 'from'],
    writes: [
      refer('case'),
      refer('account', 'user_id'),
      as('part'),
      refer('person'),
      as('name'),
      as('phone'),
      as('note'),
    ],
    period: moments('during'),
    alone: { by: ['case_id', 'user_id', 'part'] },
  },
];
