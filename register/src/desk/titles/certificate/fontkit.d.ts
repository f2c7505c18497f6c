/** What is used of fontkit 2.0.4, which brings no types; names with an underscore are its inner ones. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    };
    _getMetrics(): { readonly leftBearing: number };
  }

  export interface OutlinePoint {
    x: number;
    y: number;
    onCurve: boolean;
    endContour: boolean;
    copy(): OutlinePoint;
  }

  export interface Subset {
    readonly glyf: Uint8Array[];
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
    offset: number;
    _addGlyph(this: Subset, id: number): number;
  }

  /** A font in the form WOFF2. */
  export interface WebFont {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly fvar?: { readonly axis: readonly { readonly axisTag: string; readonly defaultValue: number }[] };
    variationCoords: readonly number[] | null;
    readonly _variationProcessor: { transformPoints(id: number, points: OutlinePoint[]): void } | null;
    _glyphs: object;
    _transformedGlyphs: readonly { points?: OutlinePoint[] }[];
    _decompress(): void;
    _transformGlyfTable(): void;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    createSubset(): Subset;
    layout(text: string, features?: unknown): { readonly advanceWidth: number; glyphs: readonly Glyph[] };
  }

  export function create(bytes: Uint8Array): unknown;
}
