import { demonyms } from '../../../../lexicon/demonyms.js';
import { organisationHeads, ruledNouns } from '../../../../lexicon/organisationWords.js';
import type { NamedSpan } from '../../../types.js';
import { changed } from '../../namedSpan.js';
import { closesAsPlace, isLowerCase } from './nameWords.js';

// What belongs to a name behind its end, or stands at its end and does not.

/** "Suleiman | al-Qadri", "Siobhan | d’Entremont": a family name with its article. */
export function withArticle(text: string, span: NamedSpan): NamedSpan {
  const opens = text.charCodeAt(span.end + 1);
  if (span.type !== 'person' || (opens !== 97 && opens !== 100 && opens !== 101)) return span;
  const family = /^ (?:(?:al|el|as|ash|ad|ar|at|az|an)-|d['’])\p{Lu}[\p{L}’']*\p{L}/u.exec(text.slice(span.end, span.end + 30))?.[0];
  return family ? changed(span, { end: span.end + family.length }) : span;
}

/** "Democratic People | ’s Republic of Korea": a state. */
export function withRepublic(text: string, span: NamedSpan): NamedSpan {
  if (!text.startsWith('People', span.end - 6)) return span;
  const republic = /^['’]s (?:Democratic )?Republic(?: of (?:the )?\p{Lu}\p{L}+)?/u.exec(text.slice(span.end, span.end + 50))?.[0];
  return republic ? changed(span, { end: span.end + republic.length, type: 'place', settled: true }) : span;
}

/** "Pemberton | & Sons": a firm. */
export function withPartners(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.end + 1) !== 38 || span.type === 'other') return span;
  const partners = /^ & (?:Sons?|Co|Company|Partners|Associates|Brothers|Bros|Daughters?|Söhne|Soehne|Fils|Figli|Hijos|Zonen|Sønner|Söner|Cie)(?!\p{L})/u.exec(text.slice(span.end, span.end + 14))?.[0];
  return partners ? changed(span, { end: span.end + partners.length, type: 'organisation', settled: true }) : span;
}

/** "Pemberton Foods | , Inc.": a firm. */
export function withForm(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.end) !== 44 || text.charCodeAt(span.end + 1) !== 32) return span;
  const form = /^, (?:(?:Inc|Ltd|Corp|L\.L\.C|L\.P|Pty\.? Ltd)\b\.?|(?:LLC|LLP|LP|PLC|GmbH)\b)/.exec(text.slice(span.end, span.end + 12))?.[0];
  return form ? changed(span, { end: span.end + form.length, type: 'organisation', settled: true }) : span;
}

/** "Teamsters Local | 6114", "Public School | No. 3": the number of a branch, a school, a court. */
export function withNumber(text: string, span: NamedSpan): NamedSpan {
  if (span.type !== 'organisation' || text.charCodeAt(span.end) !== 32 || !branch.test(text.slice(Math.max(span.start, span.end - 14), span.end))) return span;
  const number = /^ (?:No\.? ?)?\d{1,5}(?=[\s,;:’'”)]|\.(?:\s|$)|$)/.exec(text.slice(span.end, span.end + 12))?.[0];
  return number ? changed(span, { end: span.end + number.length }) : span;
}
const branch = /(?:^| )(?:Local|School|Post|Lodge|Court|Chapter|Battalion|Brigade|Squadron|Company|Hospital)(?: No\.?)?$/;

/** "Daily Union | Leader": the last word of a paper's name. */
export function withPaper(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.start) !== 68 || span.type !== 'organisation' || !text.startsWith('Daily ', span.start)) return span;
  const last = /^ (?:Leader|Ledger|Herald|Record|Star|Mail|Post|Times|News|Press|Courier|Mirror)\b/.exec(text.slice(span.end, span.end + 12))?.[0];
  return last ? changed(span, { end: span.end + last.length }) : span;
}

/** "Varga government" → the person Varga, "Elbian Parliament on" → the organisation: a name does not end in lower case. */
export function withoutTail(text: string, span: NamedSpan): NamedSpan {
  let start = text.lastIndexOf(' ', span.end - 1) + 1;
  if (start <= span.start || !isLowerCase(text, start)) {
    const isHead = span.type === 'other' && start > span.start && organisationHeads.has(text.slice(start, span.end).toLowerCase());
    return isHead ? changed(span, { type: 'organisation' }) : span;
  }
  let { end } = span;
  let behind = '';
  while (start > span.start && isLowerCase(text, start)) {
    behind = text.slice(start, end);
    end = start;
    while (end > span.start && text.charAt(end - 1) <= ' ') end--;
    start = Math.max(span.start, text.lastIndexOf(' ', end - 1) + 1);
  }
  const name = text.slice(start, end).replace(/['’]s$/, '');
  const word = name.toLowerCase();
  const isAlone = start === span.start;
  const isRuler = ruledNouns.has(behind) && isAlone && !closesAsPlace(word) && !demonyms.has(word);
  const type = isRuler ? 'person' : !isAlone && organisationHeads.has(word) ? 'organisation' : span.type;
  return changed(span, { end: start + name.length, type });
}
