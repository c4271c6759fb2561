import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import { ENTRIES } from './directory-services.ts';
import { ORGANIZATIONS } from './organizations.ts';

const stock = new Set(readCsv(readFileSync('db/reference/lists/stock_term.csv', 'utf8')).map(row => row.code));

test('every organization of the county offers something that is a category of the product', () => {
  expect(ENTRIES.map(entry => entry.key)).toEqual(ORGANIZATIONS.map(organization => organization.key));
  const codes = ENTRIES.flatMap(entry => entry.services.flatMap(service => service.terms));
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter(code => !stock.has(code))).toEqual([]);
});

test('whose place is confidential posts no capacity and has no seat', () => {
  const hidden = ORGANIZATIONS.filter(organization => organization.confidentialPlace).map(({ key }) => key);
  expect(hidden).toEqual(['O30']);
  expect(ENTRIES.filter(entry => hidden.includes(entry.key) && (entry.capacity || entry.seat))).toEqual([]);
});

test('categories of the product hang together', () => {
  const rows = readCsv(readFileSync('db/reference/lists/stock_term.csv', 'utf8'));
  expect(rows.filter(row => row.parent && !stock.has(row.parent))).toEqual([]);
  expect(rows.filter(row => !row.en || !row.es)).toEqual([]);
});
