import { linkWith } from '../address.ts';
import { LessonLink } from './LessonLink.tsx';
import { FirstNumber, LiveNumber } from './LiveNumber.tsx';
import type { Block, Inline } from './lesson.ts';
import { Mathematics } from './Mathematics.tsx';
import styles from './Prose.module.css';
import { make } from './reading.ts';

/** What a scene says. */
export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={styles.prose}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block of a text is known by its place
        <ProseBlock key={index} block={block} />
      ))}
    </div>
  );
}

function ProseBlock({ block }: { readonly block: Block }) {
  if (block.type === 'math') return <Mathematics tex={block.tex} display />;
  if (block.type === 'paragraph') {
    return (
      <p>
        <Inlines content={block.content} />
      </p>
    );
  }
  return (
    <ul>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item of a text is known by its place
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </ul>
  );
}

export function Inlines({ content }: { readonly content: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text is known by its place
  return content.map((inline, index) => <Piece key={index} inline={inline} />);
}

function Piece({ inline }: { readonly inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'strong':
      return <strong>{inline.text}</strong>;
    case 'em':
      return <em>{inline.text}</em>;
    case 'colour':
      return <span className={`${styles.coloured} ${inline.colour}`}>{inline.text}</span>;
    case 'math':
      return <Mathematics tex={inline.tex} />;
    case 'live':
      return inline.first ? <FirstNumber name={inline.name} /> : <LiveNumber name={inline.name} />;
    case 'set':
      return (
        <button type="button" className={styles.set} onClick={() => make(inline.changes)}>
          {inline.text}
        </button>
      );
    case 'experiment':
      return <a href={linkWith(inline.experiment)}>{inline.text}</a>;
    case 'link':
      return <a href={inline.href}>{inline.text}</a>;
    case 'lesson':
      return <LessonLink lesson={inline.name}>{inline.text}</LessonLink>;
  }
}
