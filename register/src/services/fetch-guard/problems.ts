/** Why a document was not fetched, as data, and its English sentence. The address that a name leads to inside is told to nobody. */

export type FetchProblem =
  | { readonly type: 'not-a-url' }
  | { readonly type: 'not-http' }
  | { readonly type: 'has-credentials' }
  | { readonly type: 'no-such-host'; readonly host: string }
  | { readonly type: 'not-public'; readonly host: string }
  | { readonly type: 'too-many-redirects'; readonly limit: number }
  | { readonly type: 'timeout' }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'bad-encoding' }
  /** A port on which no web server is. */
  | { readonly type: 'port'; readonly port: number }
  | { readonly type: 'bad-certificate'; readonly code: string }
  /** What came is no answer of HTTP/1.1. */
  | { readonly type: 'not-http-answer' }
  /** The answer began, and did not come to its end. */
  | { readonly type: 'broken-off' }
  | { readonly type: 'unreachable'; readonly code?: string };

export function describeFetchProblem(problem: FetchProblem): string {
  switch (problem.type) {
    case 'not-a-url':
      return 'This is no address of a document. Write one such as https://journal.example.org/issue/1.';
    case 'not-http':
      return 'Only addresses that begin with http:// or https:// are fetched.';
    case 'has-credentials':
      return 'The address holds a user name or a password. Only documents that everybody can read are fetched.';
    case 'no-such-host':
      return `There is no host ${problem.host}.`;
    case 'not-public':
      return `${problem.host} is not on the public Internet and is not fetched (FETCH_PRIVATE=allow would).`;
    case 'too-many-redirects':
      return `The address leads from one to the next more than ${problem.limit} times.`;
    case 'timeout':
      return 'The document did not come in time.';
    case 'too-large':
      return `The document has more than ${problem.limit} bytes, packed or unpacked. Save it, and check the file.`;
    case 'status':
      return `The server answered with status ${problem.status} instead of the document.`;
    case 'bad-encoding':
      return 'The document is packed in a way that cannot be unpacked.';
    case 'port':
      return `Port ${problem.port} is not for web pages. Leave the port out, or use 80, 443 or one above 1023.`;
    case 'bad-certificate':
      return `The certificate of the server is not valid (${problem.code}). Renew it, or save the document and check the file.`;
    case 'not-http-answer':
      return 'What answered is not a web server, or not one that keeps to HTTP/1.1.';
    case 'broken-off':
      return 'The server began to send the document and broke off. Try again, or save the document and check the file.';
    case 'unreachable':
      return `The server cannot be reached${problem.code === undefined ? '' : ` (${problem.code})`}.`;
  }
}
