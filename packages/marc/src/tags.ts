/** What a tag says about the shape of its field. */

/** Tags are three ASCII letters or digits (ISO 2709); MARC 21 uses digits. */
export function isTag(tag: string): boolean {
  return /^[0-9A-Za-z]{3}$/.test(tag);
}

/** Tags that begin with `00` hold one value, without indicators (MARCXML schema, `controlFieldDataType`). */
export function isControlTag(tag: string): boolean {
  return tag.charCodeAt(0) === 0x30 && tag.charCodeAt(1) === 0x30;
}
