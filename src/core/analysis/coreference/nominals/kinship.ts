import type { Gender } from '../../types.js';

const classes: Readonly<Record<string, string>> = {
  father: 'father', dad: 'father', mother: 'mother', mom: 'mother', mum: 'mother', son: 'son', daughter: 'daughter', brother: 'brother', sister: 'sister',
  husband: 'husband', wife: 'wife', uncle: 'uncle', aunt: 'aunt', nephew: 'nephew', niece: 'niece', cousin: 'cousin', grandfather: 'grandfather',
  grandmother: 'grandmother', grandson: 'grandson', granddaughter: 'granddaughter', boyfriend: 'partner', girlfriend: 'partner', partner: 'partner',
  fiancé: 'partner', fiancée: 'partner', widow: 'wife', widower: 'husband', spouse: 'spouse', child: 'child', protégé: 'protégé', mentor: 'mentor',
};

const back: Readonly<Record<string, readonly [male: string, female: string]>> = {
  father: ['son', 'daughter'], mother: ['son', 'daughter'], son: ['father', 'mother'], daughter: ['father', 'mother'], child: ['father', 'mother'],
  brother: ['brother', 'sister'], sister: ['brother', 'sister'], husband: ['husband', 'wife'], wife: ['husband', 'wife'], spouse: ['spouse', 'spouse'], partner: ['partner', 'partner'],
  uncle: ['nephew', 'niece'], aunt: ['nephew', 'niece'], nephew: ['uncle', 'aunt'], niece: ['uncle', 'aunt'], cousin: ['cousin', 'cousin'],
  grandfather: ['grandson', 'granddaughter'], grandmother: ['grandson', 'granddaughter'], grandson: ['grandfather', 'grandmother'], granddaughter: ['grandfather', 'grandmother'],
  protégé: ['mentor', 'mentor'], mentor: ['protégé', 'protégé'],
};

/** The kinds of family tie that a noun tells ("dad" is "father"), or ''. */
export const tieOf = (noun: string): string => (Object.hasOwn(classes, noun) ? classes[noun]! : '');

/** The ties that one may be called by: somebody's child is also their son or daughter. */
export function tiesLike(tie: string): readonly string[] {
  if (tie === 'child') return ['child', 'son', 'daughter'];
  if (tie === 'spouse') return ['spouse', 'husband', 'wife'];
  if (tie === 'husband' || tie === 'wife') return [tie, 'spouse'];
  return tie === 'son' || tie === 'daughter' ? [tie, 'child'] : [tie];
}

const isChild = (tie: string): boolean => tie === 'son' || tie === 'daughter' || tie === 'child';

/** Who is whose father, wife, … in one document, as far as it names both. */
export class Kinship {
  private readonly known = new Map<string, number[]>();

  /** Keeps that `relative` is the `tie` of `person`; `genderOf` tells what `person` is to `relative` in turn. */
  put(person: number, tie: string, relative: number, genderOf: (entity: number) => Gender): void {
    if (!tie || person === relative || person < 0 || relative < 0) return;
    this.add(person, tie, relative);
    if (isChild(tie)) this.add(relative, 'parent', person);
    const gender = genderOf(person);
    const pair = back[tie];
    if (pair && gender !== 'unknown') this.add(relative, gender === 'male' ? pair[0] : pair[1], person);
  }

  private add(person: number, tie: string, relative: number): void {
    const key = `${person} ${tie}`;
    const list = this.known.get(key);
    if (!list) this.known.set(key, [relative]);
    else if (!list.includes(relative)) list.push(relative);
  }

  /** The father ("male") or mother of whom the text calls somebody the child, where their gender leaves one; or -1. */
  parent(person: number, gender: Gender, genderOf: (entity: number) => Gender): number {
    const list = this.known.get(`${person} parent`) ?? [];
    const sure = list.filter((parent) => genderOf(parent) === gender);
    // the other of two, one of whom is known to be the other parent
    const fitting = sure.length > 0 || list.length !== 2 ? sure : list.filter((parent) => genderOf(parent) === 'unknown');
    return fitting.length === 1 ? fitting[0]! : -1;
  }

  /** The one relative of that kind who is named, or -1 where none or more than one is. */
  get(person: number, tie: string): number {
    const list = this.known.get(`${person} ${tie}`) ?? [];
    return list.length === 1 ? list[0]! : -1;
  }
}
