import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/reporters/html/index.ts';
import { h, link, marked, spoken } from '../../src/reporters/html/markup.ts';
import { ATTACK, contextIn, report, SMALL } from './report-fixture.ts';

describe.each(['en', 'ko'] as const)('the page in %s', (language) => {
  const page = html(ATTACK, contextIn(language));

  test('has no script, no handler, no resource and no live text of a candidate', () => {
    const tags = [...page.matchAll(/<\/?([a-z][a-z0-9]*)\b([^>]*)>/gi)].map((match) => ({ name: (match[1] ?? '').toLowerCase(), attributes: match[2] ?? '' }));
    const names = new Set(tags.map(({ name }) => name));
    for (const forbidden of ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'input', 'audio', 'video', 'testcase', 'failure']) expect(names).not.toContain(forbidden);
    for (const { attributes } of tags) expect(attributes).not.toMatch(/\son[a-z]+\s*=|\ssrc\s*=|\sstyle\s*=|javascript:/i);
    expect(page).not.toMatch(/@import|url\(/);
    for (const [, address] of page.matchAll(/ href="([^"]*)"/g)) expect(address).toMatch(/^(https:\/\/example\.org\/|#candidate-\d+$)/);
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    for (const [, end, name, , self] of page.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*?)(\/?)>/gi)) {
      if (name === 'meta' || self === '/') continue;
      if (end === '') open.push(name ?? '');
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('allows its one style sheet by hash and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? '';
    expect(policy).toBe(`default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`);
    expect(style).toContain('@media print');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  test('names its language', () => {
    expect(page).toContain(`<html lang="${language}">`);
  });
});

describe('the page', () => {
  test('draws the interval to scale', () => {
    const page = html(SMALL, contextIn('en'));
    const [, , bolt = ''] = page.split('<svg');
    const rect = (kind: string): number => Number(new RegExp(`class="${kind}"[^>]*width="([\\d.]+)"`).exec(bolt)?.[1]);
    expect(rect('sure')).toBe(0);
    // 8 of 38 points on a track of 624 units
    expect(rect('may')).toBeCloseTo((8 / 38) * 624, 0);
    expect(bolt).toContain('<title>Concern: 0 points if every open question turns out well, 8 points if every one turns out badly</title>');
  });

  test('lists several candidates and leads to each', () => {
    const page = html(SMALL, contextIn('ko'));
    expect(page.match(/<article id="candidate-\d+">/g)).toHaveLength(3);
    expect(page.match(/href="#candidate-\d+"/g)).toHaveLength(3);
    expect(html(report([]), contextIn('en'))).toContain('No candidate was assessed.');
  });
});

describe('the template', () => {
  test('escapes text, keeps markup, drops what is not there', () => {
    expect(h`<p title="${'"&\''}">${'<b>'}${h`<i>${1}</i>`}${[h`a`, '>']}${false}${undefined}</p>`.html).toBe('<p title="&quot;&amp;&#39;">&lt;b&gt;<i>1</i>a&gt;</p>');
  });

  test('finds the values of a sentence again and lets none forge a mark', () => {
    expect(spoken(`A ${marked('<x>')} b ${marked('\u0002y\u0003')}.`).html).toBe('A <bdi class="v">&lt;x&gt;</bdi> b <bdi class="v">&lt;U+0002&gt;y&lt;U+0003&gt;</bdi>.');
  });

  test('links to https only', () => {
    expect(link('javascript:alert(1)', 'x').html).toBe('x');
    expect(link('https://example.org/?a="b"', 'x').html).toBe('<a href="https://example.org/?a=&quot;b&quot;" rel="noreferrer">x</a>');
  });
});
