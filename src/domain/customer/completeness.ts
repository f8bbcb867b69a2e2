import { fieldsOf } from '../catalogue/catalogue';
import { CUSTOMER_TYPES, SECTIONS, type CustomerType, type FieldDefinition, type RawCell, type Section } from '../tables';

/** How full one section of a file is. */
export interface SectionCompleteness {
  readonly section: Section;
  /** Fields that have a value, of all fields of the section. */
  readonly filled: number;
  readonly fields: number;
  /** Keys of the fields that this customer's type asks for and that are empty. */
  readonly missing: readonly string[];
}

export interface Completeness {
  readonly sections: readonly SectionCompleteness[];
  /** P2: a file without its basic data is incomplete whatever else it holds. */
  readonly isComplete: boolean;
  /** 0 to 1: what is filled, required fields counted twice, of what could be. */
  readonly share: number;
}

/** A value that stands in for another: who has the one is not asked for the other. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  ownerAge: ['ownerBirthDate'],
  managerAge: ['managerBirthDate'],
  legalRepresentativeAge: ['legalRepresentativeBirthDate'],
  ownerBirthDate: ['ownerAge'],
  managerBirthDate: ['managerAge'],
  legalRepresentativeBirthDate: ['legalRepresentativeAge'],
  customerId: ['customerName'],
};

/** Names split into two columns make up the one that P2.1 asks for, and are no fields of their own. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['familyName', 'givenName', 'expectedFirstDealDate']);

const FIELDS_BY_SECTION: ReadonlyMap<Section, readonly FieldDefinition[]> = new Map(
  SECTIONS.map((section) => [
    section,
    fieldsOf('Customers').filter((field) => field.section === section && !NOT_COUNTED.has(field.key)),
  ]),
);

/** Whether a customer of this type has to have the field (P1.3). Without a known type, what every company needs. */
export function isRequired(field: FieldDefinition, type: CustomerType | undefined): boolean {
  if (field.requiredFor === undefined) return false;
  return field.requiredFor === 'all' || field.requiredFor.includes(type ?? 'ordinaryCompany');
}

/**
 * P2: how complete a file is. `valueOf` gives a field's value by its key, '' where there is none; `known` are fields
 * that need no entry, since the ledger tells them.
 */
export function completenessOf(valueOf: (key: string) => RawCell, known: ReadonlySet<string>): Completeness {
  const type = CUSTOMER_TYPES.find((one) => one === valueOf('customerType'));
  const has = (key: string): boolean => known.has(key) || valueOf(key) !== '';
  const isFilled = (key: string): boolean => has(key) || (STAND_INS[key] ?? []).some(has);
  let weight = 0;
  let reached = 0;
  const sections = [...FIELDS_BY_SECTION].map(([section, fields]): SectionCompleteness => {
    const missing: string[] = [];
    let filled = 0;
    for (const field of fields) {
      const required = isRequired(field, type);
      const isThere = isFilled(field.key);
      weight += required ? 2 : 1;
      if (isThere) {
        filled++;
        reached += required ? 2 : 1;
      } else if (required) missing.push(field.key);
    }
    return { section, filled, fields: fields.length, missing };
  });
  return { sections, isComplete: sections.every((one) => one.missing.length === 0), share: weight === 0 ? 0 : reached / weight };
}
