import { expect, test } from 'vitest';
import { asksSomething, readQuery } from './read-query.ts';

const read = (address: string) => readQuery(new URLSearchParams(address));

test('what is asked is read, and what makes no sense is not asked for', () => {
  expect(
    read('q=%20food%20&zip=34801&language=es&age=4&miles=10&payer=medicaid&proof=supported&open=yes&page=3'),
  ).toMatchObject({
    words: 'food',
    postalCode: '34801',
    language: 'es',
    age: 4,
    miles: 10,
    payer: 'medicaid',
    proof: 'supported',
    openNow: true,
    withRoom: false,
    page: 3,
  });
  const odd = read("zip=3480&language=Spanish&age=400&miles=far&payer=gold&proof=best&term=1&area='&page=-1");
  expect(odd).toMatchObject({
    postalCode: null,
    language: null,
    age: null,
    miles: null,
    payer: null,
    proof: null,
    termId: null,
    areaId: null,
    page: 1,
  });
  expect(asksSomething(odd)).toBe(false);
  expect(asksSomething(read('room=yes'))).toBe(true);
  expect(read('page=99999').page).toBe(1);
  expect(read('page=900').page).toBe(50);
  expect(read(`q=${'x'.repeat(500)}`).words).toHaveLength(200);
});
