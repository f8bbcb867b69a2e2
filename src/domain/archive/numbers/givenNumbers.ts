import type { RawCell } from '../../tables';
import { numberKey, type NumberParts, type NumberPattern } from './numberPattern';

/** Where a number was met: in the register, or in the registers of loans and destructions alone. */
type Whereabouts = 'register' | 'destroyed' | 'borrowed';

/** Columns in which file numbers stand. */
export interface NumberSources {
  readonly register: readonly RawCell[];
  readonly destroyed: readonly RawCell[];
  readonly borrowed: readonly RawCell[];
  /** By scope, the highest serial that was ever given; kept in the workbook, since rows can be deleted. */
  readonly highest: Readonly<Record<string, number>>;
}

/** Serials that the register does not have, though it has lower and higher ones; first to last of them. */
export interface NumberGap {
  readonly scope: string;
  readonly from: number;
  readonly to: number;
  /** Destroyed; known from a loan alone; given once and its row is gone; never met. */
  readonly reason: 'destroyed' | 'borrowedOnly' | 'rowGone' | 'unknown';
}

/** A5.5: the numbers that were given, so that a new one is unique and none is ever given again. */
export class GivenNumbers {
  private readonly keys = new Set<string>();
  private readonly scopes = new Map<string, Map<number, Whereabouts>>();
  private readonly highest: Map<string, number>;

  constructor(
    private readonly pattern: NumberPattern,
    sources: NumberSources,
  ) {
    this.highest = new Map(Object.entries(sources.highest));
    for (const place of ['register', 'destroyed', 'borrowed'] as const) for (const cell of sources[place]) this.meet(String(cell), place);
  }

  /** The next number for a document with these parts: one above the highest that was ever met. */
  next(parts: NumberParts): string {
    const scope = this.pattern.scope(parts);
    for (let serial = (this.highest.get(scope) ?? 0) + 1; ; serial++) {
      const number = this.pattern.make(parts, serial);
      const key = numberKey(number);
      if (this.keys.has(key)) continue;
      this.keys.add(key);
      this.place(scope, serial, 'register');
      return number;
    }
  }

  /** The highest serial by scope, to be kept. */
  marks(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.highest].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Every gap of the register with its reason, scopes in order. */
  gaps(): readonly NumberGap[] {
    const scopes = new Set([...this.scopes.keys(), ...this.highest.keys()]);
    return [...scopes].sort().flatMap((scope) => this.gapsOf(scope));
  }

  private meet(number: string, place: Whereabouts): void {
    if (number === '') return;
    this.keys.add(numberKey(number));
    const read = this.pattern.read(number);
    if (!read) return;
    this.place(read.scope, read.serial, place);
  }

  private place(scope: string, serial: number, place: Whereabouts): void {
    let known = this.scopes.get(scope);
    if (!known) this.scopes.set(scope, (known = new Map()));
    if (!known.has(serial)) known.set(serial, place);
    if (serial > (this.highest.get(scope) ?? 0)) this.highest.set(scope, serial);
  }

  private gapsOf(scope: string): readonly NumberGap[] {
    const met = [...(this.scopes.get(scope) ?? [])].sort(([one], [other]) => one - other);
    const gaps: NumberGap[] = [];
    const add = (from: number, to: number, reason: NumberGap['reason']): void => {
      const last = gaps.at(-1);
      if (last?.reason === reason && last.to === from - 1) gaps[gaps.length - 1] = { ...last, to };
      else if (from <= to) gaps.push({ scope, from, to, reason });
    };
    // Serials below the lowest one met are no gap: a company may begin where it likes.
    let next = met[0]?.[0] ?? (this.highest.get(scope) ?? 0);
    for (const [serial, place] of met) {
      if (serial > next) add(next, serial - 1, 'unknown');
      if (place !== 'register') add(serial, serial, place === 'destroyed' ? 'destroyed' : 'borrowedOnly');
      next = serial + 1;
    }
    add(next, this.highest.get(scope) ?? 0, 'rowGone');
    return gaps;
  }
}
