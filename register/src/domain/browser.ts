/** What a browser says of itself, in the few words that tell somebody which of hers it was. Names are those of the makers, in every language. */

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

export interface Browser {
  readonly browser?: string;
  readonly system?: string;
}

/** Of the header `User-Agent`. Its version is left out: the same browser a month later is the same browser. */
export function browserOf(agent: string): Browser {
  const nameOf = (list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const [browser, system] = [nameOf(browsers), nameOf(systems)];
  return { ...(browser !== undefined && { browser }), ...(system !== undefined && { system }) };
}

export const isSameBrowser = (one: string, other: string): boolean => {
  const [a, b] = [browserOf(one), browserOf(other)];
  return a.browser === b.browser && a.system === b.system;
};
