/** Where the cases from outside are found: a folder `shared` beside the project, never part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of `../shared`. */
export const pathOf = (name: string): string => fileURLToPath(new URL(`../../shared/${name}`, import.meta.url));

/** Why a suite is skipped when its cases are not there. */
export const absent = (name: string): string => `skipped: ../shared/${name} is not beside the project`;

export const isThere = (name: string): boolean => existsSync(pathOf(name));

export const readShared = (name: string): string => readFileSync(pathOf(name), 'utf8');
