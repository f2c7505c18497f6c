/** The pages of agreements, of both sides. */
import type { DeskPage } from '../desk.ts';
import { callPages } from './call.tsx';
import { centrePages } from './centre.tsx';
import { publisherPages } from './publisher.tsx';
import { reportPages } from './report.tsx';
import { samplePages } from './sample.tsx';

export const agreementPages: readonly DeskPage[] = [
  ...publisherPages,
  ...callPages,
  ...reportPages,
  ...samplePages,
  ...centrePages,
];
