import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readModels } from '../../../../src/core/analysis/models.js';
import { createRecogniser } from '../../../../src/core/analysis/recognition/recognise.js';
import { parseDocument } from '../../../../src/core/document/document.js';
import { tokenize } from '../../../support/tokenizer.js';

const recognise = createRecogniser(readModels({ recognition: fs.readFileSync('models/recognition.bin') }).value.recognition);

/** Invented sentences: [P: a person], [O: a body], [L: a place]. */
const sentences = `
[P:Mohammad Reza Daneshvar], who heads the [O:Tehran Chamber of Commerce], said on Sunday that exports had fallen.
Officials in [L:Tehran] told [P:Parisa Golshani] that the talks in [L:Vienna] would go on.
[P:Khalid bin Saud al-Mutairi] met the governor in [L:Riyadh] after the [O:Saudi Energy Council] had voted.
The lawyer [P:Hanan Abu Zeid] accused the [O:Ministry of Justice] of delay.
[P:Zhang Weilong] joined [O:Huadong Steel Group] in [L:Shanghai] nine years ago, and [P:Zhang] still works there.
“We were never asked,” said [P:Li Xiaoping], a farmer from [L:Sichuan].
[P:Park Ji-hoon] told reporters in [L:Seoul] that [O:Hanbit Electronics] would close the plant.
The prosecutor questioned [P:Kim Soo-yeon] for six hours, [P:Kim]'s lawyer said.
[P:Nguyen Thi Lan Anh] opened the school in [L:Hanoi], and [P:Tran Van Duc] paid for it.
[P:Chukwuemeka Okafor] of the [O:Nigerian Bar Association] said the court in [L:Abuja] was wrong.
Governor [P:Babatunde Adeyemi] promised new roads to the people of [L:Lagos].
[P:Kwabena Owusu-Ansah] resigned from the [O:Bank of Ghana], and [P:Ama Serwaa Boateng] took over.
[P:Lakshmi Venkataraman] told the [O:Reserve Bank of India] that the rules were unclear.
[P:Harpreet Singh Gill] and [P:Anjali Deshpande] argued before the [O:Supreme Court of India].
[P:Ayşe Yıldırım] of [O:Boğaziçi University] studies the earthquake near [L:Izmir].
[P:Mehmet Çelik] denied the charge, the [O:Anadolu Agency] reported.
[P:Dmitry Sergeyevich Volkonsky] flew from [L:Moscow] to [L:Minsk] to meet [P:Oksana Hrytsenko].
The [O:Duma] heard [P:Ivanova] on Thursday; [P:Ivanova] spoke for an hour.
[P:Agnieszka Wiśniewska] won the vote in [L:Kraków], and [P:Stanisław Mazur] lost in [L:Gdańsk].
[P:María Fernanda Quispe Mamani] leads the miners of [L:Potosí].
[P:Juan Carlos de la Vega] left [O:Banco del Pacífico] after the audit, [P:De la Vega] confirmed.
[P:João Batista dos Santos] sued [O:Petrolina Energia] in [L:São Paulo].
[P:Guðrún Helgadóttir] said in [L:Reykjavík] that the quota was fair.
[P:Szabolcs Horváth] and [P:Ildikó Kerekes] founded the [O:Danube Institute] in [L:Budapest].
[P:Tevita Fonua] of [L:Tonga] and [P:Hinemoa Parata] of [L:New Zealand] signed the letter.
[P:Jean-Baptiste Le Goff] thanked [P:Ursula von Rabenau] and [P:Pieter van den Bosch].
[P:J. R. Whitcombe Jr.], 61, ran [O:Whitcombe & Sons Ltd] until [P:Whitcombe]'s illness.
Mr. [P:O'Halloran] wrote to Ms. [P:Abdi-Warsame] about the [O:African Union].
[P:Tesfaye Bekele] told the [O:Ethiopian Electric Power Corporation] that the dam near [L:Bahir Dar] was safe.
[P:Fatoumata Diallo] spoke for the [O:Economic Community of West African States] ([O:ECOWAS]) in [L:Dakar].
[P:Thabo Mokoena], spokesman for the [O:African National Congress], declined to comment.
[P:Siti Nurhaliza Rahman] of [L:Kuala Lumpur] and [P:Bambang Prasetyo] of [L:Jakarta] met in [L:Singapore].
`.trim().split('\n');

const types = { P: 'person', O: 'organisation', L: 'place' } as const;

describe('names from every part of the world', () => {
  const missed: string[] = [];
  let gold = 0;
  let right = 0;
  let found = 0;
  before(() => {
    for (const line of sentences) {
      const names: { start: number; end: number; type: string }[] = [];
      let text = '';
      let last = 0;
      for (const match of line.matchAll(/\[([POL]):([^\]]+)\]/g)) {
        text += line.slice(last, match.index);
        names.push({ start: text.length, end: text.length + match[2]!.length, type: types[match[1] as 'P'] });
        text += match[2];
        last = match.index + match[0].length;
      }
      text += line.slice(last);
      const spans = recognise(parseDocument(text, tokenize)).filter((span) => span.type !== 'other');
      gold += names.length;
      found += spans.length;
      for (const { start, end, type } of names) {
        if (spans.some((span) => span.start === start && span.end === end && span.type === type)) right++;
        else missed.push(`${type} ${text.slice(start, end)} [${spans.filter((s) => s.start < end && start < s.end).map((s) => `${s.type} ${text.slice(s.start, s.end)}`).join(', ')}]`);
      }
    }
  });

  it('finds at least nine in ten, with exact borders and type', () => {
    assert.ok(right >= 0.9 * gold, `${right} of ${gold}; missed: ${missed.join('; ')}`);
  });

  it('finds hardly any that are none', () => assert.ok(right >= 0.9 * found, `${right} of ${found} found are right; missed: ${missed.join('; ')}`));
});
