/** Gives every part of a page the words of the visitor's language without handing them from part to part. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './words.ts';

const SpokenWords = createContext<Words | undefined>(undefined);

export const Speaking = SpokenWords.Provider;

export function useWords(): Words {
  const words = useContext(SpokenWords);
  if (!words) throw new Error('A part was rendered outside of a page: wrap it in <Speaking value={words}>.');
  return words;
}
