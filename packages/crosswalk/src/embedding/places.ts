/** Where the numbers stand on a publication, in the order of preference of ISO 3297:2020, 8.2.1 to 8.2.3. */
import type { Medium } from '@masthead/serial';

export interface PlaceGroup {
  readonly clause: '8.2.1' | '8.2.2' | '8.2.2.1' | '8.2.2.2' | '8.2.3';
  /** True when the first place that there is will do; false when all that there are should have it. */
  readonly firstWillDo: boolean;
  readonly places: readonly Place[];
}

export const places = [
  'front-cover',
  'title-page',
  'caption',
  'masthead',
  'back-cover',
  'colophon',
  'editorial-pages',
  'title-screen',
  'main-menu',
  'container-label',
  'packaging-back',
  'article',
  'microfiche-header',
  'microfiche-label',
] as const;
export type Place = (typeof places)[number];

const printed: PlaceGroup = {
  clause: '8.2.1',
  firstWillDo: true,
  places: ['front-cover', 'title-page', 'caption', 'masthead', 'back-cover', 'colophon', 'editorial-pages'],
};
const onScreen: PlaceGroup = { clause: '8.2.2', firstWillDo: true, places: ['title-screen', 'main-menu'] };
const onContainer: PlaceGroup = { clause: '8.2.2.1', firstWillDo: true, places: ['container-label', 'packaging-back'] };
const onArticle: PlaceGroup = { clause: '8.2.2.2', firstWillDo: false, places: ['article'] };
const onMicrofiche: PlaceGroup = {
  clause: '8.2.3',
  firstWillDo: false,
  places: ['microfiche-header', 'microfiche-label'],
};

/** A resource of unknown medium gets all of them: whoever publishes it knows which it is. */
export function placesFor(medium: Medium | undefined): readonly PlaceGroup[] {
  switch (medium) {
    case 'print':
      return [printed];
    case 'online':
      return [onScreen, onArticle];
    case 'digital-carrier':
      return [onScreen, onContainer, onArticle];
    case 'other':
      return [onMicrofiche];
    case undefined:
      return [printed, onScreen, onContainer, onArticle, onMicrofiche];
  }
}
