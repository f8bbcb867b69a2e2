import type { CreditPolicy, WordLevel, WordPart } from './creditPolicy';

const level = (name: string, points: number, words: string): WordLevel => ({
  level: name,
  points,
  words: words.split('|').map((word) => word.trim()),
});

/**
 * What the words of the file mean, in the three languages. A longer phrase is read before the shorter one inside it, so
 * that `无不良记录` is no `不良记录`.
 */
export const DEFAULT_WORDS: CreditPolicy['words'] = {
  reputation: [
    level(
      'good',
      100,
      '良好 | 优秀 | 優秀 | 优良 | 優良 | 口碑好 | 口碑佳 | 声誉好 | 聲譽好 | 知名 | 信誉好 | 信譽好 | 守信 | =好 | =佳 | 没有投诉 | 沒有客訴 | excellent | very good | good | well known | well-known | reputable | trusted | strong | no complaints',
    ),
    level('fair', 60, '一般 | 普通 | 尚可 | 中等 | 还可以 | 還可以 | =中 | average | fair | satisfactory | ordinary | acceptable | not bad | not known for'),
    level(
      'poor',
      10,
      '较差 | 較差 | 很差 | 不佳 | 不好 | 不良 | 投诉 | 客訴 | 争议多 | 爭議多 | 失信 | =差 | 口碑差 | 声誉差 | 聲譽差 | not good | poor | bad | doubtful | complaints | notorious | untrustworthy',
    ),
  ],
  creditStanding: [
    level(
      'good',
      100,
      '良好 | 优秀 | 優秀 | 优良 | 優良 | 很好 | 信用好 | 信用佳 | 守信 | 无不良 | 無不良 | =好 | =佳 | =AAA | =AA | =A | 没有逾期 | 沒有逾期 | 从未逾期 | 從未逾期 | excellent | very good | good | sound | strong | reliable | prompt payer | low risk',
    ),
    level('fair', 60, '一般 | 普通 | 尚可 | 中等 | 还可以 | 還可以 | =中 | =BBB | =BB | =B | average | fair | satisfactory | acceptable | medium risk | not bad'),
    level(
      'poor',
      10,
      '需关注 | 需關注 | 关注 | 關注 | 较差 | 較差 | 很差 | 不佳 | 不好 | 不良 | 逾期 | 欠款 | 拖欠 | 失信 | 风险高 | 風險高 | 高风险 | 高風險 | =差 | =C | =D | =CCC | not good | watch | poor | bad | weak | doubtful | overdue | slow payer | high risk',
    ),
  ],
  pastCreditProblems: [
    level(
      'none',
      100,
      '=无 | =無 | =没有 | =沒有 | =否 | =无记录 | =無紀錄 | 无不良记录 | 無不良紀錄 | 无信用问题 | 無信用問題 | 无逾期 | 無逾期 | 没有逾期 | 沒有逾期 | 从未逾期 | 從未逾期 | 未曾逾期 | 未发生 | 未發生 | 没有问题 | 沒有問題 | 无退票 | 無退票 | 无诉讼 | 無訴訟 | =none | =no | =nil | =never | =clean | no problems | no problem | no credit problems | none known | never late | never overdue | not overdue | no overdue | no defaults | no lawsuits',
    ),
    level(
      'minor',
      40,
      '逾期 | 拖延 | 迟付 | 遲付 | 延迟付款 | 延遲付款 | 晚付 | 催收 | 催款 | 延期 | late | overdue | delayed | slow | reminder | reminded | chased',
    ),
    level(
      'serious',
      0,
      '退票 | 跳票 | 拒付 | 停付 | 坏账 | 壞帳 | 呆账 | 呆帳 | 诉讼 | 訴訟 | 起诉 | 起訴 | 破产 | 破產 | 失信 | 欺诈 | 詐欺 | 诈骗 | 詐騙 | 查封 | 冻结 | 凍結 | 列入黑名单 | 列入黑名單 | bounced | dishonoured | dishonored | default | defaulted | written off | write-off | lawsuit | sued | insolvency | insolvent | bankruptcy | bankrupt | fraud | blacklisted | stopped payment | stop of payment',
    ),
  ],
};

/** What a text was read as: the level with the fewest points of those that its words speak of. */
export type WordReading =
  | { readonly kind: 'read'; readonly level: string; readonly points: number }
  | { readonly kind: 'notUnderstood' }
  | { readonly kind: 'empty' };

interface Phrase {
  readonly word: string;
  readonly isWhole: boolean;
  readonly level: WordLevel;
}

/** Reads texts of one field; each different text is read once. */
export class WordReader {
  private readonly phrases: readonly Phrase[];
  private readonly known = new Map<string, WordReading>();

  constructor(policy: Pick<CreditPolicy, 'words'>, part: WordPart) {
    this.phrases = policy.words[part]
      .flatMap((one) => one.words.map((word) => phraseOf(word, one)))
      .filter(({ word }) => word !== '')
      .sort((a, b) => b.word.length - a.word.length);
  }

  read(text: string): WordReading {
    let reading = this.known.get(text);
    if (!reading) this.known.set(text, (reading = this.readAnew(plain(text))));
    return reading;
  }

  private readAnew(text: string): WordReading {
    if (text === '') return { kind: 'empty' };
    let rest = ` ${text} `;
    let worst: WordLevel | undefined;
    for (const { word, isWhole, level: found } of this.phrases) {
      if (isWhole ? text !== word : !contains(rest, word)) continue;
      if (!isWhole) rest = rest.replaceAll(word, '\n');
      if (!worst || found.points < worst.points) worst = found;
    }
    return worst ? { kind: 'read', level: worst.level, points: worst.points } : { kind: 'notUnderstood' };
  }
}

function phraseOf(word: string, of: WordLevel): Phrase {
  const isWhole = word.startsWith('=');
  return { word: plain(isWhole ? word.slice(1) : word), isWhole, level: of };
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/[。.!！;；,，]+$/, '').trim();

/** Latin words are looked for as words (`late`, not `chocolate`), Chinese ones anywhere. */
function contains(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(word[0]) || (!isLetter(text[at - 1]) && !isLetter(text[at + word.length]))) return true;
  }
  return false;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);
