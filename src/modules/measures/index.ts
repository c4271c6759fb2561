export { type Shown, type ShownList, type ShownTable, suppressList, suppressTable } from './rules/suppress.ts';
