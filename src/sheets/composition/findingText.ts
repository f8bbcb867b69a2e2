import { assertNever } from '../../domain/assertNever';
import type { Finding, FindingFact } from '../../domain/composition/findings/finding';
import type { TextFacts, Texts } from '../../i18n/texts';
import { amountText, decimalText, pointsText, shareText } from './figureText';
import type { NameOf } from './reportNames';

/** A finding as a sentence, with the rule that it is made by. */
export function findingText(finding: Finding, nameOf: NameOf, texts: Texts): string {
  const facts: TextFacts = Object.fromEntries(Object.entries(finding.facts).map(([key, fact]) => [key, factText(fact, nameOf, texts)]));
  return texts('composition.findings.rule', { text: texts(`composition.findings.${finding.kind}`, facts), rule: finding.rule });
}

/** Counts stay numbers: they choose between one and many. */
function factText(fact: FindingFact, nameOf: NameOf, texts: Texts): string | number {
  switch (fact.kind) {
    case 'amount':
      return amountText(fact.value, texts.language);
    case 'share':
      return shareText(fact.value, texts.language);
    case 'points':
      return pointsText(fact.value, texts);
    case 'decimal':
      return decimalText(fact.value, texts.language);
    case 'count':
      return fact.value;
    case 'name':
      return nameOf(fact.of, fact.code);
    case 'names':
      return fact.codes.map((code) => nameOf(fact.of, code)).join(texts('composition.findings.names'));
    default:
      return assertNever(fact);
  }
}
