import { AGGREGATE_FUNCTIONS } from './aggregate';
import { ARRAYS } from './arrays';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { FunctionDefinition, FunctionTable } from './definition';
import { FORMULAJS } from './formulajsFunctions';
import { INFORMATION } from './information';
import { LOGICAL } from './logical';
import { LOOKUP_FUNCTIONS } from './lookup';
import { MATHS } from './maths';
import { PLACES } from './places';
import { RANKING } from './ranking';
import { TEXT_FUNCTIONS } from './text';

const TABLES: readonly FunctionTable[] = [
  FORMULAJS,
  AGGREGATE_FUNCTIONS,
  ARRAYS,
  CONDITIONAL,
  DATES,
  INFORMATION,
  LOGICAL,
  LOOKUP_FUNCTIONS,
  MATHS,
  PLACES,
  RANKING,
  TEXT_FUNCTIONS,
];

/** Every function that the preview calculates, by its name in capitals; ours before the library's. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  TABLES.flatMap((table) => Object.entries(table)),
);

/** Functions that ask for the place and not for the values of their first arguments, so that they do not depend on them. */
export const PLACE_ONLY: ReadonlySet<string> = new Set([
  'ROW',
  'COLUMN',
  'ROWS',
  'COLUMNS',
  'AREAS',
  'SHEET',
  'SHEETS',
  'ISREF',
  'ISFORMULA',
  'FORMULATEXT',
]);
