import { LISTED } from '../../engine/experiment/problem.ts';
import type { Lesson, LessonProblem } from './lesson.ts';
import type { HeadLine } from './readGoal.ts';
import { readScene, type SceneText } from './readScene.ts';

export interface ParsedLesson {
  readonly lesson: Lesson;
  readonly problems: readonly LessonProblem[];
}

const LONGEST = 200_000;
const MOST_SCENES = 60;

/**
 * Reads a lesson from its text (docs/lessons.md). Total: it always gives a lesson, if one without scenes; a scene of
 * which too little can be understood is left out and named, and the others are kept.
 */
export function parseLesson(name: string, source: string): ParsedLesson {
  const lines = source.slice(0, LONGEST).replaceAll('\r\n', '\n').split('\n');
  const starts = lines.flatMap((line, index) => (/^## /.test(line) ? index : [])).slice(0, MOST_SCENES);
  const problems: LessonProblem[] = [];
  const title =
    lines
      .find((line) => /^# /.test(line))
      ?.slice(2)
      .trim() ?? '';
  const above = headLines(lines.slice(0, starts[0] ?? lines.length), 1);
  const said = (key: string) => above.find((line) => line.key === key)?.value ?? '';
  const [minutes, order] = [wholeNumber(said('minutes')), wholeNumber(said('order'))];
  const complain = (line: number, message: string) => problems.push({ scene: 0, title, line, message, lost: false });
  if (title === '') complain(1, 'the lesson has no title; begin with # and the title');
  if (said('about') === '') complain(1, 'say under the title what it is about, as in about: …');
  if (minutes === 0) complain(1, 'say how many minutes it takes, as in minutes: 8');
  if (starts.length === 0) complain(1, 'there is no scene; each begins with ## and its title');

  const scenes = starts.flatMap((start, index) => {
    const text = sceneText(lines.slice(start, starts[index + 1]), start + 1);
    const found: LessonProblem[] = [];
    const scene = readScene(text, (line, message) => {
      if (found.length < LISTED) found.push({ scene: index + 1, title: text.title, line, message, lost: false });
    });
    problems.push(...found.map((problem) => ({ ...problem, lost: scene === null })));
    return scene ?? [];
  });
  const lesson = { name, title: title || name, about: said('about'), minutes, order, scenes };
  return { lesson, problems };
}

/** A scene's lines: its title, `key: value` up to the first empty line, prose, and after a line --- the rest of it. */
function sceneText(lines: readonly string[], line: number): SceneText {
  const blank = lines.findIndex((each, index) => index > 0 && each.trim() === '');
  const end = blank < 0 ? lines.length : blank;
  const prose = lines.slice(end);
  const rule = prose.findIndex((each) => each.trim() === '---');
  return {
    title: lines[0].slice(3).trim(),
    line,
    head: headLines(lines.slice(1, end), line + 1),
    before: prose.slice(0, rule < 0 ? undefined : rule).join('\n'),
    after: rule < 0 ? '' : prose.slice(rule + 1).join('\n'),
  };
}

function headLines(lines: readonly string[], first: number): readonly HeadLine[] {
  return lines.flatMap((text, index) => {
    const colon = text.indexOf(':');
    if (text.startsWith('#') || text.trim() === '') return [];
    const [key, value] = colon < 0 ? [text.trim(), ''] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    return { key, value, line: first + index };
  });
}

/** 0 where it is none. */
function wholeNumber(text: string): number {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
}
