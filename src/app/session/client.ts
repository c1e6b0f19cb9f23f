import { createPool, type Pool } from '../../engine/worker/pool.ts';
import { store } from '../store.ts';

/** The workers that compute what is asked about landscapes. */
export const client: Pool = createPool({
  onRestart: () => store.setState({ notice: 'The computation had stopped answering and was started again.' }),
});
