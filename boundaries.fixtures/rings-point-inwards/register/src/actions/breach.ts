import { breach } from '../web/breach.ts';
export const again = breach;
