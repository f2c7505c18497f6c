import { parseIssn } from '@masthead/issn';
import { describe, expect, test } from 'vitest';
import { formatOaiIdentifier, isUri, parseOaiIdentifier, repositoryIdentifierOf } from './identifier.ts';

/** Patterns of oai-identifier.xsd, as the registry's validator checks them. */
const namespaceIdentifier = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]+)+$/;

describe('repositoryIdentifierOf', () => {
  test.each([
    ['https://register.example.org', 'register.example.org', 'a domain name'],
    ['https://Register.Example.ORG:8443/issn', 'register.example.org', 'without port, path and capitals'],
    ['http://localhost:3297', 'masthead.localhost', 'a host without a dot'],
    ['http://127.0.0.1:3297', 'masthead.localhost', 'an address in digits'],
    ['http://[::1]:3297', 'masthead.localhost', 'an address of version 6'],
    [
      'https://3com.example.org',
      'masthead.localhost',
      'a first label with a digit is a domain, but not for the guidelines',
    ],
  ])('%s gives %s: %s', (baseUrl, expected) => {
    expect(repositoryIdentifierOf(baseUrl)).toBe(expected);
    expect(repositoryIdentifierOf(baseUrl)).toMatch(namespaceIdentifier);
  });
});

describe('OAI identifiers', () => {
  const repository = 'register.example.org';
  const issn = parseIssn('0028-0836');
  if (!issn.ok) throw new Error('a valid ISSN');

  test('what is written is read again and is a URI', () => {
    const text = formatOaiIdentifier(repository, issn.issn);
    expect(text).toBe('oai:register.example.org:0028-0836');
    expect(parseOaiIdentifier(repository, text)).toBe('0028-0836');
    expect(isUri(text)).toBe(true);
  });

  test.each([
    ['oai:other.example.org:0028-0836', 'another repository'],
    ['oai:register.example.org:0028-0837', 'a wrong check digit'],
    ['oai:register.example.org:00280836', 'another spelling names nothing: identifiers are compared letter by letter'],
    ['oai:register.example.org:ISSN 0028-0836', 'likewise'],
    ['oai:register.example.org:', 'no local part'],
    ['0028-0836', 'an ISSN alone'],
    ['', 'nothing'],
  ])('%s names nothing here: %s', (text) => {
    expect(parseOaiIdentifier(repository, text)).toBeUndefined();
  });

  test.each([
    ['oai:test/1', true],
    ['urn:issn:0028-0836', true],
    ['http://issn.org/resource/ISSN/0028-0836#ISSN', true],
    ['oai:a%20b', true],
    ['500', false],
    ['invalid"id', false],
    ['oai:a b', false],
    ['oai:a%2', false],
    ['oai:<b>', false],
    ['', false],
  ])('%s has the form of a URI: %s', (text, expected) => {
    expect(isUri(text)).toBe(expected);
  });
});
