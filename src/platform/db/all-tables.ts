/**
 * All tables of the house, by schema and name. Each room's generated tables.ts adds its own; which room may touch which
 * table is held by test/architecture.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms' generated files extend it.
export interface AllTables {}
