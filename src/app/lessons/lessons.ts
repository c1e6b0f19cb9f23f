import { type ParsedLesson, parseLesson } from './parseLesson.ts';

const sources = import.meta.glob<string>('./texts/*.md', { query: '?raw', import: 'default', eager: true });

/** Every lesson, in the order of the list: each is a file in `texts`, and its name in the address that of the file. */
export const lessons: readonly ParsedLesson[] = Object.entries(sources)
  .map(([path, source]) => parseLesson(path.replace(/^.*\/|\.md$/g, ''), source))
  .sort((a, b) => place(a) - place(b) || a.lesson.name.localeCompare(b.lesson.name));

function place({ lesson }: ParsedLesson): number {
  return lesson.order === 0 ? Number.POSITIVE_INFINITY : lesson.order;
}
