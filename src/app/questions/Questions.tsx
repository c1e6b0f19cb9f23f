import { useEffect } from 'react';
import { studyKinds } from '../../engine/experiment/studyKinds.ts';
import { walkTabs } from '../controls/walkTabs.ts';
import { useExperiment } from '../store.ts';
import { Working } from '../working/Working.tsx';
import { useAnswers } from './answers.ts';
import { chooseStudy } from './chooseStudy.ts';
import { cancelQuestion, connectQuestions, resumeQuestion } from './inquire.ts';
import { panels } from './panels.ts';
import styles from './Questions.module.css';

const kinds = studyKinds.filter(({ name }) => name in panels);
let connected = false;

/** The questions that need many runs: one tab each, of which one is open. */
export function Questions() {
  const name = useExperiment(({ study }) => study.name);
  useEffect(() => {
    if (!connected) connectQuestions();
    connected = true;
  }, []);
  const work = useAnswers((state) => state.work);
  const Panel = panels[name];
  return (
    <section className={`card ${styles.questions}`} data-study={name} aria-label="Questions over many runs">
      <div className={styles.tabs} role="tablist" aria-label="Questions over many runs">
        {kinds.map((kind) => (
          <button
            key={kind.name}
            type="button"
            role="tab"
            id={`question-${kind.name}`}
            aria-selected={kind.name === name}
            aria-controls="question-panel"
            tabIndex={kind.name === name ? 0 : -1}
            title={kind.question}
            onClick={() => chooseStudy(kind.name)}
            onKeyDown={walkTabs}
          >
            {kind.title}
          </button>
        ))}
      </div>
      <div id="question-panel" role="tabpanel" aria-labelledby={`question-${name}`} className={styles.panel}>
        {Panel && <Panel />}
        <Working work={work} onCancel={cancelQuestion} onGoOn={resumeQuestion} />
      </div>
    </section>
  );
}
