import type { CodedColumn, CustomerFeatures } from './customerFeatures';
import { AGREE, COMPARED_FIELDS, weightOf, type ComparedField } from './evidence';
import { isClose, isPartlyAlike } from './nameLikeness';
import { isSameWithoutAreaCode } from './telephones';
import { NO_TEXT } from './textCodes';

// Plain constants of this module: names that are imported cost a look-up each time, which tells over millions of pairs.
const { missing: MISSING, equal: EQUAL, close: CLOSE, partly: PARTLY, different: DIFFERENT, conflict: CONFLICT } = AGREE;
const NONE = NO_TEXT;

const position = (field: ComparedField): number => COMPARED_FIELDS.indexOf(field);
const CREDIT_CODE = position('creditCode');
const BRAND = position('brand');
const TRADE = position('trade');
const PLACE = position('place');
const BRANCH = position('branch');
const TELEPHONE = position('telephone');
const EMAIL = position('email');
const ADDRESS = position('address');
const LEGAL_REPRESENTATIVE = position('legalRepresentative');
const CUSTOMER_ID = position('customerId');

/** Coordinates nearer than this are one place, further than that are two; in kilometres. */
const SAME_PLACE = 0.1;
const OTHER_PLACE = 2;
const KILOMETRES_A_DEGREE = 111.2;
/** Shorter codes are no credit codes, and one sign is too much of them. */
const CODE_LENGTH_TO_MISTYPE = 15;
/** A name this long may have one slip anywhere. */
const SHORTEST_CLOSE_CORE = 4;
const SHORTEST_CLOSE_BRAND = 3;

/**
 * Compares customers two by two. What the last comparison found stays in `agreements` and `weights`, by position in
 * COMPARED_FIELDS, until the next one: no object is made for a pair. Symmetric.
 */
export class PairComparison {
  /** Positions in AGREEMENTS. */
  readonly agreements = new Uint8Array(COMPARED_FIELDS.length);
  /** In bits. */
  readonly weights = new Float64Array(COMPARED_FIELDS.length);

  constructor(private readonly features: CustomerFeatures) {}

  /** The pair's weight in bits, the sum over the fields; minus infinity where two valid credit codes differ. */
  compare(first: number, second: number): number {
    const { features } = this;
    let total = this.compareCodes(first, second);
    if (total === -Infinity) return total;
    total += this.compareBrands(first, second);
    total += this.compareTrades(first, second);
    total += this.note(PLACE, this.placeAgreement(first, second));
    total += this.note(BRANCH, this.branchAgreement(first, second));
    total += this.compareTelephones(first, second);
    total += this.compareEmails(first, second);
    total += this.compareAddresses(first, second);
    total += this.compareColumn(LEGAL_REPRESENTATIVE, features.legalRepresentative, first, second);
    total += this.compareColumn(CUSTOMER_ID, features.id, first, second);
    return total;
  }

  private note(field: number, agreement: number, holders = 2): number {
    const weight = weightOf(field, agreement, holders);
    this.agreements[field] = agreement;
    this.weights[field] = weight;
    return weight;
  }

  private compareColumn(field: number, { of, codes }: CodedColumn, first: number, second: number): number {
    const a = of[first] ?? NONE;
    const b = of[second] ?? NONE;
    if (a === NONE || b === NONE) return this.note(field, MISSING);
    return a === b ? this.note(field, EQUAL, codes.count(a)) : this.note(field, DIFFERENT);
  }

  private compareCodes(first: number, second: number): number {
    const { creditCode, isValidCode } = this.features;
    const a = creditCode.of[first] ?? NONE;
    const b = creditCode.of[second] ?? NONE;
    if (a === NONE || b === NONE) return this.note(CREDIT_CODE, MISSING);
    if (a === b) return this.note(CREDIT_CODE, EQUAL, creditCode.codes.count(a));
    if (isValidCode[a] === 1 && isValidCode[b] === 1) return this.note(CREDIT_CODE, CONFLICT);
    return this.note(CREDIT_CODE, isMistyped(creditCode.codes.text(a), creditCode.codes.text(b)) ? CLOSE : DIFFERENT);
  }

  private compareBrands(first: number, second: number): number {
    const { brand, shortBrand } = this.features;
    const a = brand.of[first] ?? NONE;
    const b = brand.of[second] ?? NONE;
    if (a === NONE || b === NONE) return this.note(BRAND, MISSING);
    if (a === b) return this.note(BRAND, EQUAL, brand.codes.count(a));
    const textA = brand.codes.text(a);
    const textB = brand.codes.text(b);
    if (isClose(textA, textB, SHORTEST_CLOSE_BRAND) || this.haveCloseCores(first, second)) return this.note(BRAND, CLOSE);
    const isShortName = shortBrand[first] === b || shortBrand[second] === a;
    return this.note(BRAND, isShortName || isPartlyAlike(textA, textB) ? PARTLY : DIFFERENT);
  }

  private haveCloseCores(first: number, second: number): boolean {
    const { core } = this.features;
    const a = core.of[first] ?? NONE;
    const b = core.of[second] ?? NONE;
    return a === b || isClose(core.codes.text(a), core.codes.text(b), SHORTEST_CLOSE_CORE);
  }

