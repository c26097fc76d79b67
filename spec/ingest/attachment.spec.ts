import { expect } from 'chai';
import fc from 'fast-check';
import { readDocument } from '../../server/ingest/attachment/read-document';

const html = (body: string): string => readDocument(Buffer.from(`<html><body>${body}</body></html>`)).text;
const typeOf = (start: string, encoding: BufferEncoding = 'latin1'): string | undefined =>
  readDocument(Buffer.from(start, encoding)).properties.content_type;
const reasonOf = (start: string): string => {
  try {
    readDocument(Buffer.from(start, 'latin1'));
  } catch (error) {
    return (error as { reason: string }).reason;
  }
  return expect.fail('read');
};

/** Body, text. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  [
    'lines end after blocks',
    '<h1>Title</h1><p>one</p><div>two</div>three<br>four<hr/>',
    'Title\none\ntwo\nthree\nfour\n',
  ],
  ['tags within a line are nothing', 'a <b>bold <i>word</i></b> <a href="x>y">link</a>', 'a bold word link'],
  ['tabs precede items and cells', '<ul><li>a</li><li>b</li></ul><dl><dt>c<dd>d</dl>', '\ta\n\tb\n\n\tc\n\td\n\n'],
  ['cells and rows', '<table><tr><td>1</td><td>2</td></tr><tr><th>3</table>', '\t1\t2\n\t3\n\n'],
  ['end tags may be left out', '<p>one<p>two<ul><li>a<li>b', 'one\ntwo\n\ta\n\tb\n\n'],
  ['end tags of nothing', 'a</p>b</div>c</b>', 'a\nbc'],
  ['crossed tags', '<b>a<p>b</b>c</p>d', 'abc\nd'],
  ['scripts, styles, comments', 'a<script>if (a<b) "</p>"</script><style>p{}</style><!-- <p> -->b', 'ab'],
  [
    'references',
    '&lt;p&gt; &amp;amp; &eacute;&#233;&#xE9; &#150; &copy2026 &nope; &',
    '<p> &amp; ééé – ©2026 &nope; &',
  ],
  ['less than', 'a < b <3 <> c', 'a < b <3 <> c'],
  ['text areas', '<textarea>\n&lt;b><i></textarea>', '\n<b><i>'],
  ['a line that begins with its element', '<pre>\n a\n</pre>', ' a\n\n'],
  ['white space stays', 'a\r\n\tb  c', 'a\r\n\tb  c'],
  ['pictures within', 'a<img src="data:image/png;base64,AAAA">b', 'a\nb'],
];

/** Start, type. */
const TYPES: readonly (readonly [string, string])[] = [
  ['some text\n', 'text/plain; charset=ISO-8859-1'],
  ['a\x1bb\tc\f', 'text/plain; charset=ISO-8859-1'],
  ['<!DOCTYPE html><p>x', 'text/html; charset=ISO-8859-1'],
  ['  \n<head><title>x', 'text/html; charset=ISO-8859-1'],
  ['<DIV >x', 'text/html; charset=ISO-8859-1'],
  ['<h2>x', 'text/html; charset=ISO-8859-1'],
  ['<p>x', 'text/plain; charset=ISO-8859-1'],
  [`${'x'.repeat(7000)}<html>`, 'text/html; charset=ISO-8859-1'],
  ['<!-- x --><html xmlns="http://www.w3.org/1999/xhtml">', 'application/xhtml+xml; charset=ISO-8859-1'],
  ['\x89PNG\r\n\x1a\n\x00', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a\x01', 'image/gif'],
  ['\x1f\x8b\x08', 'application/gzip'],
  ['\x00\x01\x02\x03', 'application/octet-stream'],
  ['', 'application/octet-stream'],
];

describe('attachments', () => {
  for (const [name, body, text] of TEXTS) it(`HTML: ${name}`, () => expect(html(body)).to.equal(text));

  it('HTML: the contents of its head', () => {
    const head = `<title> A &amp;
B </title><meta name="Author" content="Ann"><meta name=keywords content='k, l'><meta name="description" content="d">`;
    const { text, properties } = readDocument(Buffer.from(`<html><head>${head}\n</head>\n<body>x</body></html>`));
    expect(text).to.equal('x');
    expect(properties).to.deep.include({ title: 'A &\nB', author: 'Ann', keywords: 'k, l', description: 'd' });
  });

  for (const [start, type] of TYPES) {
    it(`${JSON.stringify(start.slice(-30))} is ${type}`, () => expect(typeOf(start)).to.equal(type));
  }

  it('recognizes text in UTF-8', () => expect(typeOf('größer', 'utf8')).to.equal('text/plain; charset=UTF-8'));

  it('reports only the type of documents for which Elasticsearch has no parser', () =>
    expect(readDocument(Buffer.from('GIF89a...'))).to.deep.equal({
      text: '',
      properties: { content_type: 'image/gif' },
    }));

  it('replaces control characters', () =>
    expect(readDocument(Buffer.from(`${'text '.repeat(20)}\x00\x7f`)).text.slice(-3)).to.equal('\ufffd\ufffd\n'));

  for (const [start, type] of [
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
    ['<?xml version="1.0"?><a/>', 'application/xml'],
    ['{\\rtf1', 'application/rtf'],
  ] as const) {
    it(`refuses ${type} by name`, () =>
      expect(reasonOf(start)).to.equal(
        `es-connector-mock does not emulate attachments of the type [${type}]; a pipeline without the attachment processor does without their text`,
      ));
  }

  it('reads anything that looks like HTML in reasonable time @fuzz', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p>',
      '<li>',
      '</p>',
      '<a b="',
      '"',
      "'",
      '&',
      '&#',
      ';',
      '<!--',
      'x ',
      '<script>',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(html(pieces.join(''))).to.be.a('string');
      }),
    );
    for (const part of ['<div>', '<b>', '<li>', '<p>', '<a b="', '&', '<', '<!--', '</p>', 'a=']) {
      expect(html(part.repeat(50_000))).to.be.a('string');
    }
  }).timeout(20_000);
});
