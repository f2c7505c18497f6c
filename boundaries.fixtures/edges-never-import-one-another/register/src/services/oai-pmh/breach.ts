import { breach } from '../linked-data/breach.ts';
export const again = breach;
