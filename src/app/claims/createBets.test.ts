import { expect, it } from 'vitest';
import { createBets, KEY } from './createBets.ts';

function shelf(text: string | null = null) {
  const kept = new Map(text === null ? [] : [[KEY, text]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const FORBIDDEN = () => {
  throw new DOMException('no', 'SecurityError');
};

it('what was kept is there in the next visit, a bet or none', () => {
  const browser = shelf();
  const bets = createBets(() => browser);
  bets.keep('faster', { bet: 'some', outcomes: ['holds', 'fails'] });
  bets.keep('cost', { bet: null, outcomes: ['undecided'] });
  expect(createBets(() => browser).getState().bets).toEqual(bets.getState().bets);
  expect(bets.getState().bets.cost).toEqual({ bet: null, outcomes: ['undecided'] });
  bets.clear();
  expect(createBets(() => browser).getState().bets).toEqual({});
});

it('what cannot be read costs only itself', () => {
  const text = 'faster:some:holds,fails\nrubbish\ncost:most:holds\nrates:all:perhaps\nbetter:-:fails';
  expect(createBets(() => shelf(text)).getState().bets).toEqual({
    faster: { bet: 'some', outcomes: ['holds', 'fails'] },
    better: { bet: null, outcomes: ['fails'] },
  });
});

it('works without a storage, until the page is closed', () => {
  const bets = createBets(FORBIDDEN);
  bets.keep('faster', { bet: 'all', outcomes: ['holds'] });
  expect(bets.getState().bets.faster.bet).toBe('all');
  bets.clear();
  expect(bets.getState().bets).toEqual({});
});

it('two tabs do not undo each other', () => {
  const browser = shelf();
  const [one, other] = [createBets(() => browser), createBets(() => browser)];
  one.keep('faster', { bet: 'all', outcomes: ['holds'] });
  other.keep('cost', { bet: 'none', outcomes: ['fails'] });
  expect(Object.keys(createBets(() => browser).getState().bets).sort()).toEqual(['cost', 'faster']);
  one.refresh();
  expect(Object.keys(one.getState().bets).sort()).toEqual(['cost', 'faster']);
});
