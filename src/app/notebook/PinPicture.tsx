import { useEffect, useRef, useState } from 'react';
import { Thumbnail } from '../gallery/Thumbnail.tsx';
import styles from './Notebook.module.css';

/** The picture of a pin, drawn when it comes into view: a thousand at once would keep the worker busy for long. */
export function PinPicture({ text }: { readonly text: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (frame.current !== null) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles.picture}>
      {seen && <Thumbnail text={text} working />}
    </div>
  );
}
