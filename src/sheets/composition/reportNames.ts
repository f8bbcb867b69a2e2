import { findField } from '../../domain/catalogue/catalogue';
import { GRADES } from '../../domain/classification/classes';
import type { CompositionBasis } from '../../domain/composition/compositionReport';
import { NOTHING } from '../../domain/composition/dictionary';
import type { CodeOf } from '../../domain/composition/findings/finding';
import { assertNever } from '../../domain/assertNever';
import type { Texts } from '../../i18n/texts';
import { gradeName } from '../credit/creditWords';
import { shownValue } from '../fieldFormat';

/** What a code of the facts is called on a sheet. */
export type NameOf = (of: CodeOf, code: number) => string;

/** Names of a report's customers, products, regions ...; what the ledger leaves unsaid has a name in brackets. `districts`: pairs of region and district by code. */
export function reportNames(basis: CompositionBasis, districts: readonly { readonly region: number; readonly district: number }[], texts: Texts): NameOf {
  const { facts, customers, credit, regions } = basis;
  const kindField = customers.kindField && findField('Customers', customers.kindField);
  const named = (names: readonly string[], code: number, of: 'product' | 'category' | 'region' | 'district' | 'salesperson' | 'kind'): string =>
    code === NOTHING ? texts(`composition.unnamed.${of}`) : (names[code] ?? '');
  const shared = sharedNames(customers.names);
  const region = (code: number): string => named(regions, code, 'region');
  return (of, code) => {
    switch (of) {
      case 'customer':
        return customerName(customers.names[code] ?? '', customers.ids[code] ?? '', shared) || texts('composition.unnamed.customer');
      case 'grade':
        return GRADES[code] ?? '';
      case 'creditGrade':
        return gradeName(code, credit.policy, texts);
      case 'category':
        return named(facts.categories, code, 'category');
      case 'product':
        return named(facts.products, code, 'product');
      case 'region':
        return region(code);
      case 'district': {
        const pair = districts[code];
        return pair ? texts('composition.ofDistrict', { region: region(pair.region), district: named(customers.districts, pair.district, 'district') }) : '';
      }
      case 'salesperson':
        return named(facts.salespeople, code, 'salesperson');
      case 'kind':
        return code === NOTHING ? texts('composition.unnamed.kind') : String(shownValue(kindField, customers.kinds[code] ?? '', texts.language));
      default:
        return assertNever(of);
    }
  };
}

/** Names that several customers have. */
function sharedNames(names: readonly string[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const name of names) (seen.has(name) ? shared : seen).add(name);
  return shared;
}

/** Customers of one name are told apart by their ids. */
function customerName(name: string, id: string, shared: ReadonlySet<string>): string {
  if (name === '') return id;
  return id !== '' && shared.has(name) ? `${name} (${id})` : name;
}
