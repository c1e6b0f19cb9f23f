import { useEffect, useId, useState } from 'react';
import { withoutSpace } from '../../engine/experiment/readValues.ts';
import type { TextFault, TextParameter } from '../../landscapes/parameter.ts';
import { useSubject } from '../subject.ts';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly parameter: TextParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A pause in typing as long as this, and what stands there is tried. */
const PAUSE_MS = 250;

/** What is being typed, as long as the value is the one that it was typed over or that was taken from it. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

/**
 * A text that one types and whose effect is seen at once. What is not right is said beneath, with a mark under the
 * offending character, and what stood before stays. Enter tries at once, Escape returns to what stands.
 */
export function TextField({ parameter, value, onChange }: TextFieldProps) {
  const id = useId();
  const { settle } = useSubject();
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept?.over === value ? kept : null;
  const text = draft?.text ?? value;
  const [tried, setTried] = useState<string | null>(null);
  const fault = draft !== null && tried === text ? parameter.fault(text) : null;

  const attempt = (typed: string) => {
    setTried(typed);
    const taken = withoutSpace(typed);
    if (parameter.fault(typed) !== null || taken === value) return;
    setDraft({ text: typed, over: taken });
    onChange(taken);
    settle();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause anew
  useEffect(() => {
    if (draft === null || tried === text) return;
    const timer = setTimeout(() => attempt(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {parameter.label}
      </label>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        title={parameter.help}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-said`}
        value={text}
        onChange={(event) => setDraft({ text: event.currentTarget.value, over: value })}
        onBlur={() => draft !== null && attempt(text)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setDraft(null);
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          attempt(text);
        }}
      />
      <div id={`${id}-said`} role="status">
        {fault !== null && <Complaint text={text} fault={fault} />}
      </div>
      <p className={styles.examples}>
        <span>Try</span>
        {parameter.examples.map((example) => (
          <button
            key={example.text}
            type="button"
            title={example.text}
            onClick={() => {
              setDraft(null);
              onChange(example.text);
              settle();
            }}
          >
            {example.label}
          </button>
        ))}
      </p>
    </div>
  );
}

/** Characters shown on either side of the offending one. */
const AROUND = 14;

function Complaint({ text, fault: { message, at } }: { readonly text: string; readonly fault: TextFault }) {
  const from = Math.max(0, (at ?? 0) - AROUND);
  // One line, in which every character has the place that it has in the text.
  const excerpt = text.slice(from, (at ?? 0) + AROUND).replace(/\s/g, ' ');
  return (
    <div className={styles.complaint}>
      {at !== null && (
        <pre aria-hidden="true">
          {excerpt}
          {'\n'}
          {' '.repeat(at - from)}^
        </pre>
      )}
      <p>
        {at === null ? '' : `Character ${at + 1}: `}
        {message}.
      </p>
    </div>
  );
}
