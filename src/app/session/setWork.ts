import { store, type WorkName } from '../store.ts';
import type { Work } from '../working/work.ts';

export function setWork(name: WorkName, work: Work): void {
  const { works } = store.getState();
  if (works[name] !== work) store.setState({ works: { ...works, [name]: work } });
}
