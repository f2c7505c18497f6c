import { sql } from 'kysely';
export const breach = sql;
