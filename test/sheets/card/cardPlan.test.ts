import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CardFacts } from '../../../src/domain/customer/cardFacts';
import { createTexts } from '../../../src/i18n/texts';
import { baselineOf, cardBookMark, cardMark, cardsUnderMark } from '../../../src/sheets/card/cardBaseline';
import { CARD_ROW_COUNT } from '../../../src/sheets/card/cardGrid';
import { planCards, type CardPlan } from '../../../src/sheets/card/cardPlan';
import type { ExistingCard } from '../../../src/sheets/card/cardRefresh';
import { cardCells, cardValues } from '../../../src/sheets/card/cardValues';
import type { CellInput, PlanStep } from '../../../src/sheets/plan';
import { factsOf, MAKING } from './cardSamples';

const texts = createTexts('zh-CN');
const many = (count: number): readonly CardFacts[] => Array.from({ length: count }, (_, index) => factsOf(`k${index}`, { customerName: `客户${index}` }));
const plan = (cards: readonly CardFacts[], existing: readonly ExistingCard[] = [], limit = 200): CardPlan =>
  planCards({ cards, existing, limit, language: 'zh-CN', making: MAKING });
const kinds = (steps: readonly PlanStep[]): Readonly<Record<string, number>> =>
  steps.reduce<Record<string, number>>((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});

/** The card as it stands after it was made of these facts, with some cells typed over by a person. */
function standing(facts: CardFacts, typed: Readonly<Record<string, CellInput>> = {}): ExistingCard {
  const written = cardValues(facts, texts, MAKING)[0]?.values ?? [];
  const current = written.map((row) => row.map((value) => value ?? ''));
  for (const { key, row, column } of cardCells()) {
    const cells = current[row];
    if (cells && typed[key] !== undefined) cells[column] = typed[key] ?? '';
  }
  return { kind: 'card', sheetId: 'S1', sheetName: '恒达', key: facts.key, top: 0, baseline: baselineOf(written), current };
}

describe('the plan of cards', () => {
  it('copies one template for each new customer and takes it away again', () => {
    expect(kinds(plan(many(3)).plan.steps)).toEqual({ makeSheet: 2, copySheet: 3, deleteSheet: 1, activate: 1 });
  });

  it('makes a book of fifty cards a sheet above the limit', () => {
    const { plan: made } = plan(many(120), [], 100);
    const stamped = made.steps.flatMap((step) => (step.kind === 'stampRows' ? [step.count] : []));
    expect(stamped).toEqual([50, 50, 20]);
    const book = made.steps.find((step) => step.kind === 'makeSheet' && step.mark.kind === 'cardBook');
    expect(book).toMatchObject({ content: { print: { breaksBeforeRows: expect.arrayContaining([CARD_ROW_COUNT, 49 * CARD_ROW_COUNT]) } } });
  });

  it('links every card from the index', () => {
    const index = plan(many(3)).plan.steps.find((step) => step.kind === 'makeSheet' && step.mark.kind === 'cardIndex');
    expect(index?.kind === 'makeSheet' ? index.content.links?.map(({ target }) => target) : []).toEqual([0, 1, 2].map((card) => ({ kind: 'planned', handle: `card-${card}`, address: 'A1' })));
  });

  it('writes nothing on a card that is up to date', () => {
    const facts = factsOf('k1', { customerName: '恒达', telephone: '021-1' });
    const { plan: made, unchanged, problems } = plan([facts], [standing(facts)]);
    expect([kinds(made.steps), unchanged, problems]).toEqual([{ activate: 1 }, 1, []]);
  });

  it('keeps what a person typed, says so, and brings the rest up to date', () => {
    const before = factsOf('k1', { customerName: '恒达', telephone: '021-1', city: '上海' });
    const after = factsOf('k1', { customerName: '恒达', telephone: '021-2', city: '苏州' });
    const { plan: made, problems } = plan([after], [standing(before, { telephone: '13800000000' })]);
    const written = made.steps.flatMap((step) => (step.kind === 'writeSheet' ? (step.content.values ?? []).flatMap(({ values }) => values.flat()) : []));
    expect(written).toContain('苏州');
    expect(written).not.toContain('021-2');
    expect(problems).toMatchObject([{ code: 'cardCellKept', place: { sheet: '恒达' }, facts: { typed: '13800000000', value: '021-2' } }]);
  });

  it('still knows a kept cell for a person’s the next time', () => {
    const facts = factsOf('k1', { telephone: '021-1', city: '上海' });
    const first = plan([factsOf('k1', { telephone: '021-1', city: '苏州' })], [standing(facts, { telephone: '138' })]);
    const step = first.plan.steps.find((one) => one.kind === 'writeSheet');
    const [place] = step?.kind === 'writeSheet' && step.mark ? cardsUnderMark(step.mark) : [];
    const telephone = Object.values(place?.baseline ?? {});
    expect(telephone).toContain('021-1');
    expect(telephone).not.toContain('138');
  });

  it('keeps every value of a card whose mark cannot be read', () => {
    const facts = factsOf('k1', { telephone: '021-1' });
    const { problems } = plan([factsOf('k1', { telephone: '021-2' })], [{ ...standing(facts), baseline: {} }]);
    expect(problems).toMatchObject([{ facts: { typed: '021-1', value: '021-2' } }]);
  });

  it('law: a cell that a person changed is never written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (written, typed, next) => {
        fc.pre(typed !== written && typed !== next);
        const { plan: made } = plan([factsOf('k1', { street: next })], [standing(factsOf('k1', { street: written }), { street: typed })]);
        const cell = cardCells().find(({ key }) => key === 'street');
        return made.steps.every((step) => step.kind !== 'writeSheet' || (step.content.values ?? []).every(({ values }) => values[cell?.row ?? 0]?.[cell?.column ?? 0] === null));
      }),
      { seed: 11 },
    );
  });
});

describe('marks of cards', () => {
  it('law: a book’s mark gives its cards back', () => {
    const baseline = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), baseline)), (cards) => {
        const places = cards.map(([key, cells], index) => ({ key, baseline: { ...cells }, top: index * CARD_ROW_COUNT }));
        expect(cardsUnderMark(cardBookMark(places))).toEqual(places);
      }),
      { seed: 3 },
    );
  });

  it('of one card give it back, and nothing where they are not of cards', () => {
    const place = { key: 'k1', top: 0, baseline: { A1: '恒达' } };
    expect(cardsUnderMark(cardMark(place))).toEqual([place]);
    expect(cardsUnderMark({ kind: 'card', key: 'k1', baseline: '{broken' })).toEqual([{ key: 'k1', top: 0, baseline: {} }]);
    expect(cardsUnderMark({ kind: 'table', key: 'Sales' })).toEqual([]);
  });
});
