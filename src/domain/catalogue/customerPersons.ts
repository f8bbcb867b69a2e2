import { PERSONS, type CustomerType, type FieldDefinition, type FieldType, type Person } from '../tables';
import { fieldsUnder } from './define';

interface PersonWords {
  readonly headers: readonly [string, string, string];
  /** Other names of the role; each is combined with each part's own words. */
  readonly roles: readonly string[];
  readonly requiredFor: readonly CustomerType[];
}

const WORDS: Readonly<Record<Person, PersonWords>> = {
  owner: {
    headers: ['所有者', '所有者', 'Owner'],
    roles: [
      '所有者',
      '所有人',
      '业主',
      '老板',
      '股东',
      '东家',
      '業主',
      '老闆',
      '股東',
      'owner',
      'proprietor',
      'shareholder',
    ],
    requiredFor: ['specialCompany', 'ordinaryCompany', 'tradingPartner'],
  },
  manager: {
    headers: ['经营管理者', '經營管理者', 'Manager'],
    roles: [
      '经营管理者',
      '经营者',
      '总经理',
      '经理',
      '负责人',
      '店长',
      '經營管理者',
      '經營者',
      '總經理',
      '經理',
      '負責人',
      '店長',
      'manager',
      'general manager',
      'ceo',
      'managing director',
      'store manager',
    ],
    requiredFor: ['governmentBody', 'specialCompany', 'ordinaryCompany', 'tradingPartner'],
  },
  legalRepresentative: {
    headers: ['法人代表', '法定代表人', 'Legal representative'],
    roles: [
      '法人代表',
      '法定代表人',
      '法人',
      '代表人',
      '法定負責人',
      '法代',
      'legal representative',
      'legal rep',
      'legal person',
      'statutory representative',
      'registered representative',
    ],
    requiredFor: ['governmentBody', 'specialCompany', 'ordinaryCompany', 'tradingPartner'],
  },
};

interface Part {
  readonly suffix: string;
  readonly type: FieldType;
  readonly headers: readonly [string, string, string];
  readonly words: readonly string[];
  readonly sensitive: boolean;
}

const PARTS: readonly Part[] = [
  {
    suffix: 'Name',
    type: 'text',
    headers: ['姓名', '姓名', 'name'],
    words: ['姓名', '名字', '名称', 'name', ''],
    sensitive: false,
  },
  {
    suffix: 'Personality',
    type: 'text',
    headers: ['性格', '個性', 'personality'],
    words: ['性格', '个性', '個性', 'personality', 'character'],
    sensitive: true,
  },
  {
    suffix: 'Hobbies',
    type: 'text',
    headers: ['嗜好', '嗜好', 'hobbies'],
    words: ['嗜好', '爱好', '兴趣', '兴趣爱好', '愛好', '興趣', '興趣嗜好', 'hobbies', 'hobby', 'interests'],
    sensitive: true,
  },
  {
    suffix: 'Family',
    type: 'text',
    headers: ['家庭', '家庭', 'family'],
    words: ['家庭', '家庭情况', '家庭状况', '家庭狀況', '家庭成員', 'family', 'family situation'],
    sensitive: true,
  },
  {
    suffix: 'Education',
    type: 'text',
    headers: ['学历', '學歷', 'education'],
    words: ['学历', '教育程度', '毕业院校', '文化程度', '學歷', '畢業學校', 'education', 'education level', 'degree'],
    sensitive: true,
  },
  {
    suffix: 'BirthDate',
    type: 'date',
    headers: ['出生日期', '出生日期', 'birth date'],
    words: ['出生日期', '生日', '出生年月', '出生年月日', 'birth date', 'birthday', 'date of birth', 'dob', 'born'],
    sensitive: true,
  },
  {
    suffix: 'Age',
    type: 'wholeNumber',
    headers: ['年龄', '年齡', 'age'],
    words: ['年龄', '年齡', '岁数', 'age'],
    sensitive: true,
  },
  {
    suffix: 'Ability',
    type: 'text',
    headers: ['能力', '能力', 'ability'],
    words: ['能力', '经营能力', '业务能力', '經營能力', '業務能力', 'ability', 'abilities', 'capability'],
    sensitive: true,
  },
  {
    suffix: 'Telephone',
    type: 'telephone',
    headers: ['电话', '電話', 'telephone'],
    words: [
      '电话',
      '联系电话',
      '手机',
      '手机号',
      '電話',
      '聯絡電話',
      '手機',
      '行動電話',
      'telephone',
      'phone',
      'tel',
      'mobile',
      'phone number',
    ],
    sensitive: true,
  },
];

const isLatin = (word: string): boolean => /^[\x20-\x7e]*$/.test(word);

/** Role and part in one script, as `法人代表` + `电话`, `owner` + `phone`. */
function combined(roles: readonly string[], words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const role of roles)
    for (const word of words) {
      if (word === '') out.push(role);
      else if (isLatin(role) === isLatin(word)) out.push(isLatin(role) ? `${role} ${word}` : role + word);
    }
  return out;
}

function personFields(person: Person): readonly FieldDefinition[] {
  const { headers, roles, requiredFor } = WORDS[person];
  const define = fieldsUnder('Customers', 'P2.1', { section: 'P2.1', person });
  return PARTS.map((part) =>
    define(
      `${person}${part.suffix}`,
      part.type,
      `${headers[0]}${part.headers[0]} | ${headers[1]}${part.headers[1]} | ${headers[2]} ${part.headers[2]}`,
      combined(roles, part.words).join(' | '),
      { sensitive: part.sensitive, ...(part.suffix === 'Name' ? { requiredFor } : {}) },
    ),
  );
}

/** P2.1: owner, manager and legal representative, nine fields each. */
export const CUSTOMER_PERSONS: readonly FieldDefinition[] = PERSONS.flatMap(personFields);
