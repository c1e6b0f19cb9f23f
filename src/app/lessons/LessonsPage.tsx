import { registerDocument } from '../frame/documents.ts';
import { useFrame } from '../frame/frameStore.ts';
import { LessonList } from './LessonList.tsx';
import { LessonReader } from './LessonReader.tsx';
import { lessons } from './lessons.ts';
import { lessonsDocument } from './lessonsDocument.ts';

registerDocument('lessons', lessonsDocument);

/** The lessons: their list, or the one that is open. */
export function LessonsPage() {
  const item = useFrame((frame) => frame.item);
  const place = lessons.findIndex(({ lesson }) => lesson.name === item);
  const parsed = lessons[place];
  if (parsed === undefined || parsed.lesson.scenes.length === 0) return <LessonList unknown={item} />;
  return <LessonReader key={item} parsed={parsed} next={lessons[place + 1]?.lesson ?? null} />;
}
