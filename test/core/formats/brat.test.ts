import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toBrat } from '../../../src/core/formats/brat.js';
import { createCodePointCounter } from '../../../src/core/formats/codePoints.js';
import { analysisWith } from '../../support/factsBuilder.js';

describe('toBrat', () => {
  it('prints mentions, their kinds and one coreference line an entity', () => {
    const text = 'Leyla Orazga spoke. She left the Water Board. The minister is late.';
    const analysis = analysisWith(text, {
      entities: [
        { name: 'Leyla Orazga', mentions: [['Leyla Orazga'], ['She', 'pronoun'], ['The minister', 'nominal']] },
        { name: 'Water Board', type: 'organisation', mentions: [['Water Board']] },
        { name: 'Sarimet', type: 'place', mentions: [['late']] },
      ],
    });
    assert.deepEqual(toBrat(analysis).split('\n'), [
      'T1\tPerson 0 12\tLeyla Orazga',
      'T2\tPerson 20 23\tShe',
      'A1\tMention T2 pronoun',
      'T3\tOrganization 33 44\tWater Board',
      'T4\tPerson 46 58\tThe minister',
      'A2\tMention T4 nominal',
      '*\tCoref T1 T2 T4',
      '',
    ]);
  });

  it('parts a span at every character at which a reader of lines may end one', () => {
    for (const end of ['\n', '\r\n', '\u0085', '\u2028', '\u001e']) {
      const text = `${end}Leyla${end}${end}Orazga${end} spoke.`;
      const analysis = analysisWith(text, { entities: [{ name: 'Leyla Orazga', mentions: [[text.slice(0, text.indexOf(' spoke'))]] }] });
      const start = text.indexOf('Orazga');
      assert.equal(toBrat(analysis).split('\n')[0], `T1\tPerson ${end.length} ${end.length + 5};${start} ${start + 6}\tLeyla Orazga`);
    }
  });

  it('prints an office with a capital as a name, but not where it stands right before the name', () => {
    const analysis = analysisWith('King Aldo spoke to the President.', {
      entities: [
        { name: 'Aldo', mentions: [['King', 'nominal'], ['Aldo']] },
        { name: 'Ada Ode', mentions: [['President', 'nominal']] },
      ],
    });
    const lines = toBrat(analysis).split('\n');
    assert.deepEqual(lines.filter((line) => line.startsWith('A')), ['A1\tMention T1 nominal']);
    assert.ok(lines.includes('T3\tPerson 23 32\tPresident'), lines.join('\n'));
  });

  it('ties source, cue and a discontinuous content to the cue', () => {
    const analysis = analysisWith('“No,” Ann said, “never.”', { attributions: [{ contents: ['“No,”', '“never.”'], source: 'Ann', cue: 'said' }] });
    assert.deepEqual(toBrat(analysis).trimEnd().split('\n'), [
      'T1\tContent 0 5;16 24\t“No,” “never.”',
      'T2\tSource 6 9\tAnn',
      'T3\tCue 10 14\tsaid',
      'T4\tAttribution 10 14\tsaid',
      'E1\tAttribution:T4 Source:T2 Cue:T3 Content:T1',
    ]);
  });

  it('takes the first word of the content for the trigger when there is no cue', () => {
    const analysis = analysisWith('Putin: Talks go on', { attributions: [{ contents: ['Talks go on'], source: 'Putin' }] });
    assert.match(toBrat(analysis), /^T3\tAttribution 7 12\tTalks$/m);
    assert.match(toBrat(analysis), /^E1\tAttribution:T3 Source:T2 Content:T1$/m);
  });

  it('counts code points, and a line break of two characters as two', () => {
    const analysis = analysisWith('🌊🌊\r\nAnn 🌊 said', { entities: [{ name: 'Ann', mentions: [['Ann']] }] });
    assert.equal(toBrat(analysis), 'T1\tPerson 4 7\tAnn\n');
  });

  it('splits spans at line breaks and never prints a tab within the words', () => {
    const analysis = analysisWith('She said the\tsea\r\n  is calm', { attributions: [{ contents: ['the\tsea\r\n  is calm'], cue: 'said' }] });
    assert.match(toBrat(analysis), /^T1\tContent 9 16;20 27\tthe sea is calm$/m);
  });

  it('prints nothing for an empty analysis', () => assert.equal(toBrat(analysisWith('', {})), ''));
});

describe('createCodePointCounter', () => {
  it('counts what a code point iterator counts, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, offset) => {
        const clamped = Math.min(offset, text.length);
        const inPair = /[\ud800-\udbff]$/.test(text.slice(0, clamped)) && /^[\udc00-\udfff]/.test(text.slice(clamped));
        assert.equal(createCodePointCounter(text)(offset), [...text.slice(0, clamped)].length - (inPair ? 1 : 0));
      }),
    );
  });
});