  /** What differently named companies do says nothing of whether they are one. */
  private compareTrades(first: number, second: number): number {
    if (this.agreements[BRAND] === DIFFERENT) return this.note(TRADE, MISSING);
    const { trade, tradeLine } = this.features;
    const a = trade.of[first] ?? NONE;
    const b = trade.of[second] ?? NONE;
    if (a === NONE || b === NONE) return this.note(TRADE, MISSING);
    if (a === b) return this.note(TRADE, EQUAL);
    const textA = trade.codes.text(a);
    const textB = trade.codes.text(b);
    const isOneLine = tradeLine[a] !== NONE && tradeLine[a] === tradeLine[b];
    return this.note(TRADE, isOneLine || textA.includes(textB) || textB.includes(textA) ? CLOSE : DIFFERENT);
  }

  private placeAgreement(first: number, second: number): number {
    const { city, province } = this.features;
    const cities = agreementOf(city, first, second);
    return cities === MISSING && agreementOf(province, first, second) === DIFFERENT ? DIFFERENT : cities;
  }

  private branchAgreement(first: number, second: number): number {
    const { branch } = this.features;
    const a = branch.of[first] ?? NONE;
    const b = branch.of[second] ?? NONE;
    if (a === b) return a === NONE ? MISSING : EQUAL;
    return a === NONE || b === NONE ? PARTLY : DIFFERENT;
  }

  private compareTelephones(first: number, second: number): number {
    const { start, numbers, counts } = this.features.telephones;
    const endA = start[first + 1] ?? 0;
    const endB = start[second + 1] ?? 0;
    if (start[first] === endA || start[second] === endB) return this.note(TELEPHONE, MISSING);
    let isNear = false;
    let holders = Infinity;
    for (let i = start[first] ?? 0; i < endA; i++) {
      const a = numbers[i] ?? NaN;
      for (let j = start[second] ?? 0; j < endB; j++) {
        const b = numbers[j] ?? NaN;
        if (a === b) holders = Math.min(holders, counts.get(a) ?? 2);
        else if (isSameWithoutAreaCode(a, b)) isNear = true;
      }
    }
    if (holders !== Infinity) return this.note(TELEPHONE, EQUAL, holders);
    return this.note(TELEPHONE, isNear ? CLOSE : DIFFERENT);
  }

  private compareEmails(first: number, second: number): number {
    const { email, domain } = this.features;
    const agreement = agreementOf(email, first, second);
    if (agreement === EQUAL) return this.note(EMAIL, EQUAL, holdersOf(email, first));
    const isOneDomain = agreement === DIFFERENT && agreementOf(domain, first, second) === EQUAL;
    return isOneDomain ? this.note(EMAIL, CLOSE, holdersOf(domain, first)) : this.note(EMAIL, agreement);
  }

  /** Address and coordinates tell of one thing, so they count once: the address, or what lies near where it is not equal. */
  private compareAddresses(first: number, second: number): number {
    const { address, street } = this.features;
    const agreement = agreementOf(address, first, second);
    if (agreement === EQUAL) return this.note(ADDRESS, EQUAL, holdersOf(address, first));
    const apart = this.kilometresApart(first, second);
    if (apart <= SAME_PLACE || (agreement === DIFFERENT && this.isOneStreetWrittenShorter(first, second))) return this.note(ADDRESS, CLOSE);
    if (agreementOf(street, first, second) === EQUAL) return this.note(ADDRESS, PARTLY);
    return this.note(ADDRESS, apart >= OTHER_PLACE ? DIFFERENT : agreement);
  }

  /** `张江路` and `张江高科技园区张江路`, with one house number. */
  private isOneStreetWrittenShorter(first: number, second: number): boolean {
    const { houseNumber, street } = this.features;
    if (houseNumber.of[first] !== houseNumber.of[second]) return false;
    const a = street.codes.text(street.of[first] ?? NONE);
    const b = street.codes.text(street.of[second] ?? NONE);
    return a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a));
  }

  /** NaN where a coordinate is missing; good for short distances, which are all that is asked. */
  private kilometresApart(first: number, second: number): number {
    const { longitude, latitude } = this.features;
    const latA = latitude[first] ?? NaN;
    const latB = latitude[second] ?? NaN;
    if (Number.isNaN(latA + latB)) return NaN;
    const north = latA - latB;
    const east = ((longitude[first] ?? NaN) - (longitude[second] ?? NaN)) * Math.cos(((latA + latB) / 2) * (Math.PI / 180));
    return Math.sqrt(north * north + east * east) * KILOMETRES_A_DEGREE;
  }
}

function agreementOf({ of }: CodedColumn, first: number, second: number): number {
  const a = of[first] ?? NONE;
  const b = of[second] ?? NONE;
  if (a === NONE || b === NONE) return MISSING;
  return a === b ? EQUAL : DIFFERENT;
}

const holdersOf = ({ of, codes }: CodedColumn, row: number): number => codes.count(of[row] ?? NONE);

/** One sign wrong, or one cut off: `91350100M000100` of `91350100M000100Y43`. */
function isMistyped(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.length >= CODE_LENGTH_TO_MISTYPE && (long.startsWith(short) || isClose(short, long, CODE_LENGTH_TO_MISTYPE));
}
