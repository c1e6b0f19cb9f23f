import { expect, test } from 'vitest';
import { embedLine } from './embedLine.ts';

test('the line opens the same experiment as a figure, and nothing in it breaks out of its quotes', () => {
  const line = embedLine('https://lab.example/a/#hide=legend&landscape=booth&note="><b>', 'Paths "on" Booth <1>');
  expect(line).toContain(
    'src="https://lab.example/a/#embed=1&amp;hide=legend&amp;landscape=booth&amp;note=&quot;&gt;&lt;b&gt;"',
  );
  expect(line).toContain('title="Paths &quot;on&quot; Booth &lt;1&gt;"');
  expect(line.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
  expect(embedLine('https://lab.example/', 'a')).toContain('src="https://lab.example/#embed=1"');
});
