import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostingOf, policyOf } from './hosting.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('a build for a host', () => {
  it('calls where the page comes from, and counts nothing, unless told otherwise', () => {
    expect(hostingOf({})).toEqual({ api: '', analyticsKey: '', analyticsUrl: '' });
    expect(policyOf(hostingOf({}))).toMatch(/connect-src 'self'$/);
  });

  it('lets the page call the API, its live connection and the server that counts pages', () => {
    const hosting = hostingOf({ API_BASE_URL: 'https://api.example.org/', ANALYTICS_KEY: 'app.example.org' });

    expect(hosting.api).toBe('https://api.example.org');
    expect(policyOf(hosting)).toMatch(
      /connect-src 'self' https:\/\/api\.example\.org wss:\/\/api\.example\.org https:\/\/plausible\.io$/,
    );
  });

  it.each([
    ['API_BASE_URL', 'api.example.org'],
    ['API_BASE_URL', 'https://api.example.org/v1'],
    ['API_BASE_URL', 'https://user@api.example.org'],
    ['API_BASE_URL', "https://api.example.org; script-src 'unsafe-inline'"],
    ['ANALYTICS_KEY', '<script>'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => hostingOf({ [name]: value })).toThrow(name);
  });

  it('has the policy that the API sends with a page of its own', () => {
    const sent = read('../../Api/Hosting/SecurityHeaders.cs');
    const directives = policyOf(hostingOf({})).split('; ');

    expect(directives.filter((one) => !sent.includes(one))).toEqual([]);
  });
});

describe('hosts of static files', () => {
  const vercel = JSON.parse(read('../../../vercel.json'));
  const netlify = read('../../../netlify.toml');
  const headersOf = (source: string) =>
    Object.fromEntries(
      vercel.headers
        .find((one: { source: string }) => one.source === source)
        .headers.map(({ key, value }: { key: string; value: string }) => [key, value]),
    );

  it('send the same headers', () => {
    for (const [key, value] of Object.entries(headersOf('/(.*)')))
      expect(netlify).toContain(`${key} = ${JSON.stringify(value)}`);
    expect(headersOf('/(.*)')).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
  });

  it('keep for ever what has its hash in its name, and nothing else', () => {
    expect(headersOf('/assets/(.*)')).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
    expect(headersOf('/((?!assets/).*)')).toEqual({ 'Cache-Control': 'public, max-age=0, must-revalidate' });
    expect(netlify).toContain('for = "/assets/*"');
  });

  it('build into the folder that they publish', () => {
    expect(parse(vercel.outputDirectory).base).toBe('dist');
    expect(netlify).toContain(`publish = "${vercel.outputDirectory}"`);
  });
});
