import { describe, expect, it } from 'vitest';
import { WHOLE_STUDY } from '../../engine/studies/part.ts';
import { Mistake } from './mistake.ts';
import { readStudyRequest } from './request.ts';

describe('the words', () => {
  it('are a study, an experiment and options anywhere, in either form', () => {
    const request = readStudyRequest([
      '--k',
      '1:3',
      'map',
      '--alpha=0.5',
      'steps=9',
      '--shard=03/16',
      '--format',
      'json',
    ]);
    expect(request).toMatchObject({
      type: 'study',
      command: { name: 'map' },
      text: 'steps=9',
      options: { k: '1:3', alpha: '0.5' },
      part: { index: 2, count: 16 },
      format: 'json',
    });
    expect(readStudyRequest(['map', ''])).toMatchObject({ text: '', part: WHOLE_STUDY, format: 'csv' });
    expect(readStudyRequest(['basins', '', '--window', '-1,1,-1,1'])).toMatchObject({
      options: { window: '-1,1,-1,1' },
    });
    expect(readStudyRequest(['nothing', '--at', '--help'])).toEqual({ type: 'help' });
  });

  it.each([
    [[], /^expected a study, one of map, sweep, basins, and an experiment$/],
    [['swep', ''], /^unknown study “swep”; did you mean sweep\?$/],
    [['map'], /^expected an experiment, in quotes, after map$/],
    [['map', 'a', 'b'], /^expected one experiment, in quotes, and not also “b”$/],
    [['map', '', '--of', 'lr'], /^unknown option of map “--of”; /],
    [['map', '', '--__proto__', 'x'], /^unknown option of map/],
    [['map', '', '--k'], /^--k needs a value after it$/],
    [['map', '', '--k', '--alpha', '1'], /^--k needs a value after it$/],
    [['map', '', '--k=1', '--k', '2'], /^--k is given twice$/],
    [['map', '', '--shard', '0/4'], /^--shard must be one of so many, as in 3\/16, counted from 1, not “0\/4”$/],
    [['map', '', '--shard', '5/4'], /^--shard/],
    [['map', '', '--format', 'xml'], /^--format must be csv or json, not “xml”$/],
  ] as const)('that make no sense are named (%#)', (words, message) => {
    expect(() => readStudyRequest(words)).toThrow(Mistake);
    expect(() => readStudyRequest(words)).toThrow(message);
  });
});
