import type { Store } from '../store/index.ts';
export const breach = (store: Store) => store.read;
