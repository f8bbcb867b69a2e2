import { assertNever } from '../../assertNever';
import type { FieldDefinition } from '../../tables';
import { emailRules, urlRules } from './addressCells';
import type { CellRules } from './cellJudge';
import { creditCodeRules } from './creditCodeCells';
import { dateRules } from './dateCells';
import { listRules } from './listCells';
import { numberRules } from './numberCells';
import { telephoneRules } from './telephoneCells';
import { textRules } from './textCells';

/** The rules that follow from a field's type in the catalogue. */
export function cellRulesOf(field: FieldDefinition): CellRules {
  switch (field.type) {
    case 'id':
    case 'text':
    case 'longText':
    case 'postalCode':
      return textRules(field);
    case 'telephone':
      return telephoneRules(field);
    case 'email':
      return emailRules(field);
    case 'url':
      return urlRules(field);
    case 'creditCode':
      return creditCodeRules(field);
    case 'date':
    case 'dateTime':
      return dateRules(field);
    case 'wholeNumber':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'longitude':
    case 'latitude':
      return numberRules(field);
    case 'yesNo':
    case 'list':
      return listRules(field);
    default:
      return assertNever(field.type);
  }
}
