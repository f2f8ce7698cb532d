import { isGivenName, names } from './names.js';
import { wordSet } from './words.js';

// Source: own compilation of the most common family names in romanised Chinese, Korean and Vietnamese (common knowledge). Licence: MIT, as the project. Lower case.

const chinese = `
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng xi han feng cao peng zeng
xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen fu zhong cui tan fan liao shi jin jia xia fang zou xiong bai
meng qin qiu hou yin xue yan lei shao hao kong mao tsai chiang chang chao lai chow cheung leung wong chan ng lam kwok yeung tsang tung
ong goh teo teng koh chua toh yeo khoo khaw quek seah yap foo cheah cheong ooi teoh kuok
`;
const korean = 'kim lee park choi jung jeong kang cho yoon yun lim han oh seo shin kwon hwang ahn song yoo hong moon ryu roh noh ban baek heo nam sim joo ri rhee pak';
const vietnamese = wordSet('nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong');
const familyFirst: ReadonlySet<string> = new Set([...wordSet(chinese), ...wordSet(korean), ...vietnamese]);

/** True where the first of a name's words (lower case) is the family name: "xi jinping", "kim jong-un", "tran van duc"; not "kim clark". */
export function beginsWithFamily(words: readonly string[]): boolean {
  const [first = '', second = '', third] = words;
  if (words.length < 2 || words.length > 3 || !familyFirst.has(first)) return false;
  const last = third ?? second;
  if (last.includes('-')) return true;
  if (last.length > 3 && names.family.has(last) && !familyFirst.has(last)) return false;
  return third === undefined ? !isGivenName(first) : !isGivenName(second) || second.length < 3 || vietnamese.has(first);
}

/** The gender that the middle word of a Vietnamese name tells, or ''. */
export const genderOfMiddle = ([first = '', middle = '', last]: readonly string[]): 'female' | 'male' | '' =>
  last === undefined || !vietnamese.has(first) ? '' : middle === 'thi' ? 'female' : middle === 'van' ? 'male' : '';
