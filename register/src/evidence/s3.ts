/** Evidence in a store that speaks S3 (Amazon, MinIO, Ceph, Garage …): one object a hash, every request signed (AWS Signature 4). */
import { AwsClient } from 'aws4fetch';
import { type EvidenceStore, evidenceLimits } from '../domain/evidence-file.ts';
import { hashOf, isHash, verified } from './create-evidence-store.ts';

export interface S3Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** `s3://bucket/prefix?endpoint=https://…&region=…`; without an endpoint it is Amazon's of the region. */
export function parseS3(address: string): { readonly base: string; readonly region: string } {
  const url = new URL(address);
  const region = url.searchParams.get('region') ?? 'us-east-1';
  const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`;
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '');
  return { base: [endpoint.replace(/\/+$/, ''), url.hostname, ...(prefix === '' ? [] : [prefix])].join('/'), region };
}

export function createS3Evidence(address: string, keys: S3Keys | undefined): EvidenceStore {
  if (keys === undefined)
    throw new Error('EVIDENCE is an S3 store: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing.');
  const { base, region } = parseS3(address);
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 3 });
  const placeOf = (hash: string): string => `${base}/${hash.slice(0, 2)}/${hash}`;
  const ask = (hash: string, init: RequestInit): Promise<Response> =>
    client.fetch(placeOf(hash), { ...init, redirect: 'error', signal: AbortSignal.timeout(60_000) });
  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      const answer = await ask(hash, {
        method: 'PUT',
        // It is never to be shown by the store itself.
        headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash },
        body: Uint8Array.from(bytes),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The evidence store answered ${answer.status} when a file was to be kept.`);
      return { hash, size: bytes.length };
    },
    async get(hash) {
      if (!isHash(hash)) return undefined;
      const answer = await ask(hash, { method: 'GET' });
      if (answer.status === 404) {
        await answer.body?.cancel();
        return undefined;
      }
      if (!answer.ok) throw new Error(`The evidence store answered ${answer.status} when a file was asked for.`);
      if (Number(answer.headers.get('content-length') ?? 0) > evidenceLimits.fileBytes) {
        await answer.body?.cancel();
        throw new Error(`The evidence file ${hash} is larger than any that was kept.`);
      }
      return verified(new Uint8Array(await answer.arrayBuffer()), hash);
    },
  };
}
