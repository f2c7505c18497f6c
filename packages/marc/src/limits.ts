/** The default limits of every reader. */
import type { ReadLimits } from './reader.ts';

export const defaultLimits: Required<ReadLimits> = {
  maxRecordBytes: 4 * 1024 * 1024,
  maxFieldBytes: 1024 * 1024,
  maxFields: 20_000,
  unimarc: 'refuse',
};

export function withDefaultLimits(limits: ReadLimits): Required<ReadLimits> {
  return {
    maxRecordBytes: limits.maxRecordBytes ?? defaultLimits.maxRecordBytes,
    maxFieldBytes: limits.maxFieldBytes ?? defaultLimits.maxFieldBytes,
    maxFields: limits.maxFields ?? defaultLimits.maxFields,
    unimarc: limits.unimarc ?? defaultLimits.unimarc,
  };
}
